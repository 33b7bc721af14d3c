using System.Diagnostics;

namespace StaticPublication.Tests.Trust;

/// <summary>A limit that is promised for a machine of its own: on one that is slower, or has much else to do, it is as much longer as a small site takes longer there.</summary>
internal static class Patience
{
    // The smallest site, once the program is warm.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(0.3);

    /// <summary>Fails where something took longer than its limit allows here and now.</summary>
    public static void Within(TimeSpan limit, TimeSpan took)
    {
        if (took <= limit)
        {
            return;
        }

        using var site = new TestSite().WithQuestion("qe-1");
        var clock = Stopwatch.StartNew();
        site.Build();
        Assert.InRange(took, TimeSpan.Zero, limit * Math.Max(1, clock.Elapsed / Usual));
    }
}
