using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>The pages of all lists of documents: the whole list, and the list filtered by year and by status, each in pages of
/// 50.</summary>
internal static class ListPages
{
    /// <summary>Returns every page of every list, in the order of the lists.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        renderer.Edition.Catalogue.Listings.SelectMany(listing => Files(renderer, listing));

    private static IEnumerable<OutputFile> Files(PageRenderer renderer, Listing listing)
    {
        var subject = ListSubject.Of(renderer, listing);
        foreach (var narrowing in subject.Narrowings)
        {
            var pages = Math.Max(1, (narrowing.Numbers.Count + Addresses.PageSize - 1) / Addresses.PageSize);
            for (var number = 1; number <= pages; number++)
            {
                var page = number;
                yield return renderer.File(
                    renderer.Addresses.PageOf(narrowing.Address, page),
                    () => DependsOn(renderer, subject, narrowing, page),
                    () => Of(renderer, subject, narrowing, page)
                );
            }
        }
    }

    private static Page Of(PageRenderer renderer, ListSubject subject, FilteredList narrowing, int number)
    {
        var filter = narrowing.Words is { } words ? renderer.Strings["format.list_separator"] + words : "";
        var pageTitle = subject.PageTitle + filter;
        var model = new ListModel(
            narrowing.Words is null && number == 1 ? subject.Head : subject.SmallHead(subject.Title + filter),
            subject.Filters(narrowing),
            subject.Timeline,
            renderer.Strings[subject.IsOverdue ? "overdue.longest_first" : "list.newest_first"],
            subject.Rows(narrowing.Numbers.Skip((number - 1) * Addresses.PageSize).Take(Addresses.PageSize)),
            Empty(subject, narrowing),
            subject.LeftOut,
            Pager.Of(renderer, narrowing, number),
            Take(renderer, subject.Address),
            subject.MentionsHeading,
            narrowing.Words is null && number == 1 ? subject.Mentions() : []
        );
        return new Page(
            renderer.Addresses.PageOf(narrowing.Address, number),
            number == 1
                ? pageTitle
                : renderer.Strings.Fill("list.title_page", ("title", pageTitle), ("number", renderer.Strings.Number(number))),
            "list",
            model
        )
        {
            Description = subject.Description,
            Section = subject.Section,
            Card = renderer.Addresses.Card(subject.Subject),
            Trail = Trail(renderer, subject, narrowing, number),
            Alternates = Alternates(renderer, subject),
            Nodes = narrowing.Words is null && number == 1 ? subject.Nodes : null,
            NoIndex = subject.NoIndex,
        };
    }

    private static List<Link> Trail(PageRenderer renderer, ListSubject subject, FilteredList narrowing, int number)
    {
        var trail = new List<Link>(subject.Trail) { new(subject.Title, subject.Address) };
        if (narrowing.Words is { } words)
        {
            trail.Add(new Link(words, narrowing.Address));
        }

        if (number > 1)
        {
            trail.Add(new Link(renderer.Strings.Fill("list.page", ("number", renderer.Strings.Number(number))), ""));
        }

        trail[^1] = trail[^1] with { Address = "" };
        return trail;
    }

    private static Alternate[] Alternates(PageRenderer renderer, ListSubject subject) =>
        subject.NoIndex
            ? []
            :
            [
                new Alternate("application/atom+xml", subject.Title, Addresses.Beside(subject.Address, "atom.xml")),
                new Alternate("application/json", renderer.Strings["list.download_json"], Addresses.Beside(subject.Address, "index.json")),
                new Alternate("text/csv", renderer.Strings["list.download_csv"], Addresses.Beside(subject.Address, "documents.csv")),
            ];

    private static Link[] Take(PageRenderer renderer, string address) =>
        [
            new Link(renderer.Strings["list.download_csv"], Addresses.Beside(address, "documents.csv")),
            new Link(renderer.Strings["list.download_json"], Addresses.Beside(address, "index.json")),
            new Link(renderer.Strings["list.follow"], Addresses.Beside(address, "atom.xml")),
        ];

    private static Html Empty(ListSubject subject, FilteredList narrowing) =>
        narrowing.Numbers.Count > 0 ? Html.Empty : Phrases.Text(subject.EmptyWords);

    private static Fingerprint DependsOn(PageRenderer renderer, ListSubject subject, FilteredList narrowing, int page)
    {
        var hash = new HashBuilder(renderer.SharedHash);
        hash.Add(subject.Hash);
        hash.Add(narrowing.Address);
        hash.Add(narrowing.Numbers.Count);
        foreach (var number in narrowing.Numbers.Skip((page - 1) * Addresses.PageSize).Take(Addresses.PageSize))
        {
            hash.Add(renderer.Rows.HashOf(number));
            hash.Add(subject.NoteKey(number));
        }

        return hash.Finish();
    }
}

/// <summary>A list of documents: all, or those of a ministry, an author, a programme, a heading, a kind, or overdue questions.</summary>
/// <param name="Head">What is shown above the list.</param>
/// <param name="Filters">Filters of the list.</param>
/// <param name="Timeline">Whether the list is shown as a timeline.</param>
/// <param name="Heading">Heading of the list.</param>
/// <param name="Rows">The rows of the list.</param>
/// <param name="Empty">Why the list is empty; nothing if it is not.</param>
/// <param name="LeftOut">Which documents the figures count but the list may not show; nothing if it shows all.</param>
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
    Html Empty,
    Html LeftOut,
    Pager? Pager,
    IReadOnlyList<Link> Take,
    string MentionsHeading,
    IReadOnlyList<NotedRow> Mentions
);

/// <summary>A group of filters: its name and choices, each with its count.</summary>
internal sealed record FilterGroup(string Name, IReadOnlyList<Link> Choices);

/// <summary>A list, whole (null) or filtered (the label of the filter): its address and documents.</summary>
internal sealed record FilteredList(string? Words, string Address, IReadOnlyList<int> Numbers);

/// <summary>The pager of a list: which documents are shown, nearby pages, the previous and the next page.</summary>
internal sealed record Pager(string Shown, IReadOnlyList<Link> Pages, Link? Previous, Link? Next)
{
    /// <summary>Returns the pager of a page, counted from 1; null if the list has only one page.</summary>
    public static Pager? Of(PageRenderer renderer, FilteredList narrowing, int page)
    {
        var last = (narrowing.Numbers.Count + Addresses.PageSize - 1) / Addresses.PageSize;
        if (last < 2)
        {
            return null;
        }

        var strings = renderer.Strings;
        Link To(int number, string? name = null) =>
            new(
                name ?? strings.Number(number),
                renderer.Addresses.PageOf(narrowing.Address, number),
                strings.Fill("list.page", ("number", strings.Number(number))),
                number == page
            );
        return new Pager(
            strings.Fill(
                "list.shown",
                ("from", strings.Number(((page - 1) * Addresses.PageSize) + 1)),
                ("until", strings.Number(Math.Min(page * Addresses.PageSize, narrowing.Numbers.Count))),
                ("total", strings.Count("counts.documents", narrowing.Numbers.Count))
            ),
            [.. Near(page, last).Select(number => To(number))],
            page > 1 ? To(page - 1, strings["list.previous"]) : null,
            page < last ? To(page + 1, strings["list.next"]) : null
        );
    }

    // Returns the first and the last page, and two pages on either side of this one.
    private static IEnumerable<int> Near(int page, int last) =>
        Enumerable.Range(page - 2, 5).Prepend(1).Append(last).Where(number => number >= 1 && number <= last).Distinct().Order();
}
