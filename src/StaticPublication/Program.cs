using System.CommandLine;
using StaticPublication.Cli;
using StaticPublication.Publishing;

namespace StaticPublication;

/// <summary>Runs the command line and converts the outcome to an exit code.</summary>
internal static class Program
{
    private const int MachineFailed = 2,
        Locked = 3,
        Bug = 4,
        WrongUse = 64,
        Interrupted = 130;

    /// <summary>Runs a command; returns the exit code.</summary>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        Messages.Choose(args);
        var parsed = Parsed(args);
        if (parsed.Errors.Count > 0 || Commands.TakenForArguments(parsed).Count > 0)
        {
            Commands.TellMisuse(parsed);
            return WrongUse;
        }

        try
        {
            return Invoked(parsed);
        }
        catch (Exception e) when (Flattened(e) is WrongUseException or PathTooLongException)
        {
            Terminal.Say(Flattened(e).Message);
            return WrongUse;
        }
        catch (BuildLockedException e)
        {
            Terminal.Say(e.Message);
            return Locked;
        }
        catch (Exception e) when (Flattened(e) is OperationCanceledException)
        {
            Terminal.Say("interrupted: nothing was published.");
            return Interrupted;
        }
        catch (Exception e) when (IsOfTheMachine(e))
        {
            Terminal.Say($"the machine failed: {Flattened(e).Message}{(IsOfAFullDisk(Flattened(e)) ? Commands.FreeSpace(parsed) : "")}");
            return MachineFailed;
        }
        catch (Exception e)
        {
            return Report(Flattened(e));
        }
    }

    private static ParseResult Parsed(string[] args)
    {
        var root = Commands.Root();
        var isHelp = args is ["help", ..] || args.Intersect(["--help", "-h", "-?"]).Any();
        var parsed = root.Parse(args is ["help", .. var command] ? [.. command, "--help"] : args);
        // Without a word about a command that there is not, the parser would show the help of the one above.
        return isHelp && parsed is { Errors.Count: 0, UnmatchedTokens: [var unknown, ..] } ? root.Parse([unknown]) : parsed;
    }

    // The parser itself prints help, and not all of its words are in French.
    private static int Invoked(ParseResult parsed)
    {
        using var help = new StringWriter();
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help };
        var code = parsed.Invoke(configuration);
        Terminal.PrintHelp(HelpText.Wrapped(Messages.OfParser(help.ToString())));
        return code;
    }

    private static Exception Flattened(Exception e) => e is AggregateException { InnerExceptions: [var inner, ..] } ? Flattened(inner) : e;

    private static bool IsOfTheMachine(Exception e) => Flattened(e) is IOException or UnauthorizedAccessException or OutOfMemoryException;

    // ENOSPC and EDQUOT; ERROR_DISK_FULL on Windows.
    private static bool IsOfAFullDisk(Exception e) => e.HResult is 28 or 122 or unchecked((int)0x80070070);

    /// <summary>Reports and saves an unexpected exception; returns the exit code.</summary>
    internal static int Report(Exception e)
    {
        Terminal.Say(
            $"a fault of the program, not of the data: {e.Message}{(Kept(e.ToString()) is { } path ? $" (whole in {path})" : "")}"
        );
        return Bug;
    }

    // Saved in a private folder, because everybody can read the temporary folder and a fault may quote a record.
    private static string? Kept(string fault)
    {
        try
        {
            var path = Path.Combine(Directory.CreateTempSubdirectory("publication-fault-").FullName, "fault.txt");
            File.WriteAllText(path, fault);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
