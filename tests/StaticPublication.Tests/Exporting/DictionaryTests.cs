using System.Text.Json;
using DuckDB.NET.Data;

namespace StaticPublication.Tests.Exporting;

/// <summary>The data dictionary of the demonstration, held against what its files hold.</summary>
public sealed class DictionaryTests : IClassFixture<Demonstration>
{
    private readonly TestSite _site;
    private readonly Dictionary<string, HashSet<string>> _fields;

    public DictionaryTests(Demonstration demonstration)
    {
        _site = demonstration.Site;
        var pages = DictionaryPages.Of(_site);
        _fields = pages
            .SelectMany(page => page.QuerySelectorAll("section[aria-labelledby^='d-']"))
            .ToDictionary(
                section => section.GetAttribute("aria-labelledby")![2..],
                section => section.QuerySelectorAll("tbody th").Select(name => name.TextContent).ToHashSet(StringComparer.Ordinal)
            );
        Assert.All(pages.SelectMany(page => page.QuerySelectorAll("tbody tr")), row =>
            Assert.All(row.QuerySelectorAll("td").Take(4), cell => Assert.NotEqual("", cell.TextContent))
        );
    }

    [Fact]
    public void No_page_has_more_elements_than_1500_and_the_first_leads_to_every_table()
    {
        var pages = DictionaryPages.Of(_site);
        Assert.All(pages, page => Assert.InRange(page.All.Length, 100, 1500));
        var tables = pages[0].QuerySelectorAll("main nav ul.columns a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(_fields.Count + 1, tables.Count);
        Assert.All(_fields.Keys, table => Assert.NotNull(pages[0].GetElementById($"d-{table}")));
    }

    [Fact]
    public void Every_field_of_every_published_document_is_described()
    {
        Assert.Empty(_site.Published().SelectMany(document => Paths(document, "")).Except(_fields["document"]));
    }

    [Theory]
    [InlineData("kinds")]
    [InlineData("ministries")]
    [InlineData("portfolios")]
    [InlineData("authors")]
    [InlineData("programmes")]
    [InlineData("organisations")]
    [InlineData("headings")]
    [InlineData("groups")]
    [InlineData("licences")]
    [InlineData("documents")]
    [InlineData("manifest")]
    [InlineData("changes")]
    public void Every_field_of_the_other_json_files_is_described(string name)
    {
        var json = _site.Json($"data/{name}.json");
        var entries = json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray()] : new[] { json };
        Assert.NotEmpty(_fields[name]);
        Assert.Empty(entries.SelectMany(entry => Paths(entry, "")).Except(_fields[name]));
    }

    [Fact]
    public void Every_column_of_every_table_is_described()
    {
        var described = _fields.Values.Select(fields => string.Join(',', fields)).ToHashSet(StringComparer.Ordinal);
        var tables = Directory.GetFiles(_site.Output, "*.csv", SearchOption.AllDirectories);
        Assert.True(tables.Length > 20);
        Assert.All(tables, table => Assert.Contains(File.ReadLines(table).First(), described));
    }

    [Fact]
    public void Every_column_of_Parquet_is_described()
    {
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText =
            $"describe select * from read_parquet('{_site.Output}/data/parquet/documents/**/*.parquet', hive_partitioning = false)";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        Assert.Equal(columns, _fields["documents_parquet"].Where(name => !name.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public void Most_fields_of_a_document_have_an_example_of_this_publication()
    {
        var rows = DictionaryPages
            .Of(_site)[0]
            .QuerySelectorAll("section[aria-labelledby='d-document'] tbody tr")
            .ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td")[4].TextContent);
        Assert.Contains(rows["kind"], _site.Read("data/kinds.csv"), StringComparison.Ordinal);
        Assert.InRange(rows.Values.Count(example => example.Length > 0), rows.Count / 2, rows.Count);
    }

    // Names that are free (identifiers, fingerprints, extra) are those of no field.
    private static List<string> Paths(JsonElement value, string path) =>
        value.ValueKind switch
        {
            JsonValueKind.Object when IsFree(path) => [],
            JsonValueKind.Object =>
            [
                .. value
                    .EnumerateObject()
                    .SelectMany(field =>
                        Paths(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")
                            .Prepend(path.Length == 0 ? field.Name : $"{path}.{field.Name}")
                    ),
            ],
            JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(item => Paths(item, path + "[]"))],
            _ => [],
        };

    private static bool IsFree(string path) => path is "identifiers" or "extra";
}
