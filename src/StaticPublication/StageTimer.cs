using System.Diagnostics;

namespace StaticPublication;

/// <summary>Measures the stages of a build.</summary>
/// <param name="begins">Called with the name of each stage when it begins; null if nobody listens.</param>
internal sealed class StageTimer(Action<string>? begins = null)
{
    private readonly List<StageCost> _stages = [];

    /// <summary>The stages so far.</summary>
    public IReadOnlyList<StageCost> Stages => _stages;

    /// <summary>Runs a stage and measures it. <paramref name="written"/> returns the numbers of files and bytes written, and of files
    /// hashed, so far.</summary>
    public T Time<T>(string name, Func<T> stage, Func<(int Files, long Bytes, int Hashed)>? written = null)
    {
        var before = written?.Invoke() ?? default;
        begins?.Invoke(name);
        var wall = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var result = stage();
        var after = written?.Invoke() ?? default;
        _stages.Add(
            new StageCost(
                name,
                wall.Elapsed,
                Environment.CpuUsage.TotalTime - cpu,
                GC.GetTotalAllocatedBytes() - allocated,
                after.Files - before.Files,
                after.Bytes - before.Bytes,
                Peak()
            )
            {
                Hashed = after.Hashed - before.Hashed,
            }
        );
        return result;
    }

    public void Time(string name, Action stage, Func<(int Files, long Bytes, int Hashed)>? written = null) =>
        Time(
            name,
            () =>
            {
                stage();
                return true;
            },
            written
        );

    private static long Peak()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64;
    }
}
