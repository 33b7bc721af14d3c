using System.Security.Cryptography;

namespace StaticPublication;

/// <summary>The theme: a publication's own files, which replace the built-in ones. Template texts and asset bytes are by their path below
/// <c>templates/</c> and <c>assets/</c>.</summary>
/// <param name="Path">The folder, as typed by the user.</param>
/// <param name="Templates">Texts of templates by path, such as <c>document.html</c> or <c>parts/row.html</c>.</param>
/// <param name="Assets">Files by path, such as <c>site.css</c>.</param>
/// <param name="Strings">The strings of the interface in the site's language.</param>
/// <param name="CommonWords">Very common words by language, ignored in a search that has other words.</param>
internal sealed record Theme(
    string Path,
    IReadOnlyDictionary<string, string> Templates,
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Assets,
    Strings Strings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> CommonWords
)
{
    /// <summary>The stylesheet of the publication, linked after that of the theme: <c>input/theme.css</c>.</summary>
    public const string OwnStylesheet = "theme.css";

    /// <summary>The logo of the publication, of which it has one: <c>input/logo.svg</c> or <c>.png</c>.</summary>
    public static readonly IReadOnlyList<string> Logos = ["logo.svg", "logo.png"];

    /// <summary>Typefaces of the cards by their file name below <c>cards/</c>: .ttf and .otf.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Typefaces { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>The folder of the built-in theme, which supplies what the publication's own theme does not have.</summary>
    public string BuiltIn { get; init; } = "";

    /// <summary>Returns the location of a file of the theme by its path below the theme.</summary>
    public string FileOf(string path) => BuiltIn.Length == 0 || File.Exists($"{Path}/{path}") ? $"{Path}/{path}" : $"{BuiltIn}/{path}";

    /// <summary>The part of an asset's address that changes with its bytes.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    /// <summary>Returns whether a folder looks like a theme.</summary>
    public static bool IsIn(string folder) =>
        Directory.Exists($"{folder}/templates")
        && (Directory.Exists($"{folder}/assets") || Directory.EnumerateFiles(folder, "strings.*.yml").Any());
}
