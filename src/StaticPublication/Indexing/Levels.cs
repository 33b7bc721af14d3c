namespace StaticPublication.Indexing;

/// <summary>
/// How the levels of a part of a list are coded, by Rice: as they are, or where it is shorter as distances from one of them.
/// </summary>
/// <param name="From">The level that distances are from; 0 where there are none.</param>
/// <param name="Bits">Parameter of Rice.</param>
internal readonly record struct Levels(int From, int Bits)
{
    /// <summary>Documents from which on a part says how its levels are coded.</summary>
    public const int Long = 32;

    private const int ShortBits = 1;

    /// <summary>
    /// Whether the levels of a part are written by twos, each pair as its higher one: where more than half of the documents have a word it
    /// adds little to a score, and
    /// its lists are the longest of all.
    /// </summary>
    public static bool AreCoarse(int documents, int segment) => documents >= Long && documents * 2 > segment;

    /// <summary>Both choices in seven bits.</summary>
    public byte Code => (byte)((From << 2) | Bits);

    /// <summary>The shortest coding of some levels.</summary>
    public static Levels Of(IReadOnlyList<int> levels)
    {
        if (levels.Count < Long)
        {
            return new Levels(0, ShortBits);
        }

        Span<int> counts = stackalloc int[Scoring.Levels];
        foreach (var level in levels)
        {
            counts[level]++;
        }

        var (shortest, least) = (default(Levels), long.MaxValue);
        for (var choice = 0; choice < Scoring.Levels << 2; choice++)
        {
            var coding = new Levels(choice >> 2, choice & 3);
            if (coding.LengthOf(counts) is var length && length < least)
            {
                (shortest, least) = (coding, length);
            }
        }

        return shortest;
    }

    /// <summary>Writes a level.</summary>
    public void Write(BitWriter to, int level) => to.Rice((uint)Distance(level), Bits);

    private long LengthOf(ReadOnlySpan<int> counts)
    {
        var length = 0L;
        for (var level = 0; level < counts.Length; level++)
        {
            length += counts[level] * ((Distance(level) >> Bits) + (long)Bits);
        }

        return length;
    }

    // Above and below by turns: 0, -1, 1, -2…
    private int Distance(int level)
    {
        var distance = level - From;
        return From == 0 ? distance : (distance << 1) ^ (distance >> 31);
    }
}
