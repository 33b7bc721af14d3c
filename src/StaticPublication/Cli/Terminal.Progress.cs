using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace StaticPublication.Cli;

// Progress of long work.
internal sealed partial class Terminal
{
    private const int RecordsPerLine = 10_000;

    private readonly Dictionary<string, (TimeSpan Begun, int Count)> _done = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Runs a build and shows its progress: the stage and what it has done so far, with the share and the time left where they
    /// can be known.</summary>
    /// <param name="build">The build. Its argument takes what a stage has done.</param>
    /// <param name="isVerbose">Whether each stage has a line of its own, with the time since the beginning.</param>
    public Outcome Follow(Func<Action<StageProgress>?, Outcome> build, bool isVerbose = false)
    {
        var clock = Stopwatch.StartNew();
        if (isVerbose)
        {
            return build(progress => SayStage(clock.Elapsed, progress));
        }

        if (!IsInteractive)
        {
            return build(null);
        }

        return _console
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn())
            .Start(context =>
            {
                var task = context.AddTask("…");
                task.IsIndeterminate = true;
                return build(progress => Show(task, clock.Elapsed, progress));
            });
    }

    /// <summary>Runs long work that reports its progress: a bar in a terminal, otherwise a line every <see cref="RecordsPerLine"/>
    /// records.</summary>
    /// <param name="what">Name of the work.</param>
    /// <param name="work">The work. Its argument takes the share done, from 0 to 1, and the number of records.</param>
    public T FollowShare<T>(string what, Func<Action<double, int>, T> work)
    {
        if (!IsInteractive)
        {
            var reported = 0;
            return work(
                (share, records) =>
                {
                    if (records / RecordsPerLine > reported)
                    {
                        reported = records / RecordsPerLine;
                        Say(string.Create(CultureInfo.InvariantCulture, $"{what}: {records:#,0} records, {Math.Floor(share * 100)} %"));
                    }
                }
            );
        }

        return _console
            .Progress()
            .AutoClear(true)
            .HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1);
                return work(
                    (share, records) =>
                    {
                        task.Value = share;
                        task.Description = string.Create(CultureInfo.InvariantCulture, $"{what}: {records:#,0} records");
                    }
                );
            });
    }

    private void SayStage(TimeSpan elapsed, StageProgress progress)
    {
        lock (_gate)
        {
            var before = _done.GetValueOrDefault(progress.Stage).Count;
            Add(elapsed, progress);
            if (progress.Count == 0 || _done[progress.Stage].Count / RecordsPerLine > before / RecordsPerLine)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds, 6:0.0} s  {Told(elapsed, progress)}"));
            }
        }
    }

    private void Show(ProgressTask task, TimeSpan elapsed, StageProgress progress)
    {
        lock (_gate)
        {
            Add(elapsed, progress);
            task.Description = Told(elapsed, progress);
        }
    }

    private void Add(TimeSpan elapsed, StageProgress progress)
    {
        var known = _done.TryGetValue(progress.Stage, out var done) ? done : (Begun: elapsed, Count: 0);
        _done[progress.Stage] = known with { Count = known.Count + progress.Count };
    }

    private string Told(TimeSpan elapsed, StageProgress progress)
    {
        var words = Messages.Line($"stage: {progress.Stage}")["stage: ".Length..];
        var (begun, count) = _done[progress.Stage];
        var told = count == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {count:#,0}");
        if (progress.Share is not { } share || share <= 0)
        {
            return told;
        }

        var left = (elapsed - begun).TotalSeconds * (1 - share) / share;
        return string.Create(CultureInfo.InvariantCulture, $"{told}, {Math.Floor(share * 100)} %, {Math.Ceiling(left)} s");
    }
}
