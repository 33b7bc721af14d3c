using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A data file of this release for the page: address, what it is called and holds, media type, rows or null, size in bytes, SHA-256.</summary>
public sealed record DataFile(string Address, string Name, string Description, string MediaType, long? Rows, long Size, string Sha256);

/// <summary>The page about the data: what each file holds, how to load and to cite it.</summary>
public static class DataPage
{
    /// <summary>One file, once the data files of the release are written.</summary>
    /// <param name="press">What prints it.</param>
    /// <param name="version">Version of the release, or null before it is known.</param>
    /// <param name="files">Its data files in the order of the page.</param>
    public static IEnumerable<OutputFile> Files(Press press, string? version, IReadOnlyList<DataFile> files)
    {
        var strings = press.Strings;
        var site = press.Edition.Site;
        var address = press.Addresses.Page("donnees");
        var model = new DataModel(
            strings["data.title"],
            strings["data.intro"],
            version is null ? "" : strings.Fill("data.version", ("version", version)),
            press.Phrases.Say("site.cut_off", ("date", press.Phrases.Time(press.AsOf))),
            Phrases.Link(site.Licence.Url ?? "", site.Licence.Name),
            press.Phrases.Say("data.files_caption", ("date", press.Phrases.Time(press.AsOf))),
            [.. files.Select(file => RowOf(press, file))],
            Examples(press),
            strings.Fill("data.cite_pattern", ("publisher", site.Publisher.Name), ("title", site.Title), ("version", version ?? PartialDate.Of(press.AsOf).ToString()), ("date", strings.Date(press.AsOf)), ("address", press.Addresses.Absolute(address))),
            strings.Fill("data.format_version", ("version", PublishedJson.FormatVersion)));
        yield return press.Single(new Page(address, strings["data.title"], "data", model)
        {
            Description = strings["data.intro"],
            Section = "donnees",
            Trail = SubjectHead.TrailOf(press, new Link(strings["data.title"], "")),
            Nodes = json => WriteNode(json, press, version, files),
        });
    }

    private static DataRow RowOf(Press press, DataFile file) => new(
        file.Address, file.Name, file.Description, file.MediaType, press.Words.Size(file.Size), file.Rows is { } rows ? press.Strings.Number(rows) : "", file.Sha256, $"{file.Sha256[..4]}…{file.Sha256[^4..]}");

    private static DataExample[] Examples(Press press)
    {
        var csv = press.Addresses.Absolute("/data/documents.csv");
        var parquet = press.Addresses.Absolute("/data/parquet/documents/");
        return
        [
            new DataExample("curl", $"curl --remote-name {csv}"),
            new DataExample("DuckDB", $"SELECT status, count(*) FROM read_csv('{csv}') GROUP BY status;"),
            new DataExample("pandas", $"import pandas\ndocuments = pandas.read_csv(\"{csv}\", dtype=str)"),
            new DataExample("R", $"documents <- read.csv(\"{csv}\", colClasses = \"character\")"),
            new DataExample("Parquet", $"SELECT count(*) FROM read_parquet('{parquet}year=*/*.parquet');"),
        ];
    }

    private static void WriteNode(Utf8JsonWriter json, Press press, string? version, IReadOnlyList<DataFile> files)
    {
        var site = press.Edition.Site;
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("name", site.Title);
        json.WriteString("description", site.Description);
        json.WriteString("url", press.Addresses.Absolute(press.Addresses.Page("donnees")));
        if (version is not null)
        {
            json.WriteString("version", version);
        }

        json.WriteString("dateModified", PartialDate.Of(press.AsOf).ToString());
        json.WriteString("license", site.Licence.Url ?? site.Licence.Name);
        JsonLd.Node(json, "creator", "Organization", site.Publisher.Name, site.Publisher.Url);
        json.WriteStartArray("distribution");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Name);
            json.WriteString("contentUrl", press.Addresses.Absolute(file.Address));
            json.WriteString("encodingFormat", file.MediaType);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>The data page as its template sees it.</summary>
public sealed record DataModel(
    string Title,
    string Intro,
    string Version,
    Html CutOff,
    Html Licence,
    Html Caption,
    IReadOnlyList<DataRow> Files,
    IReadOnlyList<DataExample> Examples,
    string Citation,
    string Format);

/// <summary>A data file in words.</summary>
public sealed record DataRow(string Address, string Name, string Description, string MediaType, string Size, string Rows, string Sha256, string ShortSha);

/// <summary>A way to load the data: the tool and what to type.</summary>
public sealed record DataExample(string Tool, string Code);
