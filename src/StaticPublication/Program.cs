using System.CommandLine;
using StaticPublication.Cli;
using StaticPublication.Publishing;

namespace StaticPublication;

/// <summary>Turns a command line into a call of the publication, and how it ended into an exit code.</summary>
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
        var parsed = Commands.Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Terminal.Say(error.Message);
            }

            Terminal.Say("See publication --help.");
            return WrongUse;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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

    private static Exception Flattened(Exception e) => e is AggregateException { InnerExceptions: [var inner, ..] } ? Flattened(inner) : e;

    private static bool IsOfTheMachine(Exception e) => Flattened(e) is IOException or UnauthorizedAccessException or OutOfMemoryException;

    // ENOSPC and EDQUOT; ERROR_DISK_FULL of Windows.
    private static bool IsOfAFullDisk(Exception e) => e.HResult is 28 or 122 or unchecked((int)0x80070070);

    /// <summary>Says and keeps what the program did not foresee; returns the exit code.</summary>
    internal static int Report(Exception e)
    {
        Terminal.Say(
            $"a fault of the program, not of the data: {e.Message}{(Kept(e.ToString()) is { } path ? $" (whole in {path})" : "")}"
        );
        return Bug;
    }

    // In a folder that nobody else can have made or reads: the temporary folder is everybody's, and a fault may quote a record.
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
