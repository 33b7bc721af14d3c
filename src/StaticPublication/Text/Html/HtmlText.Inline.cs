using AngleSharp.Dom;

namespace StaticPublication.Text.Html;

/// <summary>Inline content: emphasis, links, superscripts, pictures.</summary>
internal sealed partial class HtmlText
{
    private static readonly Uri Site = new("https://questions.assemblee-nationale.fr/");

    private void AppendInline(IElement element, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        switch (element.LocalName)
        {
            case "strong" or "b":
                AppendAll(element, context with { Style = context.Style | InlineStyle.Bold }, runs, blocks);
                break;
            case "em" or "i" or "cite" or "dfn":
                AppendAll(element, context with { Style = context.Style | InlineStyle.Italic }, runs, blocks);
                break;
            case "a":
                AppendAll(element, context with { Link = Link(element) ?? context.Link }, runs, blocks);
                break;
            case "img":
                Drop("picture");
                runs.Add(element.GetAttribute("alt") ?? "", context.Style, context.Link);
                break;
            default:
                AppendRaised(element, context, runs, blocks);
                break;
        }
    }

    // Superscript digits (m², notes) become Unicode superscripts. Any other superscript or subscript becomes plain text.
    private void AppendRaised(IElement element, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var text = element.TextContent.Trim();
        if (element.LocalName == "sup" && text.Length is > 0 and < 4 && text.All(char.IsAsciiDigit))
        {
            runs.Add(string.Concat(text.Select(digit => Superscripts[digit - '0'])), context.Style, context.Link);
            return;
        }

        Drop(element.LocalName);
        AppendAll(element, context, runs, blocks);
    }

    private string? Link(IElement anchor)
    {
        if (anchor.GetAttribute("href") is not { } href)
        {
            Drop("anchor");
            return null;
        }

        if (!Uri.TryCreate(Site, href.Trim(), out var address) || address.Scheme is not ("http" or "https" or "mailto"))
        {
            Drop("address");
            return null;
        }

        return address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
    }
}
