using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>Queries as readers type them, on the page and on the command line, over the demonstration.</summary>
public class SearchWordsTests(Sites sites)
{
    private const string Question = "an-14-qe-32154";

    // What is typed, and the first result.
    private static readonly (string Query, string First)[] Found =
    [
        ("quartier", "quartiers-numeriques-mission-prefiguration"),
        ("entreprise", "an-14-qe-87312"),
        ("transport", "communique-territoires-numeriques"),
        ("question écrite n° 32154", Question),
        ("QE 32154", Question),
        ("QE n° 32154", Question),
        ("QE32154", Question),
        ("32154 QE", Question),
        ("032154", Question),
        ("32.154", Question),
        ("32 154", Question),
        ("QANR5L14QE32154", Question),
        ("communiqué de presse", "communique-territoires-numeriques"),
        ("Allier socialiste", Question),
        ("9 juillet 2013", Question),
        ("JO 9/07/2013 p. 7135", Question),
        ("page 7135", Question),
        ("B. Lesterlin", Question),
        ("start-up", Question),
    ];

    // What is typed, and the query that is proposed instead.
    private static readonly (string Query, string Proposed)[] Slips =
    [
        ("économei", "économie"),
        ("qconomie", "économie"),
        ("conomie numérique", "économie numérique"),
        ("leconomie", "économie"),
        ("numérique xylophone", "numérique"),
        ("hautdébit", "haut débit"),
        ("Bernrd Lesterlin", "Bernard Lesterlin"),
        ("startup", "start up"),
    ];

    [Fact]
    public async Task The_page_and_the_command_line_find_what_a_reader_means()
    {
        Chromium.Needed();
        var site = await sites.Demonstration;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var search = Searching.Search.Open(site.Folder);
        foreach (var (query, first) in Found)
        {
            Assert.Equal((query, first), (query, search.Result(search.Ask(query).Numbers[0]).Id));
            await page.GotoAsync($"/recherche/?q={Uri.EscapeDataString(query)}");
            await Assertions.Expect(page.Locator("#results > li > a").First).ToHaveAttributeAsync("href", new Regex($"/{first}/$"));
        }
    }

    [Fact]
    public async Task A_misspelt_query_leads_by_a_click_to_what_was_meant()
    {
        Chromium.Needed();
        var site = await sites.Demonstration;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var search = Searching.Search.Open(site.Folder);
        foreach (var (query, proposed) in Slips)
        {
            Assert.Equal((query, proposed), (query, search.Ask(query).Proposals.Select(proposal => proposal.Text).FirstOrDefault()));
            await page.GotoAsync($"/recherche/?q={Uri.EscapeDataString(query)}");
            await page.Locator("#foot a").First.ClickAsync();
            await Assertions.Expect(page.Locator("#query")).ToHaveValueAsync(proposed);
            await Assertions.Expect(page.Locator("#results > li").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Signs_alone_and_a_period_that_ends_before_it_begins_are_explained()
    {
        Chromium.Needed();
        var site = await sites.Demonstration;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        await page.GotoAsync($"/recherche/?q={Uri.EscapeDataString("?! …")}");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Rien à rechercher");
        await page.GotoAsync("/recherche/?q=num%C3%A9rique&from=2015-12-31&until=2013-01-01");
        await page.Locator("#foot a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#date-from")).ToHaveValueAsync("2013-01-01");
        await Assertions.Expect(page.Locator("#results > li").First).ToBeVisibleAsync();
    }
}
