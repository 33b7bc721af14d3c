namespace StaticPublication.Exporting;

/// <summary>Everything that is exported, one line a product, in the order of the data page.</summary>
public static class Exports
{
    /// <summary>The products.</summary>
    public static IReadOnlyList<Export> All { get; } =
    [
        DocumentsIndex.Export,
        DocumentsByYear.Export,
        DocumentsNdjson.Export,
        DocumentsCsv.Export,
        EventsCsv.Export,
        .. AuthoritiesJson.Exports,
        .. AuthoritiesCsv.Exports,
        TombstonesJson.Export,
        DocumentJson.Export,
        ListJson.Export,
        ListCsv.Export,
        ListFeeds.Export,
        SiteAtom.Export,
        SiteJsonFeed.Export,
        Sitemaps.Export,
        Robots.Export,
        OpenSearch.Export,
        WebManifest.Export,
    ];

    /// <summary>Every file of a release that depends on the catalogue alone.</summary>
    public static IEnumerable<OutputFile> Files(Release release) => All.SelectMany(export => export.Files(release)).Select(file => file.File);

    /// <summary>Rows of each product that holds every document, by the product's name: all must equal the number of documents.</summary>
    public static IEnumerable<(string Name, long Rows)> Numbers(Release release) =>
        All.Where(export => export.HoldsEveryDocument).Select(export => (export.Name, export.Files(release).Sum(file => file.Rows)));
}
