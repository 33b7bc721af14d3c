using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>The descriptions of a build as those who harvest them hold them: Frictionless, DCAT-AP, the criteria of data.gouv.fr.</summary>
public sealed class CatalogueTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    private const string France = "spatial: \"POLYGON ((-5.2 41.3, 9.6 41.3, 9.6 51.1, -5.2 51.1, -5.2 41.3))\"\n";

    private IReadOnlyList<JsonElement> Sets =>
        [.. demonstration.Site.Json("data/catalog.jsonld").GetProperty("dcat:dataset").EnumerateArray()];

    private IReadOnlyList<JsonElement> Files => [.. Sets.SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray())];

    [Fact]
    public void The_data_package_fits_its_profile_and_every_table_its_schema()
    {
        var package = Path.Combine(demonstration.Site.Output, "data/datapackage.json");
        var told = Node.Ask("package.cjs", [package], []);

        Assert.Equal(
            Directory.GetFiles(Path.Combine(demonstration.Site.Output, "data"), "*.csv", SearchOption.AllDirectories).Length,
            told.Count - 1
        );
        Assert.Empty(
            told.SelectMany(one => one.GetProperty("errors").EnumerateArray().Select(error => $"{one.GetProperty("what")}: {error}"))
        );
        Assert.Equal(5, told.Single(one => one.GetProperty("what").GetString() == "documents-csv").GetProperty("rows").GetInt32());
    }

    // The mandatory properties of DCAT-AP 3.0, and those that it makes mandatory for what we name without need.
    [Theory, Trait("Check", "R47")]
    [InlineData("dcat:Catalog", "dct:title")]
    [InlineData("dcat:Catalog", "dct:description")]
    [InlineData("dcat:Catalog", "dct:publisher")]
    [InlineData("dcat:Catalog", "dcat:dataset")]
    [InlineData("dcat:Dataset", "dct:title")]
    [InlineData("dcat:Dataset", "dct:description")]
    [InlineData("dcat:Distribution", "dcat:accessURL")]
    [InlineData("foaf:Agent", "foaf:name")]
    [InlineData("spdx:Checksum", "spdx:algorithm")]
    [InlineData("spdx:Checksum", "spdx:checksumValue")]
    public void Every_node_has_what_the_profile_asks_of_its_class(string type, string property)
    {
        var nodes = Nodes(demonstration.Site.Json("data/catalog.jsonld")).Where(node => TypeOf(node) == type).ToList();

        Assert.NotEmpty(nodes);
        Assert.All(nodes, node => Assert.True(node.TryGetProperty(property, out _), $"{type} without {property}"));
    }

    [Fact, Trait("Check", "R47")]
    public void The_catalogue_fits_the_shapes_of_the_profile_and_both_its_forms_are_one_graph()
    {
        var (violations, triples) = Shaped(demonstration.Site.Output);
        Assert.Empty(violations);
        Assert.InRange(triples, 500, 5000);
    }

    [Fact, Trait("Check", "R47")]
    public void The_catalogue_of_a_site_with_odd_words_and_a_place_fits_too()
    {
        using var site = new TestSite().WithQuestion("an-14-qe-1");
        var stated = File.ReadAllText(Path.Combine(site.Input, "site.yml"))
            .Split('\n')
            .Where(line => !line.StartsWith("title:", StringComparison.Ordinal));
        site.With("site.yml", string.Join('\n', stated) + "\ntitle: \"L’« été » \\\"\\\\n\\\" : 100 % <b>\"\nfrequency: monthly\n" + France)
            .Build();

        Assert.Empty(Shaped(site.Output).Violations);
    }

    // What a broken catalogue would be told: the shapes are no ornament.
    [Theory, Trait("Check", "R47")]
    [InlineData("  dct:publisher <https://publication.example/#publisher> ;\n", "", "publisher")]
    [InlineData("^^xsd:nonNegativeInteger", "", "byteSize", Traits = ["Category", "Release"])]
    [InlineData("  dcat:landingPage ", "  dct:landingPage ", "landingPage", Traits = ["Category", "Release"])]
    [InlineData("> a dct:MediaType", "> a dct:Format", "mediaType", Traits = ["Category", "Release"])]
    [InlineData("dcat:endDate \"2", "dcat:endDate \"1", "startDate")]
    public void The_shapes_tell_a_catalogue_that_is_broken(string sound, string broken, string told)
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
            File.Copy(Path.Combine(demonstration.Site.Output, "data/catalog.jsonld"), Path.Combine(folder.FullName, "data/catalog.jsonld"));
            var turtle = demonstration.Site.Read("data/catalog.ttl");
            Assert.Contains(sound, turtle, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder.FullName, "data/catalog.ttl"), turtle.Replace(sound, broken, StringComparison.Ordinal));

            Assert.Contains(Shaped(folder.FullName, same: false).Violations, violation =>
                violation.Contains(told, StringComparison.Ordinal)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Criteria_licence_each_file_states_it_by_address() =>
        Assert.All(Files, file =>
            Assert.StartsWith("http", One(file, "dct:license").GetProperty("@id").GetString(), StringComparison.Ordinal)
        );

    [Fact]
    public void Criteria_temporal_coverage_each_set_has_a_first_and_a_last_day() => Assert.All(Sets, set =>
        {
            var period = One(set, "dct:temporal");
            Assert.True(
                string.CompareOrdinal(
                    One(period, "dcat:startDate").GetProperty("@value").GetString(),
                    One(period, "dcat:endDate").GetProperty("@value").GetString()
                ) <= 0
            );
        });

    [Fact]
    public void Criteria_spatial_coverage_is_a_geometry_where_the_site_states_one()
    {
        using var site = new TestSite().WithQuestion("an-14-qe-1");
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + France).Build();
        var set = site.Json("data/catalog.jsonld").GetProperty("dcat:dataset")[0];

        Assert.StartsWith(
            "POLYGON",
            One(set.GetProperty("dct:spatial").EnumerateArray().Last(), "locn:geometry").GetProperty("@value").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Criteria_frequency_is_a_term_of_the_EU() =>
        Assert.All(Sets, set =>
            Assert.StartsWith(
                "http://publications.europa.eu/resource/authority/frequency/",
                One(set, "dct:accrualPeriodicity").GetProperty("@id").GetString(),
                StringComparison.Ordinal
            )
        );

    [Fact]
    public void Criteria_updated_in_time_the_day_of_change_is_the_cut_off() =>
        Assert.All(Sets, set =>
            Assert.Equal(
                demonstration.Site.Json("data/manifest.json").GetProperty("asOf").GetString(),
                One(set, "dct:modified").GetProperty("@value").GetString()
            )
        );

    [Fact]
    public void Criteria_description_is_longer_than_100_characters() =>
        Assert.All(Sets, set => Assert.True(One(set, "dct:description").GetProperty("@value").GetString()!.Length > 100));

    [Fact]
    public void Criteria_open_format_each_set_has_a_table_or_json() =>
        Assert.All(Sets, set =>
            Assert.Contains(set.GetProperty("dcat:distribution").EnumerateArray(), file =>
                One(file, "dcat:mediaType").GetProperty("@id").GetString()!.Split('/')[^1] is "csv" or "json"
            )
        );

    [Fact]
    public void Criteria_reachable_every_file_is_in_the_site() =>
        Assert.All(Files, file =>
            Assert.True(
                File.Exists(
                    Path.Combine(
                        demonstration.Site.Output,
                        new Uri(One(file, "dcat:downloadURL").GetProperty("@id").GetString()!).AbsolutePath[1..]
                    )
                )
            )
        );

    [Fact]
    public void Criteria_documented_every_file_says_what_it_holds() =>
        Assert.All(Files, file => Assert.NotEqual("", One(file, "dct:description").GetProperty("@value").GetString()));

    private static (List<string> Violations, int Triples) Shaped(string site, bool same = true)
    {
        var told = Node.Ask(
            "catalog.cjs",
            [Path.Combine(site, "data"), Path.Combine(Repository.Tests, "Cases/exporting/dcat-ap.shapes.ttl")],
            []
        )[0];
        Assert.Equal(same, told.GetProperty("same").GetBoolean());
        return (
            [.. told.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!)],
            told.GetProperty("triples").GetInt32()
        );
    }

    private static JsonElement One(JsonElement node, string property) => node.GetProperty(property)[0];

    private static string? TypeOf(JsonElement node) =>
        !node.TryGetProperty("@type", out var type) ? null
        : type.ValueKind == JsonValueKind.Array ? type[0].GetString()
        : type.GetString();

    // The context is no node.
    private static IEnumerable<JsonElement> Nodes(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .Where(field => field.Name != "@context")
                .SelectMany(field => Nodes(field.Value))
                .Prepend(value),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Nodes),
            _ => [],
        };
}
