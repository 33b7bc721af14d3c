namespace StaticPublication.Exporting;

/// <summary>An authority file of the input and of the data: its name, its entries in a catalogue, and the figures that they have in
/// the data.</summary>
internal sealed record AuthorityFile(string Name, Func<Authorities, IReadOnlyList<Authority>> Entries, IReadOnlyList<FigureField> Figures)
{
    public static readonly IReadOnlyList<AuthorityFile> All =
    [
        new("kinds", authorities => authorities.Kinds, FigureFields.Plain),
        new("ministries", authorities => authorities.Ministries, FigureFields.OfResponsible),
        new("portfolios", authorities => authorities.Portfolios, FigureFields.OfResponsible),
        new("authors", authorities => authorities.Authors, FigureFields.Plain),
        new("programmes", authorities => authorities.Programmes, FigureFields.Plain),
        new("organisations", authorities => authorities.Organisations, FigureFields.Plain),
        new("headings", authorities => authorities.Headings, FigureFields.Plain),
        new("groups", authorities => authorities.Groups, FigureFields.Plain),
        new("licences", authorities => authorities.Licences, FigureFields.Plain),
    ];
}
