using System.Globalization;

namespace StaticPublication.Tests.Trust;

/// <summary>Time that one thread has worked: a limit in it holds on a machine that has much else to do.</summary>
internal static class ThreadClock
{
    private const string Path = "/proc/thread-self/schedstat";

    /// <summary>How long something works on this thread; skips the test where the system does not tell.</summary>
    public static TimeSpan Of(Action work)
    {
        Assert.SkipUnless(File.Exists(Path), "the time of one thread is read from Linux.");
        var began = Now();
        work();
        return Now() - began;
    }

    // Nanoseconds.
    private static TimeSpan Now() =>
        TimeSpan.FromTicks(long.Parse(File.ReadAllText(Path).Split(' ')[0], CultureInfo.InvariantCulture) / 100);
}
