namespace StaticPublication.Rendering;

/// <summary>The statistics page: figures by year, charts with their tables, and where figures are compared.</summary>
/// <param name="Title">The heading of the page or the part.</param>
/// <param name="Intro">A sentence or two below the heading.</param>
/// <param name="Years">Figures by year of publication; nothing where there are questions of one year only.</param>
/// <param name="Compare">Pages that compare figures.</param>
/// <param name="Figures">Charts.</param>
/// <param name="LeftOut">Which questions no figure counts; nothing if all are counted.</param>
/// <param name="Method">How the shares are made.</param>
internal sealed record StatisticsModel(
    string Title,
    string Intro,
    FigureTable? Years,
    IReadOnlyList<Link> Compare,
    IReadOnlyList<StatisticsFigure> Figures,
    string LeftOut,
    string Method
);

/// <summary>A chart with its caption, a note and the address of its data.</summary>
internal sealed record StatisticsFigure(string Id, string Title, Html Chart, Html Caption, string Csv, Html Note)
{
    /// <summary>Its table; nothing where the table has a page of its own.</summary>
    public NumberTable? Table { get; init; }

    /// <summary>The page of its table, or nothing.</summary>
    public Link? TableAt { get; init; }
}

/// <summary>A table of numbers: in each row a name, then numbers.</summary>
/// <param name="Caption">Its caption.</param>
/// <param name="Heads">The heads of its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record NumberTable(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<Html>> Rows);

/// <summary>A page that holds the table of a chart.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Intro">The cut-off.</param>
/// <param name="Numbers">A table of numbers, or nothing.</param>
/// <param name="Figures">A table of figures of questions, or nothing.</param>
/// <param name="Back">Link to the chart.</param>
internal sealed record TableModel(string Title, Html Intro, NumberTable? Numbers, FigureTable? Figures, Link Back);
