using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Published;

/// <summary>The authorities as they will be after an import, in a folder of their own: records are checked against them before anything is
/// written.</summary>
internal sealed class DraftAuthorities : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-import-");
    private readonly HashSet<string> _debated;

    /// <summary>Merges the authorities of the sources, and entries that an import adds, into those of the input.</summary>
    /// <exception cref="ImportRefusedException">A check would refuse them.</exception>
    public DraftAuthorities(
        IReadOnlyList<Dump> dumps,
        ImportOptions options,
        ImportReport report,
        IReadOnlyDictionary<string, List<JsonObject>>? added = null
    )
    {
        var folder = Copy(options.Folder);
        foreach (var dump in dumps)
        {
            dump.SaveTombstones(Folder);
            dump.SaveAuthorities(Folder, options.Check?.CreatesEntries != false, report);
        }

        foreach (var (name, entries) in added ?? new Dictionary<string, List<JsonObject>>())
        {
            AuthorityEntries.Save(Folder, $"{name}.yml", entries.Select(entry => (JsonObject)entry.DeepClone()));
        }

        Former = FormerIds.In(Folder);
        var kinds = YamlList.Read(Path.Combine(folder, "kinds.yml")).Where(KindTexts.AnswersInDebate);
        _debated = kinds.SelectMany(kind => new[] { kind["id"], kind["name"] }).Select(name => name?.ToString() ?? "").ToHashSet();
        if (options.Check?.UseAuthorities(Folder) is { } fault)
        {
            var entry = EntryAt(fault.Location);
            Dispose();
            throw new ImportRefusedException(
                ImportFindings.Target,
                options.Folder,
                $"a check would refuse what the input would say: {fault.Code} {fault.Field}: {fault.Message}"
                    + $" ({Path.GetRelativePath(Folder, fault.Location.Path)}); correct it in the source or in the input"
            )
            {
                Entry = entry,
                Field = fault.Field,
            };
        }
    }

    private string Folder => _folder.FullName;

    /// <summary>The ids of entries that have been merged into others, by authority file.</summary>
    public IReadOnlyDictionary<string, FormerIds> Former { get; }

    /// <summary>Whether documents of a kind, by id or name, are answered in a debate.</summary>
    public bool AreDebated(string kind) => _debated.Contains(kind);

    private string Copy(string input)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "authorities")).FullName;
        var own = Path.Combine(input, "authorities");
        foreach (var file in Directory.Exists(own) ? Memorised(own) : [])
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var tombstones = Path.Combine(input, "tombstones.yml");
        if (File.Exists(tombstones))
        {
            File.Copy(tombstones, Path.Combine(Folder, "tombstones.yml"));
        }

        return folder;
    }

    // With what earlier imports said.
    private static IEnumerable<string> Memorised(string folder) =>
        Directory.GetFiles(folder, "*.yml").Concat(Directory.GetFiles(folder, $".*-{RecordsImport.Name}.ndjson"));

    // Entries are written with the id first.
    private static string? EntryAt(SourceLocation place) =>
        File.Exists(place.Path)
            ? File.ReadLines(place.Path)
                .Take(place.Line)
                .LastOrDefault(line => line.StartsWith("- id: ", StringComparison.Ordinal))
                ?[6..].Trim('"')
            : null;

    public void Dispose()
    {
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
            _folder.Refresh();
        }
    }
}
