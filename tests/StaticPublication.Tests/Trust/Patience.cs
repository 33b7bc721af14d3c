using System.Diagnostics;

namespace StaticPublication.Tests.Trust;

/// <summary>A limit that is promised for a machine of its own: on one that is slower, or has much else to do, it is as much longer as a
/// small site takes longer there.</summary>
internal static class Patience
{
    // The smallest site, once the program is warm.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(0.3);

    /// <summary>Does something again until it keeps its limit: what is slow by itself is so each time, what had to wait is not.</summary>
    public static void Within(TimeSpan limit, Action work)
    {
        const int Most = 5;
        for (var tries = 1; ; tries++)
        {
            var clock = Stopwatch.StartNew();
            work();
            var took = clock.Elapsed;
            if (took <= limit || tries == Most)
            {
                Within(limit, took);
                return;
            }
        }
    }

    /// <summary>Fails where something took longer than its limit allows here and now.</summary>
    public static void Within(TimeSpan limit, TimeSpan took) => Assert.InRange(took, TimeSpan.Zero, took <= limit ? limit : limit * Pace());

    private static double Pace()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        var clock = Stopwatch.StartNew();
        site.Build();
        return Math.Max(1, clock.Elapsed / Usual);
    }
}
