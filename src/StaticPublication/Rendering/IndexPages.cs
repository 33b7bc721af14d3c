namespace StaticPublication.Rendering;

/// <summary>The pages that list entities: programmes, headings, kinds and organisations by name, ministries by portfolio, people from A to
/// Z.</summary>
public static class IndexPages
{
    /// <summary>One file a kind of entity.</summary>
    public static IEnumerable<OutputFile> Files(Press press)
    {
        var authorities = press.Edition.Catalogue.Authorities;
        yield return Ministries(press);
        yield return People(press);
        yield return Names(press, "portefeuilles", "portfolio", authorities.Portfolios);
        yield return Names(press, "programmes", "programme", authorities.Programmes);
        yield return Names(press, "rubriques", "heading", authorities.Headings);
        yield return Names(press, "types", "kind", authorities.Kinds);
        yield return Names(press, "organisations", "organisation", authorities.Organisations);
    }

    private static OutputFile Names(Press press, string folder, string words, IEnumerable<Authority> entities)
    {
        var links = entities.Select(entity => LinkTo(press, entity, entity is Kind kind ? kind.Plural : entity.Name)).ToArray();
        return press.Single(
            Of(press, folder, words, "names", new NamesModel(press.Strings[$"{words}.title"], press.Strings[$"{words}.intro"], links))
        );
    }

    private static OutputFile People(Press press)
    {
        var letters = press
            .Edition.Catalogue.Authorities.Authors.GroupBy(Letter)
            .OrderBy(letter => letter.Key)
            .Select(letter => new LetterGroup(
                letter.Key,
                press.Strings.Fill("author.letter", ("letter", letter.Key)),
                [.. letter.Select(author => PersonOf(press, author))]
            ))
            .ToArray();
        return press.Single(
            Of(press, "auteurs", "author", "people", new PeopleModel(press.Strings["author.title"], press.Strings["author.intro"], letters))
        );
    }

    private static OutputFile Ministries(Press press)
    {
        var groups = press
            .Edition.Catalogue.Authorities.Ministries.GroupBy(ministry => ministry.Portfolio)
            .OrderBy(group => group.Key is null)
            .ThenBy(group => group.Key?.SortKey, StringComparer.Ordinal)
            .ThenBy(group => group.Key?.Id, StringComparer.Ordinal)
            .Select(group => new PortfolioGroup(
                group.Key?.Name ?? press.Strings["ministry.no_portfolio"],
                group.Key is null ? "" : press.Addresses.Of(group.Key),
                [
                    .. group
                        .OrderBy(ministry => ministry.From ?? DateOnly.MinValue)
                        .ThenBy(ministry => ministry.SortKey, StringComparer.Ordinal)
                        .Select(ministry => RowOf(press, ministry)),
                ]
            ))
            .ToArray();
        return press.Single(
            Of(
                press,
                "ministeres",
                "ministry",
                "ministries",
                new MinistriesModel(
                    press.Strings["ministry.title"],
                    press.Strings["ministry.intro"],
                    press.Addresses.Page("portefeuilles"),
                    press.Phrases.Say("ministry.table", ("date", press.Phrases.Time(press.AsOf))),
                    groups
                )
            )
        );
    }

    private static MinistryRow RowOf(Press press, Ministry ministry)
    {
        var tally = press.ListingOf(ministry)?.Tally ?? new Tally();
        return new MinistryRow(
            ministry.Name,
            press.Addresses.Of(ministry),
            press.Strings.Range(ministry.From, ministry.Until) ?? "",
            press.Strings.Number(tally.Questions),
            press.Strings.Number(tally.Answered),
            press.Strings.Number(tally.Pending),
            tally.MedianDays is { } days ? press.Strings.Number(days) : "–"
        );
    }

    private static Page Of(Press press, string folder, string words, string template, object model) =>
        new(press.Addresses.Page(folder), press.Strings[$"{words}.title"], template, model)
        {
            Description = press.Strings[$"{words}.intro"],
            Section = folder,
            Trail = SubjectHead.TrailOf(press, new Link(press.Strings[$"{words}.title"], "")),
        };

    private static Link LinkTo(Press press, Authority entity, string name) =>
        new(name, press.Addresses.Of(entity), press.Strings.Count("counts.documents", press.ListingOf(entity)?.Numbers.Count ?? 0));

    // Where a reader looks for the member of a place.
    private static Link PersonOf(Press press, Author author)
    {
        var link = LinkTo(press, author, Inverted(author));
        return AuthorHead.LatestOf(press, author)?.Constituency is { } constituency
            ? link with
            {
                Note = constituency + press.Strings["format.list_separator"] + link.Note,
            }
            : link;
    }

    private static string Inverted(Author author) =>
        author is { FamilyName: { } family, GivenName: { } given } ? $"{family}, {given}" : author.Name;

    // The first letter of what people are sorted by, if it is one.
    private static string Letter(Author author) =>
        author.SortKey is [var first, ..] && char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : "#";
}

/// <summary>Names in columns.</summary>
public sealed record NamesModel(string Title, string Intro, IReadOnlyList<Link> Names);

/// <summary>People by letter.</summary>
public sealed record PeopleModel(string Title, string Intro, IReadOnlyList<LetterGroup> Letters);

/// <summary>People of one letter.</summary>
public sealed record LetterGroup(string Letter, string Label, IReadOnlyList<Link> Names)
{
    /// <summary>Id of its heading.</summary>
    public string Id => $"l-{(Letter == "#" ? "other" : Letter)}";
}

/// <summary>Ministries by portfolio.</summary>
public sealed record MinistriesModel(
    string Title,
    string Intro,
    string AllPortfolios,
    Html Caption,
    IReadOnlyList<PortfolioGroup> Portfolios
);

/// <summary>A portfolio with its ministries.</summary>
public sealed record PortfolioGroup(string Name, string Address, IReadOnlyList<MinistryRow> Ministries);

/// <summary>A ministry with its dates and figures.</summary>
public sealed record MinistryRow(
    string Name,
    string Address,
    string Dates,
    string Questions,
    string Answered,
    string Pending,
    string Median
);
