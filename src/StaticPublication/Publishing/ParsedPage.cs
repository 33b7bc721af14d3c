using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Publishing;

/// <summary>A finished page as a browser reads it, whatever its templates look like; the only file here that knows AngleSharp.</summary>
internal static class ParsedPage
{
    // Nobody asks for text, and for few attributes: without the others a page takes a third of the time.
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

    /// <summary>Its elements, with no more than <c>href</c>, <c>src</c>, <c>alt</c> and <c>id</c> of them.</summary>
    public static IHtmlDocument Of(ReadOnlySpan<byte> utf8) =>
        new HtmlParser(Options).ParseDocument(Encoding.UTF8.GetString(utf8).AsMemory());
}
