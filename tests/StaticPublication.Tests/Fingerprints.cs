using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace StaticPublication.Tests;

/// <summary>
/// A line for each file of a built site: its path and the first eight bytes of the SHA-256 of its content, so that a change that no other
/// test asks about is seen. To see what changed, build the site before and after and compare the folders.
/// </summary>
internal static class Fingerprints
{
    public static string Of(string folder)
    {
        // The catalogue has sums of compressed files, which the runtime's zlib may write otherwise on processors of another kind.
        Assert.SkipUnless(RuntimeInformation.ProcessArchitecture == Architecture.X64, "The approved bytes are those of x64.");
        return string.Concat(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
                .Where(file => !file.Path.StartsWith("search/", StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => $"{file.Path}\t{Fingerprint(file.File)}\n")
        );
    }

    // Pictures are drawn with instructions that not every processor of one kind has.
    private static string Fingerprint(string file) =>
        Path.GetExtension(file) == ".png" ? "-" : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)).AsSpan(0, 8));
}
