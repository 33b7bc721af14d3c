namespace StaticPublication;

/// <summary>All authorities that a record may name. Resolves what is printed to an authority.</summary>
internal sealed class References
{
    /// <summary>Kinds. An unknown one is always an error.</summary>
    public required NameIndex<Kind> Kinds { get; init; }

    /// <summary>Licences. An unknown one is always an error.</summary>
    public required NameIndex<Licence> Licences { get; init; }

    public required NameIndex<Ministry> Ministries { get; init; }

    public required NameIndex<Portfolio> Portfolios { get; init; }

    public required NameIndex<Author> Authors { get; init; }

    public required NameIndex<Programme> Programmes { get; init; }

    public required NameIndex<Organisation> Organisations { get; init; }

    public required NameIndex<Heading> Headings { get; init; }

    /// <summary>Groups. An unknown one is never an error.</summary>
    public required NameIndex<Group> Groups { get; init; }

    /// <summary>Legislatures, which records name by number alone.</summary>
    public required IReadOnlyList<Legislature> Legislatures { get; init; }

    /// <summary>References between entries.</summary>
    public required IReadOnlyList<AuthorityLink> Links { get; init; }

    /// <summary>Returns an authority as all records together define it: one that was created from printed names gets the first of them in
    /// ordinal order. All records must have been read.</summary>
    public T Merged<T>(T authority)
        where T : Authority =>
        (T)
            (Authority)(
                authority switch
                {
                    Portfolio portfolio => Portfolios.Merged(portfolio),
                    Ministry ministry => Ministries.Merged(ministry),
                    Author author => Authors.Merged(author),
                    Programme programme => Programmes.Merged(programme),
                    Organisation organisation => Organisations.Merged(organisation),
                    Heading heading => Headings.Merged(heading),
                    _ => authority,
                }
            );

    /// <summary>Returns the id that an id or a name means in an authority file (without <c>.yml</c>); the text itself if it means none or
    /// several.</summary>
    public string IdOf(string file, string text) => IdsOf(file, text) is [var one] ? one : text;

    /// <summary>Returns the ids that an id or a name may mean in an authority file, whenever.</summary>
    public IReadOnlyList<string> IdsOf(string file, string text)
    {
        IReadOnlyList<string> Of<T>(NameIndex<T> index)
            where T : Authority => [.. index.Find(text, null).Select(entry => entry.Id)];
        return file switch
        {
            "kinds" => Of(Kinds),
            "licences" => Of(Licences),
            "ministries" => Of(Ministries),
            "portfolios" => Of(Portfolios),
            "authors" => Of(Authors),
            "programmes" => Of(Programmes),
            "organisations" => Of(Organisations),
            "headings" => Of(Headings),
            _ => Of(Groups),
        };
    }

    /// <summary>Returns the entries of an authority file, also those that no file states.</summary>
    public IEnumerable<Authority> Entries(string file) =>
        file switch
        {
            "kinds" => Kinds.All,
            "licences" => Licences.All,
            "ministries" => Ministries.All,
            "portfolios" => Portfolios.All,
            "authors" => Authors.All,
            "programmes" => Programmes.All,
            "organisations" => Organisations.All,
            "headings" => Headings.All,
            "legislatures" => Legislatures,
            _ => Groups.All,
        };

    /// <summary>Returns the ids and names of an authority file, with which a misspelt one is compared.</summary>
    public IEnumerable<string> Spellings(string file) =>
        file switch
        {
            "kinds" => Kinds.Spellings,
            "licences" => Licences.Spellings,
            "ministries" => Ministries.Spellings,
            "portfolios" => Portfolios.Spellings,
            "authors" => Authors.Spellings,
            "programmes" => Programmes.Spellings,
            "organisations" => Organisations.Spellings,
            "headings" => Headings.Spellings,
            _ => Groups.Spellings,
        };

    /// <summary>Returns the entry that a stated text means, without adding a fault if there is none. For rules that need it before the
    /// record is linked.</summary>
    public static T? Named<T>(NameIndex<T> index, StatedValue? stated)
        where T : Authority => stated is { Kind: StatedKind.Text } && index.Find(stated.Text, null) is [var one] ? one : null;
}
