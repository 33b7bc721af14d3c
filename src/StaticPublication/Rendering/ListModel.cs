namespace StaticPublication.Rendering;

/// <summary>A list of documents: all, or those of a ministry, an author, a programme, a heading, a kind, or overdue questions.</summary>
/// <param name="Head">What is shown above the list.</param>
/// <param name="Filters">Filters of the list.</param>
/// <param name="Timeline">Whether the list is shown as a timeline.</param>
/// <param name="Heading">Heading of the list.</param>
/// <param name="Rows">The rows of the list.</param>
/// <param name="Years">The same rows by year, in a list of one page that has several years.</param>
/// <param name="Empty">Why the list is empty; nothing if it is not.</param>
/// <param name="LeftOut">Which documents the list and the figures may not show; nothing if they show all.</param>
/// <param name="Pager">Links to the pages of the list; nothing if there is only one.</param>
/// <param name="Take">Links to the list in other forms.</param>
/// <param name="MentionsHeading">Heading of the documents that mention the subject.</param>
/// <param name="Mentions">Documents that mention the subject but are not its own.</param>
internal sealed record ListModel(
    Html Head,
    IReadOnlyList<FilterGroup> Filters,
    bool Timeline,
    string Heading,
    IReadOnlyList<NotedRow> Rows,
    IReadOnlyList<YearOfRows> Years,
    Html Empty,
    Html LeftOut,
    Pager? Pager,
    IReadOnlyList<Link> Take,
    string MentionsHeading,
    IReadOnlyList<NotedRow> Mentions
)
{
    /// <summary>Link to the page that explains its feed; null if it has none.</summary>
    public Link? Follow { get; init; }
}

/// <summary>The rows of a year.</summary>
internal sealed record YearOfRows(string Year, IReadOnlyList<NotedRow> Rows);

/// <summary>The pager of a list: which documents are shown, nearby pages, the previous and the next page.</summary>
internal sealed record Pager(string Shown, IReadOnlyList<Link> Pages, Link? Previous, Link? Next)
{
    /// <summary>Returns the pager of a page of a list, counted from 1; null if the list has only one page.</summary>
    public static Pager? Of(PageRenderer renderer, ListPart part, int page)
    {
        var strings = renderer.Strings;
        var shown = strings.Fill(
            "list.shown",
            ("from", strings.Number(((page - 1) * Addresses.PageSize) + 1)),
            ("until", strings.Number(Math.Min(page * Addresses.PageSize, part.Numbers.Count))),
            ("total", strings.Count("counts.documents", part.Numbers.Count))
        );
        return part.Divisions.Count > 0
            ? new Pager(strings.Fill("list.shown_divided", ("shown", shown)), part.Divisions, null, null)
            : Of(renderer, (part.Address, page, part.PageCount), shown);
    }

    /// <summary>Returns the pager of a page, counted from 1; null if there is only one.</summary>
    public static Pager? Of(PageRenderer renderer, (string Address, int Page, int Last) at, string shown)
    {
        if (at.Last < 2)
        {
            return null;
        }

        var strings = renderer.Strings;
        Link To(int number, string? name = null) =>
            new(
                name ?? strings.Number(number),
                renderer.Addresses.PageOf(at.Address, number),
                strings.Fill("list.page", ("number", strings.Number(number))),
                number == at.Page
            );
        return new Pager(
            shown,
            [.. Near(at.Page, at.Last).Select(number => To(number))],
            at.Page > 1 ? To(at.Page - 1, strings["list.previous"]) : null,
            at.Page < at.Last ? To(at.Page + 1, strings["list.next"]) : null
        );
    }

    // Returns the first and the last page, and two pages on either side of this one.
    private static IEnumerable<int> Near(int page, int last) =>
        Enumerable.Range(page - 2, 5).Prepend(1).Append(last).Where(number => number >= 1 && number <= last).Distinct().Order();
}
