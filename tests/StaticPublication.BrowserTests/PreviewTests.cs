using System.Text.Json;
using Microsoft.Playwright;
using StaticPublication.Serving;
using StaticPublication.Tests.Serving;

namespace StaticPublication.BrowserTests;

/// <summary>What a person sees who edits while the preview runs, in a real browser under the site's own policy.</summary>
public sealed class PreviewTests(Sites sites, PreviewTests.Previewed previewed) : IClassFixture<PreviewTests.Previewed>, IAsyncLifetime
{
    private const string Page = "/documents/2013/07/an-14-qe-32154/",
        Overlay = "#publication-preview";

    private readonly List<string> _complaints = [];
    private IBrowserContext _reader = null!;
    private IPage _page = null!;

    private string Record => Path.Combine(previewed.Folder, "input/documents/2013/an-14-qe-32154.md");

    public async ValueTask InitializeAsync()
    {
        Chromium.Needed();
        await previewed.Shown.Value;
        _reader = await sites.Reader(previewed.Origin, wishes => wishes.ViewportSize = new() { Width = 900, Height = 400 });
        _page = await _reader.NewPageAsync();
        _page.Console += (_, message) => _complaints.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
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

    public ValueTask DisposeAsync() => _reader is null ? ValueTask.CompletedTask : _reader.DisposeAsync();

    private void Save(Func<string, string> change) => File.WriteAllText(Record, change(File.ReadAllText(Record)));

    /// <summary>The demonstration with a former address and a tombstone, previewed while the tests of the class edit it.</summary>
    public sealed class Previewed : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-preview-");
        private readonly CancellationTokenSource _stop = new();
        private readonly int _port = FreePort.Find();
        private Task _preview = Task.CompletedTask;

        public Previewed() => Shown = new(Start);

        internal string Folder => _folder.FullName;

        internal string Origin => $"http://localhost:{_port}";

        /// <summary>Ends with the first build.</summary>
        internal Lazy<Task> Shown { get; }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _preview;
            _stop.Dispose();
            _folder.Delete(recursive: true);
        }

        private async Task Start()
        {
            Repository.Copy(Repository.Input, Path.Combine(Folder, "input"));
            var record = Path.Combine(Folder, "input/documents/2013/an-14-qe-32154.md");
            File.WriteAllText(
                record,
                File.ReadAllText(record).Replace("number: ", "formerIds: [an-14-qe-1]\nnumber: ", StringComparison.Ordinal)
            );
            File.WriteAllText(
                Path.Combine(Folder, "input/tombstones.yml"),
                "- {id: an-14-qe-2, date: 2020-01-01, legalGround: \"RGPD, article 17\"}\n"
            );
            var options = new Options
            {
                Input = Path.Combine(Folder, "input"),
                Theme = Repository.Theme,
                Output = Path.Combine(Folder, "output"),
            };
            var built = new TaskCompletionSource();
            _preview = Task.Run(() =>
                new Preview(
                    options,
                    (viewedPages, stop) => Publication.Build(options with { Interrupted = stop, ViewedPages = viewedPages }),
                    _ => built.TrySetResult(),
                    _ => { }
                ).Run(_port, _stop.Token)
            );
            await await Task.WhenAny(built.Task, _preview);
            // Whoever opens a page before it is told as published sees it loaded anew.
            using var client = new HttpClient();
            using var events = new StreamReader(await client.GetStreamAsync($"{Origin}/_preview/events"));
            while (
                await events.ReadLineAsync() is { } line
                && !(
                    line.StartsWith("data: ", StringComparison.Ordinal)
                    && JsonSerializer.Deserialize<PreviewState>(line[6..], JsonSerializerOptions.Web)!.Version != "0"
                )
            ) { }
        }
    }
}
