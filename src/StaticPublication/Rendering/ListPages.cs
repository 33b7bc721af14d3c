using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>The pages of all lists of documents: the whole list, and what it can be narrowed to.</summary>
internal static class ListPages
{
    /// <summary>Returns every page of every list, in the order of the lists.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer) =>
        renderer.Edition.Catalogue.Listings.SelectMany(listing => Files(renderer, listing));

    private static IEnumerable<OutputFile> Files(PageRenderer renderer, Listing listing)
    {
        var subject = ListSubject.Of(renderer, listing);
        foreach (var part in subject.Parts)
        {
            for (var number = 1; number <= part.PageCount; number++)
            {
                var page = number;
                yield return renderer.File(
                    renderer.Addresses.PageOf(part.Address, page),
                    () => DependsOn(renderer, subject, part, page),
                    () => Of(renderer, subject, part, page)
                );
            }
        }
    }

    private static Page Of(PageRenderer renderer, ListSubject subject, ListPart part, int number)
    {
        var filter = part.Words is { } words ? renderer.Strings["format.list_separator"] + words : "";
        var pageTitle = subject.PageTitle + filter;
        var model = new ListModel(
            part.Words is null && number == 1 ? subject.Head : subject.SmallHead(subject.Title + filter),
            subject.Filters(part),
            subject.Timeline,
            renderer.Strings[subject.IsOverdue ? "overdue.longest_first" : "list.newest_first"],
            subject.Rows(part.OfPage(number)),
            Years(renderer, subject, part),
            Empty(subject, part),
            subject.LeftOut,
            Pager.Of(renderer, part, number),
            [.. Take(renderer, subject)],
            subject.MentionsHeading,
            part.Words is null && number == 1 ? subject.Mentions() : []
        );
        return new Page(
            renderer.Addresses.PageOf(part.Address, number),
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
            Trail = Trail(renderer, subject, part, number),
            Alternates = subject.NoIndex ? [] : [.. Files(renderer, subject)],
            Nodes = part.Words is null && number == 1 ? subject.Nodes : null,
            NoIndex = subject.NoIndex,
        };
    }

    private static List<Link> Trail(PageRenderer renderer, ListSubject subject, ListPart part, int number)
    {
        var trail = new List<Link>(subject.Trail) { new(subject.Title, subject.Address) };
        trail.AddRange(part.Trail);
        if (number > 1)
        {
            trail.Add(new Link(renderer.Strings.Fill("list.page", ("number", renderer.Strings.Number(number))), ""));
        }

        trail[^1] = trail[^1] with { Address = "" };
        return trail;
    }

    private static IEnumerable<Alternate> Files(PageRenderer renderer, ListSubject subject) =>
        from file in ProductNames.OfLists
        where subject.Files.HasFlag(file.Product) && renderer.Has(file.Product)
        select new Alternate(file.MediaType, renderer.Strings[$"list.{file.Words}"], Addresses.Beside(subject.Address, file.Name));

    private static IEnumerable<Link> Take(PageRenderer renderer, ListSubject subject) =>
        (subject.IsWhole ? [new Link(renderer.Strings["list.download_csv"], renderer.Addresses.Table)] : Array.Empty<Link>()).Concat(
            Files(renderer, subject).Select(file => new Link(file.Title, file.Address))
        );

    private static YearOfRows[] Years(PageRenderer renderer, ListSubject subject, ListPart part)
    {
        var years = subject.ShowsYears ? part.Numbers.GroupBy(number => renderer.Documents[number].Published.Year).ToArray() : [];
        return years.Length < 2
            ? []
            : [.. years.Select(year => new YearOfRows(renderer.Strings.Date(PartialDate.Of(year.Key, 0)), subject.Rows(year)))];
    }

    private static Html Empty(ListSubject subject, ListPart part) => part.Numbers.Count > 0 ? Html.Empty : Phrases.Text(subject.EmptyWords);

    private static Fingerprint DependsOn(PageRenderer renderer, ListSubject subject, ListPart part, int page)
    {
        var hash = new HashBuilder(renderer.SharedHash);
        hash.Add(subject.Hash);
        hash.Add(part.Address);
        foreach (var choice in subject.Filters(part).SelectMany(group => group.Choices))
        {
            hash.Add(choice.Name);
            hash.Add(choice.Address);
            hash.Add(choice.Note);
        }

        hash.Add(part.Numbers.Count);
        foreach (var number in part.OfPage(page))
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
/// <param name="Years">The same rows by year, in a list of one page that has several years.</param>
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
    IReadOnlyList<YearOfRows> Years,
    Html Empty,
    Html LeftOut,
    Pager? Pager,
    IReadOnlyList<Link> Take,
    string MentionsHeading,
    IReadOnlyList<NotedRow> Mentions
);

/// <summary>The rows of a year.</summary>
internal sealed record YearOfRows(string Year, IReadOnlyList<NotedRow> Rows);

/// <summary>The pager of a list: which documents are shown, nearby pages, the previous and the next page.</summary>
internal sealed record Pager(string Shown, IReadOnlyList<Link> Pages, Link? Previous, Link? Next)
{
    /// <summary>Returns the pager of a page of a list, counted from 1; null if the list has only one page.</summary>
    public static Pager? Of(PageRenderer renderer, ListPart part, int page)
    {
        var strings = renderer.Strings;
        return Of(
            renderer,
            (part.Address, page, part.PageCount),
            strings.Fill(
                "list.shown",
                ("from", strings.Number(((page - 1) * Addresses.PageSize) + 1)),
                ("until", strings.Number(Math.Min(page * Addresses.PageSize, part.Numbers.Count))),
                ("total", strings.Count("counts.documents", part.Numbers.Count))
            )
        );
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
