namespace StaticPublication.Indexing;

/// <summary>Where a word stands: field, position, and the codes of the very common words on either side of it (0 where there is
/// none).</summary>
internal readonly record struct Occurrence(SearchField Field, int Position, byte Before, byte After);

/// <summary>Occurrences as they are met, and then by list: two plain arrays, sorted by counting.</summary>
internal sealed class Occurrences
{
    private int[] _lists = new int[1 << 16];
    private ulong[] _spots = new ulong[1 << 16];
    private ulong[] _sorted = [];
    private int[] _ends = [];
    private int _count;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds one; documents ascend, and positions within one do.</summary>
    public void Add(int list, int document, Occurrence occurrence)
    {
        if (_count == _lists.Length)
        {
            Array.Resize(ref _lists, _count * 2);
            Array.Resize(ref _spots, _count * 2);
        }

        _lists[_count] = list;
        _spots[_count++] =
            ((ulong)document << 48)
            | ((ulong)occurrence.Field << 45)
            | ((ulong)occurrence.Position << 16)
            | ((ulong)occurrence.Before << 8)
            | occurrence.After;
    }

    /// <summary>Says of the last one which very common word comes after it.</summary>
    public void Follow(byte code) => _spots[_count - 1] |= code;

    /// <summary>Numbers of the lists that were met.</summary>
    public IReadOnlyList<int> ListsMet(int lists)
    {
        _ends = new int[lists + 1];
        for (var i = 0; i < _count; i++)
        {
            _ends[_lists[i]]++;
        }

        return [.. Enumerable.Range(0, lists).Where(list => _ends[list] > 0)];
    }

    /// <summary>Sorts what was met by list, each list in the order met; after <see cref="ListsMet"/>.</summary>
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
            _sorted[_ends[_lists[i]]++] = _spots[i];
        }
    }

    /// <summary>The spots of a list; after <see cref="Sort"/>.</summary>
    public ReadOnlySpan<ulong> Of(int list)
    {
        var start = list == 0 ? 0 : _ends[list - 1];
        return _sorted.AsSpan(start, _ends[list] - start);
    }

    /// <summary>The document of a packed spot, within its segment.</summary>
    public static int DocumentOf(ulong spot) => (int)(spot >> 48);

    /// <summary>A spot from its packed form.</summary>
    public static Occurrence Unpack(ulong spot) =>
        new((SearchField)((spot >> 45) & 0x7), (int)((spot >> 16) & 0x1FFF_FFFF), (byte)(spot >> 8), (byte)spot);
}
