using System.IO.Compression;
using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>What the files of an input name, other than imported questions as they were imported and the lists that imports write. Read
/// when it is first asked.</summary>
/// <param name="folder">The input folder.</param>
internal sealed partial class OtherUses(string folder)
{
    private static readonly string[] Written = ["authors", "groups", "headings", "kinds", "ministries", "portfolios"];

    private HashSet<string>? words;

    /// <summary>Whether a file has the id of an entry, or its name as a value.</summary>
    public bool Has(System.Text.Json.Nodes.JsonObject entry)
    {
        words ??= Read();
        return words.Contains(entry["id"]!.ToString()) || words.Contains(Folding.Key(entry["name"]?.ToString() ?? ""));
    }

    private HashSet<string> Read()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in Directory.Exists(folder) ? Files().SelectMany(Lines) : [])
        {
            foreach (Match word in Id().Matches(line))
            {
                found.Add(word.Value);
            }

            foreach (Match value in Value().Matches(line))
            {
                found.Add(Folding.Key(value.Groups[1].Value + value.Groups[2].Value));
            }
        }

        return found;
    }

    private IEnumerable<string> Files()
    {
        var imported = Settling.Folders.Select(own => (own.Folder + "/", new ImportedFiles(Path.Combine(folder, own.Folder)))).ToList();
        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => IsOther(Path.GetRelativePath(folder, path).Replace('\\', '/'), imported));
    }

    // Imported questions that somebody has changed are not settled: what they name stays.
    private static bool IsOther(string path, IEnumerable<(string Folder, ImportedFiles Files)> imported) =>
        !imported.Any(own =>
            path.StartsWith(own.Folder, StringComparison.Ordinal)
            && path.EndsWith(".ndjson", StringComparison.Ordinal)
            && own.Files.IsUnchanged(path[own.Folder.Length..])
        )
        && !(
            path.StartsWith("authorities/", StringComparison.Ordinal)
            // What sources said (HandEdits) is hidden.
            && (NameOf(path).StartsWith('.') || Written.Contains(InputFolder.WithoutUnnamed(NameOf(path))))
        )
        && (
            path.EndsWith(".gz", StringComparison.Ordinal) || Path.GetExtension(path) is ".md" or ".yml" or ".yaml" or ".json" or ".ndjson"
        );

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : null;
        using var text = new StreamReader(unpacked ?? (Stream)file);
        while (text.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex("[a-z0-9][a-z0-9-]{2,}")]
    private static partial Regex Id();

    [GeneratedRegex("\"([^\"]{2,120})\"|(?:^|[:,\\[-])\\s*([^\"\\[\\]{},:]{2,120})")]
    private static partial Regex Value();
}
