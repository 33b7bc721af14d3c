namespace StaticPublication.Indexing;

/// <summary>
/// Writes the part of a list that one segment holds. Postings: how many documents and how their levels are coded, their numbers
/// (<see cref="WriteNumbers"/>), their
/// levels (<see cref="Levels"/>). Positions: for each document how many (gamma), then each less the one before (Rice) with the very common
/// words on either side of it;
/// a very common word's own positions say nothing of its neighbours. A list of values has neither levels nor positions.
/// </summary>
/// <param name="saturations">Of each document of the segment, the frequency at which a word is worth half of what it can be.</param>
internal sealed class Postings(double[] saturations)
{
    /// <summary>Parameter of Rice for the codes of very common words.</summary>
    public const int CommonBits = 4;

    private readonly List<int> _numbers = [];
    private readonly List<int> _levels = [];

    /// <summary>Postings of the lists written so far.</summary>
    public BitWriter Documents { get; } = new();

    /// <summary>Positions of the lists written so far.</summary>
    public BitWriter Positions { get; } = new();

    /// <summary>The parameter of Rice for numbers, from the share of a segment that a list holds; every reader computes the same.</summary>
    public static int GapBits(int segment, int documents) =>
        System.Numerics.BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / Math.Max(documents, 1), 1));

    /// <summary>Writes a list, of a very common word or another; returns how many documents it holds.</summary>
    public int Write(ReadOnlySpan<ulong> spots, bool isCommon)
    {
        _numbers.Clear();
        _levels.Clear();
        var isValue = Occurrences.Unpack(spots[0]).Field == SearchField.Value;
        var positionBits = PositionBits(spots);
        if (!isValue)
        {
            Positions.Byte((byte)positionBits);
        }

        for (var start = 0; start < spots.Length; start = EndOf(spots, start))
        {
            var of = spots[start..EndOf(spots, start)];
            _numbers.Add(Occurrences.DocumentOf(of[0]));
            if (!isValue)
            {
                _levels.Add(LevelOf(of, saturations[_numbers[^1]]));
                WritePositions(of, positionBits, isCommon);
            }
        }

        Positions.Align();
        Documents.Number(_numbers.Count);
        var shift = Levels.AreCoarse(_numbers.Count, saturations.Length) ? 1 : 0;
        var written = _levels.ConvertAll(level => level >> shift);
        var levels = isValue ? default : Levels.Of(written);
        if (_levels.Count >= Levels.Long)
        {
            Documents.Byte(levels.Code);
        }

        WriteNumbers(saturations.Length);
        written.ForEach(level => levels.Write(Documents, level));
        Documents.Align();
        return _numbers.Count;
    }

    /// <summary>Each number less the one before (Rice): of the documents of the list, or where it has more than half of the segment, of the
    /// others.</summary>
    private void WriteNumbers(int segment)
    {
        var listed = _numbers.Count * 2 > segment ? [.. Enumerable.Range(0, segment).Except(_numbers)] : _numbers;
        var (bits, before) = (GapBits(segment, listed.Count), -1);
        foreach (var number in listed)
        {
            Documents.Rice((uint)(number - before - 1), bits);
            before = number;
        }
    }

    private static int LevelOf(ReadOnlySpan<ulong> spots, double saturation)
    {
        var frequency = 0f;
        foreach (var spot in spots)
        {
            frequency += Scoring.WeightOf(Occurrences.Unpack(spot).Field);
        }

        return Scoring.LevelOf(frequency, saturation);
    }

    private void WritePositions(ReadOnlySpan<ulong> spots, int positionBits, bool isCommon)
    {
        Positions.Gamma((uint)spots.Length);
        var before = -1;
        foreach (var spot in spots)
        {
            var at = Occurrences.Unpack(spot);
            Positions.Rice((uint)(at.Position - before - 1), positionBits);
            before = at.Position;
            if (!isCommon)
            {
                WriteCommon(at.Before);
                WriteCommon(at.After);
            }
        }
    }

    private void WriteCommon(byte code)
    {
        Positions.Bits(code > 0 ? 1u : 0, 1);
        if (code > 0)
        {
            Positions.Rice(code - 1u, CommonBits);
        }
    }

    private static int PositionBits(ReadOnlySpan<ulong> spots)
    {
        // The last position of each document is the sum of its gaps.
        var sum = 0L;
        for (var i = 0; i < spots.Length; i++)
        {
            if (i + 1 == spots.Length || Occurrences.DocumentOf(spots[i + 1]) != Occurrences.DocumentOf(spots[i]))
            {
                sum += Occurrences.Unpack(spots[i]).Position;
            }
        }

        return System.Numerics.BitOperations.Log2((uint)Math.Max(sum * 7 / 10 / spots.Length, 1));
    }

    private static int EndOf(ReadOnlySpan<ulong> spots, int start)
    {
        var document = Occurrences.DocumentOf(spots[start]);
        var end = start + 1;
        while (end < spots.Length && Occurrences.DocumentOf(spots[end]) == document)
        {
            end++;
        }

        return end;
    }
}
