using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>The search page, asked for what every object of JavaScript has without having been given it.</summary>
public class SearchNamesTests(Sites sites)
{
    [Theory]
    [InlineData("?q=constructor:x")]
    [InlineData("?q=__proto__:x+toString:%22a+b%22+-valueOf:y")]
    [InlineData("?q=zzzz&author=__proto__&status=constructor&ministry=toString&constructor=x&__proto__=y")]
    public async Task A_name_that_every_object_has_finds_nothing_and_breaks_nothing(string query)
    {
        Chromium.Needed();
        var (page, _) = await sites.OpenSearch("");
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync("/recherche/" + query);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("Aucun");
        await Assertions.Expect(page.Locator("#status button")).ToHaveCountAsync(0);
        await page.Locator("#query").FillAsync("toString:x dossier");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync("résultat");
        Assert.Empty(errors);
    }
}
