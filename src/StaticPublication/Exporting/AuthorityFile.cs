namespace StaticPublication.Exporting;

/// <summary>An authority file of the input and of the data: its name, and the figures that its entries have in the data.</summary>
internal sealed record AuthorityFile(string Name, IReadOnlyList<FigureField> Figures, Scope Needs = Scope.None)
{
    public static readonly IReadOnlyList<AuthorityFile> All =
    [
        new("kinds", FigureFields.Plain),
        new("ministries", FigureFields.OfResponsible, Scope.Ministries),
        new("portfolios", FigureFields.OfResponsible, Scope.Portfolios),
        new("authors", FigureFields.Plain, Scope.Persons),
        new("programmes", FigureFields.Plain, Scope.Programmes),
        new("organisations", FigureFields.Plain, Scope.Organisations),
        new("headings", FigureFields.Plain, Scope.Headings),
        new("groups", FigureFields.Plain, Scope.GroupEntries),
        new("licences", FigureFields.Plain),
        new("legislatures", [], Scope.LegislatureEntries),
    ];

    /// <summary>Returns the files that a publication has.</summary>
    public static IEnumerable<AuthorityFile> In(Site site) => All.Where(file => site.Scope.Has(file.Needs));

    /// <summary>The path of its table or its JSON in the data of a publication.</summary>
    public string PathIn(Site site, string extension) => $"data/{site.DataName(Name)}.{extension}";

    /// <summary>Its entries in a catalogue.</summary>
    public IReadOnlyList<Authority> Entries(Authorities authorities) => authorities.Of(Name);
}
