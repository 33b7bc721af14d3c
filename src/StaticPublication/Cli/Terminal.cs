using System.Globalization;
using Spectre.Console;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>What a person sees: faults and progress on standard error, results on standard output; a bar in a terminal, plain lines
/// elsewhere.</summary>
internal sealed class Terminal
{
    private const int RecordsALine = 10_000;

    private readonly IAnsiConsole _console;
    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>Writes to standard error; colours and bars where it is a terminal, and neither <c>CI</c> nor <c>NO_COLOR</c> is
    /// set.</summary>
    public Terminal()
    {
        IsLively =
            !Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("CI") is null or ""
            && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = IsLively ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = IsLively ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(Console.Error),
            }
        );
    }

    /// <summary>Whether a bar may move.</summary>
    public bool IsLively { get; }

    /// <summary>Runs a build while its progress is shown.</summary>
    public Outcome Follow(Func<Action<string, int>, Outcome> build)
    {
        if (!IsLively)
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
                var task = context.AddTask("starting");
                task.IsIndeterminate = true;
                return build((stage, count) => Show(task, stage, count));
            });
    }

    /// <summary>Runs long work that knows its share: a bar in a terminal, elsewhere a line for each so many records.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="work">Tells the share, from 0 to 1, and how many records.</param>
    public T FollowShare<T>(string what, Func<Action<double, int>, T> work)
    {
        if (!IsLively)
        {
            var told = 0;
            return work(
                (share, records) =>
                {
                    if (records / RecordsALine > told)
                    {
                        told = records / RecordsALine;
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

    /// <summary>Prints faults, at most so many of them; an error in a terminal is followed by its line with a caret.</summary>
    public void Faults(IReadOnlyList<Fault> faults, int most)
    {
        foreach (var fault in faults.Take(most))
        {
            Say(fault.ToString());
            if (IsLively && SourceLine(fault.Location) is { } line)
            {
                Say("    " + line.Replace('\t', ' '));
                Say("    " + new string(' ', Math.Max(0, fault.Location.Column - 1)) + "^");
            }
        }
    }

    /// <summary>Asks for a line; an empty one where it need not be given.</summary>
    public string Ask(string question, bool required)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(question) + ":");
        prompt.AllowEmpty = !required;
        return _console.Prompt(prompt);
    }

    /// <summary>A line for people, on standard error.</summary>
    public static void Say(string line) => Console.Error.WriteLine(PrintedText.Line(line));

    /// <summary>A line of what was asked for, on standard output.</summary>
    public static void Print(string line) => Console.WriteLine(PrintedText.Line(line));

    /// <summary>JSON, on standard output: it escapes by itself what does harm, and is for programs.</summary>
    public static void PrintJson(string json) => Console.WriteLine(json);

    /// <summary>A count with its noun in English.</summary>
    public static string Count(long number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? noun : plural ?? noun + "s")}");

    private static string? SourceLine(SourceLocation location)
    {
        if (!File.Exists(location.Path) || location.Path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return null;
        }

        var line = File.ReadLines(location.Path).Skip(location.Line - 1).FirstOrDefault();
        return line is null || line.Length > 160 ? null : line;
    }

    private void Show(ProgressTask task, string stage, int count)
    {
        lock (_gate)
        {
            _done[stage] = _done.GetValueOrDefault(stage) + count;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{stage} {_done[stage]:#,0}");
        }
    }
}
