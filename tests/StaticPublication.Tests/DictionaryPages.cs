using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>The pages of the data dictionary of a site.</summary>
internal static class DictionaryPages
{
    /// <summary>Returns them, the first one first.</summary>
    public static IReadOnlyList<IHtmlDocument> Of(TestSite site, string folder = "dictionnaire") =>
        [
            .. Directory
                .GetFiles(Path.Combine(site.Output, folder), "index.html", SearchOption.AllDirectories)
                .OrderBy(file => file.Length)
                .ThenBy(file => file, StringComparer.Ordinal)
                .Select(file => new HtmlParser().ParseDocument(File.ReadAllText(file))),
        ];
}
