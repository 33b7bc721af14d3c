using StaticPublication.Importing;
using StaticPublication.Importing.Tables;

namespace StaticPublication.Tests.Tables;

/// <summary>What a table holds that no record takes, or that may be meant otherwise, is told.</summary>
public sealed class TableDoubtsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Cells_beyond_the_header_names_nearly_alike_and_entries_of_rows_that_are_left_out()
    {
        var report = Import(
            "number,date,title,author\n1,2014-02-03,Un,Zoé Abélard\n2,2014-02-03,Deux,Zoé Abélard\n3,2014-02-03,Trois,Zoé Abelart\n"
                + "4,someday,Quatre,Paul Perdu\n124x,2014-02-03,Cinq, deux,Zoé Abélard,\n"
        );

        Assert.Null(report.Refused);
        Assert.Contains(
            "\"Zoé Abelart\" (1 cell, first table.csv, row 4, column D) is near \"Zoé Abélard\"",
            Told(report, "IMPORT-NAME"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "table.csv, row 6, column E: \"Zoé Abélard\" stands right of the last header",
            Told(report, "IMPORT-HEADER"),
            StringComparison.Ordinal
        );
        var authors = File.ReadAllText(Path.Combine(_site.Input, "authorities/authors.yml"));
        Assert.Contains("Zoé Abélard", authors, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul Perdu", authors, StringComparison.Ordinal);
        Assert.Contains(
            "\"id\":\"qe-124x\"",
            string.Concat(Directory.GetFiles(_site.Input, "*.ndjson", SearchOption.AllDirectories).Select(File.ReadAllText)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Another_row_of_the_table_is_named_by_its_id()
    {
        var report = Import("id,date,title,relations\nqe-1,2014-02-03,Un,\nqe-2,2014-02-03,Deux,nowhere\n");
        Assert.DoesNotContain(
            "\uFFFF",
            string.Concat(report.Findings.Values.SelectMany(finding => finding.Examples)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_with_the_ids_of_another_one_replaces_nothing()
    {
        Assert.Null(Import("number,date,title\n1,2014-02-03,Un\n2,2014-02-03,Deux\n").Refused);
        var kept = Directory.GetFiles(_site.Input, "table-*.ndjson", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var refused = Import("number,date,title\n1,2015-02-03,Eau\n2,2015-02-03,Feu\n", "other").Refused!.What;
        Assert.Contains("2 of 2 ids are those of other documents", refused, StringComparison.Ordinal);
        Assert.Contains("qe-1, \"Un\"", refused, StringComparison.Ordinal);
        Assert.Equal(kept, Directory.GetFiles(_site.Input, "table-*.ndjson", SearchOption.AllDirectories).Select(File.ReadAllText));
    }

    private static string Told(ImportReport report, string code) => string.Join('\n', report.Findings[code].Examples);

    private ImportReport Import(string table, string name = "table")
    {
        _site.With($"../{name}.csv", table);
        return ImportFlow.Run(
            "table",
            new ImportOptions([Path.Combine(_site.Folder, $"{name}.csv")], _site.Input)
            {
                Table = new TableOptions
                {
                    Kind = "question-ecrite",
                    Licence = "etalab-2.0",
                    Create = true,
                    LeaveOut = true,
                },
            }
        );
    }
}
