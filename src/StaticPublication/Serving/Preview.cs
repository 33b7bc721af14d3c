namespace StaticPublication.Serving;

/// <summary>Builds, serves, watches for changes and builds again until it is interrupted.</summary>
/// <param name="options">The options of a build.</param>
/// <param name="build">Runs a build. The pages that somebody is viewing are made first. The token stops it.</param>
/// <param name="report">Called with the outcome of each build.</param>
/// <param name="print">Shows a line in the terminal.</param>
/// <param name="said">Says a line of the program in the language of the run.</param>
internal sealed class Preview(
    Options options,
    Func<ViewedPages, CancellationToken, Outcome> build,
    Action<Outcome> report,
    Action<string> print,
    Func<string, string>? said = null
)
{
    // Number of simultaneous requests that a browser sends to one host.
    private const int Requests = 6;

    // A page shows what to begin with; the terminal says how many more there are.
    private const int MostFaults = 50;

    private readonly PreviewStates _states = new() { Said = said ?? (line => line) };

    /// <summary>Says a fault in the language of the run.</summary>
    public Func<Fault, string> SaidFault { get; init; } = fault => fault.ToString();

    /// <summary>Serves on a port of 127.0.0.1 and ::1 until a signal or the token stops it.</summary>
    /// <exception cref="WrongUseException">The port is in use.</exception>
    /// <exception cref="IOException">The folders cannot be watched.</exception>
    public async Task Run(int port, CancellationToken stop)
    {
        // A build keeps all its thread-pool threads busy. Without more threads, a browser's request would wait half a second.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + options.Threads + Requests, ports);
        var viewedPages = new ViewedPages(_states.EarlyPagesReady);
        await using var app = await PreviewServer.Start(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)),
            port,
            _states,
            viewedPages
        );
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        using var watching = new Watching([.. new[] { options.Input, options.Theme }.Where(Directory.Exists)]);
        print(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"http://localhost:{port}/ shows the site as it changes; Ctrl+C ends it."
            )
        );
        try
        {
            while (true)
            {
                Rebuild(viewedPages, ended.Token);
                await watching.Changed(ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    // An error in a build must not end the preview: it is shown, and the next change starts another build.
    private void Rebuild(ViewedPages viewedPages, CancellationToken stop)
    {
        try
        {
            var outcome = Build(viewedPages, stop);
            report(outcome);
            if (outcome.Succeeded)
            {
                _states.Published();
            }
            else
            {
                _states.Refused([.. outcome.Faults.Where(fault => fault.Severity == Severity.Error).Take(MostFaults).Select(SaidFault)]);
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            var cause = e.GetBaseException();
            print(cause.Message);
            _states.Refused(cause.Message.Split('\n'));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The preview is ending, so errors of the interrupted build do not matter.
        }
    }

    private Outcome Build(ViewedPages viewedPages, CancellationToken stop)
    {
        try
        {
            return build(viewedPages, stop);
        }
        finally
        {
            viewedPages.Clear();
        }
    }
}
