using System.Buffers;

namespace StaticPublication.Exporting;

/// <summary>A document with its words, read from the store for a typed table.</summary>
internal sealed record WholeDocument(Edition Edition, int Number, DocumentWords Words)
{
    /// <summary>The document.</summary>
    public Document Document => Edition.Catalogue.Documents[Number];

    /// <summary>The source's own fields as JSON text, or null.</summary>
    public string? Extra => Words.Extra;

    /// <summary>What it is connected with.</summary>
    public Connections Connections => Edition.Catalogue.Connections[Number];

    /// <summary>Reads a document by its number; from any thread.</summary>
    public static WholeDocument Read(Edition edition, int number)
    {
        var document = edition.Catalogue.Documents[number];
        var length = document.Stored.Length;
        var json = ArrayPool<byte>.Shared.Rent(length);
        edition.Catalogue.Store.Read(document.Stored, json.AsSpan(0, length));
        var whole = new WholeDocument(edition, number, DocumentWords.Read(json.AsSpan(0, length), document.Texts));
        ArrayPool<byte>.Shared.Return(json);
        return whole;
    }
}
