using System.Reflection;
using StaticPublication.Text;

namespace StaticPublication.Creating;

/// <summary>A new publication: input, pages and the files for its host. It builds without errors or warnings.</summary>
/// <param name="Title">Title of the publication.</param>
/// <param name="Url">Address of the site.</param>
/// <param name="Email">Contact address for readers.</param>
/// <param name="Host">The host, which decides the files that publish the site.</param>
/// <param name="SchemasIn">The schemas of the input by the name of their file, described in a language, with what the publication
/// calls ministries.</param>
internal sealed record Skeleton(
    string Title,
    Uri Url,
    string Email,
    Host Host,
    Func<string, Noun?, IEnumerable<(string Name, string Text)>> SchemasIn
)
{
    /// <summary>One of the languages of the program.</summary>
    public string Language { get; init; } = Site.Languages[0];

    /// <summary>Who publishes; the title until it is said.</summary>
    public string Publisher { get; init; } = Title;

    /// <summary>One of <see cref="SampleWords.Purposes"/>.</summary>
    public string Purpose { get; init; } = SampleWords.Purposes[0];

    /// <summary>Folder of the schemas of the input.</summary>
    internal const string Schemas = ".config/schema/";

    /// <summary>Writes all files to a folder without overwriting any. Returns their paths, sorted.</summary>
    /// <exception cref="IOException">A file already exists, or cannot be written.</exception>
    public IReadOnlyList<string> Write(string folder)
    {
        var written = new List<string>();
        foreach (var (name, text) in Files())
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var target = new StreamWriter(new FileStream(path, FileMode.CreateNew)))
            {
                target.Write(text);
            }

            AllowToRun(path, text);
            written.Add(path);
        }

        new Upgrade(folder).Record(this);
        return written;
    }

    /// <summary>Makes a script one that can be run by its name.</summary>
    internal static void AllowToRun(string path, string text)
    {
        if (!OperatingSystem.IsWindows() && text.StartsWith("#!", StringComparison.Ordinal))
        {
            File.SetUnixFileMode(
                path,
                File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute
            );
        }
    }

    // Netlify has scripts of its own; what publishes elsewhere runs the same ones.
    private string[] SharedParts =>
        Host.Key switch
        {
            "netlify" => [],
            "nginx" or "plain" => ["Hosts/scripts/", "Hosts/rsync/"],
            _ => ["Hosts/scripts/"],
        };

    /// <summary>Returns all files by their paths, sorted.</summary>
    public SortedDictionary<string, string> Files()
    {
        var isNetlify = Host.Key == "netlify";
        string[] parts = ["Skeleton/", $"Hosts/{Host.Key}/", .. SharedParts];
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [isNetlify ? ".netlify/previous" : ".publication/previous"] = SampleWords.Resource("previous"),
        };
        var words = new SampleWords(Language, Purpose);
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
        {
            if (parts.FirstOrDefault(part => name.StartsWith(part, StringComparison.Ordinal)) is { } part)
            {
                files.Add(name[part.Length..], Fill(SampleWords.Resource(name), words));
            }
            else if (PlaceOf(name, words) is { } place)
            {
                files.Add(place, WithSchema(place, Fill(SampleWords.Resource(name), words)));
            }
        }

        foreach (var (name, text) in SchemasIn(Language, words.Term))
        {
            files.Add(Schemas + name, text);
        }

        // Those of the program are for a French parliament, with more than its examples show.
        if (Language != "fr" || Purpose != SampleWords.Purposes[0])
        {
            files[".vscode/publication.code-snippets"] = Snippets.Of(files);
            files[".vscode/settings.json"] = files[".vscode/settings.json"]
                .Replace("« fiche- »", "the id of a kind", StringComparison.Ordinal)
                .Replace("« Vérifier »", $"« {words["task.check"]} »", StringComparison.Ordinal)
                .Replace("{ \"fr\": true }", $"{{ \"{Language}\": true }}", StringComparison.Ordinal);
        }

        return files;
    }

    /// <summary>Returns a YAML file of the input with the line by which editors find its schema.</summary>
    internal static string WithSchema(string name, string text)
    {
        var isInput = name.StartsWith("input/", StringComparison.Ordinal) && name.EndsWith(".yml", StringComparison.Ordinal);
        var above = string.Concat(Enumerable.Repeat("../", name.Count(letter => letter == '/')));
        return isInput
            ? $"# yaml-language-server: $schema={above}{Schemas}{Path.GetFileNameWithoutExtension(name)}.schema.json\n{text}"
            : text;
    }

    // Where a file of the samples belongs; null for those of other languages and purposes.
    private string? PlaceOf(string name, SampleWords words)
    {
        var file = name.StartsWith("Samples/", StringComparison.Ordinal) ? name["Samples/".Length..] : "";
        return file switch
        {
            "site.yml" => "input/site.yml",
            "GUIDE.md" or "GUIDE.en.md" => file,
            "LISEZMOI.md" => Language == "fr" ? file : null,
            "README.md" => Language == "fr" ? null : file,
            _ when file.StartsWith($"pages/{Language}/", StringComparison.Ordinal) => $"input/pages/{Path.GetFileName(file)}",
            _ when !file.StartsWith($"{Purpose}/", StringComparison.Ordinal) => null,
            _ when file.EndsWith(".yml", StringComparison.Ordinal) => $"input/authorities/{Path.GetFileName(file)}",
            _ => $"input/documents/2024/{words["sample"]}-{Path.GetFileName(file)}",
        };
    }

    private string Fill(string text, SampleWords words) =>
        words
            .In(
                text.Replace("{{title}}", Yaml.Text(Title), StringComparison.Ordinal)
                    .Replace("{{description}}", Yaml.Text(words["description"]), StringComparison.Ordinal)
            )
            .Replace("{{publisher}}", Yaml.Text(Publisher), StringComparison.Ordinal)
            .Replace("{{authority}}", $"\"{Url.Host},{Site.FirstDay}\"", StringComparison.Ordinal)
            .Replace("{{name}}", Title, StringComparison.Ordinal)
            .Replace("{{url}}", Yaml.Text(Url.AbsoluteUri), StringComparison.Ordinal)
            .Replace("{{email}}", Yaml.Text(Email), StringComparison.Ordinal)
            .Replace("{{host}}", Host.Key, StringComparison.Ordinal)
            .Replace("{{root}}", "/usr/share/nginx/html" + Url.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal)
            .Replace(
                "{{publish}}",
                SampleWords.Resource($"HowToPublish/{Host.Key}{(Language == "fr" ? "" : ".en")}.md").TrimEnd(),
                StringComparison.Ordinal
            )
            .Replace("{{packages}}", ProgramVersion.Packages, StringComparison.Ordinal)
            .Replace("{{version}}", ProgramVersion.Number, StringComparison.Ordinal);
}
