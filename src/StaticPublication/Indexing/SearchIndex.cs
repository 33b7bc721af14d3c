using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>
/// The files under <c>/search/</c>: documents that may be indexed, oldest first, in segments of a few thousand that end at certain ids
/// (<see cref="Numbering"/>).
/// <list type="bullet">
/// <item>Each segment is extracted alone into a run on disk (<see cref="SegmentFile"/>): its lists by name, with postings and positions. A run is
/// named by what it is
/// made from, so that a later build extracts only segments of which something has changed.</item>
/// <item>A list of the index is the concatenation of its parts in the runs (<see cref="Merging"/>), packed in files
/// (<see cref="Packs"/>).</item>
/// <item>Blocks of terms (<see cref="TermBlocks"/>) name the files, places and lengths of their lists; <c>index.json</c>
/// (<see cref="Root"/>) names those blocks and
/// the blocks of documents, the columns, the values and the days. Every other file is named by its content.</item>
/// </list>
/// A change in a document changes the files that hold its words, what names them, and <c>index.json</c>; one that comes or goes renumbers
/// the later ones of its segment.
/// </summary>
internal static class SearchIndex
{
    private const string Spooled = "files.spool";
    private const int PostingsLeast = 64 << 10;
    private const int PostingsMost = 128 << 10;
    private const int PostingsAlone = 32 << 10;
    private const int PositionsLeast = 512 << 10;
    private const int PositionsMost = 800 << 10;
    private const int PositionsAlone = 256 << 10;

    /// <summary>Builds the index; <c>index.json</c> is the last file. The files are read from <paramref name="folder"/> when they are
    /// written.</summary>
    /// <param name="edition">What is indexed.</param>
    /// <param name="folder">Where runs, and in a folder of it what has been compressed, are kept from build to build; what this edition has
    /// no use for is removed.</param>
    /// <param name="threads">How many segments are extracted at once; the result is the same for any.</param>
    public static IReadOnlyList<OutputFile> Files(Edition edition, string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        var segments = Numbering.Segments(edition.Catalogue);
        var common = new CommonLists(edition.Theme, edition.Site.Language);
        var pieces = new PieceCache(Path.Combine(folder, "pieces"));
        using var spool = new Spool(Path.Combine(folder, Spooled), pieces);
        var facets = new Facets(edition);
        // Beside the extraction: after a change, that has one segment to read, which is work for one thread.
        var shown = Task.Run(() =>
            (
                Blocks: DocumentBlocks.Write(spool, segments, edition.Addresses),
                Columns: DocumentBlocks.WriteColumns(spool, segments, facets),
                Days: DocumentBlocks.WriteDays(spool, segments)
            )
        );
        try
        {
            var paths = Extract(edition.Catalogue, segments, common, folder, pieces, threads);
            Forget(folder, paths);
            var words = Task.Run(() => Merging.Words(paths).ToList());
            var runs = paths.Select((path, segment) => new SegmentReader(path, segment)).ToArray();
            var (postings, positions) = (
                new Packs(spool, PostingsLeast, PostingsMost, PostingsAlone),
                new Packs(spool, PositionsLeast, PositionsMost, PositionsAlone)
            );
            var lists = new Merging(postings, positions, common).Lists(runs);
            var terms = new TermBlocks(spool, postings.Cut, positions.Cut).Write(Terms(segments, words.GetAwaiter().GetResult(), lists));
            Array.ForEach(runs, run => run.Dispose());
            var values = Root.WriteValues(spool, edition, facets, lists);
            var ((documents, lengths), columns, days) = shown.GetAwaiter().GetResult();
            Root.Write(spool, segments, new Parts(terms, documents, lengths, columns, values, days), CommonWords(edition.Theme));
            pieces.Forget();
            return spool.Files;
        }
        finally
        {
            Task.WaitAny(shown);
        }
    }

