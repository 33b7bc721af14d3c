using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using StaticPublication.Tests.Trust;

namespace StaticPublication.BrowserTests;

/// <summary>A page looked at as four readers see it; what is wrong is told a line each.</summary>
internal sealed class Inspection
{
    private const string Everything = "{}";

    // The scheme of a page changes its colours and nothing else, its width and its letters everything else.
    private const string Colours = """{ "runOnly": { "type": "rule", "values": ["color-contrast", "link-in-text-block"] } }""";
    private const string Layout = """{ "rules": { "color-contrast": { "enabled": false } } }""";

    // Of a long table the first rows: the others are printed by the same lines of a template, and the dictionary has a thousand of them.
    private const string Axe = """
        async options => {
          const values = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice", "RGAAv4"];
          const { violations } = await axe.run(
            { exclude: [["tbody > tr:nth-child(n+5)"]] },
            { runOnly: { type: "tag", values }, resultTypes: ["violations"], ...JSON.parse(options) });
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(node => `${id} ${node.target} ${node.failureSummary ?? ""}`.replaceAll("\n", " ")));
        }
        """;

    private const string Overflow = """
        () => {
          const { scrollWidth } = document.documentElement;
          const wide = [...document.querySelectorAll("main *")].filter(element => element.getBoundingClientRect().right > innerWidth + 1);
          const last = wide.slice(-3).map(element => element.outerHTML.slice(0, 90)).join(" | ");
          return scrollWidth <= innerWidth ? [] : [`wide ${scrollWidth} of ${innerWidth}: ${last}`];
        }
        """;

    private const string Storage = """
        async () => [
          localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length
        ].map(String)
        """;

    private static readonly string AxeSource = new BundledAxeScriptProvider().GetScript();

    private readonly List<string> _findings = [];
    private readonly IPage _page;
    private readonly string _origin;
    private string _view = "";

    private Inspection(IPage page, string origin)
    {
        _page = page;
        _origin = origin;
        page.Console += (_, message) => Find($"console {message.Text}");
        page.PageError += (_, error) => Find($"error {error}");
        page.RequestFailed += (_, request) => Find($"failed {request.Url}");
        page.Request += (_, request) =>
            Find(request.Url.StartsWith(_origin, StringComparison.Ordinal) ? null : $"request to {request.Url}");
    }

    /// <summary>Listens to a page from now on.</summary>
    public static Inspection Of(IPage page, HostedSite site) => new(page, site.Origin);

    /// <summary>Goes to an address and looks at it in light, in dark, at 320 pixels and in letters twice as large.</summary>
    public async Task Look(string address)
    {
        _view = address;
        // The page for an address that leads nowhere is asked for by its file: its status would be told on the console.
        await _page.GotoAsync(address);
        await Everywhere();
    }

    /// <summary>Looks at the page as it stands, in the four ways.</summary>
    public async Task Everywhere()
    {
        // Once a page: it is half a megabyte.
        await _page.EvaluateAsync($"() => {{ {AxeSource} }}");
        await View("light", Everything);
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await View("dark", Colours);
        await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await _page.SetViewportSizeAsync(320, 640);
        // On every commit the rules are asked at one width; narrower and in larger letters, whether the page fits.
        var narrow = ReleaseGroupAttribute.IsAsked ? Layout : null;
        await View("320 px", narrow);
        await _page.SetViewportSizeAsync(1280, 900);
        var devtools = await _page.Context.NewCDPSessionAsync(_page);
        await Letters(devtools, 32);
        await View("200 %", narrow);
        await Letters(devtools, 16);
        await devtools.DetachAsync();
    }

    /// <summary>What was found until now, cookies and storage with it.</summary>
    public async Task<IReadOnlyList<string>> Found()
    {
        Find((await _page.Context.CookiesAsync()).Count > 0 ? "cookie" : null);
        Find((await _page.EvaluateAsync<string[]>(Storage)).Any(count => count != "0") ? "storage" : null);
        return _findings;
    }

    private async Task View(string name, string? options)
    {
        _view = $"{new Uri(_page.Url).PathAndQuery} {name}";
        var found = await _page.EvaluateAsync<string[]>(Overflow);
        foreach (var finding in options is null ? found : [.. found, .. await _page.EvaluateAsync<string[]>(Axe, options)])
        {
            Find(finding);
        }
    }

    // What a reader sets as the size of letters in the browser: rem and media queries follow it, as they do there.
    private static Task<System.Text.Json.JsonElement?> Letters(ICDPSession devtools, int pixels) =>
        devtools.SendAsync(
            "Page.setFontSizes",
            new Dictionary<string, object> { ["fontSizes"] = new { standard = pixels, @fixed = pixels * 13 / 16 } }
        );

    private void Find(string? finding)
    {
        if (finding is not null)
        {
            lock (_findings)
            {
                _findings.Add($"{_view}: {finding}");
            }
        }
    }
}
