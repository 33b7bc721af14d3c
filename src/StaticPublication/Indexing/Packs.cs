using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication.Indexing;

/// <summary>A file of lists: where it begins in the sequence of all lists, its length and its name.</summary>
internal readonly record struct Pack(long Start, int Length, string Name);

/// <summary>
/// Lists one behind the other, cut into files. Where a file ends is decided by the names of the lists near its least size, so that a list that grows moves no other file;
/// a list longer than a file runs on into the next.
/// </summary>
internal sealed class Packs(Spool spool, int least, int most)
{
    private const int OneListIn = 32;

    private readonly List<Pack> _packs = [];
    private readonly BitWriter _open = new();
    private long _start;

    /// <summary>The files so far, in order.</summary>
    public IReadOnlyList<Pack> Cut => _packs;

    /// <summary>Adds a list; returns where it begins.</summary>
    public long Add(string name, ReadOnlySpan<byte> bytes)
    {
        var tooLong = _open.Length + bytes.Length > most && _open.Length > 0;
        if (tooLong || (_open.Length >= least && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan())) % OneListIn == 0))
        {
            Close();
        }

        var start = _start + _open.Length;
        for (; bytes.Length > most; bytes = bytes[most..])
        {
            _open.Bytes(bytes[..most]);
            Close();
        }

        _open.Bytes(bytes);
        return start;
    }

    /// <summary>Cuts the last file.</summary>
    public void Close()
    {
        if (_open.Length > 0)
        {
            _packs.Add(new Pack(_start, _open.Length, spool.Add(_open.Written)));
            _start += _open.Length;
            _open.Clear();
        }
    }
}
