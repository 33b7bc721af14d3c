using System.Numerics;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>
/// Writes the part of each list that one segment contributes. Postings: the number of documents, the coding of the levels, the numbers of
/// the documents, their levels. Positions are in four columns: the number in each document (gamma); the codes of the very common words
/// after them; those of the words before them; the difference of each position from the previous one (Rice). The positions of a very common
/// word itself have no such codes. A list of values has neither levels nor positions.
/// </summary>
/// <param name="saturations">For each document of the segment, the frequency at which a word has half of its maximum weight.</param>
internal sealed class PostingsWriter(double[] saturations)
{
    private readonly List<int> _numbers = [];
    private readonly List<int> _levels = [];
    private readonly BitWriter _counts = new();
    private readonly BitWriter _after = new();
    private readonly BitWriter _before = new();
    private readonly BitWriter _gaps = new();

    public BitWriter Postings { get; } = new();

    public BitWriter Positions { get; } = new();

    /// <summary>Lengths of the columns of the last list.</summary>
    public PositionLengths Lengths => new(_counts.Length, _after.Length, _before.Length, _gaps.Length);

    /// <summary>Writes a list from its packed occurrences; returns its number of documents.</summary>
    /// <param name="occurrences">At least one.</param>
    /// <param name="isCommon">Whether this is the list of a very common word.</param>
    public int Write(ReadOnlySpan<ulong> occurrences, bool isCommon)
    {
        _numbers.Clear();
        _levels.Clear();
        Array.ForEach(Columns, column => column.Clear());
        var isValue = Occurrences.Unpack(occurrences[0]).Field == SearchField.Value;
        var positionBits = PositionBits(occurrences);
        if (!isValue)
        {
            _gaps.Byte((byte)positionBits);
        }

        for (var start = 0; start < occurrences.Length; start = EndOfDocument(occurrences, start))
        {
            var inDocument = occurrences[start..EndOfDocument(occurrences, start)];
            _numbers.Add(Occurrences.DocumentOf(inDocument[0]));
            if (!isValue)
            {
                _levels.Add(LevelOf(inDocument, saturations[_numbers[^1]]));
                WritePositions(inDocument, positionBits, isCommon);
            }
        }

        JoinColumns();
        Postings.Number(_numbers.Count);
        var arePaired = IndexLayout.AreLevelsPaired(_numbers.Count, saturations.Length);
        var levels = arePaired ? _levels.ConvertAll(level => level / 2) : _levels;
        var coding = isValue ? default : ShortestLevelCoding.Of(levels);
        if (_levels.Count >= IndexLayout.LongList)
        {
            Postings.Byte(coding.Code);
        }

        WriteNumbers(saturations.Length);
        levels.ForEach(level => coding.Write(Postings, level));
        Postings.Align();
        return _numbers.Count;
    }

    private void JoinColumns()
    {
        foreach (var column in Columns)
        {
            column.Align();
            Positions.Bytes(column.Written);
        }
    }

    private BitWriter[] Columns => [_counts, _after, _before, _gaps];

    // Writes the gaps between the numbers (Rice).
    private void WriteNumbers(int segment)
    {
        var written = IndexLayout.IsComplement(_numbers.Count, segment) ? Others(_numbers, segment) : _numbers;
        var (bits, previous) = (IndexLayout.GapBits(segment, written.Count), -1);
        foreach (var number in written)
        {
            Postings.Rice((uint)(number - previous - 1), bits);
            previous = number;
        }
    }

    // The numbers of a segment that are not among these, which ascend.
    private static List<int> Others(List<int> numbers, int segment)
    {
        var (others, next) = (new List<int>(segment - numbers.Count), 0);
        for (var number = 0; number < segment; number++)
        {
            if (next < numbers.Count && numbers[next] == number)
            {
                next++;
            }
            else
            {
                others.Add(number);
            }
        }

        return others;
    }

    private static int LevelOf(ReadOnlySpan<ulong> occurrences, double saturation)
    {
        var frequency = 0f;
        foreach (var occurrence in occurrences)
        {
            frequency += Scoring.WeightOf(Occurrences.Unpack(occurrence).Field);
        }

        return Scoring.LevelOf(frequency, saturation);
    }

    private void WritePositions(ReadOnlySpan<ulong> occurrences, int positionBits, bool isCommon)
    {
        _counts.Gamma((uint)occurrences.Length);
        var previous = -1;
        foreach (var packed in occurrences)
        {
            var occurrence = Occurrences.Unpack(packed);
            _gaps.Rice((uint)(occurrence.Position - previous - 1), positionBits);
            previous = occurrence.Position;
            if (!isCommon)
            {
                WriteNeighbour(_after, occurrence.After);
                WriteNeighbour(_before, occurrence.Before);
            }
        }
    }

    private static void WriteNeighbour(BitWriter column, byte code)
    {
        column.Bits(code > 0 ? 1u : 0, 1);
        if (code > 0)
        {
            column.Rice(code - 1u, IndexLayout.NeighbourBits);
        }
    }

    private static int PositionBits(ReadOnlySpan<ulong> occurrences)
    {
        // The gaps of a document add up to its last position.
        var sum = 0L;
        for (var i = 0; i < occurrences.Length; i++)
        {
            if (i + 1 == occurrences.Length || Occurrences.DocumentOf(occurrences[i + 1]) != Occurrences.DocumentOf(occurrences[i]))
            {
                sum += Occurrences.Unpack(occurrences[i]).Position;
            }
        }

        return BitOperations.Log2((uint)Math.Max(sum * 7 / 10 / occurrences.Length, 1));
    }

    private static int EndOfDocument(ReadOnlySpan<ulong> occurrences, int start)
    {
        var document = Occurrences.DocumentOf(occurrences[start]);
        var end = start + 1;
        while (end < occurrences.Length && Occurrences.DocumentOf(occurrences[end]) == document)
        {
            end++;
        }

        return end;
    }
}
