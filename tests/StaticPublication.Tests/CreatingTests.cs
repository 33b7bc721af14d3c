using System.Diagnostics;
using StaticPublication.Creating;
using StaticPublication.Tests.Creating;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>A new publication outside this repository, and the theme that comes with the program.</summary>
public sealed class CreatingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("creating-").FullName;

    private readonly Dictionary<string, string> _environment = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_publication_builds_at_once_without_an_error_or_a_warning_and_without_a_theme_of_its_own()
    {
        var outcome = Build(New("Eaux & « forêts » : \"essai\""));
        Assert.All(outcome.Faults, fault => Assert.Equal(Severity.Note, fault.Severity));
        Assert.Equal(3, outcome.Figures!.Documents);
        Assert.Contains("Eaux &amp; « forêts » : &quot;essai&quot;", Read("output/index.html"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "publication/theme")));
    }

    [Fact]
    public void A_new_publication_holds_what_its_host_needs()
    {
        New("Essai");
        Assert.All(
            [
                "netlify.toml",
                "global.json",
                ".gitignore",
                ".netlify/build",
                ".netlify/install-sdk",
                ".netlify/previous",
                "GUIDE.md",
                "GUIDE.en.md",
                "RECORDS.en.md",
                ".editorconfig",
                ".vscode/settings.json",
                ".vscode/tasks.json",
                ".netlify/plugins/keep/index.js",
                ".config/dotnet-tools.json",
                "publication",
            ],
            file => Assert.True(File.Exists(Path.Combine(_folder, "publication", file)), file)
        );
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(Path.Combine(_folder, "publication/publication")).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_as_it_is()
    {
        var file = Path.Combine(_folder, "publication", "mine.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "mine");
        Assert.Equal(64, Program.Main(["init", Path.GetDirectoryName(file)!]));
        Assert.Equal([file], Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public void A_file_of_the_own_theme_goes_before_the_built_in_one_and_a_word_before_a_word()
    {
        var publication = New("Essai");
        var sign = File.ReadAllText(Path.Combine(Repository.Theme, "assets/sign.svg"));
        Write(publication, "theme/assets/sign.svg", sign.Replace("<path ", "<path fill=\"#123456\" ", StringComparison.Ordinal));
        Write(publication, "theme/strings.fr.yml", "nav:\n  search: \"Fouiller\"\n");
        Build(publication);
        Assert.Contains(
            "fill=\"#123456\"",
            File.ReadAllText(Directory.GetFiles(Path.Combine(publication, "output/assets"), "sign.*.svg").Single()),
            StringComparison.Ordinal
        );
        Assert.Contains("Fouiller", Read("output/index.html"), StringComparison.Ordinal);
        Assert.Contains("Essai", Read("output/404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_folder_that_is_named_and_not_there_is_wrong_use() =>
        Assert.Equal(
            64,
            Program.Main(["check", "--input", Path.Combine(New("Essai"), "input"), "--theme", Path.Combine(_folder, "absent")])
        );

    // What the README says: from the address of releases to a built site, at the host, and in the clone of a colleague.
    [Fact]
    [Trait("Category", "Release")]
    public void The_packed_tool_is_installed_from_its_address_and_builds_a_new_publication_here_at_its_host_and_in_a_clone()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("curl", "--version") == 0, "Needs a shell and curl.");
        var packed = Path.Combine(_folder, "packed");
        using var server = new FileServer(Directory.CreateDirectory(packed).FullName);
        _environment["PLATFORMS"] = ProgramRun.Platform;
        _environment["DOWNLOADS"] = "";
        _environment["CONFIGURATION"] = AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release";
        Run(_folder, "bash", Path.Combine(Repository.Root, ".ci/release"), packed, server.Address);
        _environment["PACKAGES"] = server.Address;
        Write(
            _folder,
            "nuget.config",
            $"<configuration><packageSources><clear/><add key=\"releases\" value=\"{server.Address}/index.json\" "
                + "allowInsecureConnections=\"true\"/></packageSources></configuration>"
        );
        Run(_folder, "dotnet", "tool", "install", "StaticPublication", "--tool-path", "tool");
        Run(_folder, Path.Combine(_folder, "tool/publication"), "init", "site");
        var site = Path.Combine(_folder, "site");
        Run(site, Path.Combine(site, "publication"), "build");
        Assert.True(File.Exists(Path.Combine(site, "output/index.html")));
        Directory.Delete(Path.Combine(site, "output"), recursive: true);
        Run(site, "bash", ".netlify/build");
        Assert.True(File.Exists(Path.Combine(site, "output/index.html")));
        Run(
            site,
            "sh",
            "-c",
            "git init -q && git add -A && git -c user.name=a -c user.email=a@b.c commit -qm a && git clone -q . ../clone"
        );
        Run(_folder, Path.Combine(_folder, "clone/publication"), "build");
        Assert.True(File.Exists(Path.Combine(_folder, "clone/output/index.html")));
        Assert.Equal("", Said(Path.Combine(_folder, "clone"), "git", "status", "--porcelain"));
    }

    private string New(string title)
    {
        var folder = Path.Combine(_folder, "publication");
        new Skeleton(title, new Uri("https://publication.example/"), "contact@publication.example", Host.Of(null), InputSchemas.In).Write(
            folder
        );
        return folder;
    }

    private static Outcome Build(string publication)
    {
        var options = new Options
        {
            Input = Path.Combine(publication, "input"),
            Theme = Path.Combine(publication, "theme"),
            Output = Path.Combine(publication, "output"),
            Threads = 2,
        };
        var outcome = Publication.Build(options);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        return outcome;
    }

    private static void Write(string publication, string path, string text)
    {
        var file = Path.Combine(publication, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_folder, "publication", path));

    // Packages of its own, so that an earlier build of the same version is never taken for this one.
    private void Run(string folder, string program, params string[] arguments) => Said(folder, program, arguments);

    private string Said(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "packages");
        // What the SDK remembers of tools would outlive their folder, and mislead the next run.
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home");
        start.Environment.Remove("CI");
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}{error.Result}");
        return output;
    }
}
