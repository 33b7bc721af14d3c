using System.Globalization;
using DuckDB.NET.Data;
using StaticPublication.Exporting;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Exporting;

/// <summary>A Parquet file whose row groups were made one by one is read like any other.</summary>
public sealed class ParquetJoinTests : IDisposable
{
    private const int Groups = 20;
    private const int RowsInGroup = 50;

    private static readonly ParquetTable<Row> Table = new([
        new Column<Row>("id", CellType.AsCode, row => row.Id, Required: true),
        new Column<Row>("number", CellType.AsNumber, row => row.Number),
        new Column<Row>("kind", CellType.AsText, row => row.Number % 3 == 0 ? null : "kind-" + row.Number % 3),
        new Column<Row>("flag", CellType.AsFlag, row => row.Number % 2 == 0),
        NestedColumn<Row>.Texts("words", row => [.. Enumerable.Range(0, row.Number % 4).Select(word => $"{row.Id} {word}")]),
    ]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parquet-");
    private int _made;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_group_is_found_where_the_file_says()
    {
        Write("whole.parquet", changed: -1, pieces: null);
        Assert.Equal("20", Ask("count(distinct row_group_id)", "parquet_metadata"));
        Assert.Equal("20", Ask("max(row_group_id) + 1", "parquet_metadata"));
        Assert.Equal("1000", Ask("count(*)"));
        Assert.Equal("499500", Ask("sum(number)"));
        Assert.Equal("1000", Ask("count(distinct id)"));
        Assert.Equal("500", Ask("count(*) filter (flag)"));
        Assert.Equal("666", Ask("count(kind)"));
        Assert.Equal("1500", Ask("sum(len(words))"));
        // The last of 950 to 999, found by the bounds of its group.
        Assert.Equal("[row-0999 0, row-0999 1, row-0999 2]", Ask("any_value(words)", where: "id = 'row-0999'"));
        Assert.Equal("0", Ask("count(*)", where: "len(words) > 0 and words[1] != id || ' 0'"));
    }

    [Fact]
    public void A_changed_row_has_its_group_made_again_and_no_other()
    {
        var pieces = new PieceCache(Path.Combine(_folder.FullName, "pieces"));
        Write("whole.parquet", changed: -1, pieces);
        Assert.Equal(Groups, _made);
        Write("whole.parquet", changed: 7, pieces);
        Assert.Equal(Groups + 1, _made);
        var kept = File.ReadAllBytes(PathOf("whole.parquet"));
        Write("whole.parquet", changed: 7, pieces: null);
        Assert.Equal(File.ReadAllBytes(PathOf("whole.parquet")), kept);
        Assert.Equal("499501", Ask("sum(number)"));
    }

    private void Write(string file, int changed, PieceCache? pieces)
    {
        using var stream = File.Create(PathOf(file));
        Table.Write(
            stream,
            Enumerable
                .Range(0, Groups)
                .Select(group => new RowGroup<Row>(
                    Fingerprint.Combine(Fingerprint.Number(group), Fingerprint.Number(group == changed ? 1 : 0)),
                    () =>
                    {
                        _made++;
                        var first = group * RowsInGroup;
                        var rows = Enumerable.Range(first, RowsInGroup).Select(number => new Row(IdOf(number), number)).ToList();
                        rows[0] = group == changed ? rows[0] with { Number = first + 1 } : rows[0];
                        return rows;
                    }
                )),
            pieces
        );
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"row-{number:0000}");

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private string Ask(string what, string from = "read_parquet", string where = "true")
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"select ({what})::varchar from {from}('{PathOf("whole.parquet")}') where {where}";
        return (string)command.ExecuteScalar()!;
    }

    private sealed record Row(string Id, int Number);
}
