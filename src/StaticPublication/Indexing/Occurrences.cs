namespace StaticPublication.Indexing;

/// <summary>One occurrence of a word: its field, its position, and the codes of the very common words before and after it (0 if the
/// neighbour is not one).</summary>
internal readonly record struct Occurrence(SearchField Field, int Position, byte Before, byte After);

/// <summary>Occurrences of words, each packed into 64 bits: in the order of <see cref="Add"/>, and after <see cref="Sort"/> by list
/// (counting sort over plain arrays).</summary>
internal sealed class Occurrences
{
    private int[] _lists = new int[1 << 12];
    private ulong[] _packed = new ulong[1 << 12];
    private ulong[] _sorted = [];
    private int[] _ends = [];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds an occurrence. Documents must come in ascending order, and so must the positions within a document.</summary>
    public void Add(int list, int document, Occurrence occurrence)
    {
        if (_count == _lists.Length)
        {
            Array.Resize(ref _lists, _count * 2);
            Array.Resize(ref _packed, _count * 2);
        }

        _lists[_count] = list;
        _packed[_count++] =
            ((ulong)document << 48)
            | ((ulong)occurrence.Field << 45)
            | ((ulong)occurrence.Position << 16)
            | ((ulong)occurrence.Before << 8)
            | occurrence.After;
    }

    /// <summary>Sets the code of the very common word that follows the last occurrence added.</summary>
    public void SetAfter(byte code) => _packed[_count - 1] |= code;

    /// <summary>Returns the numbers of the lists that have occurrences.</summary>
    /// <param name="lists">Number of lists.</param>
    public IReadOnlyList<int> ListsFound(int lists)
    {
        _ends = new int[lists + 1];
        for (var i = 0; i < _count; i++)
        {
            _ends[_lists[i]]++;
        }

        return [.. Enumerable.Range(0, lists).Where(list => _ends[list] > 0)];
    }

    /// <summary>Sorts by list; the sort is stable. Call <see cref="ListsFound"/> first.</summary>
    public void Sort()
    {
        if (_sorted.Length < _count)
        {
            _sorted = new ulong[_lists.Length];
        }

        for (int list = 0, end = 0; list < _ends.Length; list++)
        {
            (_ends[list], end) = (end, end + _ends[list]);
        }

        for (var i = 0; i < _count; i++)
        {
            _sorted[_ends[_lists[i]]++] = _packed[i];
        }
    }

    /// <summary>Returns the packed occurrences of a list. Call <see cref="Sort"/> first.</summary>
    public ReadOnlySpan<ulong> Of(int list)
    {
        var start = list == 0 ? 0 : _ends[list - 1];
        return _sorted.AsSpan(start, _ends[list] - start);
    }

    /// <summary>Returns the number, within its segment, of the document of a packed occurrence.</summary>
    public static int DocumentOf(ulong packed) => (int)(packed >> 48);

    public static Occurrence Unpack(ulong packed) =>
        new((SearchField)((packed >> 45) & 0x7), (int)((packed >> 16) & 0x1FFF_FFFF), (byte)(packed >> 8), (byte)packed);
}
