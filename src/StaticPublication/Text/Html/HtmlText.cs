using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Text.Html;

/// <summary>Converts HTML, well-formed or not, to Markdown. All words are kept. Dropped markup (comments, anchors, alignment) is counted by
/// name.</summary>
internal sealed partial class HtmlText(IDictionary<string, int> dropped)
{
    // Elements nested deeper keep their words but lose their markup, because no real document nests so deeply.
    private const int DeepestElement = 100;

    private static readonly HtmlParser Parser = new();

    /// <summary>Whether headings keep their levels and <c>pre</c> is code. Texts of a source are below a heading of the record.</summary>
    public bool IsPage { get; init; }

    /// <summary>Returns the Markdown of an element of a page.</summary>
    public string ToMarkdown(IElement element) => string.Join("\n\n", Blocks(element.ChildNodes, new NodeContext()));

    /// <summary>Returns the Markdown of a fragment in NFC, with blank lines between blocks.</summary>
    public string ToMarkdown(string html)
    {
        html = Characters.WithoutControls(html, out var controls);
        for (; controls > 0; controls--)
        {
            Drop("control character");
        }

        var blocks = new List<string>();
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            var plain = new InlineTexts();
            plain.Add(html, InlineStyle.Plain);
            blocks = plain.Flush();
        }
        else
        {
            using var document = Parser.ParseDocument("");
            blocks = Blocks(Parser.ParseFragment(html, document.Body!), new NodeContext());
        }

        return string.Join("\n\n", blocks).Normalize();
    }

    /// <summary>Returns the text of a fragment without markup.</summary>
    public static string ToPlain(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return html.Normalize();
        }

        using var document = Parser.ParseDocument("");
        return string.Concat(Parser.ParseFragment(html, document.Body!).Select(Spaced)).Normalize();
    }

    // Words of two blocks, or on either side of a line break, are not one word.
    private static string Spaced(INode node) =>
        node is IElement element && (element.LocalName == "br" || NodeContext.IsBlock(element.LocalName))
            ? $" {node.TextContent} "
            : node.TextContent;

    internal List<string> Blocks(IEnumerable<INode> nodes, NodeContext context)
    {
        var blocks = new List<string>();
        var runs = new InlineTexts();
        foreach (var node in nodes)
        {
            Append(node, context, runs, blocks);
        }

        blocks.AddRange(runs.Flush());
        return blocks;
    }

    private void Append(INode node, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        switch (node)
        {
            case IText text:
                runs.Add(text.Data, context.Style, context.Link);
                break;
            case IElement element when context.Depth >= DeepestElement:
                runs.Add(element.TextContent, context.Style, context.Link);
                Drop("nesting");
                break;
            case IElement element:
                AppendElement(element, context with { Depth = context.Depth + 1 }, runs, blocks);
                break;
            case IComment:
                Drop("comment");
                break;
        }
    }

    private void AppendElement(IElement element, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        if (element.HasAttribute("align") || element.HasAttribute("style"))
        {
            Drop("alignment");
        }

        switch (element.LocalName)
        {
            case "br":
                runs.Break();
                break;
            case "strong" or "b" or "em" or "i" or "cite" or "dfn" or "a" or "sup" or "sub" or "img":
                AppendInline(element, context, runs, blocks);
                break;
            case "script" or "style" or "template" or "head":
                Drop(element.LocalName);
                break;
            case "table" when !context.InCell:
                blocks.AddRange(runs.Flush());
                blocks.AddRange(new TableText(this, context).Blocks((IHtmlTableElement)element));
                break;
            case "pre" when IsPage && !context.InCell:
                blocks.AddRange(runs.Flush());
                blocks.Add($"````\n{element.TextContent.Trim('\n')}\n````");
                break;
            case "ul" or "ol" or "blockquote" or "hr" when !context.InCell:
                blocks.AddRange(runs.Flush());
                blocks.AddRange(Container(element, context));
                break;
            default:
                AppendRest(element, context, runs, blocks);
                break;
        }
    }

    private void AppendRest(IElement element, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        var block = NodeContext.IsBlock(element.LocalName);
        if (block)
        {
            blocks.AddRange(runs.Flush());
        }

        var before = blocks.Count;
        AppendAll(element, context, runs, blocks);
        if (!block)
        {
            return;
        }

        blocks.AddRange(runs.Flush());
        if (element.LocalName is ['h', >= '1' and <= '6'] && !context.InCell && blocks.Count > before)
        {
            var level = Math.Min(6, element.LocalName[1] - '0' + (IsPage ? 0 : 1));
            blocks[before] = $"{new string('#', level)} {blocks[before].Replace("\\\n", " ", StringComparison.Ordinal)}";
        }
    }

    private void AppendAll(IElement element, NodeContext context, InlineTexts runs, List<string> blocks)
    {
        foreach (var child in element.ChildNodes)
        {
            Append(child, context, runs, blocks);
        }
    }

    private IEnumerable<string> Container(IElement element, NodeContext context)
    {
        if (element.LocalName == "hr")
        {
            return ["***"];
        }

        if (element.LocalName == "blockquote")
        {
            return [Indent(string.Join("\n\n", Blocks(element.ChildNodes, context)), "> ", "> ")];
        }

        var items = new List<string>();
        var number = int.TryParse(element.GetAttribute("start"), out var start) && start >= 0 ? start : 1;
        foreach (
            var item in element.ChildNodes.Where(child =>
                child is IElement || (child is IText text && text.Data.AsSpan().Trim().Length > 0)
            )
        )
        {
            var marker = element.LocalName == "ol" ? $"{number++}. " : "- ";
            var content = string.Join("\n\n", Blocks(item is IElement { LocalName: "li" } ? item.ChildNodes : [item], context));
            if (content.Length > 0)
            {
                items.Add(Indent(content, marker, new string(' ', marker.Length)));
            }
        }

        return items.Count == 0 ? [] : [string.Join('\n', items)];
    }

    internal void Drop(string what) => dropped[what] = dropped.TryGetValue(what, out var count) ? count + 1 : 1;

    private static string Indent(string text, string first, string rest) =>
        first + string.Join('\n', text.Split('\n').Select((line, rank) => rank == 0 ? line : (rest + line).TrimEnd(' ')));
}
