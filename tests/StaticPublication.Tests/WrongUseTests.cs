using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StaticPublication.Cli;
using StaticPublication.Tests.Publishing;
using StaticPublication.Tests.Serving;

namespace StaticPublication.Tests;

/// <summary>Command lines that cannot be meant: refused as such, with exit code 64, and never called a fault of the program or of the
/// machine.</summary>
public sealed class WrongUseTests : IDisposable
{
    // Words for people: whatever they hold, it is no path and no number.
    private static readonly string[] Words =
    [
        "--title",
        "--url",
        "--email",
        "query",
        "code",
        "kind",
        "authority",
        "kept",
        "other",
        "source-kind",
        "--kind",
        "--licence",
        "--publisher",
    ];

    private readonly TestSite _site = new TestSite().WithQuestion("qe-1");

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("~")]
    [InlineData("~/site")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    [InlineData("a\u001b[2Jb")]
    [InlineData("a\u0000b")]
    public void No_path_of_any_command_is_blank_holds_a_control_character_or_a_home_that_no_shell_has_put_in(string path)
    {
        var tried = 0;
        foreach (var command in Commands.Root().Subcommands.Prepend(Commands.Root()))
        {
            var isOfRecord = command.Name == "new";
            foreach (
                var symbol in command
                    .Options.Where(option => !isOfRecord || option.Name == "--input")
                    .Cast<Symbol>()
                    .Concat(isOfRecord ? [] : command.Arguments)
            )
            {
                var type = symbol is Option option ? option.ValueType : ((Argument)symbol).ValueType;
                if ((type == typeof(string) || type == typeof(string[])) && !Words.Contains(symbol.Name))
                {
                    tried++;
                    string[] named =
                        command is RootCommand ? []
                        : command.Name == "import" ? ["import", "records"]
                        : [command.Name];
                    var parsed = Commands.Root().Parse([.. named, .. symbol is Option ? new[] { symbol.Name } : [], path]);
                    Assert.Contains(parsed.Errors, error =>
                        error.Message.StartsWith(symbol.Name, StringComparison.Ordinal) || symbol.Name == "--timings"
                    );
                }
            }
        }

        Assert.InRange(tried, 25, int.MaxValue);
    }

    [Theory]
    [InlineData("--threads", "0")]
    [InlineData("--threads", "-1")]
    [InlineData("--threads", "1025")]
    [InlineData("--threads", "1.5")]
    [InlineData("--threads", "99999999999")]
    [InlineData("--max-faults", "-1")]
    [InlineData("--max-faults", "x")]
    [InlineData("--timings", "chart")]
    [InlineData("--theme", "nowhere")]
    [InlineData("--previous", "nowhere")]
    [InlineData("--previous", "input")]
    [InlineData("--nope", "1")]
    public void A_value_that_an_option_does_not_take_is_wrong_use_of_every_command_that_has_it(string option, string value)
    {
        string[] paths = ["--input", _site.Input, "--output", _site.Output, "--no-cache"];
        var given = value is "nowhere" or "input" ? Path.Combine(_site.Folder, value) : value;
        foreach (var command in new[] { "build", "check", "serve" })
        {
            Assert.Equal(64, Program.Main([command, .. paths, option, given]));
        }

        Assert.Equal(64, Program.Main([.. paths, option, given]));
        Assert.False(Directory.Exists(_site.Output));
    }

    [Theory]
    [InlineData("serve", "--port", "0")]
    [InlineData("serve", "--port", "65536")]
    [InlineData("search", "x", "--output", "/nowhere")]
    [InlineData("search", "x", "--output", "HERE")]
    [InlineData("explain", "")]
    [InlineData("explain", "NO-SUCH")]
    [InlineData("import", "records", "/nowhere", "--to", "HERE/new")]
    [InlineData("import", "records", "HERE", "--to", "HERE/new")]
    [InlineData("import", "an-questions", "HERE/input/site.yml", "--to", "HERE/new", "--previous", "/nowhere")]
    [InlineData("import", "an-bodies", "HERE/input/site.yml", "--to", "HERE/new", "--portfolios", "/nowhere")]
    [InlineData("import", "nonsense", "HERE", "--to", "HERE/new")]
    [InlineData("init", "HERE/new", "--url", "ftp://x/")]
    [InlineData("init", "HERE/new", "--email", "nobody")]
    [InlineData("init", "HERE/new", "--language", "xx")]
    [InlineData("init", "HERE/new", "--for", "town")]
    [InlineData("new", "question-ecrite", "--nope", "1", "--input", "HERE/input")]
    [InlineData("nonsense")]
    public void What_names_nothing_is_wrong_use(params string[] command)
    {
        var before = FolderSnapshot.Of(_site.Folder);
        Assert.Equal(64, Program.Main([.. command.Select(word => word.Replace("HERE", _site.Folder, StringComparison.Ordinal))]));
        Assert.Equal(before, FolderSnapshot.Of(_site.Folder));
    }

    [Fact]
    public async Task A_port_in_use_is_wrong_use_of_the_option_that_names_it()
    {
        var port = FreePort.Find();
        using var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        using var serve = ProgramRun.Start([
            "serve",
            .. _site.BuildInto("output").Skip(1),
            "--port",
            port.ToString(CultureInfo.InvariantCulture),
        ]);
        var (code, said, _) = await serve.End();
        Assert.Equal(64, code);
        Assert.StartsWith($"--port {port} ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_kept_where_nobody_else_can_have_laid_a_file()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of files are those of Unix.");
            return;
        }

        var before = Kept();
        Assert.Equal(4, Program.Report(new InvalidOperationException("nobody thought of it")));
        var folder = Assert.Single(Kept().Except(before));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        Assert.Contains("nobody thought of it", File.ReadAllText(Path.Combine(folder, "fault.txt")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);

        static string[] Kept() => Directory.GetDirectories(Path.GetTempPath(), "publication-fault-*");
    }
}
