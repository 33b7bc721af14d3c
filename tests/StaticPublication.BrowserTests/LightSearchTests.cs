using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>The search of a site whose documents have no JSON of their own.</summary>
public class LightSearchTests(Sites sites)
{
    [Fact]
    public async Task Results_have_their_kind_status_and_passage_from_the_index_and_nothing_is_missing()
    {
        Chromium.Needed();
        var site = await sites.Light();
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Folder, "documents"), "index.json", SearchOption.AllDirectories).Skip(1));
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var failed = new List<string>();
        page.Response += (_, answer) => failed.AddRange(answer.Status >= 400 ? [answer.Url] : []);
        page.PageError += (_, error) => failed.Add(error);
        await page.GotoAsync("/recherche/?q=haut+d%C3%A9bit&status=answered");
        var first = page.Locator("#results li").First;
        await Assertions.Expect(first.Locator("mark").First).ToBeVisibleAsync();
        await Assertions.Expect(first.Locator(".status")).ToContainTextAsync("avec réponse");
        await Assertions.Expect(first.Locator(".meta")).ToContainTextAsync("n°");
        await Assertions.Expect(page.Locator("#results mark").Nth(9)).ToBeVisibleAsync();

        // Without BibTeX and RIS, the citation and the link are still there to be copied.
        await page.Locator("#results li a").First.FollowAsync();
        await Assertions.Expect(page.Locator(".cite button")).ToHaveCountAsync(2);
        Assert.Empty(failed);
    }
}
