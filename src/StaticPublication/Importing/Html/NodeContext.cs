namespace StaticPublication.Importing.Html;

/// <summary>How a node stands in a fragment: its setting and link, inside a cell or not, how deep.</summary>
internal readonly record struct NodeContext(InlineStyle Setting, string? Link, bool InCell, int Depth)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p",
        "div",
        "center",
        "section",
        "article",
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

    /// <summary>Whether an element of this name begins and ends a block.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);
}
