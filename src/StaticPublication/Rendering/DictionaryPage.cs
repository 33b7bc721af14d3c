using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>The data dictionary: type, meaning, origin and an example of every published field, and how the format may change. It has as
/// many pages as its tables need; the first leads to all of them.</summary>
internal static class DictionaryPage
{
    private const string Folder = "dictionnaire";

    // With more, a page would have more than 1 500 elements. A table is not cut.
    private const int MaxFields = 150;

    public static IEnumerable<OutputFile> Files(PageRenderer renderer, IReadOnlyList<DescribedTable> tables)
    {
        var strings = renderer.Strings;
        var (pages, first) = (Cut(tables), renderer.Addresses.Page(Folder));
        string AddressOf(int page) => renderer.Addresses.PageOf(first, page + 1);
        for (var at = 0; at < pages.Count; at++)
        {
            var current = at;
            var model = new DictionaryModel(
                strings["data.dictionary"],
                strings["data.dictionary_intro"],
                [
                    .. pages.SelectMany(
                        (page, number) =>
                            page.Select(table => new DictionaryTable(
                                table.Id,
                                table.Heading,
                                number == current ? "" : AddressOf(number),
                                current == 0 && number > 0
                            ))
                    ),
                ],
                renderer.Addresses.Page("changements"),
                strings.Fill("data.format_version", ("version", PublishedJson.FormatVersion)),
                at == 0 ? "" : first,
                [.. pages[at].Select(table => SectionOf(strings, table))]
            );
            var page = new Page(first, strings["data.dictionary"], "dictionary", model)
            {
                Description = strings["data.dictionary_intro"],
                Section = "donnees",
                Trail = SubjectHead.TrailOf(
                    renderer,
                    new Link(strings["data.title"], renderer.Addresses.Page("donnees")),
                    new Link(strings["data.dictionary"], "")
                ),
            };
            yield return renderer.Single(NamePages.Numbered(renderer, Folder, page, at + 1));
        }
    }

    private static DictionarySection SectionOf(Strings strings, DescribedTable table) =>
        new(table.Id, table.Heading, table.Files, strings.Fill("data.dictionary_caption", ("file", table.Heading)), table.Fields);

    private static List<List<DescribedTable>> Cut(IEnumerable<DescribedTable> tables)
    {
        var pages = new List<List<DescribedTable>> { new() };
        foreach (var table in tables)
        {
            if (pages[^1].Count > 0 && pages[^1].Sum(other => other.Fields.Count) + table.Fields.Count > MaxFields)
            {
                pages.Add([]);
            }

            pages[^1].Add(table);
        }

        return pages;
    }
}

/// <summary>What each field of the data means.</summary>
/// <param name="Title">The heading of the page.</param>
/// <param name="Intro">A sentence below it.</param>
/// <param name="Tables">All tables of the dictionary.</param>
/// <param name="Changes">Address of the page of changes.</param>
/// <param name="Format">The version of the format.</param>
/// <param name="FirstPage">Address of the page that says how the format may change; empty on that page.</param>
/// <param name="Sections">The tables of the page.</param>
internal sealed record DictionaryModel(
    string Title,
    string Intro,
    IReadOnlyList<DictionaryTable> Tables,
    string Changes,
    string Format,
    string FirstPage,
    IReadOnlyList<DictionarySection> Sections
);

/// <summary>A link to a table of the dictionary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Address">Address of its page; empty for the page itself.</param>
/// <param name="KeepsAnchor">Whether the link has the anchor that the table would have on the page.</param>
internal sealed record DictionaryTable(string Id, string Heading, string Address, bool KeepsAnchor);

/// <summary>A table of fields.</summary>
internal sealed record DictionarySection(string Id, string Heading, string Files, string Caption, IReadOnlyList<DescribedField> Fields);
