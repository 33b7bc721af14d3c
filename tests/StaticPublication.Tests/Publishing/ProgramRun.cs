using System.Diagnostics;
using System.Security.Cryptography;

namespace StaticPublication.Tests.Publishing;

/// <summary>The program in a process of its own, so that a test can kill it, starve it or count what it holds.</summary>
internal sealed class ProgramRun : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _said;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private ProgramRun(string file, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        Hasten(start);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _said = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program itself, as this test run has it.</summary>
    public static string Program { get; } = typeof(StaticPublication.Program).Assembly.Location;

    /// <summary>The platform that it runs on, as its packages are named: such as <c>linux-x64</c>.</summary>
    public static string Platform { get; } = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Starts it.</summary>
    public static ProgramRun Start(params IEnumerable<string> arguments) => new("dotnet", arguments.Prepend(Program), []);

    /// <summary>Starts it with further variables of the environment.</summary>
    public static ProgramRun Start(IEnumerable<(string Name, string Value)> environment, params IEnumerable<string> arguments) =>
        new("dotnet", arguments.Prepend(Program), environment);

    /// <summary>Starts a script of the shell as a user of its own name space, who may mount what nobody else sees; skips the test where the
    /// system has none.</summary>
    public static ProgramRun Mounting(string script)
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Command("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt") == 0,
            "This system mounts nothing for a test."
        );
        return new("unshare", ["-rm", "sh", "-c", script], [("PROGRAM", Program)]);
    }

    /// <summary>Starts any other program.</summary>
    public static ProgramRun Other(string file, params IEnumerable<string> arguments) => new(file, arguments, []);

    /// <summary>Runs a command to its end; -1 where there is none of that name.</summary>
    public static int Command(string file, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(file, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
            )!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>Lets a program that lives for seconds start in a quarter less time: its loops are not compiled for good before they run.
    /// One that is killed leaves no pipe of a debugger behind.</summary>
    public static void Hasten(ProcessStartInfo start)
    {
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
    }

    /// <summary>Sends a signal, such as 2 (SIGINT).</summary>
    public void Signal(int signal) =>
        _ = Command("sh", "-c", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kill -{signal} {Id}"));

    /// <summary>Kills it at once, as a loss of power would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Its exit code, what it said on standard error, and how long it ran.</summary>
    public async Task<(int Code, string Said, TimeSpan Time)> End()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _said, _clock.Elapsed);
    }

    /// <summary>Fails where a run took longer than its limit allows; one that is over it has as much more as the program takes here and now
    /// to start and end ten times, on a machine that may have much else to do.</summary>
    public static async Task Within(TimeSpan limit, TimeSpan took)
    {
        if (took > limit)
        {
            using var explain = Start("explain", "ADDRESS-TAKEN");
            Assert.InRange(took, TimeSpan.Zero, limit + ((await explain.End()).Time * 10));
        }
    }

    /// <summary>Every file of a folder with its hash, in ordinal order; empty where there is no such folder.</summary>
    public static string Manifest(string folder) =>
        !Directory.Exists(folder)
            ? ""
            : string.Join(
                '\n',
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
                    .Order(StringComparer.Ordinal)
            );

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
