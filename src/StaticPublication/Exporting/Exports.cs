namespace StaticPublication.Exporting;

/// <summary>All exports, one on each line, in the order of the data page.</summary>
internal static class Exports
{
    /// <summary>The data files: the data page lists them, and the catalogues describe them.</summary>
    public static IReadOnlyList<Export> Data { get; } =
    [
        DocumentsIndex.Export,
        DocumentsByYear.Export,
        DocumentsNdjson.Export,
        DocumentsCsv.Export,
        DocumentsParquet.Export,
        TableParquet.Export,
        DocumentsXlsx.Export,
        TextsXlsx.Export,
        PublicationSqlite.Export,
        EventsCsv.Export,
        .. LinkTables.Exports,
        .. AuthoritiesJson.Exports,
        .. AuthoritiesCsv.Exports,
        MembershipsCsv.Export,
        .. StatisticsCsv.Exports,
        TombstonesJson.Export,
        Fingerprints.Export,
        Mirror.Export,
        JsonSchemas.Export,
    ];

    /// <summary>Machine-readable files next to each document and list, and those of the site as a whole.</summary>
    public static IReadOnlyList<Export> Beside { get; } =
    [
        DocumentJson.Export,
        DocumentMarkdown.Export,
        ListJson.Export,
        ListCsv.Export,
        ListFeeds.Export,
        QuestionFeeds.Export,
        SiteAtom.Export,
        SiteJsonFeed.Export,
        Sitemaps.Export,
        Robots.Export,
        LlmsText.Export,
        OpenSearch.Export,
        WebManifest.Export,
    ];

    public static IEnumerable<Export> All => Data.Concat(Beside);

    /// <summary>Returns those of <paramref name="exports"/> that a publication has.</summary>
    public static IEnumerable<Export> In(this IEnumerable<Export> exports, Site site) =>
        exports.Where(export => site.Products.HasFlag(export.Product) && site.Scope.Has(export.Needs));

    /// <summary>Returns all files of a release that depend on the catalogue only; <see cref="Descriptions"/> has the others.</summary>
    public static IEnumerable<OutputFile> Files(Release release) =>
        All.In(release.Edition.Site).SelectMany(export => FilesOf(release, export)).Select(file => file.File);

    /// <summary>Returns the number of rows of each export that contains every document; all must equal the number of documents.</summary>
    public static IEnumerable<(string Name, long Rows)> Numbers(Release release) =>
        All.In(release.Edition.Site)
            .Where(export => export.HoldsEveryDocument)
            .Select(export => (export.Name, Files: FilesOf(release, export).ToList()))
            .Where(export => export.Files.Count > 0)
            .Select(export => (export.Name, export.Files.Sum(file => file.Rows)));

    private static IEnumerable<ExportFile> FilesOf(Release release, Export export) =>
        Data.Contains(export) ? release.Files.Of(export) : export.Files(release);
}
