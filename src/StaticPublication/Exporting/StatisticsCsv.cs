using System.Globalization;
using StaticPublication.Storage;
using static StaticPublication.Exporting.CellType;

namespace StaticPublication.Exporting;

/// <summary>The data of each figure: <c>data/statistics/*.csv</c>. Each row has the cut-off.</summary>
internal static class StatisticsCsv
{
    /// <summary>One export for each figure.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        Table<MonthFigures>(
            "months",
            Scope.Answers,
            release => release.Statistics.Months,
            [
                new(
                    "month",
                    AsCode,
                    month => string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}"),
                    Required: true
                ),
                new("questions", AsNumber, month => month.Questions, Required: true),
                new("answers", AsNumber, month => month.Answers, Required: true),
            ]
        ),
        Table<Counted>(
            "ministries",
            Scope.Answers | Scope.Ministries,
            release => [.. release.Statistics.Ministries.Select(named => new Counted(named.Ministry, named.Tally))],
            [
                new("ministry", AsCode, row => row.Of.Id) { References = NamedColumns.Table("ministries") },
                new("ministry_label", AsText, row => row.Of.Name, Required: true),
                .. FigureFields.OfResponsible.Select(figure => figure.Column.In<Counted>(row => row.Counts)),
            ]
        ),
        Table<Counted>(
            "programmes",
            Scope.Answers | Scope.Programmes,
            release => [.. release.Statistics.Programmes.Select(named => new Counted(named.Programme, named.Tally))],
            [
                new("programme", AsCode, row => row.Of.Id, Required: true) { References = NamedColumns.Table("programmes") },
                new("programme_label", AsText, row => row.Of.Name, Required: true),
                .. FigureFields.Plain.Select(figure => figure.Column.In<Counted>(row => row.Counts)),
            ]
        ),
        Table<DelayFigures>(
            "delays",
            Scope.Answers,
            release => release.Statistics.Delays,
            [
                new("from_days", AsNumber, range => range.From, Required: true),
                new("until_days", AsNumber, range => range.Until),
                new("answers", AsNumber, range => range.Answers, Required: true),
            ]
        ),
        Table<StockFigures>(
            "stock",
            Scope.Answers,
            release => release.Statistics.Stock,
            [
                new(
                    "month",
                    AsCode,
                    month => string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}"),
                    Required: true
                ),
                new("waiting", AsNumber, month => month.Waiting, Required: true),
            ]
        ),
        Table<PunctualityFigures>(
            "punctuality",
            Scope.Deadlines,
            release => release.Statistics.Punctuality,
            [
                new("year", AsNumber, year => year.Year, Required: true),
                new("in_time", AsNumber, year => year.InTime, Required: true),
                new("decided", AsNumber, year => year.Decided, Required: true),
            ]
        ),
        Table<QuarterFigures>(
            "quarters",
            Scope.Answers | Scope.Ministries,
            release => release.Statistics.Quarters,
            [
                new("ministry", AsCode, quarter => quarter.Responsible.Id, Required: true)
                {
                    References = NamedColumns.Table("ministries"),
                },
                new("ministry_label", AsText, quarter => quarter.Responsible.Name, Required: true),
                new(
                    "quarter",
                    AsCode,
                    quarter => string.Create(CultureInfo.InvariantCulture, $"{quarter.Year:0000}-Q{quarter.Quarter}"),
                    Required: true
                ),
                new("questions", AsNumber, quarter => quarter.Questions, Required: true),
            ]
        ),
        Table<TransferFigures>(
            "transfers",
            Scope.Answers | Scope.Ministries,
            release => release.Statistics.Transfers,
            [
                new("asked", AsCode, move => move.Asked.Id, Required: true) { References = NamedColumns.Table("ministries") },
                new("asked_label", AsText, move => move.Asked.Name, Required: true),
                new("responsible", AsCode, move => move.Responsible.Id, Required: true) { References = NamedColumns.Table("ministries") },
                new("responsible_label", AsText, move => move.Responsible.Name, Required: true),
                new("questions", AsNumber, move => move.Questions, Required: true),
            ]
        ),
        Table<OverdueRow>(
            "overdue",
            Scope.Deadlines,
            release => [.. release.Statistics.Overdue.Select(late => new OverdueRow(release.Catalogue.Documents[late.Number], late))],
            [
                new("document", AsCode, row => row.Document.Id, Required: true) { References = NamedColumns.Table("documents") },
                new("title", AsText, row => row.Document.Title, Required: true),
                new("responsible", AsCode, row => row.Document.Responsible?.Id)
                {
                    References = NamedColumns.Table("ministries"),
                    Needs = Scope.Ministries,
                },
                new("due_on", AsDay, row => row.Question.Due, Required: true),
                new("days_late", AsNumber, row => row.Question.DaysLate, Required: true),
            ]
        ),
    ];

    private static Export Table<TRow>(string name, Scope needs, Func<Release, IReadOnlyList<TRow>> rows, IEnumerable<Column<TRow>> figures)
    {
        Column<(TRow Row, Release Release)>[] columns =
        [
            .. figures.Select(column => column.In<(TRow Row, Release Release)>(dated => dated.Row) with { Origin = Origin.Computed }),
            new("cut_off", AsDay, dated => dated.Release.Catalogue.AsOf, Origin.Computed, Required: true),
        ];
        IEnumerable<(TRow, Release)> Dated(Release release) => rows(release).Select(row => (row, release));
        byte[] Bytes(Release release) => CsvTable.Bytes(columns.In(release.Edition.Site), Dated(release));

        // The file is cheaper to make than to hash what it depends on, because hashes of documents do not include delays and names.
        OutputFile File(Release release) =>
            new(
                $"data/statistics/{release.Edition.Site.DataName(name)}.csv",
                () => Fingerprint.Of(Bytes(release)),
                stream => stream.Write(Bytes(release))
            );

        return new($"statistics_{name}", "text/csv", release => [new ExportFile(File(release), rows(release).Count)])
        {
            Group = "statistics",
            Needs = needs,
            Columns = columns,
            Rows = release => columns.In(release.Edition.Site).Values(Dated(release)),
        };
    }

    private sealed record Counted(Authority Of, StatusCounts Counts);

    private sealed record OverdueRow(Document Document, OverdueQuestion Question);
}
