namespace StaticPublication.Tests;

/// <summary>Where the repository lies: looked for above the tests that run, since a build of CI writes no source paths into them.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "output", "node_modules", ".git", ".cache", "TestResults", ".vs"];
    private static readonly string[] Pictures =
    [
        ".png",
        ".jpg",
        ".webp",
        ".ico",
        ".ttf",
        ".otf",
        ".woff2",
        ".gz",
        ".zip",
        ".bin",
        ".parquet",
    ];

    /// <summary>Its top folder.</summary>
    public static string Root { get; } =
        Above("StaticPublication.sln") is { } solution
            ? Path.GetDirectoryName(solution)!
            : throw new DirectoryNotFoundException("The repository is not above the tests.");

    /// <summary>The theme that comes with the program.</summary>
    public static string Theme { get; } = Path.Combine(Root, "theme");

    /// <summary>The demonstration publication.</summary>
    public static string Input { get; } = Path.Combine(Root, "input");

    /// <summary>The sources of the tests of the program.</summary>
    public static string Tests { get; } = Path.Combine(Root, "tests", "StaticPublication.Tests");

    /// <summary>A file or folder in the nearest folder above that has it, or null.</summary>
    public static string? Above(string name)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, name)))
            {
                return Path.Combine(folder, name);
            }
        }

        return null;
    }

    /// <summary>Text files below a folder of it that people write, no build results and no pictures, by full path.</summary>
    public static IEnumerable<string> Files(string folder = "") => Walk(new DirectoryInfo(Path.Combine(Root, folder)));

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Where(file => !Pictures.Contains(file.Extension, StringComparer.Ordinal) && file.Name != ".git")
            .Select(file => file.FullName)
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(inner =>
                        !Skipped.Contains(inner.Name, StringComparer.Ordinal) && !inner.Name.StartsWith(".output", StringComparison.Ordinal)
                    )
                    .SelectMany(Walk)
            );
}
