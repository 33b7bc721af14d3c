using System.Text;

namespace StaticPublication.Reading;

/// <summary>Reads the theme. The publication's folder overrides the built-in theme file by file, and strings one by one.</summary>
internal static class ThemeReading
{
    /// <summary>The folder of the built-in theme.</summary>
    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "theme");

    private static readonly EnumerationOptions AllEntries = new() { AttributesToSkip = 0 };

    /// <summary>Reads templates, assets and strings. Reports strings that cannot be read and returns null.</summary>
    /// <param name="path">The publication's theme folder. It may not exist.</param>
    /// <param name="input">The folder whose <c>strings.yml</c> changes words.</param>
    /// <param name="site">The publication that the strings are for.</param>
    /// <param name="faults">Receives the faults.</param>
    public static Theme? Read(string path, string? input, Site site, FaultList faults) =>
        Read(path, site.Language, faults, input) is { } theme
            ? theme with
            {
                Strings = theme.Strings.For(site),
                Assets = site.Scope.Has(Scope.Answers) ? theme.Assets : Neutral(theme.Assets),
            }
            : null;

    /// <summary>Reads the same for any publication in a language.</summary>
    public static Theme? Read(string path, string language, FaultList faults, string? input = null)
    {
        var folders = Folders(path, faults);
        var strings = StringsReading.Read(folders, input, language, faults);
        return strings is null
            ? null
            : new Theme(
                path,
                Texts(folders),
                WithInput(Bytes(folders, "assets"), input),
                strings,
                CommonWords(folders, StaticPublication.Strings.Base(language))
            )
            {
                BuiltIn = BuiltIn,
                Typefaces = Bytes(folders, "cards", ".ttf", ".otf"),
            };
    }

    /// <summary>Reads only the strings. Falls back to the built-in ones if the publication's own cannot be read.</summary>
    public static Strings Words(string path, string language, string? input = null) =>
        StringsReading.Read(Folders(path, new FaultList()), input, language, new FaultList())
        ?? StringsReading.Read([BuiltIn], null, language, new FaultList())!;

    /// <summary>The languages that a publication can be in.</summary>
    /// <param name="path">Its theme.</param>
    /// <param name="input">The folder whose <c>strings.yml</c> has the words of the language that it states.</param>
    /// <param name="stated">That language.</param>
    public static IReadOnlyList<string> Languages(string path, string? input, string? stated) =>
        [
            .. Site.Languages,
            .. Folders(path, new FaultList())
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFiles(folder, "strings.*.yml"))
                .Select(file => Path.GetFileName(file).Split('.')[1])
                .Except(Site.Languages, StringComparer.OrdinalIgnoreCase)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.Ordinal),
            .. input is not null && stated is not null && File.Exists($"{input}/{StringsReading.OfInput}")
                ? [stated]
                : Array.Empty<string>(),
        ];

    // A question mark says nothing of a council: where nothing is answered, the sign is another, unless the publication has its own.
    private static SortedDictionary<string, ReadOnlyMemory<byte>> Neutral(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> assets)
    {
        var neutral = new SortedDictionary<string, ReadOnlyMemory<byte>>(
            assets.ToDictionary(asset => asset.Key, asset => asset.Value),
            StringComparer.Ordinal
        );
        var builtIn = Bytes([BuiltIn], "assets");
        foreach (
            var (name, bytes) in Bytes([BuiltIn], "neutral").Where(file => assets[file.Key].Span.SequenceEqual(builtIn[file.Key].Span))
        )
        {
            neutral[name] = bytes;
        }

        return neutral;
    }

    private static SortedDictionary<string, ReadOnlyMemory<byte>> WithInput(
        SortedDictionary<string, ReadOnlyMemory<byte>> assets,
        string? input
    )
    {
        foreach (var name in Theme.Logos.Append(Theme.OwnStylesheet).Where(name => input is not null && File.Exists($"{input}/{name}")))
        {
            assets[name] = File.ReadAllBytes($"{input}/{name}");
        }

        return assets;
    }

    private static string[] Folders(string path, FaultList faults)
    {
        var refused = Refused(path, path).ToList();
        faults.AddAll(refused);
        return refused.Count == 0 ? [BuiltIn, path] : [BuiltIn];
    }

    // Symbolic links to outside the theme are refused, because their targets would be published. Links to folders are refused everywhere,
    // because they may form a cycle. Files whose names are not valid text cannot be opened.
    private static IEnumerable<Fault> Refused(string path, string theme)
    {
        var own = Path.GetFullPath(theme) + Path.DirectorySeparatorChar;
        foreach (var entry in Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFileSystemInfos("*", AllEntries) : [])
        {
            var name = $"{path}/{entry.Name}";
            if (!InputNames.IsText(entry.Name))
            {
                yield return Faults.FileNameCharacter(name, Rune.ReplacementChar);
            }
            else if (entry.LinkTarget is null)
            {
                foreach (var fault in entry is DirectoryInfo ? Refused(name, theme) : [])
                {
                    yield return fault;
                }
            }
            else if (
                entry is DirectoryInfo
                || entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName.StartsWith(own, StringComparison.Ordinal) != true
            )
            {
                yield return Faults.SymbolicLink(name);
            }
        }
    }

    private static SortedDictionary<string, string> Texts(string[] folders) =>
        new(
            Files(folders, "templates").ToDictionary(file => file.Key, file => File.ReadAllText(file.Value), StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    private static SortedDictionary<string, ReadOnlyMemory<byte>> Bytes(string[] folders, string name, params string[] extensions) =>
        new(
            Files(folders, name)
                .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file.Key), StringComparer.Ordinal))
                .ToDictionary(file => file.Key, file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file.Value)), StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    // common-words.fr.txt: one word per line. Of languages besides the site's, only those that most publications quote.
    private static SortedDictionary<string, IReadOnlyList<string>> CommonWords(string[] folders, string language)
    {
        var words = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (
            var (name, file) in Files(folders, "")
                .Where(file =>
                    file.Key.StartsWith("common-words.", StringComparison.Ordinal) && file.Key.EndsWith(".txt", StringComparison.Ordinal)
                )
        )
        {
            if (name.Split('.')[1] is var of && of != language && of is not ("en" or "fr"))
            {
                continue;
            }

            words[of] = [.. File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
        }

        return words;
    }

    /// <summary>Returns the files of a theme folder by relative path. The later folder wins if both have a file. An empty name means the
    /// files at the top of the theme, without subfolders.</summary>
    private static SortedDictionary<string, string> Files(string[] folders, string name)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in folders.Select(folder => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            foreach (
                var file in Directory.GetFiles(root, "*", name.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
            )
            {
                files[Path.GetRelativePath(root, file).Replace('\\', '/')] = file;
            }
        }

        return files;
    }
}
