namespace StaticPublication.Publishing;

/// <summary>Media types that hosts do not send, or send without a charset. With <c>nosniff</c>, browsers do not use a file without a media
/// type.</summary>
internal static class MediaTypes
{
    /// <summary>Tables (RFC 4180). The header is the only place that states their encoding.</summary>
    public const string Csv = "text/csv; charset=utf-8";

    private static readonly (string Ending, string Type)[] ByEnding =
    [
        (".csv", Csv),
        (".ndjson.gz", "application/gzip"),
        (".cff", "application/yaml; charset=utf-8"),
        (".py", "text/x-python; charset=utf-8"),
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (".sqlite", "application/vnd.sqlite3"),
        (".parquet", "application/vnd.apache.parquet"),
        (".jsonld", "application/ld+json; charset=utf-8"),
        (".ttl", "text/turtle; charset=utf-8"),
        (".webmanifest", "application/manifest+json; charset=utf-8"),
        ("opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
        (".xml", "application/xml; charset=utf-8"),
        ("llms.txt", "text/plain; charset=utf-8"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ];

    /// <summary>Returns a rule for each data folder whose files all have the same one of these types, and for each other file in the root
    /// and in <c>data/</c> that has one.</summary>
    public static IEnumerable<HeaderRule> Rules(IEnumerable<string> paths) =>
        paths
            .Where(path => IsOwn(path) || path.StartsWith("data/", StringComparison.Ordinal))
            .GroupBy(FolderOf, StringComparer.Ordinal)
            .SelectMany(Folder)
            .OrderBy(rule => rule.Path, StringComparer.Ordinal);

    /// <summary>Returns a rule for each ending of the files below a folder that has one of these types.</summary>
    public static IEnumerable<HeaderRule> RulesByEnding(string folder, IEnumerable<string> paths)
    {
        var below = paths.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
        return ByEnding
            .Where(known => known.Ending[0] == '.' && below.Exists(path => path.EndsWith(known.Ending, StringComparison.Ordinal)))
            .Select(known => Rule($"/{folder}/*{known.Ending}", known.Type));
    }

    private static IEnumerable<HeaderRule> Folder(IGrouping<string, string> folder)
    {
        var types = folder.Select(TypeOf).Distinct().ToList();
        return folder.Key.Length > 0 && types is [{ } type]
            ? [Rule($"/{folder.Key}/*", type)]
            : folder.Where(path => TypeOf(path) is not null).Select(path => Rule("/" + path, TypeOf(path)!));
    }

    // Feeds and the tables of lists have their own rules.
    private static bool IsOwn(string path) => !path.Contains('/', StringComparison.Ordinal) && path != "atom.xml";

    // data/parquet/documents/year=2013/part-0.parquet belongs to data/parquet. A file directly in data/ belongs to no folder.
    private static string FolderOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 ? $"{parts[0]}/{parts[1]}" : "";
    }

    private static string? TypeOf(string path) =>
        path == "data/documents.csv" ? null : ByEnding.FirstOrDefault(known => path.EndsWith(known.Ending, StringComparison.Ordinal)).Type;

    private static HeaderRule Rule(string path, string type) => new(path, [("Content-Type", type)]);
}
