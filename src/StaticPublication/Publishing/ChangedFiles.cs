using System.Text;

namespace StaticPublication.Publishing;

/// <summary>What a build changes on the site, for what sends it to a server or a bucket: one line for each file, <c>added</c>,
/// <c>changed</c> or <c>removed</c>, a tab, its path.</summary>
internal static class ChangedFiles
{
    /// <summary>The first line, by which a later build recognises its own file.</summary>
    public const string Mark = "# Files that the last build changed, written by StaticPublication.\n";

    /// <summary>Compares a staged site with the one that it is about to replace.</summary>
    /// <param name="staging">The staged site.</param>
    /// <param name="output">The published folder, which may not exist.</param>
    public static string Of(StagingFolder staging, string output)
    {
        var text = new StringBuilder(Mark);
        foreach (var (path, what) in Changes(staging, output).OrderBy(change => change.Path, StringComparer.Ordinal))
        {
            text.Append(what).Append('\t').Append(path).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Path, string What)> Changes(StagingFolder staging, string output)
    {
        foreach (var path in staging.WrittenPaths)
        {
            var published = Path.Combine(output, path);
            if (!File.Exists(published))
            {
                yield return (path, "added");
            }
            else if (!AreEqual(staging.FullPath(path), published))
            {
                yield return (path, "changed");
            }
        }

        foreach (var path in Directory.Exists(output) ? Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories) : [])
        {
            var relative = Path.GetRelativePath(output, path).Replace('\\', '/');
            if (!staging.Has(relative))
            {
                yield return (relative, "removed");
            }
        }
    }

    // A full build writes every file again.
    private static bool AreEqual(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
