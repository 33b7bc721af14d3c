using System.Diagnostics;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Trust;

/// <summary>The program as a process of its own, with an environment of its own.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "publication.dll");

    /// <summary>Runs <c>publication</c>; a umask other than the own goes through a shell, another user through what
    /// <paramref name="before"/> says.</summary>
    public static async Task<Run> Publication(
        IReadOnlyDictionary<string, string> environment,
        string[] arguments,
        string? umask = null,
        params IEnumerable<string> before
    )
    {
        string[] command =
        [
            .. umask is null ? [] : (string[])["sh", "-c", $"umask {umask}; exec \"$@\"", "sh"],
            .. before,
            "dotnet",
            Program,
            .. arguments,
        ];
        return await Of(new ProcessStartInfo(command[0], command[1..]), environment);
    }

    public static async Task<Run> Of(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        ProgramRun.Hasten(start);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }
}
