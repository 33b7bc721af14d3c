namespace StaticPublication.Indexing;

/// <summary>Finds the coding that takes the fewest bits for given levels.</summary>
internal static class ShortestLevelCoding
{
    public static LevelCoding Of(IReadOnlyList<int> levels)
    {
        if (levels.Count < IndexLayout.LongList)
        {
            return LevelCoding.OfShortLists;
        }

        Span<int> counts = stackalloc int[Scoring.Levels];
        foreach (var level in levels)
        {
            counts[level]++;
        }

        var (shortest, minLength) = (default(LevelCoding), long.MaxValue);
        for (var code = 0; code < Scoring.Levels * LevelCoding.BitsChoices; code++)
        {
            var coding = LevelCoding.Of((byte)code);
            if (LengthOf(coding, counts) is var length && length < minLength)
            {
                (shortest, minLength) = (coding, length);
            }
        }

        return shortest;
    }

    private static long LengthOf(LevelCoding coding, ReadOnlySpan<int> counts)
    {
        var length = 0L;
        for (var level = 0; level < counts.Length; level++)
        {
            length += counts[level] * ((coding.Coded(level) >> coding.Bits) + (long)coding.Bits);
        }

        return length;
    }
}
