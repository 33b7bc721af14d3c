using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>Pages of results, filters that can be taken away, a narrow screen, no result, and the boxes of other pages.</summary>
public class SearchPageTests(Sites sites)
{
    [Fact]
    public async Task A_page_of_results_says_which_they_are_in_text_and_title_and_takes_the_focus()
    {
        Chromium.Needed();
        var (page, site) = await sites.OpenSearch("?q=dossier");
        var total = Asked(site, "dossier").Total;
        Assert.True(total > 20);
        await Says(page, $"1–10 sur {total} résultats");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Résultats suivants" }).ClickAsync();
        await Says(page, $"11–20 sur {total} résultats");
        await Assertions.Expect(page.Locator("#results-heading")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#results-heading")).ToHaveTextAsync("Résultats, page 2");
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("^«.dossier.», page 2 – Rechercher – "));
        await Assertions.Expect(page.Locator("#results")).ToHaveAttributeAsync("start", "11");
        await Assertions.Expect(page.Locator(".pager [aria-current]")).ToHaveTextAsync("2");
        await page.Locator("#order-oldest").CheckAsync();
        await Says(page, $"1–10 sur {total} résultats");
        var oldest = Searching.Search.Open(site.Folder);
        await Assertions
            .Expect(page.Locator("#results > li > a").First)
            .ToHaveAttributeAsync("href", oldest.Result(oldest.Ask("dossier", Searching.Order.Oldest).Numbers[0]).Address);
    }

    [Fact]
    public async Task A_result_says_who_asked_and_no_two_links_have_the_same_text()
    {
        Chromium.Needed();
        var (page, _) = await sites.OpenSearch("?q=dossier");
        await Assertions.Expect(page.Locator("#results .by").First).ToContainTextAsync("(Groupe des essais)");
        var links = await page.Locator("#results > li > a").AllTextContentsAsync();
        Assert.Equal(links.Count, links.Distinct().Count());
        Assert.All(links, link => Assert.Matches(", .+ 20[0-9]{2}$", link));
    }

    [Fact]
    public async Task Back_from_a_document_leads_to_the_place_that_was_left()
    {
        Chromium.Needed();
        var (page, _) = await sites.OpenSearch("?q=dossier");
        await page.Locator("#results .own").Nth(7).WaitForAsync();
        await page.EvaluateAsync("scrollTo(0, 900)");
        var place = await page.EvaluateAsync<int>("Math.round(scrollY)");
        Assert.InRange(place, 200, 900);
        // Not a click of the test's, which would scroll.
        await page.EvaluateAsync("document.querySelectorAll('#results > li > a')[7].click()");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/documents/"));
        await page.GoBackAsync();
        await page.Locator("#results > li").First.WaitForAsync();
        await page.WaitForFunctionAsync($"() => Math.abs(scrollY - {place}) < 60");
    }

