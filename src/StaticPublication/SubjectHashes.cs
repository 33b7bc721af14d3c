using System.Collections.Concurrent;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>Hashes of records, and of what is shown of the publication as a whole. While that of a document or list and all that it shows
/// of others stays the same, so does every file about it, and a build after a change need not hash what these files show.</summary>
internal sealed class SubjectHashes
{
    private readonly Edition _edition;
    private readonly Lazy<Fingerprint> _figures;
    private readonly ConcurrentDictionary<Listing, Fingerprint> _lists = new(ReferenceEqualityComparer.Instance);

    /// <summary>Hashes what is shown of the publication as a whole.</summary>
    public SubjectHashes(Edition edition)
    {
        _edition = edition;
        Whole = edition.Besides is { } besides ? WholeOf(edition.Catalogue, besides) : Fingerprint.None;
        _figures = new(() => FiguresOf(edition.Catalogue));
    }

    /// <summary>Whether it is known for certain what else than records has changed; without that, no subject is known to have stayed the
    /// same.</summary>
    public bool AreKnown => Whole != Fingerprint.None;

    /// <summary>Hash of what every page may show: theme, site, authorities, cut-off, and which lists there are.</summary>
    public Fingerprint Whole { get; }

    /// <summary>Hash of a record by itself.</summary>
    public Fingerprint OfRecord(int number) => _edition.Catalogue.Documents[number].Stored.Hash;

    /// <summary>Returns the hash of a document without others.</summary>
    public Fingerprint Of(int number) => AreKnown ? Fingerprint.Combine(Whole, OfRecord(number)) : Fingerprint.None;

    /// <summary>Returns the hash of a list with its documents; none for that of overdue questions, which shows figures of other
    /// lists.</summary>
    public Fingerprint Of(Listing listing) =>
        AreKnown && listing.Kind != ListingKind.Overdue ? _lists.GetOrAdd(listing, HashOf) : Fingerprint.None;

    private Fingerprint HashOf(Listing listing)
    {
        var mentions = listing.Of is Author author ? _edition.Catalogue.Mentions.GetValueOrDefault(author.Id, []) : [];
        return Fingerprint.Combine(
            Whole,
            KeyOf(listing),
            Fingerprint.Combine(listing.Numbers.Select(OfRecord)),
            Fingerprint.Combine(mentions.Select(OfRecord)),
            // The figures of their years are compared with those of all documents.
            listing.Of
                is Ministry
                    or Portfolio
                    or Programme
                    or Group
                    or Constituency
                ? _figures.Value
                : Fingerprint.None
        );
    }

    // As pages count them: those that search engines may index, if there are any (CountedDocuments), and as data do: all.
    private static Fingerprint FiguresOf(Catalogue catalogue)
    {
        var all = catalogue.Listings.First(listing => listing.Kind == ListingKind.All);
        var open = catalogue.Documents.Where(document => !document.IndexingForbidden).ToList();
        return Fingerprint.Combine(all.Tally.ToString(), StatusCounts.Of(open, all.Counts).ToString());
    }

    // What searches leave out, and which years have documents without a day or month, decides where figures lead.
    private static Fingerprint WholeOf(Catalogue catalogue, Fingerprint besides)
    {
        var open = catalogue.Documents.Where(document => !document.IndexingForbidden).ToList();
        return Fingerprint.Combine(
            besides,
            Fingerprint.Combine(catalogue.Listings.Select(KeyOf)),
            Fingerprint.Number(catalogue.Documents.Count - open.Count),
            Fingerprint.Combine(open.Select(document => document.Kind.Id).Distinct().Order(StringComparer.Ordinal).Select(Fingerprint.Of)),
            Fingerprint.Combine(
                catalogue
                    .Documents.Where(document => !document.Published.IsWhole)
                    .Select(document => (document.Published.Year, document.Published.Month > 0, document.IndexingForbidden))
                    .Distinct()
                    .Order()
                    .Select(without => Fingerprint.Of(without.ToString()))
            )
        );
    }

    private static Fingerprint KeyOf(Listing listing)
    {
        var hash = new HashBuilder(Fingerprint.Number((long)listing.Kind));
        hash.Add(listing.Of);
        hash.Add(listing.Year);
        hash.Add(listing.Month);
        hash.Add((int)listing.Files);
        return hash.Finish();
    }
}
