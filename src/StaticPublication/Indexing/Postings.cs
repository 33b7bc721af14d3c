namespace StaticPublication.Indexing;

/// <summary>
/// Writes the part of a list that one segment holds. Postings: how many documents, then for each its number less the one before (Rice) and its level (Rice).
/// Positions: for each document how many (gamma), then each less the one before (Rice). A list of values has neither levels nor positions.
/// </summary>
internal sealed class Postings(Weighing weighing)
{
    /// <summary>Parameter of Rice for levels: most are below sixteen.</summary>
    public const int LevelBits = 2;

    /// <summary>Postings of the lists written so far.</summary>
    public BitWriter Documents { get; } = new();

    /// <summary>Positions of the lists written so far.</summary>
    public BitWriter Positions { get; } = new();

    /// <summary>The parameter of Rice for numbers, from the share of a segment that a list holds; every reader computes the same.</summary>
    public static int GapBits(int segment, int documents) => System.Numerics.BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / documents, 1));

    /// <summary>Writes a list; returns how many documents it holds.</summary>
    public int Write(ReadOnlySpan<ulong> spots, ReadOnlySpan<double> lengths)
    {
        var documents = CountDocuments(spots);
        var gapBits = GapBits(lengths.Length, documents);
        var isValue = Occurrences.Unpack(spots[0]).Field == Field.Value;
        var positionBits = isValue ? 0 : PositionBits(spots);
        Documents.Number(documents);
        if (!isValue)
        {
            Positions.Byte((byte)positionBits);
        }

        for (int start = 0, before = -1; start < spots.Length;)
        {
            var document = (int)(spots[start] >> 40);
            var end = EndOf(spots, start);
            Documents.Rice((uint)(document - before - 1), gapBits);
            if (!isValue)
            {
                Documents.Rice((uint)LevelOf(spots[start..end], lengths[document]), LevelBits);
                WritePositions(spots[start..end], positionBits);
            }

            (start, before) = (end, document);
        }

        Documents.Align();
        Positions.Align();
        return documents;
    }

    private int LevelOf(ReadOnlySpan<ulong> spots, double length)
    {
        var frequency = 0f;
        foreach (var spot in spots)
        {
            frequency += Weighing.WeightOf(Occurrences.Unpack(spot).Field);
        }

        return Weighing.LevelOf(frequency, weighing.Saturation(length));
    }

    private void WritePositions(ReadOnlySpan<ulong> spots, int positionBits)
    {
        Positions.Gamma((uint)spots.Length);
        var before = -1;
        foreach (var spot in spots)
        {
            var position = Occurrences.Unpack(spot).Position;
            Positions.Rice((uint)(position - before - 1), positionBits);
            before = position;
        }
    }

    private static int PositionBits(ReadOnlySpan<ulong> spots)
    {
        // The last position of each document is the sum of its gaps.
        var sum = 0L;
        for (var i = 0; i < spots.Length; i++)
        {
            if (i + 1 == spots.Length || spots[i + 1] >> 40 != spots[i] >> 40)
            {
                sum += Occurrences.Unpack(spots[i]).Position;
            }
        }

        return System.Numerics.BitOperations.Log2((uint)Math.Max(sum * 7 / 10 / spots.Length, 1));
    }

    private static int CountDocuments(ReadOnlySpan<ulong> spots)
    {
        var count = 0;
        for (var i = 0; i < spots.Length; i = EndOf(spots, i))
        {
            count++;
        }

        return count;
    }

    private static int EndOf(ReadOnlySpan<ulong> spots, int start)
    {
        var document = spots[start] >> 40;
        var end = start + 1;
        while (end < spots.Length && spots[end] >> 40 == document)
        {
            end++;
        }

        return end;
    }
}
