using System.IO.Hashing;
using System.Text;

namespace StaticPublication.Indexing;

/// <summary>Consecutive documents that are numbered, extracted and cached together.</summary>
/// <param name="First">Number of the first document in the index.</param>
/// <param name="Documents">Sorted by date, then id, as in the catalogue.</param>
internal sealed record Segment(int First, IReadOnlyList<Document> Documents);

/// <summary>Divides the documents that may be indexed into segments, oldest first.</summary>
internal static class Segments
{
    private const int MinDocuments = 2048;
    private const int MaxDocuments = 8192;
    private const long MaxBytes = 96L << 20;
    private const int SampleSize = 1024;

    /// <summary>Returns the segments. The ids of documents, not their count, decide where a segment ends: a document that is added or
    /// removed changes only the limits of its own segment.</summary>
    public static IReadOnlyList<Segment> Of(Catalogue catalogue)
    {
        var segments = new List<Segment>();
        var documents = new List<Document>();
        var (first, bytes) = (0, 0L);
        foreach (var document in catalogue.Documents.Where(document => !document.IndexingForbidden))
        {
            documents.Add(document);
            bytes += document.Stored.Length;
            if (
                documents.Count >= MaxDocuments
                || bytes >= MaxBytes
                || (documents.Count >= MinDocuments && HashOf(document) % MinDocuments == 0)
            )
            {
                segments.Add(new Segment(first, documents));
                first += documents.Count;
                (documents, bytes) = ([], 0);
            }
        }

        if (documents.Count > 0)
        {
            segments.Add(new Segment(first, documents));
        }

        return segments;
    }

    /// <summary>Returns about a thousand documents, chosen by their ids: enough to estimate the mean length.</summary>
    public static IEnumerable<Document> Sample(IReadOnlyList<Segment> segments)
    {
        var count = segments.Sum(segment => segment.Documents.Count);
        var oneIn = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(count / SampleSize, 1));
        return segments.SelectMany(segment => segment.Documents).Where(document => HashOf(document) / MinDocuments % oneIn == 0);
    }

    private static ulong HashOf(Document document) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(document.Id));
}
