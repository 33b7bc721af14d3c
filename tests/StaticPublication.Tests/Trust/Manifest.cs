using System.Security.Cryptography;

namespace StaticPublication.Tests.Trust;

/// <summary>Path and SHA-256 of every file below a folder.</summary>
internal static class Manifest
{
    public static IReadOnlyDictionary<string, string> Of(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))),
                StringComparer.Ordinal
            );

    /// <summary>Paths that only one of the two has, or that differ, in ordinal order.</summary>
    public static IReadOnlyList<string> Difference(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        [.. one.Except(other).Concat(other.Except(one)).Select(file => file.Key).Distinct().Order(StringComparer.Ordinal)];
}
