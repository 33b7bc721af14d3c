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
            .Select(section =>
                section.English switch
                {
                    "ministries" when renderer.Has(Scope.Answers) => Ministries(renderer),
                    "ministries" => Names(renderer, section, "ministry", authorities.Ministries),
                    "authors" => People(renderer),
                    "portfolios" => Names(renderer, section, "portfolio", authorities.Portfolios),
                    "programmes" => Names(renderer, section, "programme", authorities.Programmes),
                    "headings" => Names(renderer, section, "heading", authorities.Headings),
                    "kinds" => Names(renderer, section, "kind", authorities.Kinds),
                    _ => Names(renderer, section, "organisation", authorities.Organisations),
                }
            );
    }

    private static OutputFile Names(PageRenderer renderer, Section section, string words, IEnumerable<Authority> entities)
    {
        var links = entities.Where(renderer.Edition.Catalogue.HasPage).Select(entity => LinkTo(renderer, entity, entity.Title())).ToArray();
        return renderer.Single(
            Of(
                renderer,
                section.Key,
                words,
                "names",
                new NamesModel(renderer.Strings[$"{words}.title"], renderer.Strings[$"{words}.intro"], links)
            )
        );
    }

    private static OutputFile People(PageRenderer renderer)
    {
        var (strings, catalogue) = (renderer.Strings, renderer.Edition.Catalogue);
        var people = catalogue.Authorities.Authors.Where(catalogue.HasPage).ToLookup(person => renderer.ListingOf(person)!.IsMentioned());
        var letters = people[false]
            .GroupBy(Letter)
            .OrderBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => new LetterGroup(
                letter.Key,
                strings.Fill("author.letter", ("letter", letter.Key)),
                [.. letter.Select(author => PersonOf(renderer, author))]
            ))
            .ToArray();
        var mentioned = people[true].Select(person => MentionedOf(renderer, person)).ToArray();
        return renderer.Single(
            Of(
                renderer,
                "auteurs",
                "author",
                "people",
                new PeopleModel(strings["author.title"], strings["author.intro"], letters, mentioned)
            )
        );
    }

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

    private static Page Of(PageRenderer renderer, string folder, string words, string template, object model) =>
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
                renderer.ListingOf(entity)?.Numbers.Count ?? 0
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

    // Returns the first letter of the author's sort key; # if it does not begin with a letter.
    private static string Letter(Author author) =>
        author.SortKey is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
}

/// <summary>All entries of one kind, such as programmes.</summary>
internal sealed record NamesModel(string Title, string Intro, IReadOnlyList<Link> Names);

/// <summary>All authors, from A to Z, and apart from them the people whom documents only mention.</summary>
internal sealed record PeopleModel(string Title, string Intro, IReadOnlyList<LetterGroup> Letters, IReadOnlyList<Link> Mentioned);

/// <summary>People whose names begin with one letter.</summary>
internal sealed record LetterGroup(string Letter, string Label, IReadOnlyList<Link> Names)
{
    /// <summary>Id of the heading.</summary>
    public string Id => $"l-{(Letter == "#" ? "other" : Letter)}";
}

/// <summary>All ministries, by portfolio, with their figures.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="AllPortfolios">Address of the page that lists portfolios.</param>
/// <param name="Figures">The table.</param>
/// <param name="LeftOut">Which questions it does not count; nothing if it counts all.</param>
/// <param name="Method">Link to how figures are made.</param>
internal sealed record MinistriesModel(string Title, string Intro, string AllPortfolios, FigureTable Figures, string LeftOut, Link Method);
