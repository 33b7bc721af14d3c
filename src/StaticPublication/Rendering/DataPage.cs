using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The page about the data: what each file contains, how to load it, how to cite it.</summary>
internal static class DataPage
{
    // Files that describe the others and therefore cannot state their own size and checksum.
    private static readonly IReadOnlyList<string> Describing =
    [
        "datapackage.json",
        "catalog.jsonld",
        "catalog.ttl",
        "CITATION.cff",
        "manifest.json",
        "SHA256SUMS",
        "changes.json",
    ];

    /// <summary>Returns the page. The data files of the release must have been written.</summary>
    /// <param name="renderer">The page renderer.</param>
    /// <param name="version">Version of the release; null if it is not known yet.</param>
    /// <param name="files">The data files of the release, in the order of the page.</param>
    /// <param name="kept">Day of the oldest publication whose changed records are kept; null for none.</param>
    public static IEnumerable<OutputFile> Files(
        PageRenderer renderer,
        string? version,
        IReadOnlyList<DataFile> files,
        DateOnly? kept = null
    )
    {
        var (strings, site) = (renderer.Strings, renderer.Edition.Site);
        var address = renderer.Addresses.Page("donnees");
        var model = new DataModel(
            strings["data.title"],
            strings["data.intro"],
            [.. DataModel.StartOf(renderer, files)],
            version is null ? "" : strings.Fill("data.version", ("version", version)),
            renderer.Phrases.Say("site.cut_off", ("date", renderer.Phrases.Time(renderer.AsOf))),
            Phrases.Link(site.Licence.Url ?? "", site.Licence.Name),
            Groups(renderer, files),
            [.. Describing.Select(path => new Link(path, renderer.Addresses.OfFile($"data/{path}")))],
            new Link(strings["data.dictionary"], renderer.Addresses.Page("dictionnaire")),
            new Link(strings["changes.title"], renderer.Addresses.Page("changements")),
            Examples(renderer, files),
            [.. DataQueries.Of(renderer, files)],
            new Link(Path.GetFileName(MirrorScript.Path), renderer.Addresses.OfFile(MirrorScript.Path)),
            MirrorScript.For(renderer.Addresses),
            Citation(renderer, version, address),
            strings.Fill("data.format_version", ("version", PublishedJson.FormatVersion)),
            [.. Promises(strings, site, kept)]
        );
        yield return renderer.Single(
            new Page(address, strings["data.title"], "data", model)
            {
                Description = strings["data.intro"],
                Section = "donnees",
                Trail = SubjectHead.TrailOf(renderer, new Link(strings["data.title"], "")),
                Nodes = json => DataNodes.Write(json, renderer, version, files),
            }
        );
    }

    private static string Citation(PageRenderer renderer, string? version, string address) =>
        renderer.Strings.Fill(
            "data.cite_pattern",
            ("publisher", renderer.Edition.Site.Publisher.Name),
            ("title", renderer.Edition.Site.Title),
            ("version", version ?? PartialDate.Of(renderer.AsOf).ToString()),
            ("date", renderer.Strings.Date(renderer.AsOf)),
            ("address", renderer.Addresses.Absolute(address))
        );

    private static IEnumerable<string> Promises(Strings strings, Site site, DateOnly? kept)
    {
        if (site.StableUntil is { } until)
        {
            yield return strings.Fill("data.promise_until", ("date", strings.Date(until)), ("version", PublishedJson.FormatVersion));
        }

        yield return strings["data.promise_addresses"];
        if (kept is { } since)
        {
            yield return strings.Fill("data.promise_since", ("date", strings.Date(since)));
        }

        yield return strings["data.promise_changes"];
        yield return strings["data.promise_not"];
    }

    private static IReadOnlyList<DataGroup> Groups(PageRenderer renderer, IReadOnlyList<DataFile> files) =>
        [
            .. files
                .GroupBy(file => file.Group)
                .Select(group => new DataGroup(
                    DataSetFacts.NameOf(group.Key),
                    renderer.Strings[$"data.group_{group.Key}"],
                    renderer.Strings[$"data.group_{group.Key}_text"],
                    [.. group.Select(file => RowOf(renderer, file))]
                )),
        ];

    private static DataRow RowOf(PageRenderer renderer, DataFile file) =>
        new(
            file.Address,
            file.Name,
            file.Description,
            FormatOf(renderer.Strings, file),
            renderer.Formats.Size(file.Size),
            file.Rows is { } rows ? renderer.Strings.Number(rows) : "",
            file.Sha256,
            $"{file.Sha256[..4]}…{file.Sha256[^4..]}"
        );

    private static string FormatOf(Strings strings, DataFile file) =>
        file.MediaType switch
        {
            "text/csv" => strings["file.csv"],
            "application/gzip" => strings["file.ndjson"],
            "application/vnd.apache.parquet" => strings["file.parquet"],
            "application/vnd.sqlite3" => strings["file.sqlite"],
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => strings["file.xlsx"],
            "text/x-python" => strings["file.python"],
            _ => strings["file.json"],
        };

    private static DataExample[] Examples(PageRenderer renderer, IReadOnlyList<DataFile> files)
    {
        var csv = renderer.Addresses.Absolute(renderer.Addresses.Table);
        var counted = renderer.Has(Scope.Answers) ? "status" : "kind";
        // Files are listed one by one because a glob does not work over HTTP.
        var parquet = files
            .Where(file => file.Address.Contains("/year=", StringComparison.Ordinal))
            .TakeLast(2)
            .Select(file => $"'{renderer.Addresses.Absolute(file.Address)}'")
            .ToArray();
        return
        [
            Example(renderer, "curl", $"curl --remote-name {csv}"),
            Example(renderer, "DuckDB", $"SELECT {counted}, count(*) FROM read_csv('{csv}') GROUP BY {counted};"),
            .. parquet.Length == 0
                ? Array.Empty<DataExample>()
                :
                [
                    Example(
                        renderer,
                        "DuckDB, Parquet",
                        $"SELECT year, count(*) FROM read_parquet([{string.Join(", ", parquet)}], hive_partitioning = true) GROUP BY year;"
                    ),
                ],
            Example(renderer, "pandas", $"import pandas\ndocuments = pandas.read_csv(\"{csv}\", dtype=str)"),
            Example(renderer, "R", $"documents <- read.csv(\"{csv}\", colClasses = \"character\")"),
        ];
    }

    private static DataExample Example(PageRenderer renderer, string tool, string code) =>
        new(renderer.Strings.Fill("data.load_with", ("tool", tool)), code);
}
