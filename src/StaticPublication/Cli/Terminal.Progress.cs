using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace StaticPublication.Cli;

// Progress of long work.
internal sealed partial class Terminal
{
    private const int RecordsPerLine = 10_000;

    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Runs a build and shows its progress: the stage and what it has done so far.</summary>
    /// <param name="build">The build. Its argument takes a stage and how much more of it is done; nothing when it begins.</param>
    /// <param name="isVerbose">Whether each stage has a line of its own, with the time since the beginning.</param>
    public Outcome Follow(Func<Action<string, int>, Outcome> build, bool isVerbose = false)
    {
        if (isVerbose)
        {
            var clock = Stopwatch.StartNew();
            return build((stage, count) => SayStage(clock.Elapsed, stage, count));
        }

        if (!IsInteractive)
        {
            return build((_, _) => { });
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
                return build((stage, count) => Show(task, stage, count));
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
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
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

    private void SayStage(TimeSpan elapsed, string stage, int count)
    {
        lock (_gate)
        {
            var before = _done.GetValueOrDefault(stage);
            _done[stage] = before + count;
            if (count == 0 || _done[stage] / RecordsPerLine > before / RecordsPerLine)
            {
                Say(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds, 6:0.0} s  {Told(stage)}"));
            }
        }
    }

    private void Show(ProgressTask task, string stage, int count)
    {
        lock (_gate)
        {
            _done[stage] = _done.GetValueOrDefault(stage) + count;
            task.Description = Told(stage);
        }
    }

    private string Told(string stage)
    {
        var words = Messages.Line($"stage: {stage}")["stage: ".Length..];
        return _done[stage] == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words} {_done[stage]:#,0}");
    }
}
