namespace StaticPublication.Tests.Trust;

/// <summary>The files of this repository that people write: no build results, no pictures.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = ["bin", "obj", "output", "node_modules", ".git", ".cache", "TestResults", ".vs"];
    private static readonly string[] Pictures = [".png", ".jpg", ".webp", ".ico", ".ttf", ".otf", ".woff2", ".gz", ".zip", ".bin", ".parquet"];

    /// <summary>Text files below a folder of the repository, by full path.</summary>
    public static IEnumerable<string> Files(string folder = "") => Walk(new DirectoryInfo(Path.Combine(SmallCatalogue.Root(), folder)));

    private static IEnumerable<string> Walk(DirectoryInfo folder) => folder.EnumerateFiles().Where(file => !Pictures.Contains(file.Extension, StringComparer.Ordinal) && file.Name != ".git").Select(file => file.FullName)
        .Concat(folder.EnumerateDirectories().Where(inner => !Skipped.Contains(inner.Name, StringComparer.Ordinal) && !inner.Name.StartsWith(".output", StringComparison.Ordinal)).SelectMany(Walk));
}
