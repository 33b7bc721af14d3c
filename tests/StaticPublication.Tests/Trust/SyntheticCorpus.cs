using System.Diagnostics;
using System.Globalization;

namespace StaticPublication.Tests.Trust;

/// <summary>A publication of invented questions, of any size, by the script that lies beside the checkout.</summary>
internal static class SyntheticCorpus
{
    /// <summary>Writes its input folder; skips the test where the script is absent.</summary>
    public static async Task Make(int records, string input)
    {
        using var made = Process.Start(
            "python3",
            [SharedData.PathOf("../corpus/make_corpus.py"), records.ToString(CultureInfo.InvariantCulture), input]
        );
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, made.ExitCode);
    }
}
