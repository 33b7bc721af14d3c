using System.IO.Hashing;
using System.Text;

namespace StaticPublication.Indexing;

/// <summary>Consecutive documents that are numbered, read and kept together.</summary>
/// <param name="First">Number in search of its first document.</param>
/// <param name="Documents">By date, then id, as the catalogue has them.</param>
internal sealed record Segment(int First, IReadOnlyList<Document> Documents);

/// <summary>Which documents search knows, and in which segments: those that may be indexed, oldest first.</summary>
internal static class Segments
{
    private const int MinDocuments = 2048;
    private const int MaxDocuments = 8192;
    private const long MaxBytes = 96L << 20;
    private const int SampleSize = 1024;

    /// <summary>
    /// The segments. Where one ends is decided by the ids of its documents, not by their count: a document that comes or goes moves the
    /// ends of its own segment at most.
    /// </summary>
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

    /// <summary>A thousand documents or so, chosen by their ids: enough to know the mean length by.</summary>
    public static IEnumerable<Document> Sample(IReadOnlyList<Segment> segments)
    {
        var count = segments.Sum(segment => segment.Documents.Count);
        var oneIn = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(count / SampleSize, 1));
        return segments.SelectMany(segment => segment.Documents).Where(document => HashOf(document) / MinDocuments % oneIn == 0);
    }

    private static ulong HashOf(Document document) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(document.Id));
}
