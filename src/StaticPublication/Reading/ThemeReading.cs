namespace StaticPublication.Reading;

/// <summary>The theme as it lies on disk.</summary>
public static class ThemeReading
{
    /// <summary>Templates, assets and words in a language; null where the words cannot be read, which has been reported.</summary>
    public static Theme? Read(string path, string language, FaultList faults)
    {
        var strings = Strings(path, language, faults);
        return strings is null ? null : new Theme(path, Texts(path, "templates"), Bytes(path, "assets"), strings, CommonWords(path))
        {
            Typefaces = Bytes(path, "cards", ".ttf", ".otf"),
        };
    }

    private static Strings? Strings(string path, string language, FaultList faults)
    {
        var file = $"{path}/strings.{language}.yml";
        if (SiteReading.Map(file, faults) is not { } record)
        {
            return null;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Flatten(record.Fields, "", texts);
        return new Strings(texts, language);
    }

    private static void Flatten(StatedValue value, string key, Dictionary<string, string> texts)
    {
        foreach (var field in value.Fields)
        {
            Flatten(field.Value, key.Length == 0 ? field.Name : $"{key}.{field.Name}", texts);
        }

        if (value.Kind is not StatedKind.Map)
        {
            texts[key] = value.Text;
        }
    }

    private static SortedDictionary<string, string> Texts(string path, string folder) =>
        new(Files(path, folder).ToDictionary(file => file.Name, file => File.ReadAllText(file.FullPath), StringComparer.Ordinal), StringComparer.Ordinal);

    private static SortedDictionary<string, ReadOnlyMemory<byte>> Bytes(string path, string folder, params string[] extensions) => new(
        Files(path, folder).Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file.Name), StringComparer.Ordinal))
            .ToDictionary(file => file.Name, file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file.FullPath)), StringComparer.Ordinal), StringComparer.Ordinal);

    // common-words.fr.txt: one word a line.
    private static SortedDictionary<string, IReadOnlyList<string>> CommonWords(string path)
    {
        var words = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path, "common-words.*.txt") : [])
        {
            var language = Path.GetFileName(file).Split('.')[1];
            words[language] = [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        }

        return words;
    }

    private static IEnumerable<(string Name, string FullPath)> Files(string path, string folder)
    {
        var root = Path.Combine(path, folder);
        return Directory.Exists(root)
            ? Directory.GetFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(root, file).Replace('\\', '/'), file))
            : [];
    }
}
