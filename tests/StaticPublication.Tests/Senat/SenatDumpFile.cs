using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Senat;

/// <summary>A synthetic dump of the Sénat's base in the official form, with its truth, and what an import makes of it.</summary>
internal sealed class SenatDumpFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("senat-").FullName;

    public SenatDumpFile(int questions, int seed, params string[] more)
    {
        try
        {
            var arguments = new[] { SharedData.PathOf("../corpus/make_senat_dump.py"), $"{questions}", _folder, "--seed", $"{seed}" };
            using var made = Process.Start(new ProcessStartInfo("python3", [.. arguments, .. more]) { RedirectStandardOutput = true })!;
            made.StandardOutput.ReadToEnd();
            made.WaitForExit();
            Assert.Equal(0, made.ExitCode);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on this machine.");
        }

        Truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "truth.json"))).RootElement;
    }

    public JsonElement Truth { get; }

    public string Zip => Path.Combine(_folder, "questions.zip");

    public string Input => Path.Combine(_folder, "input");

    public string Sql()
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var text = new StreamReader(zip.GetEntry("questions.sql")!.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public ImportReport Import(params string[] sources) =>
        Imports
            .Run("senat-questions", new ImportOptions(sources.Length == 0 ? [Zip] : sources, Input) { AllowedRemovals = int.MaxValue })
            .WholeInFrench();

    public IEnumerable<JsonObject> Records() =>
        Directory
            .GetFiles(Path.Combine(Input, "documents/senat-questions"), "*.ndjson")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!.AsObject());

    public string Files() => Publishing.ProgramRun.Manifest(Input);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
