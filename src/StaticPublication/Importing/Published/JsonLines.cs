using System.IO.Compression;
using System.Text.Json;

namespace StaticPublication.Importing.Published;

/// <summary>Reads JSON values one at a time: one a line or in one array, gzipped or not, as the bytes say.</summary>
internal static class JsonLines
{
    /// <summary>The values of a file. Memory: one value and a buffer.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidDataException">The gzip stream is broken.</exception>
    public static IEnumerable<JsonElement> Read(SourceFile file)
    {
        var opening = Opening(file);
        using var stream = Open(file);
        var values = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, topLevelValues: opening != '[');
        foreach (var value in values.ToBlockingEnumerable())
        {
            yield return value;
        }
    }

    private static char Opening(SourceFile file)
    {
        using var text = new StreamReader(Open(file));
        int next;
        while ((next = text.Read()) >= 0 && char.IsWhiteSpace((char)next)) { }

        return next < 0 ? '\0' : (char)next;
    }

    private static Stream Open(SourceFile file)
    {
        var first = new byte[2];
        var raw = file.Open();
        var start = new PrefixedStream(first[..raw.ReadAtLeast(first, 2, throwOnEndOfStream: false)], raw);
        return first is [0x1F, 0x8B] ? new GZipStream(start, CompressionMode.Decompress) : start;
    }
}
