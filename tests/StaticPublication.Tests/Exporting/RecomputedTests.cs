using System.Globalization;
using AngleSharp.Html.Parser;
using DuckDB.NET.Data;

namespace StaticPublication.Tests.Exporting;

/// <summary>The queries that the data page shows, run by DuckDB over the published tables: each makes the table of statistics that it
/// names, without a difference.</summary>
public sealed class RecomputedTests(CountedSite counted) : IClassFixture<CountedSite>
{
    [Fact]
    public void Every_table_of_statistics_is_made_again_from_the_others()
    {
        var queries = new HtmlParser()
            .ParseDocument(counted.Site.Read("donnees/index.html"))
            .QuerySelectorAll("#recount ~ details")
            .Select(one => (Title: one.QuerySelector("summary")!.TextContent, Sql: Local(one.QuerySelector("pre")!.TextContent)))
            .ToList();
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Run(duck, queries[0].Sql);
        var files = Directory.GetFiles(Path.Combine(counted.Site.Output, "data/statistics")).Select(Path.GetFileName).ToList();
        Assert.Equal(files.Count, queries.Count - 1);
        Assert.All(queries.Skip(1), query =>
        {
            var file = query.Title[(query.Title.LastIndexOf('/') + 1)..];
            Assert.Contains(file, files);
            var expected = counted.Csv($"data/statistics/{file}");
            var found = Run(duck, query.Sql);
            Assert.NotEmpty(found);
            Assert.Equal(expected.Count, found.Count);
            Assert.Equal(Sorted(expected), Sorted(found));

            // All columns but names and the day, which is the same in each row.
            IEnumerable<string> Sorted(List<Dictionary<string, string>> rows) =>
                rows.Select(row => string.Join(' ', found[0].Keys.Select(name => row.GetValueOrDefault(name) ?? row[NameOf(name)])))
                    .Order(StringComparer.Ordinal);

            // The table of ministries names them so.
            string NameOf(string name) => name == "responsible" && file == "ministries.csv" ? "ministry" : name;
        });
    }

    private string Local(string sql)
    {
        var url = counted.Site.Json("data/manifest.json").GetProperty("url").GetString()!.TrimEnd('/');
        Assert.DoesNotContain("{", sql.Replace("{'", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return sql.Replace($"'{url}/", $"'{counted.Site.Output}/", StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, field => Cell(reader.IsDBNull(field) ? null : reader.GetValue(field)))
            );
        }

        return rows;
    }

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => DateOnly.FromDateTime(time).ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
}
