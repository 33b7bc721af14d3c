namespace StaticPublication;

/// <summary>The theme, a publication's own files over the built-in ones: template texts and asset bytes by their path below
/// <c>templates/</c> and <c>assets/</c>, and the words.</summary>
/// <param name="Path">The folder, as typed by the user.</param>
/// <param name="Templates">Texts of templates by path, such as <c>document.html</c> or <c>parts/row.html</c>.</param>
/// <param name="Assets">Files by path, such as <c>site.css</c>.</param>
/// <param name="Strings">Words in the site's language.</param>
/// <param name="CommonWords">Very common words by language, ignored in a search that has others.</param>
internal sealed record Theme(
    string Path,
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Assets,
    Strings Strings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CommonWords
)
{
    /// <summary>Typefaces of the cards by their file name below <c>cards/</c>: .ttf and .otf.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Typefaces { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>The folder of the theme that comes with the program: what the publication's own does not hold is taken from here.</summary>
    public string BuiltIn { get; init; } = "";

    /// <summary>Where a file of the theme lies, by its path below the theme.</summary>
    public string FileOf(string path) => BuiltIn.Length == 0 || File.Exists($"{Path}/{path}") ? $"{Path}/{path}" : $"{BuiltIn}/{path}";

    /// <summary>Whether a folder on disk looks like one.</summary>
    public static bool IsIn(string folder) =>
        Directory.Exists($"{folder}/templates")
        && (Directory.Exists($"{folder}/assets") || Directory.EnumerateFiles(folder, "strings.*.yml").Any());
}
