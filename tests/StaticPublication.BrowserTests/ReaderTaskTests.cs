using System.Text.Json;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>What readers come to do, with the clicks that it takes: citing, following, finding again.</summary>
public class ReaderTaskTests(Sites sites)
{
    private const string Document = "/documents/2012/07/q-3/";

    [Fact]
    public Task A_citation_is_saved_for_a_reference_manager_with_one_click() => Read(Document, async page =>
        {
            var saved = await page.RunAndWaitForDownloadAsync(() => page.Locator(".cite a[download$='.json']").ClickAsync());
            Assert.Equal("q-3.json", saved.SuggestedFilename);
            var item = JsonDocument.Parse(await File.ReadAllTextAsync(await saved.PathAsync())).RootElement[0];
            Assert.EndsWith(Document, item.GetProperty("URL").GetString(), StringComparison.Ordinal);
            Assert.Equal(
                await page.Locator("h1").InnerTextAsync(),
                item.GetProperty("title").GetString()!.Replace(" :", "\u00a0:", StringComparison.Ordinal)
            );
            Assert.True(item.GetProperty("issued").GetProperty("date-parts")[0][0].GetInt32() == 2012);
            foreach (var (ending, start) in new[] { ("bib", "@"), ("ris", "TY  - ") })
            {
                var file = await page.RunAndWaitForDownloadAsync(() => page.Locator($".cite a[download$='.{ending}']").ClickAsync());
                Assert.StartsWith(start, await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
            }
        });

    [Fact]
    public Task A_question_that_waits_is_followed_with_two_clicks() => Read("/retards/", async page =>
        {
            await page.Locator(".rows .row a").First.FollowAsync();
            await Followed(page, page.Url);
        });

    [Fact]
    public Task A_ministry_is_followed_with_two_clicks() => Read("/ministeres/m-5/", page => Followed(page, page.Url));

    [Fact]
    public Task The_oldest_question_without_an_answer_is_one_click_from_the_menu() => Read("/", async page =>
        {
            await page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "Retards" }).FollowAsync();
            var days = await page.EvaluateAsync<double[]>(
                """
                () => [...document.querySelectorAll(".row .status.overdue")]
                  .map(status => Number(status.textContent.replace(/[^0-9]/g, "")))
                """
            );
            Assert.True(days.Length > 1);
            Assert.Equal(days.OrderDescending(), days);
        });

    [Fact]
    public Task A_filtered_list_is_shared_by_its_address_and_found_again() => Read("/types/question-ecrite/", async page =>
        {
            await page.Locator(".filters a[href*='/2013/'], .filters a[href*='2013']").First.FollowAsync();
            await page.Locator(".filters a")
                .Filter(new() { HasText = "sans réponse" })
                .Or(page.Locator("label").Filter(new() { HasText = "sans réponse" }))
                .First.FollowAsync();
            var (shared, first) = (page.Url, page.Locator(".rows .row a, .results > li > a").First);
            var title = await first.TextContentAsync() ?? "";
            await first.FollowAsync();
            await page.GoBackAsync();
            await Assertions.Expect(first).ToHaveTextAsync(title);
            Assert.Equal(shared, page.Url);
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync(shared);
            await Assertions.Expect(other.Locator(".rows .row a, .results > li > a").First).ToHaveTextAsync(title);
        });

    [Fact]
    public Task A_page_of_the_journal_leads_to_its_document() => Read(Document, async page =>
        {
            var printed = await page.Locator(".speech header .quiet").First.InnerTextAsync();
            var number = printed.Split("page ")[1].Trim();
            await page.GotoAsync($"/recherche/?q=page:{number}");
            await Assertions.Expect(page.Locator(".results > li > a").First).ToBeVisibleAsync();
            Assert.Contains(
                Document,
                await page.Locator(".results > li > a").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)")
            );
        });

    [Fact]
    public Task Every_printed_sheet_says_its_address_and_its_number() => Read(Document, async page =>
        {
            var rules = await page.EvaluateAsync<string>(
                "() => document.adoptedStyleSheets.map(sheet => sheet.cssRules[0].cssText).join()"
            );
            Assert.Contains("@bottom-left", rules, StringComparison.Ordinal);
            Assert.Contains(Document + "\"", rules, StringComparison.Ordinal);
        });

    [Fact]
    public Task A_feed_is_read_in_a_browser_as_a_page() => Read("/atom.xml", async page =>
        {
            Assert.Equal("none", await Display(page, "feed > id"));
            Assert.Equal("block", await Display(page, "entry > title"));
            Assert.Equal("block", await Display(page, "entry"));
        });

    private static Task<string> Display(IPage page, string selector) =>
        page.EvaluateAsync<string>($"() => getComputedStyle(document.querySelector('{selector}')).display");

    private static async Task Followed(IPage page, string from)
    {
        await page.Locator(".follow a").Filter(new() { HasText = "Suivre" }).ClickAsync();
        var feed = page.Locator("#this a");
        await Assertions.Expect(feed).ToHaveAttributeAsync("href", new Uri(from).AbsolutePath + "atom.xml");
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(from), "atom.xml").ToString());
        Assert.Equal(200, answer.Status);
        Assert.Contains("<feed", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private async Task Read(string address, Func<IPage, Task> task)
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Synthetic);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(address);
        await task(page);
    }
}
