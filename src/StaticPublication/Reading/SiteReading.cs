namespace StaticPublication.Reading;

/// <summary>Reads everything in the input except documents, as stated: <c>site.yml</c>, <c>tombstones.yml</c>, authorities and editorial
/// pages.</summary>
internal static class SiteReading
{
    private const long MaxBytes = 64 << 20;

    /// <summary>Reads <c>site.yml</c>. Reports a file that cannot be read and returns null.</summary>
    public static Record? Site(InputFolder folder, FaultList faults)
    {
        var path = folder.Path + "/site.yml";
        if (!File.Exists(path))
        {
            // Of a folder that there is not, that is told.
            faults.AddAll(Directory.Exists(folder.Path) ? [Faults.NoSiteFile(path)] : []);
            return null;
        }

        return Map(path, faults);
    }

    /// <summary>Reads a YAML file that must be a map. Reports a file that cannot be read and returns null.</summary>
    public static Record? Map(string path, FaultList faults) =>
        Yaml(path, faults, JsonReading.MaxLevels + 1) is { } value ? AsRecord(path, value, faults, inList: null) : null;

    /// <summary>Reads the entries of <c>tombstones.yml</c>. Returns none if the file does not exist.</summary>
    public static IReadOnlyList<Record> Tombstones(InputFolder folder, FaultList faults) =>
        folder.HasTombstones ? Entries(folder.Path + "/tombstones.yml", faults) : [];

    /// <summary>Reads the entries of an authority file, then those of the file beside it that no record named when it was
    /// imported.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="name">File name without <c>.yml</c>, such as <c>ministries</c>.</param>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="drafts">Texts to read instead of files, by their names without <c>.yml</c>; null for none.</param>
    public static IReadOnlyList<Record> Authorities(
        InputFolder folder,
        string name,
        FaultList faults,
        IReadOnlyDictionary<string, string>? drafts = null
    )
    {
        string[] files = [name, name + InputFolder.Unnamed];
        return
        [
            .. files
                .Where(file => drafts?.ContainsKey(file) == true || folder.Authorities.Contains(file))
                .SelectMany(file => Entries($"{folder.Path}/authorities/{file}.yml", faults, drafts?.GetValueOrDefault(file))),
        ];
    }

    /// <summary>Reads the editorial pages with their Markdown.</summary>
    public static IReadOnlyList<Record> Pages(InputFolder folder, FaultList faults)
    {
        var pages = new List<Record>();
        foreach (var path in folder.Pages)
        {
            if (
                Bytes(path, faults, out var offset) is { } bytes
                && FrontMatterReading.Record(path, bytes.AsSpan(offset), offset, faults) is { } page
            )
            {
                pages.Add(page);
            }
        }

        return pages;
    }

    private static List<Record> Entries(string path, FaultList faults, string? draft = null)
    {
        var records = new List<Record>();
        var value = draft is null ? Yaml(path, faults, JsonReading.MaxLevels + 2) : YamlOf(draft, path, faults, JsonReading.MaxLevels + 2);
        if (value is null or { Kind: StatedKind.Null })
        {
            return records;
        }

        if (value.Kind != StatedKind.List)
        {
            faults.Add(Faults.NotAList(new SourceLocation(path, value.Line, value.Column), value.Kind));
            return records;
        }

        records.AddRange(value.Items.Select(item => AsRecord(path, item, faults, inList: true)).OfType<Record>());
        return records;
    }

    private static Record? AsRecord(string path, StatedValue value, FaultList faults, bool? inList)
    {
        if (value.Kind == StatedKind.Map)
        {
            return new Record(path, value);
        }

        var location = new SourceLocation(path, value.Line, value.Column);
        faults.Add(
            value.Kind == StatedKind.Null && path.EndsWith("/site.yml", StringComparison.Ordinal)
                ? Faults.EmptySite(location)
                : Faults.NotAnObject(location, value.Kind, inList)
        );
        return null;
    }

    private static StatedValue? Yaml(string path, FaultList faults, int levels) =>
        Bytes(path, faults, out var offset) is { } bytes && FileText.Of(path, bytes.AsSpan(offset), offset, faults) is { } text
            ? YamlOf(text, path, faults, levels)
            : null;

    private static StatedValue? YamlOf(string text, string path, FaultList faults, int levels) =>
        YamlReading.Read(new YamlText(path, FileText.WithoutControls(text, path, 1, faults), 1), faults, levels);

    private static byte[]? Bytes(string path, FaultList faults, out int offset)
    {
        var bytes = FileBytes.Read(path, path, MaxBytes, faults);
        offset = bytes is null ? -1 : EncodingMarks.Skip(bytes, path, faults);
        return offset < 0 ? null : bytes;
    }
}