    private static string[] Extract(
        Catalogue catalogue,
        IReadOnlyList<Segment> segments,
        CommonLists common,
        string folder,
        PieceCache pieces,
        int threads
    )
    {
        var store = catalogue.Store;
        var names = catalogue.Authorities.All.ToDictionary(
            authority => authority,
            SearchNames.HashOf,
            (IEqualityComparer<Authority>)ReferenceEqualityComparer.Instance
        );
        var sample = Numbering.Sample(segments).ToList();
        var mean = pieces.Find(HashOf("mean"u8, sample, names), () =>
            BitConverter.GetBytes(MeanLength(new Extraction(store, common), sample))
        );
        var scoring = new Scoring(BitConverter.ToDouble(mean));
        var ground = SharedHash(scoring, common);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var paths = new string[segments.Count];
        Parallel.For(0, segments.Count, parallel, segment =>
            paths[segment] = Path.Combine(folder, NameOf(segments[segment], ground, names))
        );
        var missing = Enumerable.Range(0, segments.Count).Where(segment => !File.Exists(paths[segment])).ToArray();
        Parallel.ForEach(
            Partitioner.Create(missing, EnumerablePartitionerOptions.NoBuffering),
            parallel,
            () => new Extraction(store, common),
            (segment, _, extraction) =>
            {
                SegmentFile.Write(paths[segment], segments[segment], extraction, scoring);
                return extraction;
            },
            _ => { }
        );
        return paths;
    }

    private static double MeanLength(Extraction extraction, IEnumerable<Document> sample)
    {
        var mean = sample
            .Select(document =>
            {
                extraction.Clear();
                return extraction.Read(document, 0);
            })
            .DefaultIfEmpty(1)
            .Average();
        return Scoring.Stepped(mean);
    }

    private static byte[] SharedHash(Scoring scoring, CommonLists common) =>
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{SegmentFile.Version} {scoring.MeanLength:R} {string.Join(' ', common.Names)}")
        );

    private static string NameOf(Segment segment, byte[] ground, IReadOnlyDictionary<Authority, Fingerprint> names) =>
        HashOf(ground, segment.Documents, names).ToString() + ".run";

    private static Fingerprint HashOf(
        ReadOnlySpan<byte> ground,
        IEnumerable<Document> documents,
        IReadOnlyDictionary<Authority, Fingerprint> names
    )
    {
        var hash = new XxHash128();
        hash.Append(ground);
        foreach (var document in documents)
        {
            SearchNames.AddTo(hash, document, names);
        }

        return Fingerprint.Of(hash);
    }

    // A run that is no longer used may hold what was erased (R62).
    private static void Forget(string folder, string[] used)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Except(used.Append(Path.Combine(folder, Spooled)), StringComparer.Ordinal))
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<(string Term, IReadOnlyList<TermList> Lists)> Terms(
        IReadOnlyList<Segment> segments,
        IEnumerable<string> words,
        Dictionary<string, TermList> lists
    )
    {
        var stemming = new Stemming();
        var tongues = segments
            .SelectMany(segment => segment.Documents)
            .Select(document => Stemming.LanguageOf(document.Language))
            .Distinct()
            .Order()
            .ToArray();
        var values = new Queue<string>(
            lists.Keys.Where(name => name.Contains(':', StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        foreach (var word in words)
        {
            for (; values.TryPeek(out var value) && string.CompareOrdinal(value, word) < 0; values.Dequeue())
            {
                yield return (value, [lists[value]]);
            }

            yield return (
                word,
                [.. tongues.Select(language => lists.GetValueOrDefault(stemming.ListOf(word, language))).OfType<TermList>().Distinct()]
            );
        }

        foreach (var value in values)
        {
            yield return (value, [lists[value]]);
        }
    }

    private static IEnumerable<string> CommonWords(Theme theme) =>
        theme
            .CommonWords.OrderBy(words => words.Key, StringComparer.Ordinal)
            .SelectMany(words => words.Value)
            .SelectMany(Tokenizer.Of)
            .Distinct(StringComparer.Ordinal);
}
