using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>A block of terms: its first term, and the name of its file.</summary>
internal readonly record struct TermBlock(string First, string Name);

/// <summary>
/// Writes the terms (words and values to filter by) and their lists in front-coded blocks, each a file (raw deflate). A block contains: the
/// names and lengths of the files of postings and positions that its lists are in; its lists; its terms with the numbers of their lists.
/// </summary>
internal sealed class TermBlocks(IndexFiles files, IReadOnlyList<Pack> postings, IReadOnlyList<Pack> positions)
{
    private const int MinBytes = 10 << 10;
    private const int MaxBytes = 26 << 10;
    private const int OneTermIn = 32;

    // Numbers and identifiers of documents, half of all terms of a large index, differ by a few digits and compress better.
    private const int TimesOfNumbers = 4;

    // From this number of bytes on, the columns of positions can be read without one another.
    private const int LongPositions = 16 << 10;

    private readonly List<TermBlock> _blocks = [];
    private readonly BitWriter _terms = new();
    private readonly Dictionary<TermList, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<TermList> _lists = [];
    private int _inlineBytes;
    private int _count;
    private int _lastList;
    private string _first = "";
    private string _previous = "";

    /// <summary>Writes all terms. They must come in ordinal order, each with at least one list.</summary>
    public IReadOnlyList<TermBlock> Write(IEnumerable<(string Term, IReadOnlyList<TermList> Lists)> terms)
    {
        foreach (var (term, lists) in terms)
        {
            var size =
                (_terms.Length + _inlineBytes + (4 * _lists.Count)) / (_first is [':' or (>= '0' and <= '9'), ..] ? TimesOfNumbers : 1);
            if (size >= MaxBytes || (size >= MinBytes && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(term.AsSpan())) % OneTermIn == 0))
            {
                Close();
            }

            Add(term, lists);
        }

        Close();
        return _blocks;
    }

    private void Add(string term, IReadOnlyList<TermList> lists)
    {
        _first = _count++ == 0 ? term : _first;
        _terms.TextAfter(_previous, term);
        _previous = term;
        for (var i = 0; i < lists.Count; i++)
        {
            var list = NumberOf(lists[i]);
            _terms.Number((VariableLength.ZigZag(list - _lastList) * 2) + (i + 1 < lists.Count ? 1 : 0));
            _lastList = list;
        }
    }

    private int NumberOf(TermList list)
    {
        if (!_numbers.TryGetValue(list, out var number))
        {
            number = _lists.Count;
            _numbers.Add(list, number);
            _lists.Add(list);
            _inlineBytes += list.Inline?.Length ?? 0;
        }

        return number;
    }

    private void Close()
    {
        if (_count == 0)
        {
            return;
        }

        var block = new BitWriter();
        var inPostings = WritePacks(
            block,
            postings,
            _lists.Where(list => list.Inline is null).Select(list => (list.Postings, list.PostingsLength))
        );
        var inPositions = WritePacks(
            block,
            positions,
            _lists.Where(list => list.Lengths.Sum > 0).Select(list => (list.Positions, list.Lengths.Sum))
        );
        block.Number(_lists.Count);
        var (postingsEnd, positionsEnd) = (0L, 0L);
        foreach (var list in _lists)
        {
            block.Number(list.Documents);
            block.Number((list.PostingsLength * 2L) + (list.Inline is null ? 0 : 1));
            if (list.Inline is { } inline)
            {
                block.Bytes(inline);
            }
            else
            {
                WriteStart(block, inPostings(list.Postings), list.PostingsLength, ref postingsEnd);
            }

            WritePositions(block, list, inPositions, ref positionsEnd);
        }

        block.Number(_count);
        block.Bytes(_terms.Written);
        _blocks.Add(new TermBlock(_first, files.AddDeflated(block.Written.ToArray())));
        _terms.Clear();
        _lists.Clear();
        _numbers.Clear();
        (_inlineBytes, _count, _lastList, _previous) = (0, 0, 0, "");
    }

    private static void WritePositions(BitWriter block, TermList list, Func<long, long> inFiles, ref long end)
    {
        var isLong = list.Lengths.Sum >= LongPositions;
        block.Number((list.Lengths.Sum * 2L) + (isLong ? 1 : 0));
        if (list.Lengths.Sum > 0)
        {
            WriteStart(block, inFiles(list.Positions), list.Lengths.Sum, ref end);
            block.Number(list.Code);
        }

        if (isLong)
        {
            block.Number(list.Lengths.Counts);
            block.Number(list.Lengths.After);
            block.Number(list.Lengths.Before);
        }
    }

    // Writes the start of a list as the distance from the end of the previous one, which is usually 0.
    private static void WriteStart(BitWriter block, long start, int length, ref long end)
    {
        block.Signed(start - end);
        end = start + length;
    }

    // Writes the names and lengths of the files that contain the lists. Returns a function from an offset in the sequence of all files to
    // one in the sequence of these files.
    private static Func<long, long> WritePacks(BitWriter block, IReadOnlyList<Pack> packs, IEnumerable<(long Start, int Length)> lists)
    {
        var used = new SortedSet<int>();
        foreach (var (start, length) in lists)
        {
            for (var pack = PackAt(packs, start); pack < packs.Count && packs[pack].Start < start + length; pack++)
            {
                used.Add(pack);
            }
        }

        block.Number(used.Count);
        var local = new Dictionary<int, long>();
        var end = 0L;
        foreach (var pack in used)
        {
            block.Bytes(Convert.FromHexString(packs[pack].Name));
            block.Number(packs[pack].Length);
            local.Add(pack, end);
            end += packs[pack].Length;
        }

        return start => PackAt(packs, start) is var pack ? local[pack] + start - packs[pack].Start : 0;
    }

    private static int PackAt(IReadOnlyList<Pack> packs, long start)
    {
        var (low, high) = (0, packs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = packs[middle].Start <= start ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
