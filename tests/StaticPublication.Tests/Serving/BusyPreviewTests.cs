using StaticPublication.Serving;

namespace StaticPublication.Tests.Serving;

/// <summary>What a browser sees of a preview while a build has all the threads that it was given.</summary>
public class BusyPreviewTests
{
    // Where all threads are taken the runtime adds one or two a second: a request that waits for so many takes far longer than it may.
    private const int Threads = 80;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_request_is_answered_at_once_while_a_build_is_under_way()
    {
        using var site = new TestSite();
        using var stop = new CancellationTokenSource();
        using var isUnderWay = new ManualResetEventSlim();
        using var end = new ManualResetEventSlim();
        var port = FreePort.Find();
        var options = new Options
        {
            Input = site.Input,
            Theme = Repository.Theme,
            Output = site.Output,
            Threads = Threads,
        };
        var running = Task.Run(
            () => new Preview(options, (_, _) => Build(isUnderWay, end), _ => { }, _ => { }).Run(port, stop.Token),
            TestContext.Current.CancellationToken
        );
        try
        {
            // On a thread of its own: those of the pool are taken.
            var asking = new Thread(() => Ask(port, isUnderWay));
            asking.Start();
            Assert.True(asking.Join(Longest), "No answer came while the build was under way.");
        }
        finally
        {
            end.Set();
            await stop.CancelAsync();
            await running;
        }
    }

    private static void Ask(int port, ManualResetEventSlim isUnderWay)
    {
        isUnderWay.Wait();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://localhost:{port}/"));
        using var answer = client.Send(request);
    }

    private static Outcome Build(ManualResetEventSlim isUnderWay, ManualResetEventSlim end)
    {
        // In the common queue, where a request stands behind them.
        var work = Enumerable
            .Range(0, Threads)
            .Select(_ => Task.Factory.StartNew(end.Wait, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default))
            .ToArray();
        isUnderWay.Set();
        // Not for the tasks: the runtime would add threads in haste.
        end.Wait();
        Task.WaitAll(work);
        return Outcome.Refused([], new ChangeSummary("", ""));
    }
}
