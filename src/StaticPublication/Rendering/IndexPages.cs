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

    private static OutputFile Ministries(PageRenderer renderer)
    {
        var groups = renderer
            .Edition.Catalogue.Authorities.Ministries.Where(renderer.Edition.Catalogue.HasPage)
            .GroupBy(ministry => ministry.Portfolio)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key?.SortKey, StringComparer.Ordinal)
            .ThenBy(group => group.Key?.Id, StringComparer.Ordinal)
            .Select(group => new PortfolioGroup(
                group.Key?.Name ?? renderer.Strings["ministry.no_portfolio"],
                group.Key is null ? "" : renderer.Addresses.Of(group.Key),
                [
                    .. group
                        .OrderBy(ministry => ministry.From ?? DateOnly.MinValue)
                        .ThenBy(ministry => ministry.SortKey, StringComparer.Ordinal)
                        .Select(ministry => RowOf(renderer, ministry)),
                ]
            ))
            .ToArray();
        return renderer.Single(
            Of(
                renderer,
                "ministeres",
                "ministry",
                "ministries",
                new MinistriesModel(
                    renderer.Strings["ministry.title"],
                    renderer.Strings["ministry.intro"],
                    renderer.Has(Scope.Portfolios) ? renderer.Addresses.Page("portefeuilles") : "",
                    renderer.Phrases.Say("ministry.table", ("date", renderer.Phrases.Time(renderer.AsOf))),
                    groups
                )
            )
        );
    }

    private static MinistryRow RowOf(PageRenderer renderer, Ministry ministry)
    {
        var counts = renderer.ListingOf(ministry)?.Tally ?? new StatusCounts();
        return new MinistryRow(
            ministry.Name,
            renderer.Addresses.Of(ministry),
            renderer.Strings.Range(ministry.From, ministry.Until) ?? "",
            renderer.Strings.Number(counts.Questions),
            renderer.Strings.Number(counts.Answered),
            renderer.Strings.Number(counts.Pending),
            TableCell.Median(renderer.Strings, counts)
        );
    }

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

/// <summary>All ministries, by portfolio.</summary>
internal sealed record MinistriesModel(
    string Title,
    string Intro,
    string AllPortfolios,
    Html Caption,
    IReadOnlyList<PortfolioGroup> Portfolios
);

/// <summary>A portfolio with its ministries.</summary>
internal sealed record PortfolioGroup(string Name, string Address, IReadOnlyList<MinistryRow> Ministries);

/// <summary>A ministry with its dates and figures.</summary>
internal sealed record MinistryRow(
    string Name,
    string Address,
    string Dates,
    string Questions,
    string Answered,
    string Pending,
    TableCell Median
);
