using System.Text.Json;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>What the search page answers, counts and exports is what the command line answers.</summary>
public class SearchTwinTests(Sites sites)
{
    private static readonly string[] Queries =
    [
        "vallée",
        "politique -eau",
        "\"haut débit\"",
        "-\"haut débit\" dossier",
        "polit* annee:2014",
        "du:2013-02 au:2014-03 eau",
        "ministere:m-3 statut:answered",
        "auteur:a-5",
        "programme:p-1 -kind:rapport",
        "12 003",
        "L’EAU potable",
        "-eau",
    ];

    [Fact]
    public async Task The_first_results_in_the_browser_are_those_of_the_command_line()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        foreach (var query in Queries)
        {
            await page.GotoAsync($"/recherche/?q={Uri.EscapeDataString(query)}");
            await Twins(page, Searching.Search.Open(site.Folder), query);
        }
    }

    private static async Task Twins(IPage page, Searching.Search search, string query)
    {
        var twin = search.Ask(query);
        Assert.True(twin.Total > 0, query);
        await Counts(page, twin.Total);
        var addresses = await page.Locator("#results > li > a")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(
            (query, string.Join('\n', twin.Numbers.Take(10).Select(number => search.Result(number).Address))),
            (query, string.Join('\n', addresses))
        );
        await Assertions.Expect(page.Locator("#facets fieldset").First).ToBeVisibleAsync();
        // A facet whose values leave no choice is not shown.
        var counts = search.Count(query, "year");
        var shown = await page.Locator("[name=year]")
            .EvaluateAllAsync<string[]>(
                "boxes => boxes.map(box => `${box.value} ${box.parentElement.querySelector('.count').textContent}`)"
            );
        Assert.Equal(
            counts.Count > 1 || query.Contains("annee:", StringComparison.Ordinal)
                ? counts.Reverse().Take(8).Select(year => $"{year.Key} {year.Value}")
                : [],
            shown
        );
    }

    [Fact]
    public async Task The_results_and_their_exports_are_those_of_the_command_line()
    {
        Chromium.Needed();
        var (page, site) = await sites.OpenSearch("?q=eau+potable");
        var search = Searching.Search.Open(site.Folder);
        var twin = search.Ask("eau potable").Numbers.Select(number => search.Result(number)).ToList();
        await Counts(page, twin.Count);
        Assert.Equal(
            twin.Take(10).Select(result => result.Address),
            await page.Locator("#results > li > a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")
        );
        var json = JsonDocument
            .Parse(await Saved(page, "JSON"))
            .RootElement.EnumerateArray()
            .Select(row => row.GetProperty("id").GetString()!);
        var lines = (await Saved(page, "CSV")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var expected = twin.Select(result => result.Id).Order(StringComparer.Ordinal);
        Assert.Equal(expected, json.Order(StringComparer.Ordinal));
        var columns = lines[0].Split(',');
        string[] facets = [.. Facet.All.Select(facet => facet.Key)];
        Assert.Equal(
            ["number", "title", "date", .. facets.Select(facet => facet + "_label"), "journal_pages", "address", "id", .. facets],
            columns
        );
        using var reader = new Microsoft.VisualBasic.FileIO.TextFieldParser(new StringReader(string.Join("\r\n", lines.Skip(1))))
        {
            Delimiters = [","],
        };
        var cells = Enumerable.Range(1, lines.Length - 1).Select(_ => reader.ReadFields()!).ToList();
        string[] Column(string name) => [.. cells.Select(row => row[Array.IndexOf(columns, name)])];
        Assert.Equal(expected, Column("id").Order(StringComparer.Ordinal));
        Assert.Equal(twin.Select(result => site.Origin + result.Address), Column("address"));
        // What a person reads stands beside the codes.
        Assert.Contains("Question écrite", Column("kind_label"));
        Assert.Contains("avec réponse", Column("status_label"));
        Assert.DoesNotContain("", Column("ministry_label"));
        Assert.DoesNotContain("", Column("author_label"));
        Assert.Equal(twin.Select(result => result.Title), Column("title"));
    }

    private static Task Counts(IPage page, int total) =>
        Assertions.Expect(page.Locator("#status")).ToContainTextAsync(total == 1 ? "1 résultat " : $"{total} résultats ");

    private static async Task<string> Saved(IPage page, string format)
    {
        var file = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = format }).ClickAsync()
        );
        return await File.ReadAllTextAsync((await file.PathAsync())!, TestContext.Current.CancellationToken);
    }
}
