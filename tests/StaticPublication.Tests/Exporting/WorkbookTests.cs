using System.IO.Compression;
using MiniExcelLibs;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

/// <summary>A publication with everything that can be made.</summary>
public sealed class WorkbookSite : IDisposable
{
    internal static readonly string Long = string.Concat(Enumerable.Range(0, 9000).Select(word => $"mot{word} ")).Trim();

    public WorkbookSite()
    {
        Site.WithQuestions(30)
            .WithQuestion("qe-accent", "number: \"0042\"\n", "La numérisation, est-ce fait ?")
            .WithQuestion("qe-long", "events: [{type: answered, on: 2013-08-01}]\n", Long)
            .WithQuestion("qe-later", published: "2014-02-03");
        File.AppendAllText(Path.Combine(Site.Input, "site.yml"), "products: full\n");
        Site.Build();
    }

    internal TestSite Site { get; } = new();

    /// <summary>The rows of a table, each as its cells with the names of their columns.</summary>
    internal static List<(string Column, string Cell)[]> Rows(string file)
    {
        var cells = CsvTable.Cells(File.OpenRead(file), int.MaxValue).ToList();
        return [.. cells.Chunk(Math.Max(1, cells.Select(cell => cell.Column).Distinct().Count()))];
    }

    public void Dispose() => Site.Dispose();
}

/// <summary>The workbooks, as another library reads them.</summary>
public sealed class WorkbookTests(WorkbookSite made) : IClassFixture<WorkbookSite>
{
    private string Documents => Path.Combine(made.Site.Output, "data/documents.xlsx");

    private string Texts => Path.Combine(made.Site.Output, "data/years/texts-2013.xlsx");

    [Fact]
    public void It_has_three_sheets_and_the_rows_of_the_tables()
    {
        Assert.Equal(["documents", "events", "dictionary"], MiniExcel.GetSheetNames(Documents));
        foreach (var sheet in new[] { "documents", "events" })
        {
            var rows = Rows(Documents, sheet);
            var table = WorkbookSite.Rows(Path.Combine(made.Site.Output, $"data/{sheet}.csv"));
            Assert.Equal(table[0].Select(cell => cell.Column), rows[0].Keys);
            Assert.Equal(table.Select(row => row[0].Cell), rows.Select(row => (string)row.Values.First()));
        }

        var described = Rows(Documents, "dictionary");
        Assert.Equal(Rows(Documents, "documents")[0].Count + Rows(Documents, "events")[0].Count, described.Count);
        Assert.All(described, row => Assert.All(row.Values, cell => Assert.NotEqual("", cell)));
    }

    [Fact]
    public void Days_are_dates_numbers_are_numbers_and_leading_zeros_stay()
    {
        var row = Rows(Documents, "documents").Single(row => (string)row["id"] == "qe-long");
        Assert.Equal(new DateTime(2013, 7, 9), row["published_day"]);
        Assert.Equal(23.0, row["days_to_answer"]);
        Assert.Equal("0042", Rows(Documents, "documents").Single(row => (string)row["id"] == "qe-accent")["number"]);
    }

    [Fact]
    public void A_text_longer_than_a_cell_goes_on_in_the_next_row()
    {
        var parts = Rows(Texts, "texts").Where(row => (string)row["document"] == "qe-long").ToList();
        Assert.Equal([1.0, 2.0, 3.0], parts.Select(row => row["part"]));
        Assert.All(parts, row => Assert.InRange(((string)row["markdown"]).Length, 1, 32_767));
        Assert.Equal(WorkbookSite.Long, string.Concat(parts.Select(row => row["markdown"])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("\U0001F30D")]
    [InlineData("a\U0001F30D")]
    public void A_text_is_cut_between_characters_and_nothing_of_it_is_lost(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 40_000));
        var pieces = Workbook.Pieces(text).ToList();
        Assert.Equal(text, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.InRange(piece.Length, 0, Workbook.LongestCell));
        Assert.All(pieces, piece => Assert.False(piece.Length > 0 && char.IsHighSurrogate(piece[^1])));
    }

    [Fact]
    public void Their_bytes_have_no_time()
    {
        foreach (var path in new[] { Documents, Texts })
        {
            using var zip = ZipFile.OpenRead(path);
            Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        }
    }

    [Fact]
    public void Parts_hold_fewer_rows_than_a_sheet_may_have_and_no_more_bytes_than_asked()
    {
        using var sample = new SampleEdition(60);
        var parts = Workbook.Parts(sample.Release, (0, 60), long.MaxValue, _ => 40_000).ToList();
        Assert.Equal(30, parts.Count);
        Assert.Equal([(0, 2), (2, 4)], parts.Take(2));
        Assert.Equal(60, Workbook.Parts(sample.Release, (0, 60), 1, _ => 0).Count());
        Assert.Equal([(0, 60)], Workbook.Parts(sample.Release, (0, 60), long.MaxValue, _ => 0));
        Assert.Empty(Workbook.Parts(sample.Release, (0, 0), 1, _ => 0));
    }

    private static List<IDictionary<string, object>> Rows(string path, string sheet) =>
        [.. MiniExcel.Query(path, useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object>>()];
}
