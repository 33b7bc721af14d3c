namespace StaticPublication.Rendering;

/// <summary>The pages that list authorities: programmes, headings, kinds and organisations by name, ministries by portfolio, people from A
/// to Z.</summary>
internal static class IndexPages
{
    /// <summary>Returns one file for each kind of authority.</summary>
    public static IEnumerable<OutputFile> Files(PageRenderer renderer)
    {
        var authorities = renderer.Edition.Catalogue.Authorities;
        return Sections
            .PagesOf(renderer.Edition.Site)
            .Where(section => section.Entries is not null)
            .SelectMany(section =>
                section.English switch
                {
                    "ministries" when renderer.Has(Scope.Answers) => [Ministries(renderer)],
                    "ministries" => Names(renderer, section, "ministry", authorities.Ministries),
                    "authors" => People(renderer),
                    "portfolios" => Names(renderer, section, "portfolio", authorities.Portfolios),
                    "programmes" => Names(renderer, section, "programme", authorities.Programmes),
                    "headings" => Names(renderer, section, "heading", authorities.Headings),
                    "kinds" => Names(renderer, section, "kind", authorities.Kinds),
                    "groups" => Names(renderer, section, "group", renderer.Edition.Catalogue.Seats.Groups),
                    "constituencies" => Constituencies(renderer),
                    _ => Names(renderer, section, "organisation", authorities.Organisations),
                }
            );
    }

    // By letter where there are many.
    private static IEnumerable<OutputFile> Names(PageRenderer renderer, Section section, string words, IEnumerable<Authority> entities)
    {
        var named = entities.Where(renderer.Edition.Catalogue.HasPage).ToArray();
        return NamePages.Files(
            renderer,
            section.Key,
            words,
            named.Length > NamePages.Few
                ? ByLetter(named, entity => LinkTo(renderer, entity, entity.Title()))
                : [new NameGroup("", "", [.. named.Select(entity => LinkTo(renderer, entity, entity.Title()))])]
        );
    }

    private static IEnumerable<OutputFile> People(PageRenderer renderer)
    {
        var (strings, catalogue) = (renderer.Strings, renderer.Edition.Catalogue);
        var people = catalogue.Authorities.Authors.Where(catalogue.HasPage).ToLookup(person => renderer.ListingOf(person)!.IsMentioned());
        return NamePages.Files(
            renderer,
            "auteurs",
            "author",
            [
                .. ByLetter(people[false], author => PersonOf(renderer, (Author)author)),
                .. people[true].Any()
                    ?
                    [
                        new NameGroup(
                            strings["author.mentioned"],
                            "mentioned",
                            [.. people[true].Select(person => MentionedOf(renderer, person))],
                            strings["author.mentioned_note"]
                        ),
                    ]
                    : Array.Empty<NameGroup>(),
            ]
        );
    }

    // Readers look for their member by department, constituency or name.
    private static IEnumerable<OutputFile> Constituencies(PageRenderer renderer) =>
        NamePages.Files(
            renderer,
            "circonscriptions",
            "constituency",
            [
                .. renderer
                    .Edition.Catalogue.Seats.Constituencies.Where(renderer.Edition.Catalogue.HasPage)
                    .GroupBy(place => place.Department)
                    .Select(department => new NameGroup(
                        department.Key,
                        $"d-{Text.Folding.Slug(department.Key, 60)}",
                        [.. department.Select(place => PlaceOf(renderer, place))]
                    )),
            ]
        );

    private static Link PlaceOf(PageRenderer renderer, Constituency place) =>
        new(
            place.Name,
            renderer.Addresses.Of(place),
            string.Join(
                renderer.Strings["format.list_separator"],
                SeatHead.Members(renderer, renderer.ListingOf(place)!, place).Select(member => member.Author.Name)
            )
        );

    private static IReadOnlyList<NameGroup> ByLetter(IEnumerable<Authority> entries, Func<Authority, Link> link) =>
        [
            .. entries
                .GroupBy(Letter)
                .OrderBy(letter => letter.Key, StringComparer.Ordinal)
                .Select(letter => new NameGroup(letter.Key, $"l-{(letter.Key == "#" ? "other" : letter.Key)}", [.. letter.Select(link)])),
        ];

    private static OutputFile Ministries(PageRenderer renderer) =>
        renderer.Single(
            Of(
                renderer,
                "ministeres",
                "ministry",
                "ministries",
                new MinistriesModel(
                    renderer.Strings["ministry.title"],
                    renderer.Strings["ministry.intro"],
                    renderer.Has(Scope.Portfolios) ? renderer.Addresses.Page("portefeuilles") : "",
                    MinistryTable.Of(renderer),
                    renderer.Counted.Note,
                    new Link(renderer.Strings["statistics.method"], renderer.Addresses.Page("statistiques") + "#method")
                )
            ) with
            {
                Scripts = [FigureTable.Script],
            }
        );

    /// <summary>Returns the page of an index.</summary>
    public static Page Of(PageRenderer renderer, string folder, string words, string template, object model) =>
        new(renderer.Addresses.Page(folder), renderer.Strings[$"{words}.title"], template, model)
        {
            Description = renderer.Strings[$"{words}.intro"],
            Section = folder,
            Trail = SubjectHead.TrailOf(renderer, new Link(renderer.Strings[$"{words}.title"], "")),
        };

    private static Link LinkTo(PageRenderer renderer, Authority entity, string name) =>
        new(
            name,
            renderer.Addresses.Of(entity),
            renderer.Strings.Count(
                entity is Portfolio ? "counts.naming" : "counts.documents",
                renderer.ListingOf(entity) is { } listing ? ListSubject.Shown(renderer, listing).Count : 0
            )
        );

    // Readers look for a member by constituency too, so the note shows it.
    private static Link PersonOf(PageRenderer renderer, Author author)
    {
        var link = LinkTo(renderer, author, author.InvertedName);
        return AuthorHead.LatestOf(renderer, author)?.Constituency is { } constituency
            ? link with
            {
                Note = constituency + renderer.Strings["format.list_separator"] + link.Note,
            }
            : link;
    }

    private static Link MentionedOf(PageRenderer renderer, Author person) =>
        LinkTo(renderer, person, person.InvertedName) with
        {
            Note = renderer.Strings.Count("counts.mentions", renderer.Edition.Catalogue.Mentions.GetValueOrDefault(person.Id, []).Count),
        };

    // Returns the first letter of a sort key; # if it does not begin with a letter.
    private static string Letter(Authority entry) =>
        entry.SortKey is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
}

/// <summary>All ministries, by portfolio, with their figures.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="AllPortfolios">Address of the page that lists portfolios.</param>
/// <param name="Figures">The table.</param>
/// <param name="LeftOut">Which questions it does not count; nothing if it counts all.</param>
/// <param name="Method">Link to how figures are made.</param>
internal sealed record MinistriesModel(string Title, string Intro, string AllPortfolios, FigureTable Figures, string LeftOut, Link Method);
