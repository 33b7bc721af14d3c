using Microsoft.Playwright;
using StaticPublication.Tests.Trust;

namespace StaticPublication.BrowserTests;

/// <summary>What the headers do in a real browser, not only what they say.</summary>
public class PolicyTests(Sites sites)
{
    private const string Attempts = """
        async () => {
          const stopped = new Set();
          const put = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
          addEventListener("securitypolicyviolation", event => stopped.add(event.effectiveDirective));
          put("script", { textContent: "window.ran = 1" });
          put("script", { src: "https://elsewhere.example/x.js" });
          put("img", { src: "https://elsewhere.example/x.png" });
          put("iframe", { src: "/" });
          put("object", { data: "/" });
          put("style", { textContent: "body { color: red }" });
          document.body.setAttribute("onclick", "window.ran = 2");
          fetch("https://elsewhere.example/").catch(() => {});
          for (let tries = 0; stopped.size < 7 && tries < 200; tries++) {
            await new Promise(done => setTimeout(done, 50));
          }
          document.body.click();
          return [...stopped].sort().concat(String(window.ran));
        }
        """;

    [Fact]
    [Trait("Check", "R49")]
    public async Task Nothing_that_is_put_into_a_page_runs_or_loads_from_elsewhere()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var asked = new List<string>();
        page.Response += (_, response) => asked.Add(response.Url);
        await page.GotoAsync("/");
        Assert.Equal(
            ["connect-src", "frame-src", "img-src", "object-src", "script-src-attr", "script-src-elem", "style-src-elem", "undefined"],
            await page.EvaluateAsync<string[]>(Attempts)
        );
        Assert.DoesNotContain(asked, address => address.Contains("elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Check", "R50")]
    public async Task Home_search_and_record_break_no_rule_and_the_record_that_is_looked_for_is_found()
    {
        Chromium.Needed();
        await using var reader = await sites.Reader(await sites.Demonstration);
        var page = await reader.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync("/");
        await page.GotoAsync("/recherche/?q=territoires+num%C3%A9riques+de+demain");
        await page.Locator("#results a[href='/documents/2013/09/communique-territoires-numeriques/']").First.FollowAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Les territoires numériques de la France de demain");
        Assert.Empty(said);
        Seen.Of("R50", $"home, search and record in Chromium: 0 violations of the policy, the record is found");
    }
}
