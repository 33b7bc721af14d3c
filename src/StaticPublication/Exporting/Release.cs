using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>The catalogue as published, with what several exports need.</summary>
internal sealed class Release : IDisposable
{
    private readonly Lazy<Dictionary<Authority, StatusCounts>> _tallies;
    private readonly Lazy<Differences?> _differences;
    private readonly string? _pieces;

    // Folder of the compressed lines of a build without cache.
    private readonly string? _lines;

    /// <summary>Measures the documents of an edition.</summary>
    /// <param name="edition">The edition to publish.</param>
    /// <param name="previous">The previous release to compare with, or null.</param>
    /// <param name="pieces">Cache folder of finished pieces of large files, or null.</param>
    public Release(Edition edition, PreviousRelease? previous = null, string? pieces = null)
    {
        _pieces = pieces;
        Edition = edition;
        Previous = previous;
        _differences = new(() => previous is null ? null : Differences.Of(this, previous));
        Years = [.. YearsOf(edition.Catalogue.Documents)];
        Documents = new PublishedDocuments(edition, Years, PiecesOf("derived"));
        _tallies = new(() => TalliesOf(edition.Catalogue));
        Rows = DocumentsCsv.RowsOf(this, "document_rows", FieldColumns.Flat(edition.Site));
        ListedRows = DocumentsCsv.RowsOf(this, "listed_rows", ListCsv.ColumnsOf(edition.Site));
        ListRows = ListJson.RowsOf(this);
        _lines = pieces is null ? edition.Catalogue.Store.PathBeside("lines") : null;
        Lines = PiecesOf(DocumentsNdjson.Export.Name) ?? new PieceCache(_lines!);
        FeedTexts = new FeedTexts.Cache(edition.Catalogue);
        SiteHash = SiteHashOf(edition);
    }

    /// <summary>The previous release, or null.</summary>
    public PreviousRelease? Previous { get; }

    internal Statistics Statistics => Catalogue.Statistics;

    /// <summary>The differences from the previous release; null if there is none.</summary>
    public Differences? Differences => _differences.Value;

    /// <summary>The same with whether the data of this version are other data than those of the one before.</summary>
    public Differences? DifferencesAt(string version) =>
        Differences is { } differences ? differences with { OtherData = Previous!.Version() is { } before && before != version } : null;

    /// <summary>What people are told of it: against the release before, else against the site that is about to be replaced.</summary>
    public PublicationChanges? News(Differences? toReplaced, string version) =>
        (DifferencesAt(version) ?? toReplaced)?.ForReaders(Catalogue);

    /// <summary>Returns the differences from the site that is about to be replaced; null if there is none.</summary>
    /// <param name="output">The published folder.</param>
    /// <param name="version">The version of this release.</param>
    /// <param name="fullPath">Where a file of the site lies until it is published.</param>
    public Differences? DifferencesTo(string output, string version, Func<string, string> fullPath)
    {
        // A file that was not staged has not changed.
        var (before, now) = (Path.Combine(output, Fingerprints.Path), fullPath(Fingerprints.Path));
        if (!File.Exists(before))
        {
            return null;
        }

        var data = Path.Combine(output, "data");
        return (now == before ? Differences.None : Between(before, now)) with
        {
            Entries = EntryDifferences.Between(file =>
                Edition.Site.Scope.Has(file.Needs) && Path.GetDirectoryName(fullPath(file.PathIn(Edition.Site, "json"))) == data
                    ? null
                    : (PreviousRelease.EntriesIn(data, file), AuthoritiesJson.Entries(this, file))
            ),
            OtherData = PreviousRelease.VersionIn(data) is { } standing && standing != version,
        };
    }

    public Edition Edition { get; }

    public Catalogue Catalogue => Edition.Catalogue;

    /// <summary>The documents as published.</summary>
    public PublishedDocuments Documents { get; }

    /// <summary>Cached rows of documents in the table of all.</summary>
    internal RowCache Rows { get; }

    /// <summary>Cached rows of documents in the tables of lists.</summary>
    internal RowCache ListedRows { get; }

    /// <summary>Cached rows of documents in the JSON of lists.</summary>
    internal RowCache ListRows { get; }

    /// <summary>Compressed lines of documents, which several files share.</summary>
    internal PieceCache Lines { get; }

    /// <summary>What feeds show of the texts of documents.</summary>
    internal FeedTexts.Cache FeedTexts { get; }

    /// <summary>The files of the data.</summary>
    internal ListedFiles Files => field ??= new ListedFiles(this);

    /// <summary>Years with documents, oldest first. The documents of a year are consecutive in the catalogue.</summary>
    public IReadOnlyList<YearRange> Years { get; }

    /// <summary>Hash of the facts about the site.</summary>
    public Fingerprint SiteHash { get; }

    /// <summary>Returns the figures of an authority's documents: zeros if no document names it, and of licences and groups, whose questions
    /// are not counted, only the number of documents.</summary>
    public StatusCounts TallyOf(Authority authority) =>
        _tallies.Value.GetValueOrDefault(authority)
        ?? (
            Sections.Of(authority) is null
                ? BareCount(0)
                : new StatusCounts { Overdue = 0, CountsQuestions = Edition.Site.Scope.Has(Scope.Answers) }
        );

    /// <summary>Returns the cache of an export; null for a build without cache.</summary>
    internal PieceCache? PiecesOf(string product) => _pieces is null ? null : new PieceCache(Path.Combine(_pieces, product));

    /// <summary>Forgets the rows of documents once all files that contain them are written: the search index needs the memory.</summary>
    public void EndRows() => Array.ForEach<IDisposable>([Rows, ListedRows, ListRows, FeedTexts], rows => rows.Dispose());

    /// <inheritdoc/>
    public void Dispose()
    {
        Documents.Dispose();
        if (_lines is not null)
        {
            Directory.Delete(_lines, recursive: true);
        }
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
            tallies[named] = BareCount(tallies.GetValueOrDefault(named)?.Documents + 1 ?? 1);
        }

        foreach (var listing in catalogue.Listings.Where(listing => listing.Of is not null))
        {
            tallies[listing.Of!] = listing.Tally;
        }

        return tallies;
    }

    private static StatusCounts BareCount(int documents) => new() { Documents = documents, CountsQuestions = false };

    private static IEnumerable<Authority> Unlisted(Document document) =>
        document.Named().Where(named => named.As is NamedAs.Licence).Select(named => named.Authority).Distinct();

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
        return Fingerprint.Combine(
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
            string.Join(' ', [.. site.Themes, site.Country, site.Spatial]),
            DataWords.Of(edition.Catalogue.AsOf),
            site.IsPreview ? "preview" : "",
            site.Products.ToString()
        );
    }
}
