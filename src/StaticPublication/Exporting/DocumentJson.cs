using System.Buffers;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>index.json</c> next to each document's page: the document as published.</summary>
internal static class DocumentJson
{
    public static readonly Export Export = new("document_json", "application/json", ExportFile.OfEach(FileOf))
    {
        Product = Products.DocumentJson,
        HoldsEveryDocument = true,
    };

    private static OutputFile FileOf(Release release, int number)
    {
        var address = release.Edition.Addresses.Document(release.Catalogue.Documents[number]);
        var path = release.Edition.Addresses.FileOf(Addresses.Beside(address, "index.json"));
        return new OutputFile(path, release.Documents.Hash(number), stream => Write(release.Documents, number, stream));
    }

    private static void Write(PublishedDocuments documents, int number, Stream stream)
    {
        var buffer = new PooledBuffer(documents.Length(number) + 1);
        try
        {
            documents.Write(number, buffer);
            buffer.Write("\n"u8);
            stream.Write(buffer.WrittenSpan);
        }
        finally
        {
            buffer.Return();
        }
    }
}
