namespace StaticPublication.Rendering;

/// <summary>Figures with their charts and tables.</summary>
internal sealed record StatisticsModel(
    string Title,
    string Intro,
    IReadOnlyList<StatisticsFigure> Figures,
    IReadOnlyList<SmallFigure> Small
);

/// <summary>A figure: chart, caption, address of its data, and its table.</summary>
internal sealed record StatisticsFigure(
    string Id,
    string Title,
    Html Chart,
    Html Caption,
    string Csv,
    IReadOnlyList<string> Heads,
    IReadOnlyList<IReadOnlyList<TableCell>> Rows,
    string Note
);
