using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>The Chromium of the machine, named by the variable CHROMIUM or found on PATH; nothing is ever downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>Milliseconds that anything is waited for: a machine that has other work too is slow, not wrong.</summary>
    public const int Patience = 120_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // What the browser would ask its maker for has no place in a log of requests.
    private static readonly string[] Quiet =
    [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    /// <summary>Path of the browser, or null where there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>One process for all tests; a context is a reader who was never here.</summary>
    public IBrowser Browser { get; }

    /// <summary>Skips the test that asks where there is no browser.</summary>
    public static void Needed() => Assert.SkipWhen(Path is null, "There is no Chromium on PATH, and the variable CHROMIUM names none.");

    public static async Task<Chromium> Launch()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Quiet });
        return new Chromium(playwright, browser);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        var candidates = from name in Names from folder in folders select System.IO.Path.Combine(folder, name);
        return candidates.Prepend(named).FirstOrDefault(File.Exists);
    }
}
