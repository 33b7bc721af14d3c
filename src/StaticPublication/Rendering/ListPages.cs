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
                    () => Of(renderer, subject, part, page),
                    () => SubjectOf(renderer, listing)
                );
            }
        }
    }

    private static Fingerprint SubjectOf(PageRenderer renderer, Listing listing) =>
        renderer.Edition.Subjects.Of(listing) is var hash && hash == Fingerprint.None
            ? hash
            : Fingerprint.Combine(hash, Fingerprint.Of(renderer.Titles.QualifierOf(renderer.Addresses.List(listing))));

    private static Page Of(PageRenderer renderer, ListSubject subject, ListPart part, int number)
    {
        var (pageTitle, isFirst) = (subject.PageTitle + Filter(renderer, part), part.Words is null && number == 1);
        var model = new ListModel(
            isFirst ? subject.Head : subject.SmallHead(subject.Title + Filter(renderer, part)),
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
            isFirst ? subject.Mentions() : []
        )
        {
            Follow = Follow(renderer, subject),
        };
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
            Nodes = isFirst ? subject.Nodes : null,
            NoIndex = subject.NoIndex,
        };
    }

    private static string Filter(PageRenderer renderer, ListPart part) =>
        part.Words is { } words ? renderer.Strings["format.list_separator"] + words : "";

    private static Link? Follow(PageRenderer renderer, ListSubject subject) =>
        subject is { NoIndex: false } && subject.Files.HasFlag(Products.ListFeeds) && renderer.Has(Products.ListFeeds)
            ? FollowPage.LinkFor(renderer, subject.Address)
            : null;

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
