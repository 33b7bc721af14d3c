using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>A list of the whole index.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Inline">Postings short enough to be stored in the block of terms; null if they are packed.</param>
/// <param name="Postings">Start of the postings in the sequence of all postings.</param>
/// <param name="PostingsLength">In bytes.</param>
/// <param name="Positions">Start of the positions in the sequence of all positions.</param>
/// <param name="Lengths">Lengths of the columns of the positions; 0 for a list of values.</param>
/// <param name="Code">Code of a very common word; 0 for any other.</param>
internal sealed record TermList(
    int Documents,
    byte[]? Inline,
    long Postings,
    int PostingsLength,
    long Positions,
    PositionLengths Lengths,
    byte Code
);

/// <summary>Merges the segment files. A merged list is the concatenation of its parts, in each column of positions too; before the postings
/// of each part, a number says how many segments were skipped since the previous part.</summary>
internal sealed class SegmentMerge(Packs postings, Packs positions, CommonLists common)
{
    // Postings up to this length are stored in the block of terms, so that a query for a rare word needs no other file.
    private const int MaxInlineBytes = 40;

    private readonly BitWriter _postings = new();
    private readonly BitWriter _positions = new();
    private readonly BitWriter[] _columns = [new(), new(), new(), new()];

    /// <summary>Returns the lists by name. They are packed in ordinal order.</summary>
    public Dictionary<string, TermList> Lists(IReadOnlyList<SegmentReader> segments)
    {
        var lists = new Dictionary<string, TermList>(StringComparer.Ordinal);
        var next = new PriorityQueue<SegmentReader, (string Name, int Segment)>(Comparer<(string Name, int Segment)>.Create(Compare));
        foreach (var segment in segments.Where(segment => segment.MoveNext()))
        {
            next.Enqueue(segment, (segment.List.Name, segment.Segment));
        }

        while (next.TryPeek(out var segment, out _))
        {
            var name = segment.List.Name;
            lists.Add(name, Join(next, name));
        }

        postings.Close();
        positions.Close();
        return lists;
    }

    /// <summary>Returns the words of all segment files in ordinal order, without duplicates.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<string> paths)
    {
        var next = new PriorityQueue<IEnumerator<SegmentWord>, string>(StringComparer.Ordinal);
        foreach (var words in paths.Select(path => SegmentReader.Words(path).GetEnumerator()).Where(words => words.MoveNext()))
        {
            next.Enqueue(words, words.Current.Word);
        }

        var previous = "";
        while (next.TryDequeue(out var words, out var word))
        {
            if (word != previous)
            {
                yield return previous = word;
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
        Array.ForEach(_columns, column => column.Clear());
        var (documents, previous) = (0, -1);
        while (next.TryPeek(out var segment, out var key) && key.Name == name)
        {
            documents += segment.List.Documents;
            _postings.Number(segment.Segment - previous - 1);
            previous = segment.Segment;
            segment.CopyTo(_postings, _columns);
            next.Dequeue();
            if (segment.MoveNext())
            {
                next.Enqueue(segment, (segment.List.Name, segment.Segment));
            }
        }

        return Pack(name, documents);
    }

    private TermList Pack(string name, int documents)
    {
        var inline = _postings.Length <= MaxInlineBytes ? _postings.Written.ToArray() : null;
        var postingsStart = inline is null ? postings.Add(name, _postings.Written) : 0;
        var lengths = new PositionLengths(_columns[0].Length, _columns[1].Length, _columns[2].Length, _columns[3].Length);
        _positions.Clear();
        Array.ForEach(_columns, column => _positions.Bytes(column.Written));
        var positionsStart = lengths.Sum > 0 ? positions.Add(name, _positions.Written, lengths.After > 0 ? lengths.BeforeGaps : 0) : 0;
        return new TermList(documents, inline, postingsStart, _postings.Length, positionsStart, lengths, common.CodeOf(name));
    }

    private static int Compare((string Name, int Segment) one, (string Name, int Segment) other)
    {
        var byName = string.CompareOrdinal(one.Name, other.Name);
        return byName != 0 ? byName : one.Segment.CompareTo(other.Segment);
    }
}
