using System.IO.Compression;

namespace StaticPublication.Tests;

/// <summary>A publication in a temporary folder: the base site of <c>Sites/base</c>, and whatever a test lays over it.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-test-");

    /// <summary>The base site, with the files of an overlay; one that ends in <c>.absent</c> takes a base file away.</summary>
    public TestSite(string? overlay = null, string? first = "base")
    {
        // Git keeps no empty folder.
        Directory.CreateDirectory(Path.Combine(Input, "documents"));
        if (first is not null)
        {
            Lay(Path.Combine(Sites, first));
        }

        if (overlay is not null)
        {
            Lay(Path.Combine(Sites, overlay));
        }
    }

    /// <summary>The folder <c>Sites</c> of the tests.</summary>
    public static string Sites { get; } = Path.Combine(Repository.Tests, "Sites");

    /// <summary>The temporary folder.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Its input.</summary>
    public string Input => Path.Combine(Folder, "input");

    /// <summary>Its output.</summary>
    public string Output => Path.Combine(Folder, "output");

    /// <summary>Writes a file of the input, with line feeds.</summary>
    public TestSite With(string path, string text)
    {
        var file = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>A sound question with further fields and a body.</summary>
    public TestSite WithQuestion(string id, string fields = "", string body = "Pourquoi ?", string published = "2013-07-09") =>
        With(
            $"documents/{id}.md",
            $"---\nid: {id}\nkind: question-ecrite\ntitle: \"La fibre, {id}\"\npublished: {published}\nauthors: [anne-roche]\n"
                + $"source: {{licence: etalab-2.0}}\n{fields}---\n{body}\n"
        );

    /// <summary>As many sound questions as that: <c>qe-0</c> and so on.</summary>
    public TestSite WithQuestions(int count)
    {
        for (var number = 0; number < count; number++)
        {
            WithQuestion($"qe-{number}");
        }

        return this;
    }

    /// <summary>The command that builds it from nothing into a folder beside its input.</summary>
    public string[] BuildInto(string output) =>
        ["build", "--input", Input, "--theme", Repository.Theme, "--output", Path.Combine(Folder, output), "--no-cache"];

    /// <summary>Its faults, paths relative to the input.</summary>
    public IReadOnlyList<Fault> Faults(string? previous = null) => Told(Publication.Check(Options() with { Previous = previous }).Faults);

    /// <summary>The faults of site.yml, authorities and pages alone, found without making anything.</summary>
    public IReadOnlyList<Fault> SiteFaults() => Told(ReadSite().Faults.All);

    /// <summary>What site.yml, authorities and pages say.</summary>
    public SiteInput ReadSite() => InputFlow.ReadSite(Options());

    /// <summary>Builds it; fails where it has an error.</summary>
    public Outcome Build(int threads = 2, string? previous = null)
    {
        var outcome = Publication.Build(Options() with { Threads = threads, Previous = previous });
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        return outcome;
    }

    /// <summary>A file of the output.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Output, path));

    /// <summary>The documents of the file of all documents.</summary>
    public IEnumerable<System.Text.Json.JsonElement> Published()
    {
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(Output, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
        {
            yield return System.Text.Json.JsonDocument.Parse(line).RootElement;
        }
    }

    /// <summary>A JSON file of the output.</summary>
    public System.Text.Json.JsonElement Json(string path) => System.Text.Json.JsonDocument.Parse(Read(path)).RootElement;

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private List<Fault> Told(IEnumerable<Fault> faults) =>
        [
            .. faults
                .SelectMany(fault => fault.Each())
                .OrderBy(fault => fault.Location)
                .ThenBy(fault => fault.Message, StringComparer.Ordinal)
                .Select(fault =>
                    fault with
                    {
                        Location = fault.Location with { Path = fault.Location.Path.Replace(Input + "/", "", StringComparison.Ordinal) },
                        Message = fault.Message.Replace(Input + "/", "", StringComparison.Ordinal),
                    }
                ),
        ];

    private Options Options() =>
        new()
        {
            Input = Input,
            Theme = Repository.Theme,
            Output = Output,
        };

    private void Lay(string site)
    {
        foreach (
            var file in Directory.GetFiles(site, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "expected.txt")
        )
        {
            var target = Path.Combine(Input, Path.GetRelativePath(site, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (target.EndsWith(".absent", StringComparison.Ordinal))
            {
                File.Delete(target[..^".absent".Length]);
            }
            else
            {
                File.Copy(file, target, overwrite: true);
            }
        }
    }
}
