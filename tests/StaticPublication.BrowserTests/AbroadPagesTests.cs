using StaticPublication.Tests.Trust;

namespace StaticPublication.BrowserTests;

/// <summary>Publications in German, Greek and English of what is no parliament's, as readers see them.</summary>
public class AbroadPagesTests(Sites sites)
{
    [Theory]
    [InlineData("de")]
    [InlineData("el")]
    [InlineData("en")]
    [Trait("Check", "R51")]
    [Trait("Category", "Release")]
    public async Task Every_page_of_a_publication_abroad_is_sound_in_every_view(string language)
    {
        Chromium.Needed();
        await using var site = await sites.Abroad(language);
        await using var reader = await sites.Reader(site);
        var inspection = Inspection.Of(await reader.NewPageAsync(), site);
        var pages = site.Pages().ToList();
        foreach (var page in pages)
        {
            await inspection.Look(page);
        }

        Assert.Equal("", string.Join(Environment.NewLine, await inspection.Found()));
        Seen.Of("R51", $"{pages.Count} pages of a publication in {language} in four views");
    }

    [Fact]
    public async Task A_result_has_the_date_that_its_page_has()
    {
        Chromium.Needed();
        await using var site = await sites.Abroad("en");
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/find/?q=bridges");
        var day = await page.Locator("#results time").First.TextContentAsync();
        await page.Locator("#results a").First.FollowAsync();
        Assert.Equal(day, await page.Locator("main time").First.TextContentAsync());
        Assert.Matches(@"^\d{1,2}\sSeptember\s2024$", day);
    }

    [Theory]
    [InlineData("de", "ergebnis", "angenommen", "erfunden", 9)]
    [InlineData("el", "έκβαση", "θετική", "φανταστικό", 9)]
    [Trait("Category", "Release")]
    public async Task A_field_of_a_kind_filters_the_results(string language, string name, string value, string word, int results)
    {
        Chromium.Needed();
        await using var site = await sites.Abroad(language);
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var search = site.Pages().Single(one => one is "/suche/" or "/anazitisi/");
        await page.GotoAsync($"{search}?q={Uri.EscapeDataString($"{name}:{value}")}");
        await page.Locator("#results > li").Nth(results - 1).WaitForAsync();
        Assert.Equal(results, await page.Locator("#results > li").CountAsync());
        await page.GotoAsync($"{search}?q={Uri.EscapeDataString(word)}");
        var choice = page.Locator($"#facets label:has(input[name=field_outcome])").First;
        // Only the examples of init have this word, of which one has no such field.
        Assert.Equal($"{value}2", await choice.TextContentAsync());
        await choice.ClickAsync();
        await page.WaitForURLAsync("**field_outcome=**");
        await page.Locator("#chosen button").WaitForAsync();
        await Microsoft.Playwright.Assertions.Expect(page.Locator("#results > li")).ToHaveCountAsync(2);
    }
}
