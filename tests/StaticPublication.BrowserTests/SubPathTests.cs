using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>A reader's walk through a site that lies below a path of its host: no request fails, and none leaves the path.</summary>
public class SubPathTests(Sites sites)
{
    private const int Steps = 300;

    [Fact]
    public Task Forty_pages_and_a_search_stay_below_the_path() => Walk("/a/b/", 40);

    [Theory]
    [Trait("Category", "Release")]
    [InlineData("/")]
    [InlineData("/a/")]
    [InlineData("/a/b/")]
    public Task Three_hundred_pages_and_a_search_stay_below_the_path(string path) => Walk(path, Steps);

    private async Task Walk(string path, int steps)
    {
        Chromium.Needed();
        await using var site = await sites.Below(path);
        var page = await (await sites.Reader(site)).NewPageAsync();
        var wrong = new ConcurrentQueue<string>();
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 || !new Uri(answer.Url).AbsolutePath.StartsWith(path, StringComparison.Ordinal))
            {
                wrong.Enqueue($"{answer.Status} {answer.Url}");
            }
        };
        page.RequestFailed += (_, request) => wrong.Enqueue($"{request.Failure} {request.Url}");
        await Visit(page, path, steps);
        await page.GotoAsync(path + "recherche/?q=transport+scolaire");
        await page.Locator("#results > li a").First.FollowAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        Assert.Contains(path + "documents/", page.Url, StringComparison.Ordinal);
        Assert.Empty(wrong);
    }

    // Every link that a page has is followed in the order in which they are met.
    private static async Task Visit(IPage page, string path, int steps)
    {
        var met = new HashSet<string>(StringComparer.Ordinal) { path };
        var queue = new Queue<string>(met);
        for (var step = 0; step < steps; step++)
        {
            await page.GotoAsync(queue.Dequeue());
            var links = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname)"
            );
            foreach (var link in links.Where(link => link.EndsWith('/') && met.Add(link)))
            {
                queue.Enqueue(link);
            }
        }
    }
}
