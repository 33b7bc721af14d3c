using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>Tables that say nothing, and names with more than a name.</summary>
public sealed class TableNamesTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\n\n")]
    [InlineData("number,date,title\n")]
    public void A_table_without_a_row_is_told_as_such(string content)
    {
        foreach (var options in new[] { Questions, Ministries })
        {
            var refused = Import(content, options).Refused!;
            Assert.Equal("IMPORT-EMPTY", refused.Code);
            Assert.StartsWith("no row below a header says anything", refused.What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_courtesy_title_is_no_part_of_a_name()
    {
        Import(
            "number,date,title,author\n1,2014-02-03,Eau,Mme Anne Roche\n2,2014-02-03,Feu,M. Jean Dupont\n",
            Questions with
            {
                Create = true,
            }
        );
        Assert.Equal(
            ["anne-roche", "jean-dupont"],
            Records().Select(record => record["authors"]!.AsArray().Single()!["author"]!.ToString())
        );
        Import("name\nMadame Zoé Abélard\nMme Anne Roche\n", new TableOptions { Authority = "authors" });
        var written = File.ReadAllText(Path.Combine(_site.Input, "authorities/authors.yml"));
        Assert.Contains("name: \"Zoé Abélard\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("Mme", written, StringComparison.Ordinal);
    }

    private static TableOptions Questions => new() { Kind = "Question écrite", Licence = "etalab-2.0" };

    private static TableOptions Ministries => new() { Authority = "ministries" };

    private ImportReport Import(string text, TableOptions table)
    {
        _site.With("../table.csv", text);
        var source = Path.Combine(_site.Folder, "table.csv");
        return ImportFlow.Run("table", new ImportOptions([source], _site.Input) { Table = table }).WholeInFrench();
    }

    private IEnumerable<JsonNode> Records() =>
        Directory
            .GetFiles(Path.Combine(_site.Input, TableImport.RecordsFolder), "*.ndjson", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!);
}
