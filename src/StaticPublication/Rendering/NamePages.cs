using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The pages of an index of names: by group, such as a letter, and never more than 300 names on one.</summary>
internal static class NamePages
{
    /// <summary>Of so many names an index needs neither letters nor a filter.</summary>
    public const int Few = 40;

    private const int MaxNames = 300;

    /// <summary>Returns the pages of an index.</summary>
    /// <param name="renderer">The page renderer.</param>
    /// <param name="folder">Key of its section.</param>
    /// <param name="words">Where its words begin in the strings files.</param>
    /// <param name="groups">The names, in the order of the index.</param>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer, string folder, string words, IReadOnlyList<NameGroup> groups)
    {
        var strings = renderer.Strings;
        var pages = Cut(groups);
        var total = groups.Sum(group => group.Names.Count);
        for (var number = 1; number <= pages.Count; number++)
        {
            var title = strings[$"{words}.title"];
            var page = IndexPages.Of(
                renderer,
                folder,
                words,
                "names",
                new NamesModel(
                    title,
                    strings[$"{words}.intro"],
                    groups.Count > 1 ? Letters(renderer, folder, groups, pages, number) : [],
                    pages[number - 1],
                    total > Few ? JsonSerializer.Serialize(WordTables.SpellingsOf(Strings.Base(strings.Language))) : null,
                    Pager.Of(renderer, (renderer.Addresses.Page(folder), number, pages.Count), strings.Count("counts.names", total))
                )
                {
                    Beside = folder == "auteurs" ? [.. renderer.LinksTo(typeof(Group), typeof(Constituency))] : [],
                }
            );
            yield return renderer.Single(Numbered(renderer, folder, page with { Scripts = total > Few ? ["filter.js"] : [] }, number));
        }
    }

    /// <summary>Returns a page with the address, title and breadcrumb of its number.</summary>
    public static Page Numbered(PageRenderer renderer, string folder, Page page, int number)
    {
        if (number == 1)
        {
            return page;
        }

        var words = renderer.Strings.Number(number);
        return page with
        {
            Address = renderer.Addresses.PageOf(page.Address, number),
            Title = renderer.Strings.Fill("list.title_page", ("title", page.Title), ("number", words)),
            Trail = SubjectHead.TrailOf(
                renderer,
                renderer.LinkTo(folder),
                new Link(renderer.Strings.Fill("list.page", ("number", words)), "")
            ),
        };
    }

    // A group begins a page of its own only where it would not fit on the one before.
    private static List<IReadOnlyList<NameGroup>> Cut(IReadOnlyList<NameGroup> groups)
    {
        var (pages, page, room) = (new List<IReadOnlyList<NameGroup>>(), new List<NameGroup>(), MaxNames);
        foreach (var group in groups)
        {
            foreach (var names in group.Names.Chunk(MaxNames))
            {
                if (names.Length > room)
                {
                    pages.Add(page);
                    (page, room) = ([], MaxNames);
                }

                page.Add(group with { Names = names, Count = group.Names.Count });
                room -= names.Length;
            }
        }

        pages.Add(page);
        return pages;
    }

    // Links to the first page of each group.
    private static Link[] Letters(
        PageRenderer renderer,
        string folder,
        IReadOnlyList<NameGroup> groups,
        List<IReadOnlyList<NameGroup>> pages,
        int current
    ) =>
        [
            .. groups.Select(group =>
            {
                var at = pages.FindIndex(page => page.Any(part => part.Id == group.Id)) + 1;
                var address = at == current ? "" : renderer.Addresses.PageOf(renderer.Addresses.Page(folder), at);
                return new Link(
                    group.Heading,
                    $"{address}#{group.Id}",
                    renderer.Strings.Fill(
                        "format.label",
                        ("label", group.Heading),
                        ("value", renderer.Strings.Count("counts.names", group.Names.Count))
                    )
                );
            }),
        ];
}

/// <summary>A page of an index of names.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="Letters">Links to the groups of all pages; nothing where there is only one.</param>
/// <param name="Groups">The groups of the page.</param>
/// <param name="Spellings">Letters, and what replaces them, by which a reader filters the names of the page, as JSON; nothing where they
/// are few.</param>
/// <param name="Pager">Links to the other pages; nothing if there is only one.</param>
internal sealed record NamesModel(
    string Title,
    string Intro,
    IReadOnlyList<Link> Letters,
    IReadOnlyList<NameGroup> Groups,
    string? Spellings,
    Pager? Pager
)
{
    /// <summary>Other ways to find the same people: groups and constituencies, of the index of authors.</summary>
    public IReadOnlyList<Link> Beside { get; init; } = [];
}

/// <summary>Names that belong together.</summary>
/// <param name="Heading">A letter, or what else they have in common; empty for an index without groups.</param>
/// <param name="Id">Id of the heading.</param>
/// <param name="Names">The names.</param>
/// <param name="Note">A sentence about them; empty for none.</param>
internal sealed record NameGroup(string Heading, string Id, IReadOnlyList<Link> Names, string Note = "")
{
    /// <summary>Number of names of the whole group.</summary>
    public int Count { get; init; }
}
