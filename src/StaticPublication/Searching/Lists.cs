namespace StaticPublication.Searching;

/// <summary>Documents by ascending number, each with a worth: of a word what it adds to the score, of a filter 0.</summary>
internal sealed record Matches(int[] Numbers, long[] Worth)
{
    /// <summary>No document.</summary>
    public static readonly Matches None = new([], []);
}

/// <summary>Where a word stands, and the codes of the very common words on either side of it.</summary>
internal readonly record struct WordPosition(int Position, int Before, int After);

/// <summary>Decodes lists.</summary>
internal sealed class Lists(BuiltIndex index)
{
    private const int ShortLevelBits = 1;
    private const int LongLevels = 32;
    private const int CommonBits = 4;

    /// <summary>Documents of a list with their levels.</summary>
    public (int[] Numbers, byte[] Levels) Read(ListLocation list)
    {
        var (numbers, levels) = (new int[list.Documents], new byte[list.Documents]);
        var reader = new BitReader(list.Postings.Read(index));
        for (int at = 0, segment = -1; at < numbers.Length; )
        {
            segment += 1 + (int)reader.Number();
            var count = (int)reader.Number();
            var hasLevels = list.Positions.Length > 0;
            var coding = hasLevels && count >= LongLevels ? reader.Bytes(1)[0] : ShortLevelBits;
            ReadNumbers(ref reader, numbers.AsSpan(at, count), index.Starts[segment], index.Root.Segments[segment]);
            var areCoarse = count >= LongLevels && count * 2 > index.Root.Segments[segment];
            for (var end = at + count; at < end; at++)
            {
                levels[at] = hasLevels ? ReadLevel(ref reader, coding, areCoarse) : (byte)0;
            }
        }

        return (numbers, levels);
    }

    /// <summary>Places of a list's word in the documents asked for, by number.</summary>
    public Dictionary<int, WordPosition[]> Places(ListLocation list, IReadOnlySet<int> asked)
    {
        var found = new Dictionary<int, WordPosition[]>();
        var (numbers, _) = Read(list);
        var reader = new BitReader(list.Positions.Read(index));
        for (int next = 0, segment = 0; next < numbers.Length; segment++)
        {
            var bits = numbers[next] < index.Starts[segment + 1] ? reader.Bytes(1)[0] : 0;
            for (; next < numbers.Length && numbers[next] < index.Starts[segment + 1]; next++)
            {
                var places = new WordPosition[reader.Gamma()];
                for (int i = 0, position = -1; i < places.Length; i++)
                {
                    position += 1 + reader.Rice(bits);
                    places[i] =
                        list.Code > 0
                            ? new WordPosition(position, 0, 0)
                            : new WordPosition(position, ReadCommon(ref reader), ReadCommon(ref reader));
                }

                if (asked.Contains(numbers[next]))
                {
                    found.Add(numbers[next], places);
                }
            }
        }

        return found;
    }

    // Where a list has more than half of a segment, the others are listed.
    private static void ReadNumbers(ref BitReader reader, Span<int> into, int start, int segment)
    {
        var listsOthers = into.Length * 2 > segment;
        var listed = listsOthers ? segment - into.Length : into.Length;
        var bits = GapBits(segment, listed);
        for (int at = 0, i = 0, last = -1; i < listed + (listsOthers ? 1 : 0); i++)
        {
            var next = i < listed ? last + 1 + reader.Rice(bits) : segment;
            for (var number = listsOthers ? last + 1 : next; number < next + (listsOthers ? 0 : 1); number++)
            {
                into[at++] = start + number;
            }

            last = next;
        }
    }

    private static byte ReadLevel(ref BitReader reader, int coding, bool isCoarse)
    {
        var (from, code) = (coding >> 2, reader.Rice(coding & 3));
        var level = from == 0 ? code : from + ((code >> 1) ^ -(code & 1));
        return (byte)(isCoarse ? (level << 1) | 1 : level);
    }

    private static int ReadCommon(ref BitReader reader) => reader.Bits(1) == 0 ? 0 : 1 + reader.Rice(CommonBits);

    // The same as Indexing.Postings: both are the layout.
    private static int GapBits(int segment, int documents) =>
        System.Numerics.BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / Math.Max(documents, 1), 1));
}
