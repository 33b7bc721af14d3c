using System.Security.Cryptography;

namespace StaticPublication.Tests.Publishing;

/// <summary>Everything that lies in a folder, to the byte.</summary>
internal static class FolderSnapshot
{
    /// <summary>A line for each folder, file and link below a folder, in ordinal order: its path, and its bytes as a hash or where it
    /// leads. Links are not followed.</summary>
    public static string Of(string folder) =>
        string.Join(
            '\n',
            new DirectoryInfo(folder)
                .EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .Select(entry => $"{Path.GetRelativePath(folder, entry.FullName)} {Content(entry)}")
                .Order(StringComparer.Ordinal)
        );

    private static string Content(FileSystemInfo entry) =>
        entry.LinkTarget is { } target ? "-> " + target
        : entry is FileInfo file ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))
        : "/";
}
