using System.Security.Cryptography;
using System.Text.Json;

namespace StaticPublication.Creating;

/// <summary>The files of the program's theme that a publication replaces: what there is, what was copied, and which originals have changed
/// since.</summary>
/// <param name="builtIn">The theme of the program.</param>
/// <param name="own">The theme of the publication.</param>
internal sealed class ThemeCopies(string builtIn, string own)
{
    // Hashes of the originals when they were copied, by path.
    private const string Known = ".originals.json";

    /// <summary>The files that can be replaced, by path, each with whether the publication does.</summary>
    public IEnumerable<(string Path, bool IsReplaced)> All() =>
        Directory
            .EnumerateFiles(builtIn, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(builtIn, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.Exists(Path.Combine(own, path))));

    /// <summary>Copies a file. Returns its path, or null if there is none of that name.</summary>
    /// <param name="name">A path of <see cref="All"/>, or the end of a single one.</param>
    /// <exception cref="IOException">The publication has a file of its own already.</exception>
    public string? Copy(string name)
    {
        var found = All()
            .Select(file => file.Path)
            .Where(path => path == name || path.EndsWith($"/{name}", StringComparison.Ordinal))
            .ToList();
        var path =
            found.Contains(name, StringComparer.Ordinal) ? name
            : found.Count == 1 ? found[0]
            : null;
        if (path is null)
        {
            return null;
        }

        var target = Path.Combine(own, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(Path.Combine(builtIn, path), target, overwrite: false);
        var known = Read();
        known[path] = HashOf(target);
        Write(known);
        return target;
    }

    /// <summary>Says of each file that the publication replaces how it differs from the program's, and whether that has changed since it
    /// was copied.</summary>
    public IEnumerable<string> Differences()
    {
        var known = Read();
        foreach (var (path, _) in All().Where(file => file.IsReplaced))
        {
            var (before, now) = (Path.Combine(builtIn, path), Path.Combine(own, path));
            var moved = known.TryGetValue(path, out var hash) && hash != HashOf(before);
            if (HashOf(before) == HashOf(now))
            {
                yield return $"{path}: the same as the program's";
                continue;
            }

            yield return moved ? $"{path}: the original has changed since it was copied" : $"{path}: your own";
            foreach (var line in IsText(path) ? LineDifference.Of(File.ReadAllText(before), File.ReadAllText(now)) : [])
            {
                yield return line;
            }
        }
    }

    private static bool IsText(string path) => Path.GetExtension(path) is ".html" or ".css" or ".js" or ".yml" or ".txt" or ".md" or ".svg";

    private Dictionary<string, string> Read() =>
        File.Exists(Path.Combine(own, Known))
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(own, Known)))!
            : new Dictionary<string, string>(StringComparer.Ordinal);

    private void Write(Dictionary<string, string> known)
    {
        using var file = File.Create(Path.Combine(own, Known));
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var (path, hash) in known.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            json.WriteString(path, hash);
        }

        json.WriteEndObject();
    }

    private static string HashOf(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
