namespace StaticPublication.Storage;

/// <summary>A file that is there whole or not at all: it is written beside its place, under a name that nothing has, and then moved over
/// what was there.</summary>
internal static class WholeFile
{
    /// <summary>Writes it, and the folders above it that are not there.</summary>
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

    /// <summary>A name beside a file that no other has; hidden, so that nothing reads what a kill leaves there.</summary>
    public static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");

    /// <summary>A file that is not there yet.</summary>
    public static FileStream Create(string path, FileOptions options = FileOptions.None) =>
        new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, options);
}
