using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>The quality of the catalogue's metadata by the published criteria of data.europa.eu
/// (https://data.europa.eu/mqa/methodology), 405 points at most.</summary>
/// <remarks>Every distribution must earn the points of a distribution, except those for formats of the portal's two lists, which one of a
/// set must: the lists of machine-readable and of non-proprietary formats know no Parquet. That a distribution can be had is asked of the
/// output folder instead of the host.</remarks>
public sealed class QualityScoreTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    private const string Eu = "http://publications.europa.eu/resource/authority/";

    // https://gitlab.com/european-data-portal/edp-vocabularies: what we publish that is in both lists.
    private static readonly string[] Listed = ["CSV", "JSON"];

    // Of the licences of the same vocabularies: the EU's own table, and addresses that it matches.
    private static readonly string[] Licences = [Eu + "licence/", "https://www.etalab.gouv.fr/licence-ouverte-open-licence"];

    private static readonly (string Metric, int Points, Func<JsonElement, bool> Holds)[] OfSets =
    [
        ("keywords", 30, set => Has(set, "dcat:keyword")),
        ("categories", 30, set => Ids(set, "dcat:theme").Any(id => id.StartsWith(Eu + "data-theme/", StringComparison.Ordinal))),
        ("spatial", 20, set => Has(set, "dct:spatial")),
        ("temporal", 20, set => Has(set, "dct:temporal")),
        ("access restrictions", 10, set => Has(set, "dct:accessRights")),
        ("their vocabulary", 5, set => Ids(set, "dct:accessRights").Contains(Eu + "access-right/PUBLIC")),
        ("contact point", 20, set => Has(set, "dcat:contactPoint")),
        ("publisher", 10, set => Has(set, "dct:publisher")),
    ];

    private static readonly (string Metric, int Points, Func<JsonElement, bool> Holds)[] OfEveryFile =
    [
        ("download address", 20, file => Has(file, "dcat:downloadURL")),
        ("format", 20, file => Has(file, "dct:format")),
        ("media type", 10, file => Has(file, "dcat:mediaType")),
        ("vocabulary of formats", 10, file =>
            Ids(file, "dct:format").All(id => id.StartsWith(Eu + "file-type/", StringComparison.Ordinal))
            && Ids(file, "dcat:mediaType").All(id => id.StartsWith("http://www.iana.org/", StringComparison.Ordinal))
        ),
        ("licence", 20, file => Has(file, "dct:license")),
        ("vocabulary of licences", 10, file =>
            Ids(file, "dct:license").All(id => Licences.Any(known => id.StartsWith(known, StringComparison.Ordinal)))
        ),
        ("rights", 5, file => Has(file, "dct:rights")),
        ("size", 5, file => Has(file, "dcat:byteSize")),
        ("issued", 5, file => Has(file, "dct:issued")),
        ("modified", 5, file => Has(file, "dct:modified")),
    ];

    [Fact, Trait("Check", "R47")]
    public void Each_dataset_of_the_demonstration_has_405_points()
    {
        var sets = demonstration.Site.Json("data/catalog.jsonld").GetProperty("dcat:dataset").EnumerateArray().ToList();
        Assert.Equal(4, sets.Count);
        Assert.All(sets, set =>
        {
            var (points, missing) = Score(set);
            Assert.Equal("405", string.Join(", ", [points.ToString(System.Globalization.CultureInfo.InvariantCulture), .. missing]));
        });
    }

    [Fact]
    public void What_is_taken_away_costs_points()
    {
        var set = demonstration.Site.Read("data/catalog.jsonld").Replace("dcat:theme\"", "x\"", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(set.Replace("dct:rights", "y", StringComparison.Ordinal));
        var (points, missing) = Score(json.RootElement.GetProperty("dcat:dataset")[0]);
        Assert.Equal((370, "categories, rights"), (points, string.Join(", ", missing)));
    }

    private (int Points, IReadOnlyList<string> Missing) Score(JsonElement set)
    {
        var files = set.GetProperty("dcat:distribution").EnumerateArray().ToList();
        (string Metric, int Points, bool Holds)[] metrics =
        [
            .. OfSets.Select(metric => (metric.Metric, metric.Points, metric.Holds(set))),
            .. OfEveryFile.Select(metric => (metric.Metric, metric.Points, files.TrueForAll(file => metric.Holds(file)))),
            ("access address answers", 50, files.TrueForAll(file => IsThere(file, "dcat:accessURL"))),
            ("download address answers", 30, files.TrueForAll(file => IsThere(file, "dcat:downloadURL"))),
            ("machine-readable", 20, files.Exists(IsListed)),
            ("non-proprietary", 20, files.Exists(IsListed)),
            // The shapes of the profile: CatalogueTests.
            ("DCAT-AP", 30, Has(set, "dct:title") && Has(set, "dct:description")),
        ];
        Assert.Equal(405, metrics.Sum(metric => metric.Points));
        return (
            metrics.Where(metric => metric.Holds).Sum(metric => metric.Points),
            [.. metrics.Where(metric => !metric.Holds).Select(metric => metric.Metric)]
        );
    }

    private bool IsThere(JsonElement file, string property) =>
        File.Exists(Path.Combine(demonstration.Site.Output, new Uri(Ids(file, property).Single()).AbsolutePath[1..]));

    private static bool IsListed(JsonElement file) => Ids(file, "dct:format").Any(id => Listed.Contains(id[(Eu + "file-type/").Length..]));

    private static bool Has(JsonElement node, string property) =>
        node.TryGetProperty(property, out var values) && values.GetArrayLength() > 0;

    private static IReadOnlyList<string> Ids(JsonElement node, string property) =>
        node.TryGetProperty(property, out var values)
            ?
            [
                .. values
                    .EnumerateArray()
                    .Where(value => value.TryGetProperty("@id", out _))
                    .Select(value => value.GetProperty("@id").GetString()!),
            ]
            : [];
}
