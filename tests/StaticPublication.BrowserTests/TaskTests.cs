using System.Globalization;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>What readers come to do, with the clicks that it takes.</summary>
public class TaskTests(Sites sites)
{
    [Fact]
    public Task Two_ministries_are_compared_by_their_rates_with_one_click() => Read("/ministeres/", async page =>
        {
            var head = page.Locator(".figures thead th").Nth(1);
            await head.GetByRole(AriaRole.Button).ClickAsync();
            Assert.Equal("descending", await head.GetAttributeAsync("aria-sort"));
            var rates = await Numbers(page);
            Assert.Equal(rates.OrderDescending(), rates);
            Assert.True(rates.Length > 2);
            Assert.True(await page.Locator(".figures tr.whole").IsVisibleAsync());
            await head.GetByRole(AriaRole.Button).ClickAsync();
            Assert.Equal((await Numbers(page)).Order(), await Numbers(page));
            await head.GetByRole(AriaRole.Button).ClickAsync();
            Assert.Null(await head.GetAttributeAsync("aria-sort"));
        });

    [Fact]
    public Task The_questions_of_a_ministry_without_an_answer_are_two_clicks_from_the_home_page() => Read("/", async page =>
        {
            await page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "Ministères" }).FollowAsync();
            var row = page.Locator(".figures tbody tr:not(.group, .whole)")
                .Filter(new() { Has = page.Locator("a[href*='status=pending']") })
                .First;
            var link = row.Locator("a[href*='status=pending']");
            var said = await link.InnerTextAsync();
            await link.FollowAsync();
            await Expect(page.Locator("#status")).ToContainTextAsync(said);
            await Expect(page.Locator(".results > li").First).ToBeVisibleAsync();
            // Results are there before the status of each.
            await Expect(page.Locator(".results > li:not(:has(.status.pending, .status.overdue))")).ToHaveCountAsync(0);
        });

    [Fact]
    public Task What_an_author_asked_about_a_programme_is_two_clicks_from_the_index() => Read("/auteurs/", async page =>
        {
            await page.Locator(".columns a").First.FollowAsync();
            var (author, count) = (
                await page.Locator("h1").InnerTextAsync(),
                page.Locator("section[aria-labelledby=beside] a.count").First
            );
            var said = string.Concat((await count.InnerTextAsync()).Where(char.IsAsciiDigit));
            await count.FollowAsync();
            await Expect(page.Locator("#status")).ToContainTextAsync(said);
            await Expect(page.Locator(".results > li").First).ToContainTextAsync(author);
            Assert.InRange(await page.Locator(".results > li").CountAsync(), 1, int.Parse(said, CultureInfo.InvariantCulture));
        });

    [Fact]
    public Task My_member_is_found_by_department_with_two_clicks_from_the_authors_and_typing() => Read("/auteurs/", async page =>
        {
            await page.Locator("main .links").GetByRole(AriaRole.Link, new() { Name = "Circonscriptions" }).FollowAsync();
            var first = page.Locator(".columns a").First;
            var name = await first.InnerTextAsync();
            var filter = page.Locator("#filter");
            if (await filter.CountAsync() > 0)
            {
                await filter.FillAsync(name);
                await Expect(page.Locator(".columns li:visible")).ToHaveCountAsync(1);
            }

            await page.Locator(".columns li:visible a").First.FollowAsync();
            Assert.Equal(name, await page.Locator("h1").InnerTextAsync());
            await page.Locator(".timeline a").First.FollowAsync();
            Assert.Contains("/auteurs/", page.Url, StringComparison.Ordinal);
        });

    [Fact]
    public Task A_name_of_a_long_index_is_filtered_by_what_is_typed() => Read("/auteurs/", async page =>
        {
            var names = page.Locator(".columns li");
            var last = await names.Last.Locator("a").InnerTextAsync();
            await page.Locator("#filter").FillAsync(last.ToUpperInvariant());
            await Expect(page.Locator(".columns li:visible")).Not.ToHaveCountAsync(await names.CountAsync());
            Assert.Contains(last, await page.Locator(".columns li:visible a").AllInnerTextsAsync());
            await page.Locator("#filter").FillAsync("zzzz");
            await Expect(page.Locator(".filter [role=status]")).ToContainTextAsync("Aucun nom");
        });

    [Fact]
    public Task A_document_is_cited_with_one_click() => Read("/documents/2012/07/q-3/", async page =>
        {
            var citation = page.Locator(".cite .copy").First;
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
            await page.Locator(".cite button").First.ClickAsync();
            await Expect(page.Locator(".cite [role=status]")).ToHaveTextAsync("Copié");
            Assert.Equal(
                await citation.EvaluateAsync<string>("element => element.textContent"),
                await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")
            );
            await page.GetByRole(AriaRole.Button, new() { Name = "Copier le lien" }).ClickAsync();
            Assert.EndsWith(
                "/documents/2012/07/q-3/",
                await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
                StringComparison.Ordinal
            );
        });

    [Fact]
    public Task A_printed_document_has_its_texts_first_and_no_button() => Read("/documents/2012/07/q-3/", async page =>
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            Assert.Equal(0, await page.Locator("button:visible").CountAsync());
            Assert.True(
                await page.EvaluateAsync<bool>(
                    """
                    () => document.querySelector(".speech").getBoundingClientRect().top
                      < document.querySelector("aside").getBoundingClientRect().top
                    """
                )
            );
        });

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    // As the table sorts them; rows without a figure are last.
    private static Task<double[]> Numbers(IPage page) =>
        page.EvaluateAsync<double[]>(
            """
            () => [...document.querySelectorAll(".figures tbody tr:not(.whole, .group)")]
              .map(row => row.cells[1].dataset.n).filter(n => n).map(Number)
            """
        );

    private async Task Read(string address, Func<IPage, Task> task)
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(address);
        await task(page);
    }
}
