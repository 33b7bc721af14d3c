namespace StaticPublication.Searching;

/// <summary>Documents by ascending number, each with a worth: of a word what it adds to the score, of a filter 0.</summary>
internal sealed record Matches(int[] Numbers, long[] Worth)
{
    /// <summary>No document.</summary>
    public static readonly Matches None = new([], []);
}

/// <summary>Decodes lists.</summary>
internal sealed class Lists(BuiltIndex index)
{
    private const int LevelBits = 2;

    /// <summary>Documents of a list with their levels.</summary>
    public (int[] Numbers, byte[] Levels) Read(ListPlace list)
    {
        var (numbers, levels) = (new int[list.Documents], new byte[list.Documents]);
        var reader = new BitReader(list.Postings.Read(index));
        var hasLevels = list.Positions.Length > 0;
        for (int at = 0, segment = -1; at < numbers.Length;)
        {
            segment += 1 + (int)reader.Number();
            var left = (int)reader.Number();
            var gapBits = GapBits(index.Root.Segments[segment], left);
            for (var number = index.Starts[segment] - 1; left > 0; left--, at++)
            {
                number += 1 + reader.Rice(gapBits);
                numbers[at] = number;
                levels[at] = hasLevels ? (byte)reader.Rice(LevelBits) : (byte)0;
            }
        }

        return (numbers, levels);
    }

    /// <summary>Positions of a list's word in the documents asked for (ascending), by number.</summary>
    public Dictionary<int, int[]> Positions(ListPlace list, IReadOnlySet<int> asked)
    {
        var found = new Dictionary<int, int[]>();
        var (numbers, _) = Read(list);
        var bytes = list.Positions.Read(index);
        var at = 0;
        for (int next = 0, segment = 0; next < numbers.Length;)
        {
            while (index.Starts[segment + 1] <= numbers[next])
            {
                segment++;
            }

            var head = new BitReader(bytes, at);
            var length = (int)head.Number();
            var part = new BitReader(head.Bytes(length));
            at = head.At;
            var k = part.Bytes(1)[0];
            for (; next < numbers.Length && numbers[next] < index.Starts[segment + 1]; next++)
            {
                var positions = new int[part.Gamma()];
                for (int i = 0, position = -1; i < positions.Length; i++)
                {
                    positions[i] = position += 1 + part.Rice(k);
                }

                if (asked.Contains(numbers[next]))
                {
                    found.Add(numbers[next], positions);
                }
            }
        }

        return found;
    }

    // The same as Indexing.Postings: both are the layout.
    private static int GapBits(int segment, int documents) => System.Numerics.BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / documents, 1));
}
