using System.Text.RegularExpressions;

namespace StaticPublication.Storage;

/// <summary>Writes files that are either complete or absent: each is written under a unique temporary name next to its path, then moved to
/// its path.</summary>
internal static partial class WholeFile
{
    /// <summary>Writes the file, and creates its missing parent folders.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = Beside(path);
        using (var file = Create(beside))
        {
            write(file);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>Returns a unique name next to the path. It is hidden, so that nothing reads a file left by a killed build.</summary>
    public static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");

    /// <summary>Deletes files of such names that a killed run has left in a folder.</summary>
    public static void DeleteLeft(string folder)
    {
        foreach (
            var path in Directory.Exists(folder) ? Directory.GetFiles(folder).Where(path => Left().IsMatch(Path.GetFileName(path))) : []
        )
        {
            File.Delete(path);
        }
    }

    /// <summary>Creates a file that must not exist yet.</summary>
    public static FileStream Create(string path, FileOptions options = FileOptions.None) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, options);

    [GeneratedRegex(@"^\..+\.[a-z0-9]{8}\.[a-z0-9]{3}$")]
    private static partial Regex Left();
}
