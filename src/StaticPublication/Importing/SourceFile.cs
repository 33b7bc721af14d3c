using System.IO.Compression;

namespace StaticPublication.Importing;

/// <summary>One file of a source, in a folder, in a zip or alone; read as often as it is opened.</summary>
internal sealed record SourceFile(string Name, long Length, Func<Stream> Open)
{
    /// <summary>The files of folders, zips and single files, in ordinal order of their names, a zip entry at a time.</summary>
    public static IEnumerable<SourceFile> In(IEnumerable<string> sources) => sources.SelectMany(InOne);

    private static IEnumerable<SourceFile> InOne(string source)
    {
        if (Directory.Exists(source))
        {
            return Directory
                .EnumerateFiles(
                    source,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
                )
                .Order(StringComparer.Ordinal)
                .SelectMany(path => InFile(path, Path.GetRelativePath(source, path).Replace('\\', '/')));
        }

        if (!File.Exists(source))
        {
            throw new FileNotFoundException($"The source {source} is neither a file nor a folder.", source);
        }

        return InFile(source, Path.GetFileName(source));
    }

    private static IEnumerable<SourceFile> InFile(string path, string name)
    {
        if (!IsZip(path))
        {
            yield return new SourceFile(name, new FileInfo(path).Length, () => File.OpenRead(path));
            yield break;
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            yield return new SourceFile($"{name}!{entry.FullName}", entry.Length, entry.Open);
        }
    }

    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[4];
        return file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("PK\u0003\u0004"u8);
    }
}
