using System.IO.Compression;

namespace StaticPublication.Importing;

/// <summary>One file of a source: in a folder, in a zip file or on its own. It can be opened several times.</summary>
internal sealed record SourceFile(string Name, long Length, ImportLimits Limits, Func<Stream> Open)
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    /// <summary>Lists the files of folders, zip files and single files in ordinal order of their names. Files in a zip are listed one at a
    /// time.</summary>
    /// <exception cref="WrongUseException">A source does not exist, or contains a file that cannot be opened.</exception>
    /// <exception cref="ImportRefusedException">A zip is damaged or too large.</exception>
    public static IEnumerable<SourceFile> In(IEnumerable<string> sources, ImportLimits limits) =>
        sources.SelectMany(source => InOne(source, limits));

    private static IEnumerable<SourceFile> InOne(string source, ImportLimits limits)
    {
        if (Directory.Exists(source))
        {
            // A file that cannot be opened must not be skipped silently.
            if (Directory.EnumerateFileSystemEntries(source, "*", Everything).FirstOrDefault(HasInvalidName) is { } invalid)
            {
                throw new WrongUseException($"The name of {invalid} is not UTF-8, so it cannot be opened: rename it.");
            }

            return Directory
                .EnumerateFiles(source, "*", Everything)
                .Order(StringComparer.Ordinal)
                .SelectMany(path => InFile(path, Path.GetRelativePath(source, path).Replace('\\', '/'), limits));
        }

        if (!File.Exists(source))
        {
            throw new WrongUseException($"The source {source} is neither a file nor a folder.");
        }

        return InFile(source, Path.GetFileName(source), limits);
    }

    // .NET replaces bytes that are not UTF-8 by U+FFFD.
    private static bool HasInvalidName(string path) => Path.GetFileName(path).Contains('\uFFFD', StringComparison.Ordinal);

    private static IEnumerable<SourceFile> InFile(string path, string name, ImportLimits limits)
    {
        if (!IsZip(path))
        {
            if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                throw new ImportRefusedException(ImportFindings.Archive, name, "no zip file, despite its name; get it again");
            }

            yield return new SourceFile(name, new FileInfo(path).Length, limits, () => File.OpenRead(path));
            yield break;
        }

        using var zip = Opened(path, name, out var entries);
        var packed = new FileInfo(path).Length;
        var excess =
            entries.Count > limits.Entries ? $"holds more than {limits.Entries} files" : limits.Excess(packed, entries.Sum(e => e.Length));
        if (excess is not null)
        {
            throw new ImportRefusedException(ImportFindings.Limit, name, $"it {excess}; {ImportLimits.HowToRaise}");
        }

        foreach (var entry in entries)
        {
            var entryName = $"{name}!{entry.FullName}";
            yield return new SourceFile(entryName, entry.Length, limits, () => Unpacked(entry, entryName));
        }
    }

    private static ZipArchive Opened(string path, string name, out List<ZipArchiveEntry> entries)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
            return zip;
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            throw new ImportRefusedException(
                ImportFindings.Archive,
                name,
                $"a zip file that ends at byte {new FileInfo(path).Length} without the list of its files; get it again"
            );
        }
    }

    private const string NotUnpacked =
        "it cannot be unpacked: damaged, or packed with a password or in a rare way; get it again, or give the files unpacked";

    private static CheckedStream Unpacked(ZipArchiveEntry entry, string name)
    {
        try
        {
            return new CheckedStream(entry.Open(), name, _ => null) { Stated = (entry.Length, entry.Crc32) };
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException(ImportFindings.Archive, name, NotUnpacked);
        }
    }

    // A zip without entries begins with its central directory (PK 05 06).
    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[4];
        return file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4
            && (magic.SequenceEqual("PK\u0003\u0004"u8) || magic.SequenceEqual("PK\u0005\u0006"u8));
    }
}
