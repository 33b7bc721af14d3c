using System.Globalization;
using Spectre.Console;
using StaticPublication.Text;

namespace StaticPublication.Cli;

/// <summary>Prints faults and progress to standard error and results to standard output. Shows a progress bar in a terminal, plain lines
/// otherwise.</summary>
internal sealed partial class Terminal
{
    private readonly IAnsiConsole _console;

    /// <summary>Uses colours and progress bars if standard error is a terminal and neither <c>CI</c> nor <c>NO_COLOR</c> is set.</summary>
    public Terminal()
    {
        IsInteractive =
            !Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("CI") is null or ""
            && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        _console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(Console.Error),
            }
        );
    }

    /// <summary>Whether progress bars and colours can be used.</summary>
    public bool IsInteractive { get; }

    /// <summary>Prints at most this many faults, errors first, and the number of those left out. In a terminal, the line of each fault is
    /// shown with a caret.</summary>
    public void Faults(IReadOnlyList<Fault> faults, int max)
    {
        // The first fault of each code comes before the second of any code.
        var shown = faults
            .GroupBy(fault => (fault.Severity, fault.Code))
            .SelectMany(same => same.Index())
            .OrderByDescending(fault => fault.Item.Severity)
            .ThenBy(fault => fault.Index)
            .Take(max)
            .Select(fault => fault.Item)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var fault in faults.Where(shown.Contains))
        {
            Tell(fault);
            if (IsInteractive && SourceLine(fault.Location) is { } line)
            {
                Say("    " + line.Replace('\t', ' '));
                Say("    " + new string(' ', Math.Max(0, fault.Location.Column - 1)) + "^");
            }
        }

        if (faults.Count > max)
        {
            var more = Count(faults.Where(fault => !shown.Contains(fault)).Sum(fault => fault.Count), "more fault");
            var all = faults.Count.ToString(CultureInfo.InvariantCulture);
            Say($"{more} not printed: --max-faults {all} prints all, --report FILE writes them.");
        }
    }

    /// <summary>Prints a message to standard error.</summary>
    public static void Say(string line) => Console.Error.WriteLine(PrintedText.Line(Messages.Line(line)));

    /// <summary>Prints a result to standard output.</summary>
    public static void Print(string line) => Console.WriteLine(PrintedText.Line(line));

    /// <summary>Prints the text of help, which has lines of its own, to standard output.</summary>
    public static void PrintHelp(string help) => Console.Write(help);

    /// <summary>Prints what a person is to answer on the same line to standard error.</summary>
    public static void Prompt(string question) => Console.Error.Write(question);

    /// <summary>Prints JSON to standard output. It is not escaped for terminals, because JSON already escapes control characters.</summary>
    public static void PrintJson(string json) => Console.WriteLine(json);

    /// <summary>Formats a count with its English noun.</summary>
    public static string Count(long number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? noun : plural ?? noun + "s")}");

    // A workflow of GitHub shows annotations beside the lines of a change.
    private void Tell(Fault fault)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true")
        {
            Console.WriteLine(FaultReport.GitHubAnnotation(fault));
        }

        if (!_console.Profile.Capabilities.Ansi)
        {
            Console.Error.WriteLine(Messages.Line(fault));
            return;
        }

        // Not by the console, which would cut long lines.
        var colour = fault.Severity switch
        {
            Severity.Error => "\u001b[1;31m",
            Severity.Warning => "\u001b[1;33m",
            _ => "\u001b[1;34m",
        };
        var line = Messages.Line(fault);
        var end = line.IndexOf(fault.Code, StringComparison.Ordinal) + fault.Code.Length;
        var begin = line.LastIndexOf(": ", end - 1, StringComparison.Ordinal) + 2;
        Console.Error.WriteLine($"{line[..begin]}{colour}{line[begin..end]}\u001b[0m{line[end..]}");
    }

    private static string? SourceLine(SourceLocation location)
    {
        if (!File.Exists(location.Path) || location.Path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return null;
        }

        var line = File.ReadLines(location.Path).Skip(location.Line - 1).FirstOrDefault();
        return line is null || line.Length > 160 ? null : line;
    }
}
