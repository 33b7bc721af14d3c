using StaticPublication.Exporting;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Exporting;

/// <summary>The database of all tables, as SQLite itself reads it.</summary>
public sealed class SqliteTests(WorkbookSite made) : IClassFixture<WorkbookSite>
{
    private static string Path(TestSite site) => System.IO.Path.Combine(site.Output, PublicationSqlite.Path);

    [Fact]
    public void It_is_sound_and_every_reference_has_its_row()
    {
        using var database = new SqliteFile(Path(made.Site));
        Assert.Equal("ok", database.Rows("PRAGMA integrity_check").Single()[0]);
        Assert.Empty(database.Rows("PRAGMA foreign_key_check"));
        Assert.InRange(database.Rows("SELECT m.name FROM sqlite_master m, pragma_foreign_key_list(m.name)").Count, 15, 60);
    }

    [Fact]
    public void Its_tables_are_those_of_the_CSV_row_by_row()
    {
        using var database = new SqliteFile(Path(made.Site));
        var tables = Directory
            .GetFiles(System.IO.Path.Combine(made.Site.Output, "data"), "*.csv", SearchOption.AllDirectories)
            .ToDictionary(
                file => (file.Contains("/statistics/", StringComparison.Ordinal) ? "statistics_" : "") + Name(file),
                file => file,
                StringComparer.Ordinal
            );
        Assert.InRange(tables.Count, 15, 40);
        Assert.All(tables, table =>
        {
            var expected = WorkbookSite.Rows(table.Value);
            var found = database.Rows($"SELECT * FROM {table.Key}");
            Assert.Equal(expected.Count, found.Count);
            Assert.All(expected.Zip(found), pair =>
                Assert.Equal(
                    pair.First.Select(cell => cell.Cell),
                    pair.Second.Select((cell, at) => CsvTable.Neutral(Flag(pair.First[at].Cell, cell)))
                )
            );
        });

        static string Name(string file) => System.IO.Path.GetFileNameWithoutExtension(file).Replace('-', '_');

        // SQLite has no type for flags, and writes each decimal number with a point.
        static string? Flag(string expected, string? cell) =>
            expected is "true" or "false" ? (cell == "1" ? "true" : "false")
            : cell == expected + ".0" ? expected
            : cell;
    }

    [Fact]
    public void Titles_and_texts_are_found_with_and_without_accents()
    {
        using var database = new SqliteFile(Path(made.Site));
        Assert.Equal(
            "qe-accent",
            database
                .Rows("SELECT document FROM texts_search s JOIN texts t ON t.rowid = s.rowid WHERE texts_search MATCH 'numerisation'")
                .Single()[0]
        );
        Assert.NotEmpty(database.Rows("SELECT rowid FROM documents_search WHERE documents_search MATCH 'fibre'"));
        database.Run("INSERT INTO texts_search(texts_search) VALUES ('integrity-check')");
    }

    [Fact]
    public void It_has_the_same_bytes_in_each_build_and_none_is_made_where_the_host_may_refuse_it()
    {
        var before = File.ReadAllBytes(Path(made.Site));
        made.Site.Build(threads: 1);
        Assert.Equal(before, File.ReadAllBytes(Path(made.Site)));
        Assert.True(PublicationSqlite.Fits(7_000_000, Host.Of("cloudflare")));
        Assert.False(PublicationSqlite.Fits(8_000_000, Host.Of("cloudflare")));
        Assert.True(PublicationSqlite.Fits(8_000_000_000, Host.Of("nginx")));
    }
}
