using System.Text;
using static StaticPublication.Exporting.RdfValue;

namespace StaticPublication.Exporting;

/// <summary>The DCAT-AP 3 catalogue (https://semiceu.github.io/DCAT-AP/releases/3.0.0/): <c>data/catalog.jsonld</c> and
/// <c>data/catalog.ttl</c>, two datasets with a distribution for each file.</summary>
internal static class Dcat
{
    private const string Frequencies = "http://publications.europa.eu/resource/authority/frequency/";
    private const string Languages = "http://publications.europa.eu/resource/authority/language/";
    private const string MediaTypes = "http://www.iana.org/assignments/media-types/";

    /// <summary>The two files.</summary>
    public static IReadOnlyList<OutputFile> Files(Release release, string version, IReadOnlyList<Distribution> distributions)
    {
        var rdf = new Rdf(Catalogue(release, version, distributions));
        return [JsonFile.Of("data/catalog.jsonld", rdf.WriteJson), SmallFile.Of("data/catalog.ttl", Encoding.UTF8.GetBytes(rdf.Turtle()))];
    }

    private static Node Catalogue(Release release, string version, IReadOnlyList<Distribution> distributions)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        var documents = distributions
            .Where(distribution => distribution.Export.Name.StartsWith("documents_", StringComparison.Ordinal))
            .ToList();
        return new Node(
            addresses.Absolute(addresses.OfFile("data/catalog.jsonld")),
            "dcat:Catalog",
            [
                ("dct:title", Words(site.Title, site)),
                ("dct:description", Words(site.Description, site)),
                ("dct:publisher", Publisher(site)),
                ("dct:language", Language(site)),
                ("dct:license", License(site.Licence)),
                ("dct:modified", Day(release.Catalogue.AsOf)),
                ("foaf:homepage", Typed(addresses.Absolute(addresses.Home), "foaf:Document")),
                ("dcat:dataset", DataSet(release, version, "documents", documents)),
                ("dcat:dataset", DataSet(release, version, "reference", [.. distributions.Except(documents)])),
            ]
        );
    }

    private static Node DataSet(Release release, string version, string name, IReadOnlyList<Distribution> distributions)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var page = addresses.Absolute(addresses.Page("donnees"));
        List<(string, RdfValue)> facts =
        [
            ("dct:identifier", new Literal($"tag:{site.Authority}:data/{name}")),
            ("dct:title", Words($"{site.Title} – {strings[$"dataset.{name}.title"]}", site)),
            ("dct:description", Words($"{strings[$"dataset.{name}.text"]} {site.Description}", site)),
            ("dct:publisher", Publisher(site)),
            (
                "dcat:contactPoint",
                new Node(
                    null,
                    "vcard:Organization",
                    [("vcard:fn", new Literal(site.Publisher.Name)), ("vcard:hasEmail", new Iri("mailto:" + site.Publisher.Email))]
                )
            ),
            ("dct:language", Language(site)),
            ("dct:accrualPeriodicity", Typed(Frequencies + Vocabularies.FrequencyCode(site.Frequency), "dct:Frequency")),
            ("dct:modified", Day(release.Catalogue.AsOf)),
            ("dcat:version", new Literal(version)),
            (
                "dct:temporal",
                new Node(null, "dct:PeriodOfTime", [("dcat:startDate", Day(First(release))), ("dcat:endDate", Day(release.Catalogue.AsOf))])
            ),
            ("dcat:landingPage", Typed(page, "foaf:Document")),
            ("dct:accessRights", Typed("http://publications.europa.eu/resource/authority/access-right/PUBLIC", "dct:RightsStatement")),
        ];
        if (site.Spatial is { } spatial)
        {
            facts.Add(("dct:spatial", new Node(null, "dct:Location", [("locn:geometry", Geometry(spatial))])));
        }

        facts.AddRange(
            release.Catalogue.Authorities.Portfolios.Take(20).Select(portfolio => ("dcat:keyword", (RdfValue)Words(portfolio.Name, site)))
        );
        facts.AddRange(distributions.Select(distribution => ("dcat:distribution", (RdfValue)File(release, distribution))));
        return new Node(page + "#" + name, "dcat:Dataset", facts);
    }

    private static Node File(Release release, Distribution distribution)
    {
        var (site, strings) = (release.Edition.Site, release.Edition.Strings);
        var url = release.Edition.Addresses.Absolute(release.Edition.Addresses.OfFile(distribution.File.Path));
        return new Node(
            url + "#distribution",
            "dcat:Distribution",
            [
                ("dct:title", Words($"{distribution.Export.Title(strings)} ({distribution.File.Path})", site)),
                ("dct:description", Words(distribution.Export.Description(strings), site)),
                ("dcat:accessURL", new Iri(url)),
                ("dcat:downloadURL", new Iri(url)),
                ("dcat:mediaType", Typed(MediaTypes + distribution.Export.MediaType, "dct:MediaType")),
                (
                    "dcat:byteSize",
                    new Literal(
                        distribution.File.Size.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        "xsd:nonNegativeInteger"
                    )
                ),
                ("dct:license", License(site.Licence)),
                ("dct:modified", Day(release.Catalogue.AsOf)),
                (
                    "spdx:checksum",
                    new Node(
                        null,
                        "spdx:Checksum",
                        [
                            ("spdx:algorithm", Typed("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm")),
                            ("spdx:checksumValue", new Literal(distribution.File.Sha256, "xsd:hexBinary")),
                        ]
                    )
                ),
            ]
        );
    }

    private static Node Publisher(Site site) =>
        new(
            site.Publisher.Url + "#publisher",
            "foaf:Agent",
            [("foaf:name", Words(site.Publisher.Name, site)), ("foaf:page", Typed(site.Publisher.Url, "foaf:Document"))]
        );

    private static Node License(Licence licence) => Typed(licence.Url ?? "https://spdx.org/licenses/" + licence.Id, "dct:LicenseDocument");

    private static Node Language(Site site) => Typed(Languages + (site.Language == "fr" ? "FRA" : "ENG"), "dct:LinguisticSystem");

    private static Literal Geometry(string stated) =>
        stated.TrimStart().StartsWith('{') ? new Literal(stated, "geo:geoJSONLiteral") : new Literal(stated, "geo:wktLiteral");

    private static DateOnly First(Release release) =>
        release.Catalogue.Documents is [var first, ..] ? first.Published.FirstDay : release.Catalogue.AsOf;

    private static Node Typed(string address, string type) => new(address, type, []);

    private static Literal Words(string text, Site site) => new(text, Language: site.Language);

    private static Literal Day(DateOnly day) => new(DataWords.Of(day), "xsd:date");
}
