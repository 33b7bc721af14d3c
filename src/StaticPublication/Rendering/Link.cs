namespace StaticPublication.Rendering;

/// <summary>A link, with a note next to it.</summary>
/// <param name="Name">The text.</param>
/// <param name="Address">Rooted or absolute; empty for plain text.</param>
/// <param name="Note">A note next to it, such as a count; nothing if there is none.</param>
/// <param name="Current">Whether it leads to the page that shows it.</param>
internal sealed record Link(string Name, string Address, string? Note = null, bool Current = false)
{
    /// <summary>Where the note leads; nothing for a plain note.</summary>
    public string? NoteAddress { get; init; }
}

/// <summary>A line of key data: a label and its values, each with a note below it or nothing.</summary>
internal sealed record Fact(string Label, IReadOnlyList<FactValue> Values);

/// <summary>A value of key data.</summary>
internal sealed record FactValue(Html Value, string? Small = null);

/// <summary>A figure with its label. The class sets its colour; the note below it says how it is computed.</summary>
internal sealed record Figure(Html Value, string Label, string Class = "", Html? Small = null)
{
    public Figure(string value, string label, string style = "")
        : this(Phrases.Text(value), label, style) { }
}

/// <summary>A machine-readable form of the page: media type, title and address.</summary>
internal sealed record Alternate(string Type, string Title, string Address)
{
    /// <summary>What it is to the page: the same in another format, otherwise <c>search</c>.</summary>
    public string Rel { get; init; } = "alternate";

    /// <summary>The description of the search, by which browsers offer it in their own box.</summary>
    public static Alternate OpenSearch(PageRenderer renderer) =>
        new("application/opensearchdescription+xml", renderer.Edition.Site.Title, renderer.Addresses.OfFile("opensearch.xml"))
        {
            Rel = "search",
        };
}
