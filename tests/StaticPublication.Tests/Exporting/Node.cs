using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>The checking tools of <c>.ci/</c>, run by Node; a test that asks for them is skipped by name where either is absent.</summary>
internal static class Node
{
    /// <summary>Runs a script that lies beside the tests with <c>.ci/node_modules</c> as its first argument; gives it lines and returns
    /// those that it writes.</summary>
    public static IReadOnlyList<JsonElement> Ask(string script, IReadOnlyList<string> arguments, IEnumerable<object> lines)
    {
        var modules = Path.Combine(Repository.Root, ".ci/node_modules");
        Assert.SkipWhen(
            !Directory.Exists(Path.Combine(modules, "ajv")),
            "the checking tools are not installed (npm ci --prefix .ci --ignore-scripts)."
        );
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in (string[])[Path.Combine(Repository.Tests, "Exporting", script), modules, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Start(start);
        var answers = Task.Run(() => node.StandardOutput.ReadToEnd());
        foreach (var line in lines)
        {
            node.StandardInput.WriteLine(JsonSerializer.Serialize(line));
        }

        node.StandardInput.Close();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return [.. answers.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not on this machine.");
            throw;
        }
    }
}
