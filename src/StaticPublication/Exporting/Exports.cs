namespace StaticPublication.Exporting;

/// <summary>Everything that is exported, one line a product, in the order of the data page.</summary>
internal static class Exports
{
    /// <summary>The data files: what the data page lists and the catalogues describe.</summary>
    public static IReadOnlyList<Export> Data { get; } =
    [
        DocumentsIndex.Export,
        DocumentsByYear.Export,
        DocumentsNdjson.Export,
        DocumentsCsv.Export,
        DocumentsParquet.Export,
        EventsCsv.Export,
        .. AuthoritiesJson.Exports,
        .. AuthoritiesCsv.Exports,
        .. StatisticsCsv.Exports,
        TombstonesJson.Export,
        Fingerprints.Export,
        JsonSchemas.Export,
    ];

    /// <summary>What stands beside each document and list, and what the site as a whole has for machines.</summary>
    public static IReadOnlyList<Export> Beside { get; } =
    [
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

    /// <summary>Every product.</summary>
    public static IEnumerable<Export> All => Data.Concat(Beside);

    /// <summary>Every file of a release that depends on the catalogue alone; <see cref="Descriptions"/> has the rest.</summary>
    public static IEnumerable<OutputFile> Files(Release release) =>
        All.SelectMany(export => export.Files(release)).Select(file => file.File);

    /// <summary>Rows of each product that holds every document, by the product's name: all must equal the number of documents.</summary>
    public static IEnumerable<(string Name, long Rows)> Numbers(Release release) =>
        All.Where(export => export.HoldsEveryDocument).Select(export => (export.Name, export.Files(release).Sum(file => file.Rows)));
}
