using System.Buffers;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Everything that is published, checked and linked. Immutable.</summary>
internal sealed class Catalogue
{
    public required Site Site { get; init; }

    /// <summary>The cut-off: as stated, otherwise the latest date in any record.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Documents sorted by first day, then id. The number of a document is its index here; the oldest is 0.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    /// <summary>The authorities that documents name.</summary>
    public required Authorities Authorities { get; init; }

    /// <summary>Groups and constituencies of the authors of documents.</summary>
    public Seats Seats { get; init; } = Seats.None;

    /// <summary>All lists of documents, in the order of <see cref="ListingKind"/>, then of authority, year and month.</summary>
    public required IReadOnlyList<Listing> Listings { get; init; }

    /// <summary>Connections by document number.</summary>
    public required IReadOnlyList<Connections> Connections { get; init; }

    /// <summary>Documents whose answers have the same words.</summary>
    public SameAnswers SameAnswers { get; init; } = SameAnswers.None;

    /// <summary>By id of a person, the numbers of documents that mention the person but are not by that person, newest first.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Mentions { get; init; }

    /// <summary>Editorial pages, sorted by order, then name.</summary>
    public required IReadOnlyList<EditorialPage> Pages { get; init; }

    /// <summary>Documents taken down, sorted by id, then first address.</summary>
    public required IReadOnlyList<Tombstone> Tombstones { get; init; }

    /// <summary>Warnings and notes of the run so far, sorted.</summary>
    public required IReadOnlyList<Fault> Warnings { get; init; }

    /// <summary>JSON and texts of the records.</summary>
    public required RecordStore Store { get; init; }

    private Dictionary<string, int>? _numbers;
    private Dictionary<Authority, Listing>? _lists;

    /// <summary>Returns the list of an authority; null if no document names it, in whatever role.</summary>
    public Listing? ListOf(Authority authority) =>
        (
            _lists ??= Listings
                .Where(listing => listing.Of is not null)
                .ToDictionary<Listing, Authority>(listing => listing.Of!, ReferenceEqualityComparer.Instance)
        ).GetValueOrDefault(authority);

    /// <summary>Returns whether an authority has a page: whether it has a list.</summary>
    public bool HasPage(Authority authority) => ListOf(authority) is not null;

    /// <summary>Returns the number of a document by its id; -1 if there is none.</summary>
    public int NumberOf(string id)
    {
        var numbers = _numbers ??= Documents
            .Select((document, number) => (document.Id, number))
            .ToDictionary(p => p.Id, p => p.number, StringComparer.Ordinal);
        return numbers.GetValueOrDefault(id, -1);
    }

    /// <summary>Reads the texts of a document from the store. Thread-safe.</summary>
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

    /// <summary>Finds the questions that texts mention.</summary>
    public QuestionMentions QuestionMentions => field ??= new QuestionMentions(Documents);

    /// <summary>The figures of the statistics page and of its data, counted on first use.</summary>
    public Statistics Statistics => field ??= Statistics.Of(this);
}
