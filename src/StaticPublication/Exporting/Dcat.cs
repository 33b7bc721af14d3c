using System.Text;
using static StaticPublication.Exporting.RdfValue;

namespace StaticPublication.Exporting;

/// <summary>The DCAT-AP 3.0.1 catalogue (https://semiceu.github.io/DCAT-AP/releases/3.0.1/): <c>data/catalog.jsonld</c> and
/// <c>data/catalog.ttl</c>, four datasets with a distribution for each file.</summary>
internal static class Dcat
{
    private const string Frequencies = "http://publications.europa.eu/resource/authority/frequency/";
    private const string Languages = "http://publications.europa.eu/resource/authority/language/";
    private const string Themes = "http://publications.europa.eu/resource/authority/data-theme";
    private const string Countries = "http://publications.europa.eu/resource/authority/country/";
    private const string PublisherTypes = "http://purl.org/adms/publishertype/";

    // In the order of the catalogue.
    private static readonly IReadOnlyList<string> DataSets = ["documents", "statistics", "reference", "changes"];

    /// <summary>The two files.</summary>
    public static IReadOnlyList<OutputFile> Files(Release release, string version, IReadOnlyList<Distribution> distributions)
    {
        var rdf = new Rdf(Catalogue(release, version, distributions));
        return [JsonFile.Of("data/catalog.jsonld", rdf.WriteJson), SmallFile.Of("data/catalog.ttl", Encoding.UTF8.GetBytes(rdf.Turtle()))];
    }

    /// <summary>The day of the first publication: as stated, otherwise that of the oldest publication of the history.</summary>
    public static DateOnly Issued(Release release, string version) =>
        release.Edition.Site.Issued
        ?? ChangeHistory
            .Years(release, version)
            .SelectMany(year => year.Value)
            .Select(changes => changes.AsOf)
            .DefaultIfEmpty(release.Catalogue.AsOf)
            .Min();

    /// <summary>The dataset that an export belongs to; null for schemas, which the files that follow them name, and programs. Events are
    /// statistics where there are any.</summary>
    public static string? SetOf(Export export, Site site) =>
        export.Group == "schemas" || export == Mirror.Export ? null
        : export == EventsCsv.Export && site.Scope.Has(Scope.Answers) ? "statistics"
        : DataSetFacts.NameOf(export.Group);

    private static Node Catalogue(Release release, string version, IReadOnlyList<Distribution> distributions)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        return new Node(
            addresses.Absolute(addresses.OfFile("data/catalog.jsonld")),
            "dcat:Catalog",
            [
                ("dct:title", Words(site.Title, site)),
                ("dct:description", Words(site.Description, site)),
                ("dct:publisher", Publisher(site)),
                ("dct:language", Language(site)),
                ("dct:license", DcatFile.License(site.Licence)),
                ("dct:issued", Day(Issued(release, version))),
                ("dct:modified", Day(release.Catalogue.AsOf)),
                ("foaf:homepage", Typed(addresses.Absolute(addresses.Home), "foaf:Document")),
                ("dcat:themeTaxonomy", Typed(Themes, "skos:ConceptScheme")),
                .. Places(site),
                .. DataSets
                    .Select(name => (name, Files: distributions.Where(file => SetOf(file.Export, site) == name).ToList()))
                    .Where(set => set.Files.Count > 0)
                    .Select(set => ("dcat:dataset", (RdfValue)DataSet(release, version, set.name, set.Files))),
            ]
        );
    }

    private static Node DataSet(Release release, string version, string name, IReadOnlyList<Distribution> distributions)
    {
        var (site, addresses, strings) = (release.Edition.Site, release.Edition.Addresses, release.Edition.Strings);
        var page = addresses.Absolute(addresses.Page("donnees"));
        return new Node(
            page + "#" + name,
            "dcat:Dataset",
            [
                ("dct:identifier", new Literal($"tag:{site.Authority}:data/{name}")),
                ("dct:title", Words($"{site.Title} – {strings[$"dataset.{name}.title"]}", site)),
                ("dct:description", Words($"{strings[$"dataset.{name}.text"]} {site.Description}", site)),
                ("dct:publisher", Publisher(site)),
                ("dcat:contactPoint", Contact(site)),
                ("dct:language", Language(site)),
                ("dct:accrualPeriodicity", Typed(Frequencies + Vocabularies.FrequencyCode(site.Frequency), "dct:Frequency")),
                ("dct:issued", Day(Issued(release, version))),
                ("dct:modified", Day(release.Catalogue.AsOf)),
                ("dcat:version", new Literal(version)),
                (
                    "dct:temporal",
                    new Node(
                        null,
                        "dct:PeriodOfTime",
                        [("dcat:startDate", Day(DataSetFacts.First(release.Catalogue))), ("dcat:endDate", Day(release.Catalogue.AsOf))]
                    )
                ),
                ("dcat:landingPage", Typed(page, "foaf:Document")),
                ("dct:accessRights", Typed("http://publications.europa.eu/resource/authority/access-right/PUBLIC", "dct:RightsStatement")),
                .. site.Themes.Select(theme => ("dcat:theme", (RdfValue)Typed($"{Themes}/{theme.ToUpperInvariant()}", "skos:Concept"))),
                .. Places(site),
                .. DataSetFacts.Keywords(release.Catalogue).Select(word => ("dcat:keyword", (RdfValue)Words(word, site))),
                .. distributions.Select(file => ("dcat:distribution", (RdfValue)DcatFile.Of(release, Issued(release, version), file))),
            ]
        );
    }

    /// <summary>A text in the language of the site.</summary>
    public static Literal Words(string text, Site site) => new(text, Language: site.Language);

    public static Literal Day(DateOnly day) => new(DataWords.Of(day), "xsd:date");

    public static Node Typed(string address, string type) => new(address, type, []);

    // Where, as a country for catalogues and as a geometry for maps.
    private static IEnumerable<(string, RdfValue)> Places(Site site)
    {
        if (site.Country is { } country)
        {
            yield return ("dct:spatial", Typed(Countries + country.ToUpperInvariant(), "dct:Location"));
        }

        if (site.Spatial is { } spatial)
        {
            yield return ("dct:spatial", new Node(null, "dct:Location", [("locn:geometry", Geometry(spatial))]));
        }
    }

    private static Node Publisher(Site site) =>
        new(
            site.Publisher.Url + "#publisher",
            "foaf:Agent",
            [
                ("foaf:name", Words(site.Publisher.Name, site)),
                ("foaf:page", Typed(site.Publisher.Url, "foaf:Document")),
                .. site.Publisher.Type is { } type
                    ? [("dct:type", Typed(PublisherTypes + type, "skos:Concept"))]
                    : Array.Empty<(string, RdfValue)>(),
            ]
        );

    private static Node Contact(Site site) =>
        new(
            null,
            "vcard:Organization",
            [("vcard:fn", new Literal(site.Publisher.Name)), ("vcard:hasEmail", new Iri("mailto:" + site.Publisher.Email))]
        );

    public static Node Language(Site site) => Typed(Languages + Vocabularies.LanguageCode(site.Language), "dct:LinguisticSystem");

    private static Literal Geometry(string stated) =>
        stated.TrimStart().StartsWith('{') ? new Literal(stated, "geo:geoJSONLiteral") : new Literal(stated, "geo:wktLiteral");
}
