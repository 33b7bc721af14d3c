using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>What is exported: the catalogue as published, and what the stages of exporting know in common about it.</summary>
internal sealed class Release : IDisposable
{
    private readonly Lazy<Dictionary<Authority, StatusCounts>> _tallies;

    private readonly Lazy<Differences?> _differences;
    private readonly string? _pieces;
    private byte[]? _fingerprintsHash;

    /// <summary>Measures the documents of an edition, to be compared with an earlier release where there is one.</summary>
    /// <param name="edition">What is published.</param>
    /// <param name="previous">The release before, or null.</param>
    /// <param name="pieces">Folder in which finished pieces of large files are kept from build to build, or null.</param>
    public Release(Edition edition, PreviousRelease? previous = null, string? pieces = null)
    {
        _pieces = pieces;
        Edition = edition;
        Previous = previous;
        _differences = new(() => previous is null ? null : Differences.Of(this, previous));
        Years = [.. YearsOf(edition.Catalogue.Documents)];
        Documents = new PublishedDocuments(edition, Years, PiecesOf("derived"));
        _tallies = new(() => TalliesOf(edition.Catalogue));
        Rows = DocumentsCsv.RowsOf(this);
        ListRows = ListJson.RowsOf(this);
        SiteHash = SiteHashOf(edition);
    }

    /// <summary>The release before, or null.</summary>
    public PreviousRelease? Previous { get; }

    /// <summary>The figures.</summary>
    internal Statistics Statistics => Catalogue.Statistics;

    /// <summary>What differs from the release before; null where there is none.</summary>
    public Differences? Differences => _differences.Value;

    /// <summary>The cut-off and 12 hex digits of the SHA-256 of the fingerprints, which are made for it unless they have been
    /// written.</summary>
    public string Version =>
        $"{DataWords.Of(Catalogue.AsOf)}-{Convert.ToHexStringLower(_fingerprintsHash ??= Fingerprints.Write(this, Stream.Null))[..12]}";

    /// <summary>What differs from the site that is about to be replaced; null where there is none.</summary>
    /// <param name="output">The published folder.</param>
    /// <param name="fullPath">Where a file of the site lies until it is published.</param>
    public Differences? DifferencesTo(string output, Func<string, string> fullPath)
    {
        // A file that was not staged stands as it was.
        var (before, now) = (Path.Combine(output, Fingerprints.Path), fullPath(Fingerprints.Path));
        return !File.Exists(before) ? null
            : now == before ? Differences.None
            : Between(before, now);
    }

    /// <summary>Catalogue, addresses, theme.</summary>
    public Edition Edition { get; }

    /// <summary>The catalogue.</summary>
    public Catalogue Catalogue => Edition.Catalogue;

    /// <summary>The documents as published.</summary>
    public PublishedDocuments Documents { get; }

    /// <summary>Their rows in tables.</summary>
    internal RowCache Rows { get; }

    /// <summary>Their rows in lists.</summary>
    internal RowCache ListRows { get; }

    /// <summary>Years with documents, oldest first: a year's documents stand together in the catalogue.</summary>
    public IReadOnlyList<YearRange> Years { get; }

    /// <summary>Hash of the site's own facts.</summary>
    public Fingerprint SiteHash { get; }

    /// <summary>Figures of an authority's documents: those of its list; of licences and groups, which have none, a bare count.</summary>
    public StatusCounts TallyOf(Authority authority) => _tallies.Value.GetValueOrDefault(authority) ?? new StatusCounts();

    /// <summary>The kept pieces of a product; null where nothing is kept.</summary>
    internal PieceCache? PiecesOf(string product) => _pieces is null ? null : new PieceCache(Path.Combine(_pieces, product));

    /// <summary>Writes the fingerprints and remembers their hash.</summary>
    internal void WriteFingerprints(Stream stream) => _fingerprintsHash = Fingerprints.Write(this, stream);

    /// <inheritdoc/>
    public void Dispose()
    {
        Rows.Dispose();
        ListRows.Dispose();
        Documents.Dispose();
    }

    private Differences Between(string pathBefore, string pathNow)
    {
        var (before, now) = GzipMember.Differing(File.ReadAllBytes(pathBefore), File.ReadAllBytes(pathNow));
        return Differences.Between(Lines(before), Lines(now), Catalogue);

        IEnumerable<(string, string)> Lines(ReadOnlyMemory<byte> members) =>
            members.IsEmpty ? [] : PreviousRelease.LinesOf(pathBefore, new MemoryStream(members.ToArray()));
    }

    private static Dictionary<Authority, StatusCounts> TalliesOf(Catalogue catalogue)
    {
        var tallies = new Dictionary<Authority, StatusCounts>();
        foreach (var named in catalogue.Documents.SelectMany(Unlisted))
        {
            tallies[named] = new StatusCounts { Documents = tallies.GetValueOrDefault(named)?.Documents + 1 ?? 1 };
        }

        foreach (var listing in catalogue.Listings.Where(listing => listing.Of is not null))
        {
            tallies[listing.Of!] = listing.Tally;
        }

        return tallies;
    }

    private static IEnumerable<Authority> Unlisted(Document document) =>
        document.Named().Where(named => named.As is NamedAs.Group or NamedAs.Licence).Select(named => named.Authority).Distinct();

    private static IEnumerable<YearRange> YearsOf(IReadOnlyList<Document> documents)
    {
        for (int first = 0, end; first < documents.Count; first = end)
        {
            var year = documents[first].Published.Year;
            end = first + 1;
            while (end < documents.Count && documents[end].Published.Year == year)
            {
                end++;
            }

            yield return new YearRange(year, first, end);
        }
    }

    private static Fingerprint SiteHashOf(Edition edition)
    {
        var site = edition.Site;
        return Fingerprint.Mix(
            site.Title,
            site.Description,
            site.Url,
            site.Language,
            site.Publisher.ToString(),
            site.Licence.Id,
            site.Licence.Name,
            site.Licence.Url,
            site.Authority,
            site.Frequency,
            site.Spatial,
            DataWords.Of(edition.Catalogue.AsOf),
            site.IsPreview ? "preview" : ""
        );
    }
}

/// <summary>A run of documents in the catalogue, the one numbered <paramref name="End"/> left out, all of one year.</summary>
internal readonly record struct YearRange(int Year, int First, int End)
{
    /// <summary>How many there are.</summary>
    public int Count => End - First;

    /// <summary>Cuts it into runs of at most so many documents.</summary>
    public IEnumerable<YearRange> Cut(int longest)
    {
        for (var first = First; first < End; first += longest)
        {
            yield return new YearRange(Year, first, Math.Min(first + longest, End));
        }
    }
}
