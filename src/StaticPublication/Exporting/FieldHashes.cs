using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text.Json;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary>Writes the line of a document in <c>fingerprints.ndjson.gz</c>: id, address, and 12 hex digits of the hash (XxHash3) of the
/// JSON of each field, and of each field of <c>derived</c>.</summary>
internal static class FieldHashes
{
    /// <summary>Writes the line with its line feed. Thread-safe.</summary>
    public static void WriteLine(Release release, int number, PooledBuffer output)
    {
        var document = release.Catalogue.Documents[number];
        var published = new PooledBuffer(release.Documents.Length(number));
        release.Documents.Write(number, published);
        using (var json = new Utf8JsonWriter(output, PublishedJson.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, document.Id);
            json.WriteString("address"u8, release.Edition.Addresses.Document(document));
            json.WriteStartObject("fields"u8);
            var reader = new Utf8JsonReader(published.WrittenSpan);
            WriteFields(json, ref reader, published.WrittenSpan, ""u8);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        published.Return();
    }

    /// <summary>Returns the names of the fields in which two lines differ: those of the document now, then those that it had.</summary>
    public static IReadOnlyList<string> Differing(string before, string now)
    {
        using var one = JsonDocument.Parse(before);
        using var other = JsonDocument.Parse(now);
        var earlier = Fields(one).ToDictionary(field => field.Name, field => field.Value.GetString());
        var changed = Fields(other)
            .Where(field => !earlier.Remove(field.Name, out var hash) || hash != field.Value.GetString())
            .Select(field => field.Name)
            .ToList();
        return [.. changed, .. earlier.Keys];
    }

    /// <summary>Returns the address in a line.</summary>
    public static string AddressIn(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("address").GetString()!;
    }

    private static JsonElement.ObjectEnumerator Fields(JsonDocument line) => line.RootElement.GetProperty("fields").EnumerateObject();

    // Names and hashes are copied as bytes: none of our names contains a character that JSON escapes.
    private static void WriteFields(Utf8JsonWriter json, ref Utf8JsonReader reader, ReadOnlySpan<byte> published, ReadOnlySpan<byte> within)
    {
        Span<byte> name = stackalloc byte[64];
        Span<byte> hash = stackalloc byte[8];
        Span<byte> hex = stackalloc byte[16];
        if (reader.TokenType == JsonTokenType.None)
        {
            reader.Read();
        }

        within.CopyTo(name);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.ValueSpan.CopyTo(name[within.Length..]);
            var whole = name[..(within.Length + reader.ValueSpan.Length)];
            reader.Read();
            if (whole.SequenceEqual("derived"u8))
            {
                WriteFields(json, ref reader, published, "derived."u8);
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            BinaryPrimitives.WriteUInt64BigEndian(hash, XxHash3.HashToUInt64(published[start..(int)reader.BytesConsumed]));
            Convert.TryToHexStringLower(hash, hex, out _);
            json.WriteString(whole, hex[..12]);
        }
    }
}
