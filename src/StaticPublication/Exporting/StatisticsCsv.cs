using System.Globalization;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The data behind each figure: <c>data/statistics/*.csv</c>, each row with the cut-off that it was counted at.</summary>
internal static class StatisticsCsv
{
    private static readonly IReadOnlyList<Column> Tallied =
    [
        Count("questions"),
        Count("answered"),
        Count("withdrawn"),
        Count("lapsed"),
        Count("closed"),
        Count("pending"),
        Count("overdue"),
        Count("timed"),
        new("median_days", "integer"),
        Day("cut_off"),
    ];

    private static Column Count(string name) => new(name, "integer", Required: true);

    private static Column Day(string name) => new(name, "date", Required: true);

    /// <summary>The products, one a figure.</summary>
    public static readonly IReadOnlyList<Export> Exports =
    [
        Table(
            "months",
            [new("month", Required: true), Count("questions"), Count("answers"), Day("cut_off")],
            figures => figures.Months.Count,
            Months
        ),
        Table(
            "ministries",
            [new("ministry"), new("ministry_label", Required: true), Count("documents"), .. Tallied],
            figures => figures.Ministries.Count,
            Ministries
        ),
        Table(
            "programmes",
            [new("programme", Required: true), new("programme_label", Required: true), Count("documents"), .. Tallied],
            figures => figures.Programmes.Count,
            Programmes
        ),
        Table(
            "delays",
            [Count("from_days"), new("until_days", "integer"), Count("answers"), Day("cut_off")],
            figures => figures.Delays.Count,
            Delays
        ),
        Table(
            "overdue",
            [
                new("document", Required: true),
                new("title", Required: true),
                new("ministry"),
                Day("due_on"),
                Count("days_late"),
                Day("cut_off"),
            ],
            figures => figures.Overdue.Count,
            Overdue
        ),
    ];

    private static Export Table(string name, IReadOnlyList<Column> columns, Func<Statistics, long> rows, Action<CsvTable, Release> write) =>
        new($"statistics_{name}", "text/csv", release => [new ExportFile(FileOf(release, name, columns, write), rows(release.Statistics))])
        {
            Group = "statistics",
            Columns = [.. columns.Select(column => column with { Origin = Origin.Computed })],
        };

    // Cheaper to make than to say what it depends on: delays and names stand in no hash of a document.
    private static OutputFile FileOf(Release release, string name, IReadOnlyList<Column> columns, Action<CsvTable, Release> write) =>
        new(
            $"data/statistics/{name}.csv",
            () => Fingerprint.Of(Bytes(release, columns, write)),
            stream => stream.Write(Bytes(release, columns, write))
        );

    private static byte[] Bytes(Release release, IReadOnlyList<Column> columns, Action<CsvTable, Release> write)
    {
        using var bytes = new MemoryStream();
        using var table = new CsvTable(bytes);
        table.Header(columns);
        write(table, release);
        table.Flush();
        return bytes.ToArray();
    }

    private static void Months(CsvTable table, Release release)
    {
        foreach (var month in release.Statistics.Months)
        {
            table.Value(string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}"));
            table.Value(month.Questions);
            table.Value(month.Answers);
            EndRow(table, release);
        }
    }

    private static void Ministries(CsvTable table, Release release) =>
        Tallies(table, release, release.Statistics.Ministries.Select(named => ((Authority)named.Ministry, named.Tally)));

    private static void Programmes(CsvTable table, Release release) =>
        Tallies(table, release, release.Statistics.Programmes.Select(named => ((Authority)named.Programme, named.Tally)));

    private static void Tallies(CsvTable table, Release release, IEnumerable<(Authority Of, StatusCounts Tally)> tallies)
    {
        foreach (var (of, counts) in tallies)
        {
            table.Value(of.Id);
            table.Text(of.Name);
            table.Value(counts.Documents);
            table.Value(counts.Questions);
            table.Value(counts.Answered);
            table.Value(counts.Withdrawn);
            table.Value(counts.Lapsed);
            table.Value(counts.Closed);
            table.Value(counts.Pending);
            table.Value(counts.Overdue);
            table.Value(counts.Timed);
            table.Value(counts.MedianDays);
            EndRow(table, release);
        }
    }

    private static void Delays(CsvTable table, Release release)
    {
        foreach (var range in release.Statistics.Delays)
        {
            table.Value(range.From);
            table.Value(range.Until);
            table.Value(range.Answers);
            EndRow(table, release);
        }
    }

    private static void Overdue(CsvTable table, Release release)
    {
        foreach (var question in release.Statistics.Overdue)
        {
            var document = release.Catalogue.Documents[question.Number];
            table.Value(document.Id);
            table.Text(document.Title);
            table.Value(document.Ministries.Responsible?.Id);
            table.Value(question.Due);
            table.Value(question.DaysLate);
            EndRow(table, release);
        }
    }

    private static void EndRow(CsvTable table, Release release)
    {
        table.Value(release.Catalogue.AsOf);
        table.EndRow();
    }
}
