namespace StaticPublication;

/// <summary>Every authority that a record may name, and the way from what is printed to whom it means.</summary>
internal sealed class References
{
    /// <summary>Kinds; an unknown one is always an error.</summary>
    public required NameIndex<Kind> Kinds { get; init; }

    /// <summary>Licences; an unknown one is always an error.</summary>
    public required NameIndex<Licence> Licences { get; init; }

    /// <summary>Ministries.</summary>
    public required NameIndex<Ministry> Ministries { get; init; }

    /// <summary>Portfolios.</summary>
    public required NameIndex<Portfolio> Portfolios { get; init; }

    /// <summary>People.</summary>
    public required NameIndex<Author> Authors { get; init; }

    /// <summary>Programmes.</summary>
    public required NameIndex<Programme> Programmes { get; init; }

    /// <summary>Organisations.</summary>
    public required NameIndex<Organisation> Organisations { get; init; }

    /// <summary>Headings.</summary>
    public required NameIndex<Heading> Headings { get; init; }

    /// <summary>Groups; an unknown one is never an error.</summary>
    public required NameIndex<Group> Groups { get; init; }

    /// <summary>What entries state of one another.</summary>
    public required IReadOnlyList<AuthorityLink> Links { get; init; }

    /// <summary>An authority as all records together make it, once they are read: one that was made from printed names bears the least of
    /// them.</summary>
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

    /// <summary>The id that an id or a name means in an authority file (without <c>.yml</c>); the text itself where it means none or
    /// several.</summary>
    public string IdOf(string file, string text)
    {
        string? One<T>(NameIndex<T> index)
            where T : Authority => index.Find(text, null) is [var one] ? one.Id : null;
        return file switch
        {
            "kinds" => One(Kinds),
            "licences" => One(Licences),
            "ministries" => One(Ministries),
            "portfolios" => One(Portfolios),
            "authors" => One(Authors),
            "programmes" => One(Programmes),
            "organisations" => One(Organisations),
            "headings" => One(Headings),
            _ => One(Groups),
        } ?? text;
    }

    /// <summary>The entry that a stated text means, without a fault where there is none: what rules need to know before the record is
    /// linked.</summary>
    public static T? Named<T>(NameIndex<T> index, StatedValue? stated)
        where T : Authority => stated is { Kind: StatedKind.Text } && index.Find(stated.Text, null) is [var one] ? one : null;
}
