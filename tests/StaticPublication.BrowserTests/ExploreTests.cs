using System.Globalization;
using Microsoft.Playwright;
using StaticPublication.Exporting;

namespace StaticPublication.BrowserTests;

/// <summary>The page that explores the data: what it counts is what the tables of the site count.</summary>
public class ExploreTests(Sites sites)
{
    [Theory]
    [InlineData("author", "documents", "authors", "documents")]
    [InlineData("author", "answered", "authors", "answered")]
    [InlineData("author", "median", "authors", "median_days")]
    [InlineData("responsible", "decile", "ministries", "responsible_ninth_decile_days")]
    [InlineData("responsible", "overdue", "ministries", "responsible_overdue")]
    [InlineData("programme", "median", "programmes", "median_days")]
    [InlineData("kind", "answered", "kinds", "answered")]
    public async Task What_it_counts_is_what_the_table_of_the_reference_list_says(string rows, string measure, string file, string column)
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/explorer/?rows={rows}&columns=&measure={measure}");
        var counted = (await Saved(page)).Where(row => row[rows].Length > 0).ToDictionary(row => row[rows], row => row[measure]);
        // What must not be indexed is in the tables, and not in the columns of the search.
        var left = Rows(site, "data/documents.csv")
            .Where(row => row["indexing"] == "forbidden")
            .SelectMany(row => new[] { "authors", "responsible", "programmes", "kind" }.SelectMany(name => row[name].Split('|')))
            .ToHashSet(StringComparer.Ordinal);
        var expected = Rows(site, $"data/{file}.csv")
            .Where(row => counted.ContainsKey(row["id"]) && !left.Contains(row["id"]))
            .ToDictionary(row => row["id"], row => row[column]);
        Assert.InRange(expected.Count, Math.Max(1, counted.Count - left.Count), counted.Count);
        Assert.All(expected, row => Assert.Equal(Number(row.Value), Number(counted[row.Key])));
    }

    [Fact]
    public async Task A_table_of_years_and_statuses_with_a_filter_is_that_of_the_documents()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        var documents = Rows(site, "data/documents.csv");
        var kind = documents.CountBy(row => row["kind"]).MaxBy(kind => kind.Value).Key;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/explorer/?rows=year&columns=status&measure=documents&kind={kind}");
        var found = await Saved(page);
        var indexed = documents.Where(row => row["indexing"] == "allowed" && row["kind"] == kind).ToList();
        Assert.Equal(indexed.Select(row => row["published_day"][..4]).Distinct().Order(), found.Select(row => row["year"]));
        Assert.All(found, row =>
        {
            var own = indexed.Where(document => document["published_day"].StartsWith(row["year"], StringComparison.Ordinal)).ToList();
            Assert.Equal(own.Count.ToString(CultureInfo.InvariantCulture), row["Ensemble"]);
            Assert.Equal(own.Count(document => document["status"] == "answered"), (int)Number(row["avec réponse"]));
        });
    }

    [Fact]
    public async Task It_is_used_by_keyboard_its_address_is_shared_and_nothing_on_it_breaks_a_rule()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var inspection = Inspection.Of(page, site);
        await page.GotoAsync("/explorer/");
        await Assertions.Expect(page.Locator("#table tbody tr").First).ToBeVisibleAsync();
        await inspection.Everywhere();
        await page.Locator("#measure").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#table caption")).ToContainTextAsync("avec réponse");
        await page.Locator("#filter").SelectOptionAsync("kind");
        await Assertions.Expect(page.Locator("#value")).ToBeEnabledAsync();
        await page.Locator("#value").SelectOptionAsync("question-ecrite");
        await page.Locator("#explore-form button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#chosen button")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#chart svg")).ToHaveCountAsync(1);
        await inspection.Everywhere();
        Assert.Empty(await inspection.Found());
        await using var other = await sites.Reader(site);
        var opened = await other.NewPageAsync();
        await opened.GotoAsync(await page.Locator("#address").InputValueAsync());
        await Assertions.Expect(opened.Locator("#chosen button")).ToHaveCountAsync(1);
        await Assertions
            .Expect(opened.Locator("#table"))
            .ToHaveTextAsync(await page.Locator("#table").InnerTextAsync(), new() { UseInnerText = true });
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#chosen button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_JavaScript_it_says_which_files_to_take()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic, wishes => wishes.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/explorer/");
        await Assertions.Expect(page.Locator("noscript a[href='/data/documents.csv']")).ToBeVisibleAsync();
    }

    // The file that the page saves, row by row.
    private static async Task<List<Dictionary<string, string>>> Saved(IPage page)
    {
        await Assertions.Expect(page.Locator("#save button")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("#save button").ClickAsync());
        Assert.Equal("explorer.csv", download.SuggestedFilename);
        return Rows(File.OpenRead(await download.PathAsync()));
    }

    private static List<Dictionary<string, string>> Rows(HostedSite site, string path) =>
        Rows(File.OpenRead(Path.Combine(site.Folder, path)));

    private static List<Dictionary<string, string>> Rows(Stream table)
    {
        var cells = CsvTable.Cells(table, int.MaxValue).ToList();
        return
        [
            .. cells
                .Chunk(cells.Select(cell => cell.Column).Distinct().Count())
                .Select(row => row.ToDictionary(cell => cell.Column, cell => cell.Cell, StringComparer.Ordinal)),
        ];
    }

    // A cell without a figure is equal to another without one.
    private static decimal Number(string cell) => cell.Length == 0 ? -1 : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