    [Fact]
    public async Task Each_filter_can_be_taken_away_a_period_too_and_all_at_once()
    {
        Chromium.Needed();
        var (page, site) = await sites.OpenSearch("?q=dossier&status=answered&from=2013-01-01&in=question");
        await Assertions.Expect(page.Locator("#chosen button")).ToHaveCountAsync(4);
        await Assertions
            .Expect(page.Locator("#chosen button"))
            .ToHaveTextAsync(["avec réponse", "dans la question", "à partir du 1er janvier 2013", "Tout effacer"]);
        await Says(page, Results(Asked(site, "dossier status:answered du:2013-01-01 dans:question").Total));
        await page.Locator("#chosen button").Nth(2).ClickAsync();
        await Says(page, Results(Asked(site, "dossier status:answered dans:question").Total));
        await page.Locator("#chosen button").Last.ClickAsync();
        await Says(page, Results(Asked(site, "dossier").Total));
        Assert.EndsWith("?q=dossier", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#query")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_a_button_with_the_number_of_filters_opens_the_panel_and_only_then_are_facets_loaded()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site, wishes => wishes.ViewportSize = new ViewportSize { Width = 390, Height = 800 });
        var page = await reader.NewPageAsync();
        var columns = Columns(site);
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(Path.GetFileNameWithoutExtension(new Uri(request.Url).AbsolutePath));
        await page.GotoAsync("/recherche/?q=dossier&status=answered");
        await Assertions.Expect(page.Locator("#filter")).ToHaveTextAsync("Filtrer (1)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(loaded.Intersect(columns));
        await Assertions.Expect(page.Locator("#facets")).ToBeHiddenAsync();
        await page.Locator("#filter").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#facet-status-answered").WaitForAsync();
        Assert.NotEmpty(loaded.Intersect(columns));
        // The next stop is the first choice of the panel.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('facets').contains(document.activeElement)"));
        await page.Locator("#facets .close").ClickAsync();
        await Assertions.Expect(page.Locator("#facets")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#results-heading")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_open_panel_a_slip_and_no_result_pass_the_rules_of_accessibility()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site, wishes => wishes.ViewportSize = new ViewportSize { Width = 390, Height = 800 });
        var page = await reader.NewPageAsync();
        var inspection = Inspection.Of(page, site);
        await page.GotoAsync("/recherche/?q=dossier&status=answered");
        await page.Locator("#filter").ClickAsync();
        await page.Locator("#facet-status-answered").WaitForAsync();
        // By the keyboard alone: the next choice, and what it changes.
        await page.Locator("#facet-status-answered").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#filter")).ToHaveTextAsync("Filtrer");
        await Assertions.Expect(page.Locator("#facet-status-answered")).ToBeFocusedAsync();
        await inspection.Everywhere();
        foreach (var query in new[] { "dossoer", "xylophonique", "dossier&from=1999-01-01&until=1999-12-31" })
        {
            await page.GotoAsync($"/recherche/?q={query}");
            await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Aucun résultat");
            await inspection.Everywhere();
        }

        Assert.Equal([], await inspection.Found());
    }

    [Fact]
    public async Task No_result_says_what_failed_and_what_would_find_without_a_panel_for_nothing()
    {
        Chromium.Needed();
        var (page, site) = await sites.OpenSearch("?q=dossier&from=1999-01-01&until=1999-12-31");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Aucun résultat");
        await Assertions.Expect(page.Locator("#facets")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#browse-all a").First).ToBeVisibleAsync();
        await page.Locator("#foot a").First.ClickAsync();
        await Says(page, Results(Asked(site, "dossier").Total));
        await page.GotoAsync("/recherche/?q=dossier+xylophonique");
        await Assertions.Expect(page.Locator("#foot")).ToContainTextAsync("Aucun document ne contient « xylophonique ».");
        await page.Locator("#foot a").First.ClickAsync();
        await Says(page, Results(Asked(site, "dossier").Total));
        await Assertions.Expect(page.Locator("#browse-all")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_period_typed_the_wrong_way_round_is_mended_by_a_click()
    {
        Chromium.Needed();
        var (page, site) = await sites.OpenSearch("?q=dossier+du:2015+au:2013");
        await page.Locator("#foot a").First.ClickAsync();
        await Says(page, Results(Asked(site, "dossier du:2013 au:2015").Total));
        await Assertions.Expect(page.Locator("#date-from")).ToHaveValueAsync("2013-01-01");
        await Assertions.Expect(page.Locator("#date-until")).ToHaveValueAsync("2015-12-31");
    }

    [Fact]
    public async Task The_boxes_of_other_pages_suggest_from_the_first_letter_and_load_nothing_before_they_are_used()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        foreach (var (address, box) in new[] { ("/", "#q"), ("/statistiques/", "#seek") })
        {
            loaded.Clear();
            await page.GotoAsync(address);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.DoesNotContain(loaded, path => path.StartsWith("/search/", StringComparison.Ordinal));
            await page.Locator(box).FocusAsync();
            await Assertions.Expect(page.Locator(box)).ToHaveAttributeAsync("role", "combobox");
            await page.Keyboard.TypeAsync("p");
            await Assertions.Expect(page.Locator($"{box}-list [role=option]").First).ToContainTextAsync("Programme d’essai");
        }

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/programmes/[^/]+/$"));
    }

    private static HashSet<string> Columns(HostedSite site)
    {
        using var root = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "search", "index.json")));
        return [.. root.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!)];
    }

    private static string Results(int total) => total == 1 ? "1 résultat " : $"{total} résultats";

    private static Searching.SearchResult Asked(HostedSite site, string query) => Searching.Search.Open(site.Folder).Ask(query);

    private static Task Says(IPage page, string text) => Assertions.Expect(page.Locator("#status")).ToContainTextAsync(text);
}
