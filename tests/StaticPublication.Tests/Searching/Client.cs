using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StaticPublication.Rendering;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>The browser's own modules in Node, as readers load them.</summary>
internal static class Client
{
    /// <summary>A theme of its scripts alone.</summary>
    public static Theme Theme { get; } =
        new(
            "theme",
            new Dictionary<string, string>(),
            Directory
                .GetFiles(Path.Combine(Repository.Theme, "assets"), "*.js")
                .ToDictionary(file => Path.GetFileName(file), file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file)),
            new Strings(new Dictionary<string, string>(), "fr"),
            new Dictionary<string, IReadOnlyList<string>>()
        );

    /// <summary>Asks a line each, as <c>ask.mjs</c> says; an answer each.</summary>
    public static List<JsonElement> Ask(string output, IEnumerable<string> lines)
    {
        using var modules = new Scratch();
        foreach (
            var name in new[]
            {
                "search-engine",
                "search-nearest",
                "search-values",
                "search-zone",
                "search-distance",
                "search-passage",
                "search-verify",
                "search-stems",
                "search-written",
            }.Concat(Stemming.Own.Select(code => $"search-stem-{code}"))
        )
        {
            File.WriteAllText(Path.Combine(modules.Path, name + ".js"), new Scripts(Theme).Joined(name + ".js"));
        }

        File.WriteAllText(Path.Combine(modules.Path, "package.json"), """{ "type": "module" }""");
        using var node = Start(Path.Combine(Repository.Tests, "Searching", "ask.mjs"), modules.Path, Path.Combine(output, "search"));
        var answers = Task.Run(() => node.StandardOutput.ReadToEnd());
        foreach (var line in lines)
        {
            node.StandardInput.WriteLine(line);
        }

        node.StandardInput.Close();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>Starts Node, or skips the test where there is none.</summary>
    public static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("node", arguments)
                {
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    StandardInputEncoding = new UTF8Encoding(false),
                    StandardOutputEncoding = Encoding.UTF8,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not on this machine.");
            throw;
        }
    }
}
