using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>What a reader does: without JavaScript, along links, at addresses of former days, on paper.</summary>
public class ReadingTests(Sites sites)
{
    [Fact]
    public async Task Everything_but_search_works_without_JavaScript()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic, wishes => wishes.JavaScriptEnabled = false);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/");
        await Follow(page, ".menu a[href='/documents/']", "/documents/");
        await Follow(page, ".pager a[href='/documents/2014/']", "/documents/2014/");
        await page.GotoAsync("/documents/");
        await Follow(page, ".filters a[href='/documents/2013/']", "/documents/2013/");
        await Follow(page, ".row > a", "/documents/2013/");
        await page.Locator(".cite summary").First.ClickAsync();
        await Assertions.Expect(page.Locator(".cite pre").First).ToBeVisibleAsync();
        await Follow(page, ".head a[href^='/auteurs/']", "/auteurs/");
        await page.GotoAsync("/statistiques/");
        await page.Locator("figcaption summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("figcaption table").First).ToBeVisibleAsync();
        await page.GotoAsync("/recherche/");
        await Follow(page, ".browse a[href='/programmes/']", "/programmes/");
    }

    [Fact]
    public async Task An_address_of_former_days_leads_on_or_says_why_not()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        (string Address, int Status, string Shown)[] expected =
        [
            ("/documents/2012/07/q-3003/", 200, "/documents/2012/07/q-3/"),
            ("/documents/2012/07/q-3", 200, "/documents/2012/07/q-3/"),
            ("/nulle/part/", 404, "/nulle/part/"),
            ("/documents/2015/01/q-9001/", 410, "/documents/2015/01/q-9001/"),
        ];
        foreach (var (address, status, shown) in expected)
        {
            var answer = await page.GotoAsync(address);
            Assert.Equal((status, site.Origin + shown), (answer!.Status, page.Url));
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            Assert.Equal(status != 200, await page.Locator("main input[type=search]").CountAsync() == 1);
        }
    }

    [Fact]
    public async Task A_printed_document_holds_its_words_and_its_source_and_no_menu()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic, wishes => wishes.ColorScheme = ColorScheme.Dark);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/documents/2012/07/q-3/");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var hidden in new[] { ".menu", ".seek", ".trail", ".pin", ".skip" })
        {
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator(".question .said")).ToBeVisibleAsync();
        Assert.Contains(
            "https://questions.example/3",
            await page.EvaluateAsync<string>(
                "() => [...document.querySelectorAll('.source a')].map(link => getComputedStyle(link, '::after').content + "
                    + "link.getAttribute('href')).join()"
            ),
            StringComparison.Ordinal
        );
        // Black on white, whatever the screen is like.
        Assert.Equal(
            "rgb(255, 255, 255)",
            await page.EvaluateAsync<string>(
                """
                () => {
                  const shade = document.createElement("canvas").getContext("2d");
                  shade.fillStyle = getComputedStyle(document.body).backgroundColor;
                  shade.fillRect(0, 0, 1, 1);
                  return `rgb(${[...shade.getImageData(0, 0, 1, 1).data.slice(0, 3)].join(", ")})`;
                }
                """
            )
        );
    }

    [Fact]
    public async Task A_sheet_of_paper_cuts_nothing_off()
    {
        Chromium.Needed();
        // A4 without the margins of the style sheet, in pixels of paper.
        await using var reader = await sites.Reader(await sites.Synthetic, wishes =>
            wishes.ViewportSize = new ViewportSize { Width = 627, Height = 970 }
        );
        var page = await reader.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var address in new[] { "/documents/2012/07/q-3/", "/documents/2012/08/q-12/", "/ministeres/m-2/", "/statistiques/" })
        {
            await page.GotoAsync(address);
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    """
                    () => [...document.querySelectorAll("main *")]
                      .filter(element => element.checkVisibility() && !element.closest(".unseen, .table, pre"))
                      .filter(element => {
                        const { left, right, width } = element.getBoundingClientRect();
                        return width && (left < -1 || right > innerWidth + 1);
                      })
                      .map(element => element.outerHTML.slice(0, 120))
                    """
                )
            );
            // A title in a list has room for its words.
            Assert.Empty(
                await page.EvaluateAsync<string[]>(
                    "() => [...document.querySelectorAll('.row > a')].filter(title => title.getBoundingClientRect().width < 240).map(title "
                        + "=> title.textContent)"
                )
            );
        }
    }

    [Fact]
    public async Task A_life_of_eight_events_is_shown_in_order_and_told_alike_in_JSON()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/documents/2012/07/q-3/");
        var shown = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('aside .timeline time')].map(time => time.dateTime)"
        );
        using var json = JsonDocument.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(site.Folder, "documents/2012/07/q-3/index.json"),
                TestContext.Current.CancellationToken
            )
        );
        var told = json
            .RootElement.GetProperty("derived")
            .GetProperty("events")
            .EnumerateArray()
            .Select(e => e.GetProperty("on").GetString()!)
            .ToArray();
        Assert.Equal(8, shown.Length);
        Assert.Equal(told, shown);
        Assert.Equal(told.Order(StringComparer.Ordinal), told);
    }

    private static async Task Follow(IPage page, string link, string address)
    {
        await page.Locator(link).First.ClickAsync();
        // Not WaitForURL: it may miss the load that it waits for.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"//[^/]+{Regex.Escape(address)}"));
    }
}
