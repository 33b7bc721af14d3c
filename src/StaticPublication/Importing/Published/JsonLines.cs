using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Published;

/// <summary>Reads JSON values one at a time, one per line or in one array. Detects gzip from the first bytes.</summary>
internal static class JsonLines
{
    /// <summary>Reads the values of a file. Memory: one value and a buffer.</summary>
    /// <exception cref="JsonException">The content is not JSON.</exception>
    /// <exception cref="ImportRefusedException">The gzip stream is damaged, or larger than the limit.</exception>
    public static IEnumerable<JsonElement> Read(SourceFile file)
    {
        using var stream = Open(file);
        foreach (var value in JsonObjects.Values(stream, "", file))
        {
            yield return value;
        }
    }

    private static Stream Open(SourceFile file)
    {
        var first = new byte[2];
        var raw = file.Open();
        var start = new PrefixedStream(first[..raw.ReadAtLeast(first, 2, throwOnEndOfStream: false)], raw);
        return first is [0x1F, 0x8B]
            ? new CheckedStream(new GzipReader(start), file.Name, unpacked => file.Limits.Excess(file.Length, unpacked))
            : start;
    }
}
