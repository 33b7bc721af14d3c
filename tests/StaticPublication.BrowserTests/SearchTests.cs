using Microsoft.Playwright;
using StaticPublication.Searching;

namespace StaticPublication.BrowserTests;

/// <summary>The search page as a reader uses it; what it answers is what the command line answers.</summary>
public class SearchTests(Sites sites)
{
    private const string Search = "/recherche/";

    [Fact]
    public async Task Typing_offers_entities_and_choosing_one_with_the_keys_filters_by_it()
    {
        Chromium.Needed();
        var (page, site) = await Open("");
        await page.Locator("#query").FocusAsync();
        await page.Keyboard.TypeAsync("programme d'essai");
        await Assertions.Expect(page.Locator("[role=option]").First).ToContainTextAsync("Programme d’essai");
        var name = await page.Locator("[role=option] .own").First.InnerTextAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator("#query")).ToHaveAttributeAsync("aria-activedescendant", "suggest-0");
        // A list that comes late leaves the keys where they are.
        await page.Locator("#suggest").EvaluateAsync("list => list.firstElementChild.dataset.before = ''");
        await page.Locator("#query").DispatchEventAsync("input");
        await Assertions.Expect(page.Locator("#suggest [data-before]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#query")).ToHaveAttributeAsync("aria-activedescendant", "suggest-0");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#chosen button")).ToHaveTextAsync(name);
        Assert.EndsWith($"?programme=p-{name[^1]}", page.Url, StringComparison.Ordinal);
        await Counts(page, Asked(site, $"programme:p-{name[^1]}").Total);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_what_is_typed()
    {
        Chromium.Needed();
        var (page, _) = await Open("");
        await page.Locator("#query").PressSequentiallyAsync("vallée");
        await Assertions.Expect(page.Locator("#suggest")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#suggest")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#query")).ToHaveValueAsync("vallée");
    }

    [Fact]
    public async Task A_facet_and_a_period_narrow_and_back_and_forward_lead_through_them()
    {
        Chromium.Needed();
        var (page, site) = await Open("?q=haut+d%C3%A9bit");
        var all = Asked(site, "haut débit").Total;
        await Counts(page, all);
        var facet = page.Locator("#facet-status-answered");
        var promised = int.Parse(
            await facet.Locator("xpath=..").Locator(".count").InnerTextAsync(),
            System.Globalization.CultureInfo.InvariantCulture
        );
        await facet.CheckAsync();
        await Counts(page, promised);
        Assert.InRange(promised, 1, all - 1);
        await page.Locator("#date-from").FillAsync("2014-01-01");
        await page.WaitForFunctionAsync("location.href.includes('from=2014-01-01')");
        await Assertions.Expect(page.Locator("#status")).Not.ToContainTextAsync($"{promised} résultats");
        var narrowed = await page.Locator("#status").InnerTextAsync();
        await page.GoBackAsync();
        await Counts(page, promised);
        await page.GoBackAsync();
        await Counts(page, all);
        await page.GoForwardAsync();
        await page.GoForwardAsync();
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(narrowed);
        var shared = page.Url;
        await page.GotoAsync("/");
        await page.GotoAsync(shared);
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync(narrowed);
        await Assertions.Expect(page.Locator("#facet-status-answered")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#date-from")).ToHaveValueAsync("2014-01-01");
    }

    [Fact]
    public async Task Authors_and_headings_are_counted_when_asked_for_with_the_keys_alone()
    {
        Chromium.Needed();
        var (page, site) = await Open("?q=dossier");
        await page.Locator("#facets-later").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        // The first choice of the filters that came, of which authors need not be the first.
        await Assertions.Expect(page.Locator("[id^=facet-]:focus")).ToHaveCountAsync(1);
        for (var tabs = 0; tabs < 60 && await page.Locator("[name=author]:focus").CountAsync() == 0; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        var address = await PressUntil(page, "Space", "author=");
        var author = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query)["author"];
        await Counts(page, Asked(site, $"dossier auteur:{author}").Total);
        await Assertions.Expect(page.Locator($"#facet-author-{author}")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator($"#facet-author-{author}")).ToBeCheckedAsync();
    }

    // A key that is pressed while the filters are drawn anew may meet none of them.
    private static async Task<string> PressUntil(IPage page, string key, string part)
    {
        for (var tries = 1; ; tries++)
        {
            await page.Keyboard.PressAsync(key);
            for (var looks = 0; looks < 50; looks++)
            {
                if (await page.EvaluateAsync<string>("location.href") is var address && address.Contains(part, StringComparison.Ordinal))
                {
                    return address;
                }

                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            Assert.True(tries < 5, $"{key} led to no address with {part}.");
        }
    }

    [Fact]
    public async Task Without_scripts_the_page_lists_the_ways_to_browse()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site, wishes => wishes.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Search + "?q=eau");
        await Assertions.Expect(page.Locator(".browse a[href='/ministeres/']")).ToBeVisibleAsync();
        await page.Locator(".browse a[href='/documents/']").FollowAsync();
        Assert.EndsWith("/documents/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R20")]
    public async Task Marks_in_a_title_are_text_among_the_results()
    {
        Chromium.Needed();
        var (page, _) = await Open("?q=balises");
        await Assertions.Expect(page.Locator("#results > li").First).ToContainTextAsync("<img src=x onerror=");
        Assert.Equal(0, await page.Locator("#results img, #results script").CountAsync());
        Assert.False(await page.EvaluateAsync<bool>("() => 'ran' in window"));
    }

    [Fact]
    public async Task A_network_that_fails_is_told_with_a_way_to_try_again()
    {
        Chromium.Needed();
        var (page, site) = await Open("");
        await page.Context.SetOfflineAsync(true);
        await page.Locator("#query").FillAsync("forêt communale");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#status button")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Locator("#status button").ClickAsync();
        await Counts(page, Asked(site, "forêt communale").Total);
    }

    [Fact]
    public async Task Filters_that_are_long_in_coming_leave_the_answer_in_its_place()
    {
        Chromium.Needed();
        var (page, site) = await Open("?q=zzzzzzzz");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("zzzzzzzz");
        using var root = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllBytesAsync(Path.Combine(site.Folder, "search", "index.json"), TestContext.Current.CancellationToken)
        );
        var columns = root.RootElement.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).ToHashSet();
        var (held, let) = (0, new TaskCompletionSource());
        await page.Context.RouteAsync("**/search/*.bin", async route =>
        {
            if (columns.Contains(Path.GetFileNameWithoutExtension(new Uri(route.Request.Url).AbsolutePath)))
            {
                held++;
                await let.Task;
            }

            await route.ContinueAsync();
        });
        await page.Locator("#query").FillAsync("dossier");
        await page.Keyboard.PressAsync("Enter");
        var total = Asked(site, "dossier").Total;
        await Counts(page, total);
        // Longer than the page waits before it says that it does.
        await Task.Delay(1000, TestContext.Current.CancellationToken);
        await Counts(page, total);
        let.SetResult();
        await page.Locator("#facet-status-answered").WaitForAsync();
        await Counts(page, total);
        Assert.NotEqual(0, held);
    }

    [Fact]
    public async Task Files_that_come_cut_short_are_told_with_a_way_to_try_again()
    {
        Chromium.Needed();
        var (page, site) = await Open("");
        await page.Context.RouteAsync("**/search/*.bin", async route =>
        {
            var answer = await route.FetchAsync();
            var bytes = await answer.BodyAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Status = answer.Status, BodyBytes = bytes[..(bytes.Length / 2)] });
        });
        await page.Locator("#query").FillAsync("dossier");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#status button")).ToBeVisibleAsync();
        await page.Context.UnrouteAllAsync();
        await page.Locator("#status button").ClickAsync();
        await Counts(page, Asked(site, "dossier").Total);
    }

    [Fact]
    public Task The_page_is_sound_in_every_state_and_view() =>
        Sound(("?q=transport+scolaire", "#results .own"), ("?q=zzzzzzzz", "#status"));

    [Fact]
    [Trait("Category", "Release")]
    public Task The_page_is_sound_in_further_states_and_every_view() =>
        Sound(("?q=transprot", "#foot a"), ("?programme=p-1&status=answered&order=date", "#facets input"), ("", "#query"));

    private async Task Sound(params (string Query, string Awaited)[] states)
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var inspection = Inspection.Of(page, site);
        foreach (var (query, awaited) in states)
        {
            await page.GotoAsync(Search + query);
            await page.Locator(awaited).First.WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await inspection.Everywhere();
        }

        await page.Locator("#query").FillAsync("");
        await page.Locator("#query").PressSequentiallyAsync("vallée");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await inspection.Everywhere();
        Assert.Empty(await inspection.Found());
    }

    private static SearchResult Asked(HostedSite site, string query) => Searching.Search.Open(site.Folder).Ask(query);

    private static Task Counts(IPage page, int total) =>
        Assertions.Expect(page.Locator("#status")).ToContainTextAsync($"{total} résultats");

    private Task<(IPage Page, HostedSite Site)> Open(string query) => sites.OpenSearch(query);
}
