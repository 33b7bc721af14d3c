using System.Diagnostics;
using System.Globalization;
using StaticPublication.Tests.Publishing;
using StaticPublication.Tests.Serving;

namespace StaticPublication.Tests.Creating;

/// <summary>Follows the README word for word in an empty home folder, from the installation to a site that nginx serves, and then what a
/// colleague does in a clone. Only addresses differ: the package comes from a server of this machine, and ports are free ones.</summary>
public sealed class ReadmeTests : IDisposable
{
    // What nginx must answer: the home page, a document, and 404 for what is not there.
    private const string Served =
        "\ntrap 'kill $(cat .cache/nginx.pid)' EXIT\ncurl -fsS $SITE/ | grep '<title>My publication' > /dev/null\n"
        + "curl -fsSo /dev/null $SITE/$(cd output && ls -d documents/2024/*/*/ | head -n 1)\n"
        + "[ $(curl -so /dev/null -w '%{http_code}' $SITE/rien/) = 404 ]";

    private readonly string _folder = Directory.CreateTempSubdirectory("readme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Category", "Release")]
    public void From_nothing_to_a_site_that_nginx_serves_and_to_that_of_a_colleague_without_a_failing_step()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && ProgramRun.Command("curl", "--version") == 0 && ProgramRun.Command("nginx", "-v") == 0,
            "Needs a shell, curl and nginx."
        );
        // Workers of nginx that root starts are somebody else.
        Assert.Equal(0, ProgramRun.Command("chmod", "755", _folder));
        var packed = Directory.CreateDirectory(Path.Combine(_folder, "packed")).FullName;
        using var server = new FileServer(packed);
        Release(packed, server.Address);
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        var commands = Commands(server.Address).ToList();
        var port = FreePort.Find();
        var cost = Shell(
            home,
            $"export PACKAGES={server.Address} SITE=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}\n"
                + "export ONLINE=http://127.0.0.1:1\n"
                + string.Join('\n', commands.Select(command => Tried(command, port)))
                + Served
        );
        var clone = Shell(
            home,
            "cd my-publication && git init -q && git add -A && git -c user.name=a -c user.email=a@b.c commit -qm Begins && cd ..\n"
                + $"git clone -q my-publication colleague && cd colleague && export PACKAGES={server.Address}\n"
                + "./publication check\n./publication build\n[ -f output/index.html ]\n[ -z \"$(git status --porcelain)\" ]"
        );
        Assert.InRange(commands.Count, 5, 9);
        Trust.Seen.Of(
            "README",
            $"{commands.Count} commands, {cost.TotalMinutes:0.0} minutes of processor; in a clone 2 commands, {clone.TotalMinutes:0.0}"
        );
    }

    private void Release(string packed, string address)
    {
        var configuration = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release";
        var release = $"bash {Repository.Root}/.ci/release {packed} {address}";
        Shell(_folder, $"export PLATFORMS={ProgramRun.Platform} DOWNLOADS= CONFIGURATION={configuration}; {release}", own: false);
        // NuGet refuses a source without TLS unless a file says so, and then it must be named there alone; that of a release has TLS.
        File.WriteAllText(
            Path.Combine(_folder, "nuget.config"),
            $"<configuration><packageSources><clear/><add key=\"releases\" value=\"{address}/index.json\" "
                + "allowInsecureConnections=\"true\"/></packageSources></configuration>"
        );
    }

    // The command of the table's first row, then those of the blocks up to the next section.
    private static IEnumerable<string> Commands(string address)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"))
            .Replace(ProgramVersion.Packages, address, StringComparison.Ordinal);
        var section = readme.Split("## Install\n")[1].Split("\n## ")[0];
        var install = section.Split("| .NET tool |")[1].Split('`').First(code => code.StartsWith("dotnet tool", StringComparison.Ordinal));
        Assert.EndsWith($" --source {address}/index.json", install, StringComparison.Ordinal);
        yield return install[..install.IndexOf(" --source", StringComparison.Ordinal)];
        foreach (var block in section.Split("```\n").Where((_, index) => index % 2 == 1))
        {
            foreach (var line in block.TrimEnd('\n').Split('\n'))
            {
                yield return line;
            }
        }
    }

    // A server that never ends is asked once and stopped; ports that another program may hold are exchanged.
    private static string Tried(string command, int port)
    {
        var at = port.ToString(CultureInfo.InvariantCulture);
        return command.EndsWith(" serve", StringComparison.Ordinal)
                ? $"({command} --port {at} & echo $! > ../serve.pid; wait) &\n"
                    + "for i in $(seq 120); do curl -fso /dev/null $SITE/ && break; sleep 1; done\n"
                    + "curl -fsS $SITE/ | grep '<title>' > /dev/null\nkill $(cat ../serve.pid)\n"
                    + "while curl -so /dev/null $SITE/; do sleep 0.2; done"
            : command.Contains("listen 8080", StringComparison.Ordinal)
                ? command.Replace("listen 8080", $"listen {at}", StringComparison.Ordinal)
            : command;
    }

    // Runs lines, each of which must succeed, and returns what they cost of the processor.
    private TimeSpan Shell(string folder, string lines, bool own = true)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", lines + "\ntimes > \"$COST\""])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var cost = Path.Combine(_folder, "cost");
        start.Environment["COST"] = cost;
        start.Environment.Remove("CI");
        start.Environment.Remove("NUGET_PACKAGES");
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (own)
        {
            start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = folder;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{lines}\n{output}{error.Result}");
        // The second line has the time of all that the shell has waited for: 0m1.234s 0m0.567s.
        return File.ReadLines(cost)
            .Last()
            .Split(' ')
            .Select(part => part.TrimEnd('s').Split('m'))
            .Aggregate(TimeSpan.Zero, (sum, part) =>
                sum
                + TimeSpan.FromMinutes(int.Parse(part[0], CultureInfo.InvariantCulture))
                + TimeSpan.FromSeconds(double.Parse(part[1], CultureInfo.InvariantCulture))
            );
    }
}
