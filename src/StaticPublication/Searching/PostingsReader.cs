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
        var found = new Dictionary<int, WordPosition[]>();
        var (numbers, _) = Read(list);
        var reader = new BitReader(list.Positions.Read(index));
        for (int next = 0, segment = 0; next < numbers.Length; segment++)
        {
            var bits = numbers[next] < index.Starts[segment + 1] ? reader.Bytes(1)[0] : 0;
            for (; next < numbers.Length && numbers[next] < index.Starts[segment + 1]; next++)
            {
                var positions = new WordPosition[reader.Gamma()];
                for (int i = 0, position = -1; i < positions.Length; i++)
                {
                    position += 1 + reader.Rice(bits);
                    positions[i] =
                        list.Code > 0
                            ? new WordPosition(position, 0, 0)
                            : new WordPosition(position, ReadNeighbour(ref reader), ReadNeighbour(ref reader));
                }

                if (candidates.Contains(numbers[next]))
                {
                    found.Add(numbers[next], positions);
                }
            }
        }

        return found;
    }

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
