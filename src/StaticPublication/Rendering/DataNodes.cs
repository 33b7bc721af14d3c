using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>Describes the data with schema.org, as search engines for data read it
/// (https://developers.google.com/search/docs/appearance/structured-data/dataset).</summary>
internal static class DataNodes
{
    public static void Write(Utf8JsonWriter json, PageRenderer renderer, string? version, IReadOnlyList<DataFile> files)
    {
        var (site, catalogue, addresses) = (renderer.Edition.Site, renderer.Edition.Catalogue, renderer.Addresses);
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", addresses.Absolute(addresses.Page("donnees")) + "#dataset");
        json.WriteString("name", site.Title);
        json.WriteString("description", site.Description);
        json.WriteString("url", addresses.Absolute(addresses.Page("donnees")));
        json.WriteString("identifier", $"tag:{site.Authority}:data");
        json.WriteString("inLanguage", site.Language);
        json.WriteBoolean("isAccessibleForFree", true);
        if (version is not null)
        {
            json.WriteString("version", version);
        }

        if (site.Issued is { } issued)
        {
            json.WriteString("datePublished", PartialDate.Of(issued).ToString());
        }

        json.WriteString("dateModified", PartialDate.Of(renderer.AsOf).ToString());
        json.WriteString("temporalCoverage", $"{PartialDate.Of(DataSetFacts.First(catalogue))}/{PartialDate.Of(renderer.AsOf)}");
        if (site.Country is { } country)
        {
            json.WriteString("spatialCoverage", country.ToUpperInvariant());
        }

        WriteSource(json, renderer);
        WriteTexts(json, "keywords", DataSetFacts.Keywords(catalogue));
        WriteLegislatures(json, renderer);
        WriteFiles(json, renderer, files);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, PageRenderer renderer)
    {
        var (site, addresses) = (renderer.Edition.Site, renderer.Addresses);
        json.WriteString("license", site.Licence.Url ?? site.Licence.Name);
        JsonLd.Node(json, "creator", "Organization", site.Publisher.Name, site.Publisher.Url);
        JsonLd.Node(json, "publisher", "Organization", site.Publisher.Name, site.Publisher.Url);
        JsonLd.Node(json, "includedInDataCatalog", "DataCatalog", site.Title, addresses.Absolute(addresses.OfFile("data/catalog.jsonld")));
    }

    // They have no pages: the data name them.
    private static void WriteLegislatures(Utf8JsonWriter json, PageRenderer renderer)
    {
        var legislatures = renderer.Edition.Catalogue.Authorities.Legislatures;
        if (legislatures.Count == 0)
        {
            return;
        }

        var file = renderer.Addresses.Absolute(renderer.Addresses.OfFile("data/legislatures.json"));
        json.WriteStartArray("about");
        foreach (var legislature in legislatures)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Event");
            json.WriteString("@id", $"{file}#{legislature.Id}");
            json.WriteString("name", legislature.Name);
            json.WriteNumber("identifier", legislature.Number);
            WriteDay(json, "startDate", legislature.From);
            WriteDay(json, "endDate", legislature.Until);
            if (legislature.SameAs.Count > 0)
            {
                WriteTexts(json, "sameAs", legislature.SameAs);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string property, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(property, PartialDate.Of(known).ToString());
        }
    }

    private static void WriteFiles(Utf8JsonWriter json, PageRenderer renderer, IReadOnlyList<DataFile> files)
    {
        json.WriteStartArray("distribution");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Name);
            json.WriteString("description", file.Description);
            json.WriteString("contentUrl", renderer.Addresses.Absolute(file.Address));
            json.WriteString("encodingFormat", file.MediaType);
            json.WriteString("contentSize", FormattableString.Invariant($"{file.Size} B"));
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string property, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(property);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
