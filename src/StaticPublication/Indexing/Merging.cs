namespace StaticPublication.Indexing;

/// <summary>A list of the whole index: how many documents it holds, and where its bytes begin in the sequences of postings and of
/// positions.</summary>
/// <param name="Documents">How many documents.</param>
/// <param name="Inline">Postings short enough to stand in the block of terms; null where they are packed.</param>
/// <param name="Postings">Where the postings begin.</param>
/// <param name="PostingsLength">Their length in bytes.</param>
/// <param name="Positions">Where the positions begin.</param>
/// <param name="PositionsLength">Their length in bytes; 0 of a list of values.</param>
/// <param name="Code">Its code among the very common; 0 where it is none of them.</param>
internal sealed record TermList(
    int Documents,
    byte[]? Inline,
    long Postings,
    int PostingsLength,
    long Positions,
    int PositionsLength,
    byte Code
);

/// <summary>Joins the runs of all segments: a list is the concatenation of its parts, its postings each headed by how many segments further
/// it is.</summary>
internal sealed class Merging(Packs postings, Packs positions, CommonLists common)
{
    // A rare word is answered by its block of terms alone.
    private const int LongestInline = 40;

    private readonly BitWriter _postings = new();
    private readonly BitWriter _positions = new();

    /// <summary>The lists by name, packed as they are met in ordinal order.</summary>
    public Dictionary<string, TermList> Lists(IReadOnlyList<SegmentReader> runs)
    {
        var lists = new Dictionary<string, TermList>(StringComparer.Ordinal);
        var next = new PriorityQueue<SegmentReader, (string Name, int Segment)>(Comparer<(string Name, int Segment)>.Create(Compare));
        foreach (var run in runs.Where(run => run.MoveNext()))
        {
            next.Enqueue(run, (run.List.Name, run.Segment));
        }

        while (next.TryPeek(out var run, out _))
        {
            var name = run.List.Name;
            lists.Add(name, Join(next, name));
        }

        postings.Close();
        positions.Close();
        return lists;
    }

    /// <summary>The words of all runs in ordinal order, by the paths of the runs.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<string> runs)
    {
        var next = new PriorityQueue<IEnumerator<SegmentWord>, string>(StringComparer.Ordinal);
        foreach (var words in runs.Select(run => SegmentReader.Words(run).GetEnumerator()).Where(words => words.MoveNext()))
        {
            next.Enqueue(words, words.Current.Word);
        }

        var before = "";
        while (next.TryDequeue(out var words, out var word))
        {
            if (word != before)
            {
                yield return before = word;
            }

            if (words.MoveNext())
            {
                next.Enqueue(words, words.Current.Word);
            }
        }
    }

    private TermList Join(PriorityQueue<SegmentReader, (string Name, int Segment)> next, string name)
    {
        _postings.Clear();
        _positions.Clear();
        var (documents, before) = (0, -1);
        while (next.TryPeek(out var run, out var at) && at.Name == name)
        {
            documents += run.List.Documents;
            _postings.Number(run.Segment - before - 1);
            before = run.Segment;
            run.CopyTo(_postings, _positions);
            next.Dequeue();
            if (run.MoveNext())
            {
                next.Enqueue(run, (run.List.Name, run.Segment));
            }
        }

        return Pack(name, documents);
    }

    private TermList Pack(string name, int documents)
    {
        var inline = _postings.Length <= LongestInline ? _postings.Written.ToArray() : null;
        var postingsStart = inline is null ? postings.Add(name, _postings.Written) : 0;
        var positionsStart = _positions.Length > 0 ? positions.Add(name, _positions.Written) : 0;
        return new TermList(documents, inline, postingsStart, _postings.Length, positionsStart, _positions.Length, common.CodeOf(name));
    }

    private static int Compare((string Name, int Segment) one, (string Name, int Segment) other)
    {
        var byName = string.CompareOrdinal(one.Name, other.Name);
        return byName != 0 ? byName : one.Segment.CompareTo(other.Segment);
    }
}
