using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>The page that checks quotations, as a reader uses it.</summary>
public class VerifyTests(Sites sites)
{
    [Fact]
    public async Task A_quotation_is_checked_by_keyboard_and_its_address_shows_the_same_verdict_to_anybody()
    {
        Chromium.Needed();
        var site = await sites.Demonstration;
        var words = TextOf(site);
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var inspection = Inspection.Of(page, site);
        await page.GotoAsync("/verifier/");
        await inspection.Everywhere();
        await page.Locator("#passage").FocusAsync();
        await page.Keyboard.InsertTextAsync($"« {words.ToUpperInvariant()} »");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("Exact");
        await Assertions.Expect(page.Locator("#checked mark")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#sources a")).ToHaveAttributeAsync("href", "/documents/2013/07/an-14-qe-32154/");
        await inspection.Everywhere();
        await page.Locator("#passage").FillAsync(words.Replace(words.Split(' ')[5], "licornes", StringComparison.Ordinal));
        await page.Locator("#verify-form button").ClickAsync();
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("Différent");
        await Assertions.Expect(page.Locator("#checked mark")).ToHaveTextAsync("licornes");
        await inspection.Everywhere();
        Assert.Empty(await inspection.Found());
        await using var other = await sites.Reader(site);
        var opened = await other.NewPageAsync();
        await opened.GotoAsync(page.Url);
        await Assertions.Expect(opened.Locator("#checked mark")).ToHaveTextAsync("licornes");
        Assert.Equal(await page.Locator("#verdict").InnerTextAsync(), await opened.Locator("#verdict").InnerTextAsync());
    }

    [Fact]
    public async Task The_page_is_linked_from_the_foot_from_citations_and_from_the_search_page()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Demonstration);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/documents/2013/07/an-14-qe-32154/");
        await Assertions.Expect(page.Locator(".cite a[href='/verifier/'], .colophon a[href='/verifier/']")).ToHaveCountAsync(2);
        await page.GotoAsync("/recherche/");
        await page.Locator("summary").First.ClickAsync();
        await page.Locator(".search a[href='/verifier/']").FollowAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Vérifier une citation");
    }

    // Some words of the answer without markup.
    private static string TextOf(HostedSite site)
    {
        using var record = System.Text.Json.JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(site.Folder, "documents/2013/07/an-14-qe-32154/index.json"))
        );
        var text = record.RootElement.GetProperty("texts")[0].GetProperty("markdown").GetString()!;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Skip(10).Take(20));
    }
}
