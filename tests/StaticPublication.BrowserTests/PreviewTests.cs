using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using StaticPublication.Serving;

namespace StaticPublication.BrowserTests;

/// <summary>What a person sees who edits while the preview runs, in a real browser under the site's own policy.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private const string Page = "/documents/2013/07/an-14-qe-32154/", Overlay = "#publication-preview";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-preview-");
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _complaints = [];
    private readonly int _port = FreePort();
    private Task _preview = Task.CompletedTask;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private IPage _page = null!;

    private string Record => Path.Combine(_folder.FullName, "input/documents/2013/an-14-qe-32154.md");

    public async ValueTask InitializeAsync()
    {
        // A build is waited for, on a machine that may have much else to do.
        Assertions.SetDefaultExpectTimeout(60_000);
        Chromium.Needed();
        Repository.Copy(Repository.Input, Path.Combine(_folder.FullName, "input"));
        Repository.Copy(Repository.Theme, Path.Combine(_folder.FullName, "theme"));
        File.WriteAllText(Record, File.ReadAllText(Record).Replace("number: ", "formerIds: [an-14-qe-1]\nnumber: ", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(_folder.FullName, "input/tombstones.yml"), "- {id: an-14-qe-2, date: 2020-01-01, legalGround: \"RGPD, article 17\"}\n");
        var options = new Options { Input = Path.Combine(_folder.FullName, "input"), Theme = Path.Combine(_folder.FullName, "theme"), Output = Path.Combine(_folder.FullName, "output") };
        _preview = Task.Run(() => new Preview(options, (glimpse, stop) => new Publication(options with { Interrupted = stop, Glimpse = glimpse }, (_, _) => { }).Build(), _ => { }).Run(_port, _stop.Token));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
        _page = await _browser.NewPageAsync(new() { BaseURL = $"http://localhost:{_port}", ViewportSize = new() { Width = 900, Height = 400 } });
        _page.Console += (_, message) => _complaints.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        for (var tries = 0; !Directory.Exists(options.Output) && tries < 600; tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await _page.GotoAsync(Page);
    }

    [Fact]
    public async Task A_saved_record_is_shown_where_the_reader_was()
    {
        await _page.EvaluateAsync("scrollTo(0, 300)");
        Save(record => record.Replace("title: \"", "title: \"Tout neuf, ", StringComparison.Ordinal));
        await Assertions.Expect(_page.Locator("h1")).ToContainTextAsync("Tout neuf");
        await _page.WaitForFunctionAsync("scrollY === 300");
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_fault_lies_over_the_page_as_text_until_it_is_mended()
    {
        var sound = File.ReadAllText(Record);
        await _page.EvaluateAsync("window.kept = true");
        Save(record => record.Replace("title: ", "\"<img src=x onerror=alert(1)>\": 1\ntitle: ", StringComparison.Ordinal));
        await Assertions.Expect(_page.Locator(Overlay)).ToContainTextAsync("error FIELD-UNKNOWN <img src=x onerror=alert(1)>");
        await Assertions.Expect(_page.Locator(Overlay)).ToContainTextAsync("an-14-qe-32154.md:10:1");
        await Assertions.Expect(_page.Locator(Overlay)).ToContainTextAsync("Fix: ");
        await Assertions.Expect(_page.Locator(Overlay)).ToHaveCSSAsync("position", "fixed");
        Assert.Equal(0, await _page.Locator($"{Overlay} img").CountAsync());
        Assert.True(await _page.EvaluateAsync<bool>("window.kept"));
        Save(_ => sound);
        await Assertions.Expect(_page.Locator(Overlay)).ToHaveCountAsync(0);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_former_address_leads_on_and_a_withdrawn_one_is_gone()
    {
        var moved = await _page.GotoAsync(Page.Replace("32154", "1", StringComparison.Ordinal));
        Assert.Equal((200, Page), (moved?.Status, new Uri(_page.Url).AbsolutePath));
        var gone = await _page.GotoAsync(Page.Replace("32154", "2", StringComparison.Ordinal));
        Assert.Equal(410, gone?.Status);
        await Assertions.Expect(_page.Locator("main")).ToContainTextAsync("RGPD, article 17");
        await Assertions.Expect(_page.Locator("h1")).ToHaveCountAsync(1);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _preview;
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _stop.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Save(Func<string, string> change) => File.WriteAllText(Record, change(File.ReadAllText(Record)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
