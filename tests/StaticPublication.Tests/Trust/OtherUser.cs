using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Trust;

/// <summary>Another user of this machine, nobody, for tests that run as the one who may become any.</summary>
internal static class OtherUser
{
    private const string Nobody = "65534";

    /// <summary>What stands before a command that nobody is to run.</summary>
    public static IReadOnlyList<string> Command { get; } = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"];

    /// <summary>Gives a folder to nobody, who then can run the program and write into it; false where this user may not do so, or where
    /// nobody cannot come to the program or to the folder.</summary>
    public static bool Takes(string folder) =>
        May("dotnet", ProgramRun.Program, "--version")
        && ProgramRun.Command("chmod", "o+x", Path.GetDirectoryName(folder)!) == 0
        && ProgramRun.Command("chown", "-R", $"{Nobody}:{Nobody}", folder) == 0
        && May("test", "-w", folder);

    private static bool May(params string[] command) => ProgramRun.Command(Command[0], [.. Command.Skip(1), .. command]) == 0;
}
