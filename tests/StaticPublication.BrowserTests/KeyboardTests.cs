using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>The main paths with the keyboard alone.</summary>
public class KeyboardTests(Sites sites)
{
    private const string Document = "/documents/2012/07/q-3/";

    [Fact]
    public async Task The_first_key_offers_to_skip_to_the_content()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Document);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0"
            )
        );
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#content", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Fact]
    public Task Every_stop_is_seen_and_none_holds_the_reader() => Stops("/", Document, "/statistiques/");

    [Fact]
    [Trait("Category", "Release")]
    public Task Every_stop_of_a_long_list_is_seen_and_none_holds_the_reader() => Stops("/documents/");

    private async Task Stops(params string[] addresses)
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Stops(page);
        }
    }

    private static async Task Stops(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
              .filter(element => element.checkVisibility({ contentVisibilityAuto: true })).length
            """
        );
        for (var stop = 0; stop < stops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(
                "seen",
                await page.EvaluateAsync<string>(
                    """
                    () => {
                      const at = document.activeElement;
                      const { width, height, top, bottom } = at.getBoundingClientRect();
                      const { outlineStyle, outlineWidth } = getComputedStyle(at);
                      const within = width && height && bottom > 0 && top < innerHeight;
                      return within && outlineStyle === "solid" && parseFloat(outlineWidth) >= 3 ? "seen" : at.outerHTML.slice(0, 200);
                    }
                    """
                )
            );
        }

        // The next key leaves the page: no stop holds the focus, and none comes twice.
        await page.Keyboard.PressAsync("Tab");
        Assert.True(
            await page.EvaluateAsync<bool>("() => [document.body, document.querySelector('.skip')].includes(document.activeElement)")
        );
    }

    [Fact]
    public async Task A_question_typed_on_the_home_page_is_asked()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.TypeAsync("eau potable");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#results > li").First).ToBeVisibleAsync();
        Assert.EndsWith("/recherche/?q=eau+potable", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_is_opened_and_selected()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Document);
        await page.Locator(".cite summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".cite pre").First).ToBeVisibleAsync();
        await page.Locator(".cite pre").First.ClickAsync();
        Assert.StartsWith("@", await page.EvaluateAsync<string>("() => getSelection().toString()"), StringComparison.Ordinal);
    }
}
