namespace StaticPublication.Exporting;

/// <summary>An authority file of the input and of the data: its name, and how to get its entries from a catalogue.</summary>
internal sealed record AuthorityFile(string Name, Func<Authorities, IReadOnlyList<Authority>> Entries)
{
    public static readonly IReadOnlyList<AuthorityFile> All =
    [
        new("kinds", authorities => authorities.Kinds),
        new("ministries", authorities => authorities.Ministries),
        new("portfolios", authorities => authorities.Portfolios),
        new("authors", authorities => authorities.Authors),
        new("programmes", authorities => authorities.Programmes),
        new("organisations", authorities => authorities.Organisations),
        new("headings", authorities => authorities.Headings),
        new("groups", authorities => authorities.Groups),
        new("licences", authorities => authorities.Licences),
    ];
}
