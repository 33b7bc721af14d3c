using AngleSharp.Dom;

namespace StaticPublication.Importing.Html;

/// <summary>Inline content: emphasis, links, superscripts, pictures.</summary>
internal sealed partial class HtmlText
{
    private static readonly Uri Site = new("https://questions.assemblee-nationale.fr/");

    private void AppendInline(IElement element, NodeContext place, InlineTexts runs, List<string> blocks)
    {
        switch (element.LocalName)
        {
            case "strong" or "b":
                AppendAll(element, place with { Setting = place.Setting | InlineStyle.Bold }, runs, blocks);
                break;
            case "em" or "i" or "cite" or "dfn":
                AppendAll(element, place with { Setting = place.Setting | InlineStyle.Italic }, runs, blocks);
                break;
            case "a":
                AppendAll(element, place with { Link = Link(element) ?? place.Link }, runs, blocks);
                break;
            case "img":
                Drop("picture");
                runs.Add(element.GetAttribute("alt") ?? "", place.Setting, place.Link);
                break;
            default:
                Raise(element, place, runs, blocks);
                break;
        }
    }

    // Superscript digits (m², notes) become Unicode superscripts. Any other superscript or subscript becomes plain text.
    private void Raise(IElement element, NodeContext place, InlineTexts runs, List<string> blocks)
    {
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        var text = element.TextContent.Trim();
        if (element.LocalName == "sup" && text.Length is > 0 and < 4 && text.All(char.IsAsciiDigit))
        {
            runs.Add(string.Concat(text.Select(digit => Raised[digit - '0'])), place.Setting, place.Link);
            return;
        }

        Drop(element.LocalName);
        AppendAll(element, place, runs, blocks);
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
