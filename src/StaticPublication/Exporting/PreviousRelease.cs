using System.IO.Hashing;
using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The data of an earlier publication: its fingerprints and its history.</summary>
internal sealed class PreviousRelease
{
    // What a line of fingerprints begins with, before the id.
    private const string Head = "{\"id\":\"";

    private readonly string _folder;
    private readonly string _data;

    /// <summary>Opens an earlier output folder, or its <c>data/</c>.</summary>
    /// <exception cref="WrongUseException">There are no fingerprints in it.</exception>
    public PreviousRelease(string folder)
    {
        _folder = folder;
        _data = DataOf(folder);
        if (!File.Exists(FingerprintsPath))
        {
            throw new WrongUseException($"--previous {folder} is no earlier publication: it has no fingerprints.ndjson.gz.");
        }

        Hash = Fingerprint.Mix(HashOf(FingerprintsPath), HashOf(ChangesPath));
    }

    /// <summary>Whether a folder holds an earlier publication.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Fingerprints.Path));

    /// <summary>Whether a folder holds an earlier publication, or is its <c>data/</c>.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(DataOf(folder), Path.GetFileName(Fingerprints.Path)));

    /// <summary>Hash of what is read from it.</summary>
    public Fingerprint Hash { get; }

    private static string DataOf(string folder) => Directory.Exists(Path.Combine(folder, "data")) ? Path.Combine(folder, "data") : folder;

    private string FingerprintsPath => Path.Combine(_data, "fingerprints.ndjson.gz");

    private string ChangesPath => Path.Combine(_data, "changes.json");

    /// <summary>Its publications, newest first, as its <c>changes.json</c> has them; none where it has none.</summary>
    public IReadOnlyList<JsonElement> History()
    {
        if (!File.Exists(ChangesPath))
        {
            return [];
        }

        using var changes = JsonDocument.Parse(File.ReadAllBytes(ChangesPath));
        return [.. changes.RootElement.GetProperty("history").EnumerateArray().Select(publication => publication.Clone())];
    }

    /// <summary>Version as its manifest has it; null where it has none.</summary>
    public string? Version()
    {
        var manifest = Path.Combine(_data, "manifest.json");
        if (!File.Exists(manifest))
        {
            return null;
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        return json.RootElement.GetProperty("version").GetString();
    }

    /// <summary>Id and address of each of its documents.</summary>
    public IEnumerable<(string Id, string Address)> Documents() =>
        Lines()
            .Select(line =>
            {
                using var json = JsonDocument.Parse(line.Line);
                return (line.Id, json.RootElement.GetProperty("address").GetString()!);
            });

    /// <summary>File without extension, id and address of each of its authorities that had a page.</summary>
    public IEnumerable<(string File, string Id, string Address)> Authorities()
    {
        foreach (var name in AuthorityFile.All.Select(file => file.Name).Where(name => File.Exists(Path.Combine(_data, name + ".json"))))
        {
            using var entries = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_data, name + ".json")));
            foreach (var entry in entries.RootElement.EnumerateArray())
            {
                if (entry.GetProperty("derived").TryGetProperty("address", out var address))
                {
                    yield return (name, entry.GetProperty("id").GetString()!, address.GetString()!);
                }
            }
        }
    }

    /// <summary>Addresses of its pages at the root, sections and editorial pages; none where only its data are there.</summary>
    public IEnumerable<string> Pages() =>
        _data == _folder
            ? []
            : Directory
                .GetDirectories(_folder)
                .Where(page => File.Exists(Path.Combine(page, "index.html")))
                .Select(page => $"/{Path.GetFileName(page)}/")
                .Order(StringComparer.Ordinal);

    /// <summary>Id and line of each of its documents.</summary>
    internal IEnumerable<(string Id, string Line)> Lines() => LinesOf(File.OpenRead(FingerprintsPath));

    /// <summary>Id and line of each document of a file of fingerprints, or of some of its members.</summary>
    internal static IEnumerable<(string Id, string Line)> LinesOf(Stream fingerprints)
    {
        using var reader = new StreamReader(new GzipReader(fingerprints));
        while (reader.ReadLine() is { } line)
        {
            yield return (line[Head.Length..line.IndexOf('"', Head.Length)], line);
        }
    }

    private static Fingerprint HashOf(string path)
    {
        if (!File.Exists(path))
        {
            return Fingerprint.None;
        }

        var hash = new XxHash128();
        using var file = File.OpenRead(path);
        hash.Append(file);
        return Fingerprint.Of(hash);
    }
}
