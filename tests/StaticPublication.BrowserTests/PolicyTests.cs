namespace StaticPublication.BrowserTests;

/// <summary>What the headers do in a real browser, not only what they say.</summary>
public class PolicyTests(Sites sites)
{
    private const string Attempts = """
        async () => {
          const stopped = new Set(), put = (name, attributes) => document.body.append(Object.assign(document.createElement(name), attributes));
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
        Assert.Equal(["connect-src", "frame-src", "img-src", "object-src", "script-src-attr", "script-src-elem", "style-src-elem", "undefined"], await page.EvaluateAsync<string[]>(Attempts));
        Assert.DoesNotContain(asked, address => address.Contains("elsewhere", StringComparison.Ordinal));
    }
}
