namespace StaticPublication.Rendering;

/// <summary>Every kind of page, one line each; what needs the files that other stages wrote is called on its own (the data page).</summary>
internal static class PageKinds
{
    private static readonly IReadOnlyList<Func<PageRenderer, IEnumerable<OutputFile>>> All =
    [
        DocumentPage.Files,
        ListPages.Files,
        IndexPages.Files,
        StatisticsPage.Files,
        QualityPage.Files,
        PlainPages.Files,
        HomePage.Files,
        renderer => renderer.Assets.Files(),
    ];

    /// <summary>Every page of the site and every asset, none rendered before it is asked to write itself.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) => All.SelectMany(kind => kind(renderer));

    /// <summary>Some pages by their paths, with what all pages load.</summary>
    public static IReadOnlyList<OutputFile> Files(PageRenderer renderer, IReadOnlyList<string> paths) =>
        [.. renderer.Assets.Files(), .. Files(renderer).Where(file => paths.Contains(file.Path, StringComparer.Ordinal)).Take(paths.Count)];
}
