using System.Net;
using System.Text.Json;
using StaticPublication.Serving;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Serving;

/// <summary>A small site, previewed on a free port of this machine while a test asks it over HTTP.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _preview;

    private ServedSite(TestSite site, string theme)
    {
        Site = site;
        Port = FreePort.Find();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri($"http://localhost:{Port}/"),
        };
        var options = new Options
        {
            Input = site.Input,
            Theme = theme,
            Output = site.Output,
        };
        var preview = new Preview(
            options,
            (viewedPages, stop) => Publication.Build(options with { Interrupted = stop, ViewedPages = viewedPages }),
            _ => Interlocked.Increment(ref _builds),
            _ => { },
            line => FrenchWords.Tables["lines"].Find(line) ?? line
        )
        {
            SaidFault = fault => FrenchWords.Line(fault) ?? fault.ToString(),
        };
        _preview = Task.Run(() => preview.Run(Port, _stop.Token));
    }

    private int _builds;

    /// <summary>The publication.</summary>
    public TestSite Site { get; }

    /// <summary>Where it is served.</summary>
    public int Port { get; }

    /// <summary>Follows no redirect and unpacks nothing.</summary>
    public HttpClient Client { get; }

    /// <summary>How many builds have ended.</summary>
    public int Builds => Volatile.Read(ref _builds);

    /// <summary>Serves a site once its first build has ended.</summary>
    public static async Task<ServedSite> Start(TestSite site, string? theme = null)
    {
        var served = new ServedSite(site, theme ?? Repository.Theme);
        await served.Until(state => state.Version != "0" || state.Faults.Count > 0);
        return served;
    }

    /// <summary>An answer.</summary>
    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Text(string path) => await (await Get(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Listens, as the script of the preview does, until the state of a whole site is as expected; gives it back.</summary>
    public async Task<PreviewState> Until(Func<PreviewState, bool> expected)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            try
            {
                using var events = new StreamReader(await Client.GetStreamAsync("/_preview/events", limit.Token));
                while (await events.ReadLineAsync(limit.Token) is { } line)
                {
                    if (
                        line.StartsWith("data: ", StringComparison.Ordinal)
                        && JsonSerializer.Deserialize<PreviewState>(line[6..], JsonSerializerOptions.Web) is { Whole: true } state
                        && expected(state)
                    )
                    {
                        return state;
                    }
                }
            }
            catch (HttpRequestException) when (!_preview.IsCompleted)
            {
                await Task.Delay(20, limit.Token);
            }
        }
    }

    /// <summary>Waits until an address holds a text and nothing is being built.</summary>
    public async Task Shows(string address, string text)
    {
        await Until(_ => true);
        for (var tries = 0; tries < 3000; tries++)
        {
            if ((await Text(address)).Contains(text, StringComparison.Ordinal))
            {
                await Quiet();
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{address} never held {text}.");
    }

    /// <summary>Waits until no build has ended for a second.</summary>
    public async Task Quiet()
    {
        for (int before = -1, now = Builds; before != now; before = now, now = Builds)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Fails where, at rest, the output is not what a build from nothing makes.</summary>
    public async Task IsAsIfBuiltAnew()
    {
        var clean = Site.Output + "-clean";
        Assert.True(
            Publication
                .Build(
                    new Options
                    {
                        Input = Site.Input,
                        Theme = Repository.Theme,
                        Output = clean,
                    }
                )
                .Succeeded
        );
        var expected = ProgramRun.Manifest(clean);
        await Quiet();

        // A build that began before the last change may still be under way, on a busy machine for longer than the quiet that was waited
        // for.
        for (var tries = 0; tries < 60 && ProgramRun.Manifest(Site.Output) != expected; tries++)
        {
            await Quiet();
        }

        Assert.Equal(expected, ProgramRun.Manifest(Site.Output));
    }

    /// <summary>Ends the preview as Ctrl+C does, and says within which time it ended.</summary>
    public async Task<TimeSpan> End()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await _stop.CancelAsync();
        await _preview;
        return clock.Elapsed;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await End();
        Client.Dispose();
        _stop.Dispose();
        Site.Dispose();
    }
}
