using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>Builds the files under <c>/search/</c>, described in <c>README.md</c> of this folder: extracts the segments whose documents
/// have changed (<see cref="SegmentFolder"/>), then merges all segments (<see cref="SegmentMerge"/>).</summary>
internal static class SearchIndex
{
    // A host that sends whole files sends for a word a file of terms, one of postings and ten of documents. These shares of 1 500 files
    // make a query of two words nearly the cheapest; phrases, which are rare, have the rest.
    private const int PostingsMinBytes = 55 << 10;
    private const int PostingsMaxBytes = 110 << 10;
    private const int PostingsOwnFileBytes = 16 << 10;
    private const int PositionsMinBytes = 720 << 10;
    private const int PositionsMaxBytes = 1100 << 10;
    private const int PositionsOwnFileBytes = 384 << 10;

    // Up to this length of all positions files are small, and a query reads them to prefer documents in which its words are near one
    // another. Beyond, the index would have too many files, or a query would read too much.
    private const long NearPositionsBytes = 16 << 20;
    private const int SmallPositionsBytes = 16 << 10;
    private const int SmallPostingsBytes = 12 << 10;
    private const int NearListBytes = 24 << 10;

    /// <summary>Builds the index; the root is the last file. Writing a file reads its bytes from <paramref name="folder"/>.</summary>
    /// <param name="edition">The edition to index.</param>
    /// <param name="folder">Cache of the segments and, in its subfolder <c>pieces</c>, of compressed files. What this edition does not use
    /// is deleted.</param>
    /// <param name="threads">Maximum number of segments extracted in parallel. It does not affect the result.</param>
    public static IReadOnlyList<OutputFile> Files(Edition edition, string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        var (segments, common) = (Segments.Of(edition.Catalogue), new CommonLists(edition.Theme, Strings.Base(edition.Site.Language)));
        var (pieces, values) = (new PieceCache(Path.Combine(folder, "pieces")), new NumberedValues(edition));
        using var files = new IndexFiles(folder, pieces);
        // Runs in parallel with the extraction, which is single-threaded after most changes because only one segment has changed.
        var shared = SharedText.Of(segments, edition.Strings);
        var documentFiles = Task.Run(() => Documents(files, segments, edition, (values, shared)));
        try
        {
            var paths = new SegmentFolder(folder, pieces, edition).Extract(edition.Catalogue, segments, common, threads);
            var (terms, spelling, lists, near) = Merge(files, segments, common, paths);
            var (blocks, columns, days) = documentFiles.GetAwaiter().GetResult();
            string[] stems = [.. LanguagesOf(segments).Select(Stemming.CodeOf)];
            files.AddRoot(
                new IndexRoot(
                    IndexLayout.Version,
                    IndexLayout.BlockSize,
                    IndexLayout.BlocksPerFile(segments.Sum(segment => segment.Documents.Count)),
                    IndexedCoding.OfLayout,
                    IndexedWords.Of(stems, edition.Strings),
                    stems,
                    [.. segments.Select(segment => segment.Documents.Count)],
                    [.. Scoring.LevelWeights()],
                    edition.Site.Facets.QueryFields(edition.Strings),
                    IndexedFacets.Of(edition.Site.Facets),
                    edition.Site.Facets.Zones(edition.Catalogue.Documents, edition.Strings),
                    near,
                    [.. CommonWords(edition.Theme)],
                    [.. terms.Select(block => block.First)],
                    [.. terms.Select(block => block.Name)],
                    spelling,
                    shared,
                    blocks.Files,
                    blocks.Lengths,
                    TextBlocks.Write(files, segments, edition),
                    [.. columns.Select(year => year.Documents)],
                    [.. columns.Select(year => year.Counted)],
                    [.. columns.Select(year => year.Later)],
                    FacetValuesFile.Write(files, edition, values, lists),
                    days
                )
                {
                    Labels = edition.Site.Facets.Labels(edition.Strings),
                    Waits = edition.Site.Scope.Has(Scope.Answers) ? [.. columns.Select(year => year.Waits)] : [],
                }.ToJson()
            );
            pieces.DeleteUnused();
            return files.Files;
        }
        finally
        {
            Task.WaitAny(documentFiles);
        }
    }

    private static (
        (IReadOnlyList<string> Files, IReadOnlyList<int> Lengths) Blocks,
        IReadOnlyList<ColumnFiles> Columns,
        string Days
    ) Documents(IndexFiles files, IReadOnlyList<Segment> segments, Edition edition, (NumberedValues Values, string Shared) with) =>
        (
            DocumentBlocks.Write(files, segments, edition.Addresses, edition.Strings, with.Shared),
            DocumentBlocks.WriteColumns(files, segments, edition.Site.Facets, with.Values),
            DocumentBlocks.WriteDays(files, segments)
        );

    private static (IReadOnlyList<TermBlock> Terms, IndexedSpelling Spelling, Dictionary<string, TermList> Lists, int Near) Merge(
        IndexFiles files,
        IReadOnlyList<Segment> segments,
        CommonLists common,
        string[] paths
    )
    {
        var words = Task.Run(() => SegmentMerge.Words(paths).ToList());
        var languages = LanguagesOf(segments);
        var readers = paths.Select((path, segment) => new SegmentReader(path, segment)).ToArray();
        var areNear = readers.Sum(reader => reader.PositionsLength) <= NearPositionsBytes;
        var postings = areNear
            ? new Packs(files, SmallPostingsBytes, 2 * SmallPostingsBytes, SmallPostingsBytes)
            : new Packs(files, PostingsMinBytes, PostingsMaxBytes, PostingsOwnFileBytes);
        var positions = areNear
            ? new Packs(files, SmallPositionsBytes, 2 * SmallPositionsBytes, SmallPositionsBytes)
            : new Packs(files, PositionsMinBytes, PositionsMaxBytes, PositionsOwnFileBytes);
        var lists = new SegmentMerge(postings, positions, common).Lists(readers);
        Array.ForEach(readers, reader => reader.Dispose());
        var terms = new IndexedTerms(languages, words.GetAwaiter().GetResult(), lists);
        var blocks = new TermBlocks(files, postings.All, positions.All).Write(terms.InOrder());
        return (blocks, SpellingFiles.Write(files, terms.Words()), lists, areNear ? NearListBytes : 0);
    }

    private static StemmingLanguage[] LanguagesOf(IEnumerable<Segment> segments) =>
        [
            .. segments
                .SelectMany(segment => segment.Documents)
                .Select(document => Stemming.LanguageOf(document.Language))
                .Distinct()
                .Order(),
        ];

    private static IEnumerable<string> CommonWords(Theme theme) =>
        theme
            .CommonWords.OrderBy(words => words.Key, StringComparer.Ordinal)
            .SelectMany(words => words.Value)
            .SelectMany(Tokenizer.Of)
            .Distinct(StringComparer.Ordinal);
}
