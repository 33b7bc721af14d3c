namespace StaticPublication.Text.Html;

/// <summary>What a node inherits from the elements around it: style, link, whether it is in a table cell, and its depth.</summary>
internal readonly record struct NodeContext(InlineStyle Style, string? Link, bool InCell, int Depth)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p",
        "div",
        "center",
        "section",
        "article",
        "main",
        "aside",
        "header",
        "footer",
        "nav",
        "details",
        "summary",
        "address",
        "pre",
        "figure",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "table",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "td",
        "th",
    };

    public static bool IsBlock(string name) => Blocks.Contains(name);
}
