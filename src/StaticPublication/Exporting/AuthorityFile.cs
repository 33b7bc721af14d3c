namespace StaticPublication.Exporting;

/// <summary>An authority file of the input and of the data: its name, and the figures that its entries have in the data.</summary>
internal sealed record AuthorityFile(string Name, IReadOnlyList<FigureField> Figures)
{
    public static readonly IReadOnlyList<AuthorityFile> All =
    [
        new("kinds", FigureFields.Plain),
        new("ministries", FigureFields.OfResponsible),
        new("portfolios", FigureFields.OfResponsible),
        new("authors", FigureFields.Plain),
        new("programmes", FigureFields.Plain),
        new("organisations", FigureFields.Plain),
        new("headings", FigureFields.Plain),
        new("groups", FigureFields.Plain),
        new("licences", FigureFields.Plain),
        new("legislatures", []),
    ];

    /// <summary>Its entries in a catalogue.</summary>
    public IReadOnlyList<Authority> Entries(Authorities authorities) => authorities.Of(Name);
}
