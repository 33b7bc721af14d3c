using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>A document with its words and the source's own fields (<c>extra</c>, as JSON text), read from the store for a typed table.</summary>
internal sealed record WholeDocument(Edition Edition, int Number, DocumentWords Words, string? Extra)
{
    /// <summary>The document.</summary>
    public Document Document => Edition.Catalogue.Documents[Number];

    /// <summary>What it is connected with.</summary>
    public Connections Connections => Edition.Catalogue.Connections[Number];

    /// <summary>Reads a document by its number; from any thread.</summary>
    public static WholeDocument Read(Edition edition, int number)
    {
        var document = edition.Catalogue.Documents[number];
        var length = document.Stored.Length;
        var json = ArrayPool<byte>.Shared.Rent(length);
        edition.Catalogue.Store.Read(document.Stored, json.AsSpan(0, length));
        var whole = new WholeDocument(edition, number, DocumentWords.Read(json.AsSpan(0, length), document.Texts), ExtraIn(json.AsSpan(0, length)));
        ArrayPool<byte>.Shared.Return(json);
        return whole;
    }

    private static string? ExtraIn(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isExtra = reader.ValueTextEquals("extra"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isExtra)
            {
                return Encoding.UTF8.GetString(json[start..(int)reader.BytesConsumed]);
            }
        }

        return null;
    }
}
