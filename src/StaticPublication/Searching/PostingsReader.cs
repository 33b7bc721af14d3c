using StaticPublication.Storage;

namespace StaticPublication.Searching;

/// <summary>The position of a word, and the codes of the very common words before and after it.</summary>
internal readonly record struct WordPosition(int Position, int Before, int After);

/// <summary>Decodes the postings and positions of lists.</summary>
internal sealed class PostingsReader(BuiltIndex index)
{
    /// <summary>Returns the documents of a list and their levels.</summary>
    public (int[] Numbers, byte[] Levels) Read(ListLocation list)
    {
        var (numbers, levels) = (new int[list.Documents], new byte[list.Documents]);
        var reader = new BitReader(list.Postings.Read(index));
        for (int at = 0, segment = -1; at < numbers.Length; )
        {
            segment += 1 + (int)reader.Number();
            var count = (int)reader.Number();
            var hasLevels = list.Positions.Length > 0;
            var coding = hasLevels && count >= IndexLayout.LongList ? LevelCoding.Of(reader.Bytes(1)[0]) : LevelCoding.OfShortLists;
            ReadNumbers(ref reader, numbers.AsSpan(at, count), index.Starts[segment], index.Root.Segments[segment]);
            var arePaired = IndexLayout.AreLevelsPaired(count, index.Root.Segments[segment]);
            for (var end = at + count; at < end; at++)
            {
                var level = hasLevels ? coding.Read(ref reader) : 0;
                levels[at] = (byte)(hasLevels && arePaired ? (level * 2) + 1 : level);
            }
        }

        return (numbers, levels);
    }

    /// <summary>Returns the positions of a list's word in the given documents, by the document's number.</summary>
    public Dictionary<int, WordPosition[]> Positions(ListLocation list, IReadOnlySet<int> candidates)
    {
        var (numbers, _) = Read(list);
        var reader = new BitReader(list.Positions.Read(index));
        int[] parts = [.. Enumerable.Range(0, index.Root.Segments.Count).Select(InSegment).Where(count => count > 0)];
        var counts = new int[numbers.Length];
        Column(ref reader, parts, counts, (ref BitReader bits, int _) => bits.Gamma());
        int[] words = [.. parts.Select((count, part) => counts.AsSpan(parts.Take(part).Sum(), count).ToArray().Sum())];
        var (after, before, gaps) = (new int[counts.Sum()], new int[counts.Sum()], new int[counts.Sum()]);
        if (list.Code == 0)
        {
            Column(ref reader, words, after, (ref BitReader bits, int _) => ReadNeighbour(ref bits));
            Column(ref reader, words, before, (ref BitReader bits, int _) => ReadNeighbour(ref bits));
        }

        Column(ref reader, words, gaps, (ref BitReader bits, int parameter) => bits.Rice(parameter), hasParameter: true);
        var found = new Dictionary<int, WordPosition[]>();
        for (int i = 0, at = 0; i < numbers.Length; at += counts[i++])
        {
            if (candidates.Contains(numbers[i]))
            {
                var position = -1;
                found.Add(
                    numbers[i],
                    [.. Enumerable.Range(at, counts[i]).Select(k => new WordPosition(position += 1 + gaps[k], before[k], after[k]))]
                );
            }
        }

        return found;

        int InSegment(int segment) => LowerBound(numbers, index.Starts[segment + 1]) - LowerBound(numbers, index.Starts[segment]);
    }

    private delegate int ReadOne(ref BitReader reader, int parameter);

    // Reads a column of a list, of which each segment has a part that begins at a byte.
    private static void Column(ref BitReader reader, int[] parts, int[] into, ReadOne read, bool hasParameter = false)
    {
        var at = 0;
        foreach (var count in parts)
        {
            var parameter = reader.Bytes(hasParameter ? 1 : 0) is [var bits] ? bits : 0;
            for (var end = at + count; at < end; at++)
            {
                into[at] = read(ref reader, parameter);
            }
        }
    }

    private static int LowerBound(int[] numbers, int number) => Array.BinarySearch(numbers, number) is var at && at < 0 ? ~at : at;

    private static void ReadNumbers(ref BitReader reader, Span<int> into, int start, int segment)
    {
        var isComplement = IndexLayout.IsComplement(into.Length, segment);
        var written = isComplement ? segment - into.Length : into.Length;
        var bits = IndexLayout.GapBits(segment, written);
        for (int at = 0, i = 0, last = -1; i < written + (isComplement ? 1 : 0); i++)
        {
            var next = i < written ? last + 1 + reader.Rice(bits) : segment;
            for (var number = isComplement ? last + 1 : next; number < next + (isComplement ? 0 : 1); number++)
            {
                into[at++] = start + number;
            }

            last = next;
        }
    }

    private static int ReadNeighbour(ref BitReader reader) => reader.Bits(1) == 0 ? 0 : 1 + reader.Rice(IndexLayout.NeighbourBits);
}
