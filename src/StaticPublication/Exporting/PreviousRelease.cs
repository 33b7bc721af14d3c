using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The data of an earlier publication: its fingerprints and its history.</summary>
internal sealed class PreviousRelease
{
    // The beginning of a line of fingerprints, before the id.
    private const string Head = "{\"id\":\"";

    private const string ManifestName = "manifest.json";

    private readonly string _folder;
    private readonly string _data;

    /// <summary>Opens an earlier output folder, or its <c>data/</c>.</summary>
    /// <exception cref="WrongUseException">The folder has no fingerprints.</exception>
    public PreviousRelease(string folder)
    {
        _folder = folder;
        _data = DataOf(folder);
        Changes = new PreviousChanges(_data);
        if (!File.Exists(FingerprintsPath))
        {
            throw new WrongUseException($"--previous {folder} is no earlier publication: it has no fingerprints.ndjson.gz.");
        }

        Hash = Fingerprint.Combine([
            HashOf(FingerprintsPath),
            HashOf(ChangesPath),
            .. Changes.Files().Select(HashOf),
            HashOf(Path.Combine(_data, ManifestName)),
            .. AuthorityFile.All.Select(file => HashOf(PathIn(_data, file))),
        ]);
        PathBelowHost = PublishedSite.PathBelowHost(Path.Combine(_data, ManifestName));
    }

    /// <summary>Returns whether a folder contains an earlier publication.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Fingerprints.Path));

    /// <summary>Returns whether a folder contains an earlier publication, or is its <c>data/</c>.</summary>
    public static bool IsAt(string folder) => File.Exists(Path.Combine(DataOf(folder), Path.GetFileName(Fingerprints.Path)));

    /// <summary>Hash of the files that are read from it.</summary>
    public Fingerprint Hash { get; }

    private static string DataOf(string folder) => Directory.Exists(Path.Combine(folder, "data")) ? Path.Combine(folder, "data") : folder;

    private string FingerprintsPath => Path.Combine(_data, "fingerprints.ndjson.gz");

    private string ChangesPath => Path.Combine(_data, "changes.json");

    /// <summary>What it tells of the publications before it.</summary>
    public PreviousChanges Changes { get; }

    /// <summary>Version as its manifest has it; null where it has none.</summary>
    /// <exception cref="WrongUseException">The file is damaged, as for all methods here.</exception>
    public string? Version() => VersionIn(_data);

    /// <summary>The same of the data in a folder.</summary>
    public static string? VersionIn(string data) =>
        Read(Path.Combine(data, ManifestName), manifest => manifest.GetProperty("version").GetString());

    /// <summary>The entries of one of its authority files; none where it has no such file.</summary>
    public IReadOnlyList<JsonElement> Entries(AuthorityFile file) => EntriesIn(_data, file);

    /// <summary>The same of the data in a folder.</summary>
    public static IReadOnlyList<JsonElement> EntriesIn(string data, AuthorityFile file) =>
        Read(PathIn(data, file), entries => entries.EnumerateArray().Select(entry => entry.Clone()).ToList()) ?? [];

    /// <summary>The path of the site, without a final slash; empty if it was at the root of its host.</summary>
    public string PathBelowHost { get; }

    /// <summary>Returns the cut-off in its manifest; null if it has none.</summary>
    public DateOnly? AsOf() =>
        Read(Path.Combine(_data, "manifest.json"), manifest =>
            (DateOnly?)PartialDate.Parse(manifest.GetProperty("asOf").GetString()!).FirstDay
        );

    /// <summary>Returns id and address of each of its documents.</summary>
    public IEnumerable<(string Id, string Address)> Documents() =>
        Lines()
            .Select(line =>
                (line.Id, Parsed(FingerprintsPath, Encoding.UTF8.GetBytes(line.Line), json => FromRoot(json.GetProperty("address"))))
            );

    /// <summary>Returns file name without extension, id and address of each of its authorities that had a page.</summary>
    public IEnumerable<(string File, string Id, string Address)> Authorities() =>
        AuthorityFile.All.SelectMany(file => Read(PathIn(_data, file), entries => AuthoritiesOf(file.Name, entries).ToList()) ?? []);

    private string FromRoot(JsonElement address) => address.GetString()![PathBelowHost.Length..];

    private IEnumerable<(string File, string Id, string Address)> AuthoritiesOf(string file, JsonElement entries)
    {
        foreach (var entry in entries.EnumerateArray())
        {
            if (entry.GetProperty("derived").TryGetProperty("address", out var address))
            {
                yield return (file, entry.GetProperty("id").GetString()!, FromRoot(address));
            }
        }
    }

    /// <summary>Returns the addresses of its pages at the root: sections and editorial pages. Empty if it has data only.</summary>
    public IEnumerable<string> Pages() =>
        _data == _folder
            ? []
            : Directory
                .GetDirectories(_folder)
                .Where(page => File.Exists(Path.Combine(page, Addresses.PageFile)))
                .Select(page => $"/{Path.GetFileName(page)}/")
                .Order(StringComparer.Ordinal);

    /// <summary>Returns id and line of each of its documents.</summary>
    internal IEnumerable<(string Id, string Line)> Lines() => LinesOf(FingerprintsPath, File.OpenRead(FingerprintsPath));

    /// <summary>Returns id and line of each document in a file of fingerprints, or in some of its members.</summary>
    internal static IEnumerable<(string Id, string Line)> LinesOf(string path, Stream fingerprints)
    {
        using var reader = new StreamReader(new GzipReader(fingerprints));
        while (NextLine(path, reader) is { } line)
        {
            var end = line.StartsWith(Head, StringComparison.Ordinal) ? line.IndexOf('"', Head.Length) : -1;
            yield return end > 0 ? (line[Head.Length..end], line) : throw Damaged(path, "a line is no fingerprint of a document");
        }
    }

    private static string? NextLine(string path, StreamReader reader)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException damage)
        {
            throw Damaged(path, damage.Message);
        }
    }

    // What an earlier publication called ministries is not known: its file has one of two names.
    private static string PathIn(string data, AuthorityFile file) =>
        Path.Combine(data, $"{DataNames.Neutral(file.Name)}.json") is var neutral && File.Exists(neutral)
            ? neutral
            : Path.Combine(data, $"{file.Name}.json");

    /// <summary>Reads a JSON file; null where it is not there.</summary>
    internal static T? Read<T>(string path, Func<JsonElement, T> read) =>
        File.Exists(path) ? Parsed(path, File.ReadAllBytes(path), read) : default;

    private static T Parsed<T>(string path, byte[] bytes, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return read(json.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(path, e.Message);
        }
    }

    private static WrongUseException Damaged(string path, string how) =>
        new($"{path} is not as a build writes it: {how}. Get the publication again, or leave it out.");

    /// <summary>Hash of a file; none where it is not there.</summary>
    internal static Fingerprint HashOf(string path)
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
