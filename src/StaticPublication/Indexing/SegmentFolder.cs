using System.Globalization;
using System.IO.Hashing;
using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The segment files, which are kept between builds. Each is named by a hash of what it is made from.</summary>
internal sealed class SegmentFolder(string folder, PieceCache pieces, Edition edition)
{
    private const string Extension = ".segment";

    private readonly SearchLabels _labels = new(edition.Strings);
    private readonly Facets _facets = edition.Site.Facets;

    // Those of the program are not among the files whose state is known.
    private readonly Fingerprint _words = Fingerprint.Combine(edition.Strings.Keys.Select(key => Fingerprint.Of(edition.Strings[key])));

    /// <summary>Extracts the segments that no earlier build has extracted, deletes unused files, and returns the paths of all
    /// segments.</summary>
    public string[] Extract(Catalogue catalogue, IReadOnlyList<Segment> segments, CommonLists common, int threads)
    {
        var store = catalogue.Store;
        var names = catalogue.Authorities.All.ToDictionary(
            authority => authority,
            SearchNames.HashOf,
            (IEqualityComparer<Authority>)ReferenceEqualityComparer.Instance
        );
        var sample = Segments.Sample(segments).ToList();
        var mean = pieces.GetOrMake(HashOf("mean"u8, sample, names), () =>
            BitConverter.GetBytes(MeanLength(new Extraction(store, common, _labels, _facets), sample))
        );
        var scoring = new Scoring(BitConverter.ToDouble(mean));
        var shared = SharedHash(scoring, common);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var paths = new string[segments.Count];
        Parallel.For(0, segments.Count, parallel, segment =>
            paths[segment] = Path.Combine(folder, NameOf(shared, segments[segment].Documents, names) + Extension)
        );
        var missing = Enumerable.Range(0, segments.Count).Where(segment => !File.Exists(paths[segment])).ToArray();
        Workers.ForEach(
            missing,
            threads,
            () => new Extraction(store, common, _labels, _facets),
            (segment, extraction) => SegmentFile.Write(paths[segment], segments[segment], extraction, scoring)
        );
        DeleteAllBut(paths);
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
        return Scoring.Rounded(mean);
    }

    // Hash of what all segments depend on besides their documents.
    private static byte[] SharedHash(Scoring scoring, CommonLists common) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{scoring.MeanLength:R} {string.Join(' ', common.Names)}"));

    // What a segment is made from takes long to collect; while nothing else has changed, its records alone say whether that has.
    private Fingerprint NameOf(byte[] shared, IReadOnlyList<Document> documents, IReadOnlyDictionary<Authority, Fingerprint> names)
    {
        if (edition.Besides is not { } besides)
        {
            return HashOf(shared, documents, names);
        }

        var records = documents.SelectMany(document => new[] { document.Stored.Hash, Fingerprint.Of(document.Id) });
        var key = Fingerprint.Combine([besides, _words, Fingerprint.Of(shared), .. records]);
        return Fingerprint.Read(pieces.GetOrMake(key, () =>
            {
                var name = new byte[Fingerprint.Length];
                HashOf(shared, documents, names).Write(name);
                return name;
            }));
    }

    private Fingerprint HashOf(
        ReadOnlySpan<byte> shared,
        IEnumerable<Document> documents,
        IReadOnlyDictionary<Authority, Fingerprint> names
    )
    {
        var hash = new XxHash128();
        hash.Append(shared);
        foreach (var document in documents)
        {
            SearchNames.AddTo(hash, document, names, (_labels, _facets));
        }

        return Fingerprint.Of(hash);
    }

    // An unused segment may contain words that have been erased (R62).
    private void DeleteAllBut(string[] used)
    {
        foreach (var path in Directory.EnumerateFiles(folder).Except([.. used, IndexFiles.PathIn(folder)], StringComparer.Ordinal))
        {
            File.Delete(path);
        }
    }
}
