using System.Buffers;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Everything that is published, checked and linked; it never changes.</summary>
internal sealed class Catalogue
{
    /// <summary>The publication.</summary>
    public required Site Site { get; init; }

    /// <summary>The cut-off: as stated, else the latest date that any record states.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Documents by first day, then id: a document's number is its index here, the oldest is 0.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>Who and what they name.</summary>
    public required Authorities Authorities { get; init; }

    /// <summary>Every list of documents, in the order of <see cref="ListingKind"/>, then of its authority, year and month.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>Connections by document number.</summary>
    public required IReadOnlyList<Connections> Connections { get; init; }

    /// <summary>By person's id, numbers of documents that name the person without being by them, newest first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Mentions { get; init; }

    /// <summary>Editorial pages, by order, then name.</summary>
    public required IReadOnlyList<EditorialPage> Pages { get; init; }

    /// <summary>Documents taken down, by id, then first address.</summary>
    public required IReadOnlyList<Tombstone> Tombstones { get; init; }

    /// <summary>Warnings and notes of the run so far, sorted.</summary>
    public required IReadOnlyList<Fault> Warnings { get; init; }

    /// <summary>The records' JSON and words.</summary>
    public required RecordStore Store { get; init; }

    private Dictionary<string, int>? _numbers;

    /// <summary>The number of a document by its id; -1 where there is none.</summary>
    public int NumberOf(string id)
    {
        var numbers = _numbers ??= Documents
            .Select((document, number) => (document.Id, number))
            .ToDictionary(p => p.Id, p => p.number, StringComparer.Ordinal);
        return numbers.GetValueOrDefault(id, -1);
    }

    /// <summary>The words of a document, read from the store; from any thread.</summary>
    public DocumentWords WordsOf(Document document)
    {
        var json = ArrayPool<byte>.Shared.Rent(document.Stored.Length);
        try
        {
            Store.Read(document.Stored, json.AsSpan(0, document.Stored.Length));
            return DocumentWords.Read(json.AsSpan(0, document.Stored.Length), document.Texts);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(json);
        }
    }

    /// <summary>The figures of the statistics page and of the data behind it, counted when they are first asked for.</summary>
    public Statistics Statistics => field ??= Statistics.Of(this);
}
