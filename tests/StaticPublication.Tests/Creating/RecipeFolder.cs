using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using StaticPublication.Tests.Publishing;
using YamlDotNet.RepresentationModel;

namespace StaticPublication.Tests.Creating;

/// <summary>A folder in which a new publication is begun and its scripts are run. The package is fetched from a folder by its address, and
/// <c>dotnet tool</c> is simulated by the program as this test run has it.</summary>
internal sealed class RecipeFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recipes-").FullName;

    public RecipeFolder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("curl", "--version") == 0, "Needs a shell and curl.");
        Directory.CreateDirectory(In("bin"));
        Directory.CreateDirectory(In("packages"));
        var packages = (string[])
            [$"StaticPublication.{ProgramVersion.Number}.nupkg", $"StaticPublication.{ProgramRun.Platform}.{ProgramVersion.Number}.nupkg"];
        foreach (var package in packages)
        {
            File.WriteAllText(In($"packages/{package}"), "a package");
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData("a package"u8));
        File.WriteAllLines(
            In($"packages/StaticPublication.{ProgramVersion.Number}.sha256"),
            packages.Select(package => $"{hash}  {package}")
        );
        Script(
            "dotnet",
            "case \"$1 $2\" in\n\"tool restore\") ;;\n"
                + $"\"tool run\") shift 4; exec {Dotnet} {ProgramRun.Program} \"$@\" ;;\n*) exit 9 ;;\nesac\n"
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The real one: the simulated one is before it on the path.
    private static string Dotnet { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(path => Path.Combine(path, "dotnet")).First(File.Exists);

    public void Init(string host) =>
        Assert.Equal(0, Program.Main(["init", Site(""), "--host", host, "--language", "fr", "--url", "https://x.example/a/"]));

    public YamlMappingNode Yaml(string path)
    {
        var yaml = new YamlStream();
        using var text = new StreamReader(Site(path));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>The shell commands of a workflow by the names of their steps.</summary>
    public Dictionary<string, string> Commands(string workflow) =>
        ((YamlSequenceNode)Yaml(workflow)["jobs"]["publish"]["steps"])
            .OfType<YamlMappingNode>()
            .Where(step => step.Children.ContainsKey("run"))
            .ToDictionary(step => step["name"].ToString(), step => step["run"].ToString());

    private void Script(string name, string text)
    {
        var path = In($"bin/{name}");
        File.WriteAllText(path, "#!/usr/bin/env bash\n" + text);
        Assert.Equal(0, ProgramRun.Command("chmod", "+x", path));
    }

    public async Task<(int ExitCode, string Said)> Run(string command, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = Site(""),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{In("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["PACKAGES"] = "file://" + In("packages");
        start.Environment["ONLINE"] = "http://127.0.0.1:1";
        start.Environment.Remove("CI");
        start.Environment.Remove("URL");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, string.Create(CultureInfo.InvariantCulture, $"{said[0]}{said[1]}"));
    }

    public string In(string path) => Path.Combine(_folder, path);

    public string Site(string path) => Path.Combine(_folder, "site", path);
}
