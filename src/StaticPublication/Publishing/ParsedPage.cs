using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Publishing;

/// <summary>Parses a finished page as a browser does, whatever its templates look like. The only class in this folder that uses
/// AngleSharp.</summary>
internal static class ParsedPage
{
    // Only a few attributes and no text are needed. Skipping the rest reduces the time to a third.
    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        SkipDataText = true,
        SkipRCDataText = true,
        SkipRawText = true,
        SkipScriptText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = (ref _, name) => name.Span is "href" or "src" or "alt" or "id",
    };

    /// <summary>Parses a page. Elements have only <c>href</c>, <c>src</c>, <c>alt</c> and <c>id</c>.</summary>
    public static IHtmlDocument Of(ReadOnlySpan<byte> utf8) =>
        new HtmlParser(Options).ParseDocument(Encoding.UTF8.GetString(utf8).AsMemory());
}
