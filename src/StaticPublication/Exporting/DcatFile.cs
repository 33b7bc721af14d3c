using System.Globalization;
using static StaticPublication.Exporting.RdfValue;

namespace StaticPublication.Exporting;

/// <summary>A data file in the DCAT catalogue.</summary>
internal static class DcatFile
{
    private const string MediaTypes = "http://www.iana.org/assignments/media-types/";
    private const string FileTypes = "http://publications.europa.eu/resource/authority/file-type/";
    private const string Licences = "http://publications.europa.eu/resource/authority/licence/";
    private const string Stable = "http://publications.europa.eu/resource/authority/planned-availability/STABLE";

    // What is in the file, without its compression, as the file types of the EU name it.
    private static readonly IReadOnlyList<(string Ending, string Type)> Types =
    [
        (".csv", "CSV"),
        (".json", "JSON"),
        (".ndjson.gz", "JSON"),
        (".parquet", "PARQUET"),
        (".xlsx", "XLSX"),
        (".sqlite", "OCTET"),
    ];

    // Licences that the EU's table has under another name than SPDX.
    private static readonly Dictionary<string, string> OfEu = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = "CC0",
        ["CC-BY-4.0"] = "CC_BY_4_0",
        ["CC-BY-SA-4.0"] = "CC_BYSA_4_0",
    };

    /// <summary>Returns the node of a file.</summary>
    public static Node Of(Release release, DateOnly issued, Distribution distribution)
    {
        var (site, strings, addresses) = (release.Edition.Site, release.Edition.Strings, release.Edition.Addresses);
        var url = addresses.Absolute(addresses.OfFile(distribution.File.Path));
        return new Node(
            url + "#distribution",
            "dcat:Distribution",
            [
                ("dct:title", Dcat.Words($"{distribution.Export.Title(strings)} ({distribution.File.Path})", site)),
                ("dct:description", Dcat.Words(distribution.Export.Description(strings), site)),
                ("dcat:accessURL", new Iri(url)),
                ("dcat:downloadURL", new Iri(url)),
                ("dct:format", Dcat.Typed(FileTypes + TypeOf(distribution.File.Path), "dct:MediaTypeOrExtent")),
                ("dcat:mediaType", Dcat.Typed(MediaTypes + distribution.Export.MediaType, "dct:MediaType")),
                .. Compression(distribution),
                .. Schema(site, distribution, path => addresses.Absolute(addresses.OfFile(path))),
                ("dcat:byteSize", new Literal(distribution.File.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger")),
                ("dct:license", License(site.Licence)),
                ("dct:rights", Rights(strings, site)),
                ("dcatap:availability", Dcat.Typed(Stable, "skos:Concept")),
                ("dct:language", Dcat.Language(site)),
                ("dct:issued", Dcat.Day(issued)),
                ("dct:modified", Dcat.Day(release.Catalogue.AsOf)),
                ("spdx:checksum", Checksum(distribution.File.Sha256)),
            ]
        );
    }

    public static Node License(Licence licence) =>
        Dcat.Typed(
            OfEu.TryGetValue(licence.Id, out var code) ? Licences + code : licence.Url ?? "https://spdx.org/licenses/" + licence.Id,
            "dct:LicenseDocument"
        );

    private static string TypeOf(string path) => Types.First(type => path.EndsWith(type.Ending, StringComparison.Ordinal)).Type;

    private static IEnumerable<(string, RdfValue)> Compression(Distribution distribution) =>
        distribution.File.Path.EndsWith(".gz", StringComparison.Ordinal)
            ? [("dcat:compressFormat", Dcat.Typed(MediaTypes + "application/gzip", "dct:MediaType"))]
            : [];

    // A table follows its schema in the data package, a JSON file a schema of its own.
    private static IEnumerable<(string, RdfValue)> Schema(Site site, Distribution distribution, Func<string, string> absolute)
    {
        var schema =
            distribution.Export.Columns.Count > 0 ? "data/datapackage.json"
            : distribution.Export.Schema is { } name ? JsonSchemas.PathOf(site, name)
            : null;
        return schema is null ? [] : [("dct:conformsTo", Dcat.Typed(absolute(schema), "dct:Standard"))];
    }

    private static Node Rights(Strings strings, Site site) =>
        new(
            null,
            "dct:RightsStatement",
            [
                (
                    "rdfs:label",
                    Dcat.Words(strings.Fill("dataset.rights", ("licence", site.Licence.Name), ("publisher", site.Publisher.Name)), site)
                ),
            ]
        );

    private static Node Checksum(string sha256) =>
        new(
            null,
            "spdx:Checksum",
            [
                ("spdx:algorithm", Dcat.Typed("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm")),
                ("spdx:checksumValue", new Literal(sha256, "xsd:hexBinary")),
            ]
        );
}
