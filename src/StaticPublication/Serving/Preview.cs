namespace StaticPublication.Serving;

/// <summary>What <c>serve</c> does: builds, serves, watches, builds again, until it is interrupted.</summary>
/// <param name="options">What a build is asked for.</param>
/// <param name="build">Builds once, the pages of a glimpse first; stops by the token.</param>
/// <param name="tell">Told how each build ended.</param>
/// <param name="say">Shows a line to the person at the terminal.</param>
internal sealed class Preview(
    Options options,
    Func<ViewedPages, CancellationToken, Outcome> build,
    Action<Outcome> tell,
    Action<string> say
)
{
    // Of a browser at once, to one host.
    private const int Requests = 6;

    private readonly PreviewStates _states = new();

    /// <summary>Serves on a port of 127.0.0.1 and ::1 until a signal or the token ends it.</summary>
    /// <exception cref="WrongUseException">The port is taken.</exception>
    /// <exception cref="IOException">The folders cannot be watched.</exception>
    public async Task Run(int port, CancellationToken stop)
    {
        // A build keeps as many threads of the pool busy as it was given: a browser's request would wait half a second for one more.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(workers + options.Threads + Requests, ports);
        var viewedPages = new ViewedPages(_states.Glimpsed);
        await using var app = await PreviewServer.Start(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Output)),
            port,
            _states,
            viewedPages
        );
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop, app.Lifetime.ApplicationStopping);
        using var watching = new Watching([.. new[] { options.Input, options.Theme }.Where(Directory.Exists)]);
        say(
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

    // A preview outlives what goes wrong in a build: it is said, and the next change tries again.
    private void Rebuild(ViewedPages viewedPages, CancellationToken stop)
    {
        try
        {
            var outcome = Build(viewedPages, stop);
            tell(outcome);
            if (outcome.Succeeded)
            {
                _states.Published();
            }
            else
            {
                _states.Refused([.. outcome.Faults.Where(fault => fault.Severity == Severity.Error).Select(fault => fault.ToString())]);
            }
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            var cause = e.GetBaseException();
            say(cause.Message);
            _states.Refused(cause.Message.Split('\n'));
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The preview ends; whatever the build stumbled over by that is nobody's matter.
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
