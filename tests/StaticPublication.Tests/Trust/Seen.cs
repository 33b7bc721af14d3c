namespace StaticPublication.Tests.Trust;

/// <summary>What a check has seen, in a line of the test's output: <c>R19 pass (58 vectors)</c>. <c>.ci/figures.mjs</c> collects
/// them.</summary>
internal static class Seen
{
    /// <summary>Written last, once everything holds.</summary>
    public static void Of(string check, FormattableString seen) =>
        TestContext.Current.TestOutputHelper!.WriteLine($"{check} pass ({FormattableString.Invariant(seen)})");
}
