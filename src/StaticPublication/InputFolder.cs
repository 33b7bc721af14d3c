using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>The files in <c>input/</c>: paths as shown in faults, in ordinal order. Symbolic links have been rejected.</summary>
/// <param name="Path">The folder, as typed by the user.</param>
/// <param name="Documents">Files of records.</param>
/// <param name="Authorities">Names of authority files without <c>.yml</c>, such as <c>ministries</c>.</param>
/// <param name="Pages">Paths of editorial pages on disk.</param>
/// <param name="Images">Paths of pictures, relative to <c>images/</c>.</param>
/// <param name="HasDocuments">Whether there is a folder <c>documents/</c>, even an empty one.</param>
/// <param name="HasTombstones">Whether there is a <c>tombstones.yml</c>.</param>
internal sealed record InputFolder(
    string Path,
    IReadOnlyList<InputFile> Documents,
    IReadOnlyList<string> Authorities,
    IReadOnlyList<string> Pages,
    IReadOnlyList<string> Images,
    bool HasDocuments,
    bool HasTombstones
)
{
    /// <summary>Files that are published as they are.</summary>
    public IReadOnlyList<GivenFile> Given { get; init; } = [];

    /// <summary>End of the name of the file beside an authority file that keeps the entries which no record names. Imports fill
    /// it.</summary>
    public const string Unnamed = "-unnamed";

    private static readonly string[] Names =
    [
        "site.yml",
        "tombstones.yml",
        "strings.yml",
        "theme.css",
        "logo.svg",
        "logo.png",
        "documents",
        "authorities",
        "pages",
        "images",
        "files",
        "root",
    ];

    /// <summary>The authority file that a file belongs to: ministries for ministries and ministries-unnamed.</summary>
    public static string WithoutUnnamed(string name) => name.EndsWith(Unnamed, StringComparison.Ordinal) ? name[..^Unnamed.Length] : name;

    /// <summary>Returns a folder, unless it is no input and another is meant: within it, around it or beside it.</summary>
    /// <exception cref="WrongUseException">One is.</exception>
    public static string Required(string path)
    {
        var (full, here) = (RealPath.Of(path), Directory.GetCurrentDirectory());
        var near = new[] { full.Full, here, System.IO.Path.GetDirectoryName(full.Full) }
            .OfType<string>()
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateDirectories(folder, "*", new EnumerationOptions()).Order(StringComparer.Ordinal));
        var found = full.Upwards().Concat(near).FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, Names[0])));
        if (found is not null && found != full.Full)
        {
            var meant = System.IO.Path.GetRelativePath(here, found);
            throw new WrongUseException($"--input {path} has no site.yml. Give --input {meant}.");
        }

        return path;
    }

    /// <summary>Returns whether a folder is an input or can become one: it has a <c>site.yml</c>, or nothing that does not belong in an
    /// input.</summary>
    public static bool IsIn(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, Names[0]))
        || Directory
            .EnumerateFileSystemEntries(folder)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .All(name => name.StartsWith('.') || Names.Contains(name, StringComparer.Ordinal));
}
