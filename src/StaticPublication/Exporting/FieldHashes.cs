using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>The line of a document in <c>fingerprints.ndjson.gz</c>: id, address, and 12 hex digits of the hash (XxHash3) of each field's JSON; those of <c>derived</c> one by one.</summary>
internal static class FieldHashes
{
    /// <summary>Writes the line with its line feed; from any thread.</summary>
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
            WriteFields(json, ref reader, published.WrittenSpan, "");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        published.Return();
    }

    private static void WriteFields(Utf8JsonWriter json, ref Utf8JsonReader reader, ReadOnlySpan<byte> published, string within)
    {
        Span<char> hex = stackalloc char[16];
        if (reader.TokenType == JsonTokenType.None)
        {
            reader.Read();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = within + reader.GetString();
            reader.Read();
            if (name == "derived")
            {
                WriteFields(json, ref reader, published, "derived.");
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var hash = XxHash3.HashToUInt64(published[start..(int)reader.BytesConsumed]);
            hash.TryFormat(hex, out _, "x16", CultureInfo.InvariantCulture);
            json.WriteString(name, hex[..12]);
        }
    }
}
