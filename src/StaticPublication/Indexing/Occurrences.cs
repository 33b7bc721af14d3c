namespace StaticPublication.Indexing;

/// <summary>Where a word stands: field, position, and the codes of the very common words on either side of it (0 where there is
/// none).</summary>
internal readonly record struct Occurrence(SearchField Field, int Position, byte Before, byte After);

/// <summary>Occurrences in the order in which they were found, and then by list: two plain arrays, sorted by counting. Each is packed in
/// one number.</summary>
internal sealed class Occurrences
{
    private int[] _lists = new int[1 << 16];
    private ulong[] _packed = new ulong[1 << 16];
    private ulong[] _sorted = [];
    private int[] _ends = [];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>Adds one; documents come in ascending order, and so do the positions within one.</summary>
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

    /// <summary>Sets the code of the very common word that comes after the last one.</summary>
    public void SetAfter(byte code) => _packed[_count - 1] |= code;

    /// <summary>Numbers of the lists that have any, of so many lists.</summary>
    public IReadOnlyList<int> ListsFound(int lists)
    {
        _ends = new int[lists + 1];
        for (var i = 0; i < _count; i++)
        {
            _ends[_lists[i]]++;
        }

        return [.. Enumerable.Range(0, lists).Where(list => _ends[list] > 0)];
    }

    /// <summary>Sorts by list, those of a list staying in their order; after <see cref="ListsFound"/>.</summary>
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

    /// <summary>The packed occurrences of a list; after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<ulong> Of(int list)
    {
        var start = list == 0 ? 0 : _ends[list - 1];
        return _sorted.AsSpan(start, _ends[list] - start);
    }

    /// <summary>The number, within its segment, of the document of a packed occurrence.</summary>
    public static int DocumentOf(ulong packed) => (int)(packed >> 48);

    public static Occurrence Unpack(ulong packed) =>
        new((SearchField)((packed >> 45) & 0x7), (int)((packed >> 16) & 0x1FFF_FFFF), (byte)(packed >> 8), (byte)packed);
}
