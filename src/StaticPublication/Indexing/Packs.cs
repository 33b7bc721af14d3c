using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication.Indexing;

/// <summary>A file of lists: where it begins in the sequence of all lists, its length and its name.</summary>
internal readonly record struct Pack(long Start, int Length, string Name);

/// <summary>
/// Lists one behind the other, cut into files. Where a file ends is decided by the names of the lists near its least size, so that a list
/// that grows moves no other file;
/// a long list is a file of its own, and one longer than a file is several. Those lie in the sequence behind all others.
/// </summary>
internal sealed class Packs(Spool spool, int least, int most, int alone)
{
    private const long BehindAll = 1L << 44;
    private const int OneListIn = 32;

    private readonly List<Pack> _packs = [];
    private readonly BitWriter _open = new();
    private long _start;
    private long _startAlone = BehindAll;

    /// <summary>The files so far, in order.</summary>
    public IReadOnlyList<Pack> Cut => [.. _packs.OrderBy(pack => pack.Start)];

    /// <summary>Adds a list; returns where it begins.</summary>
    public long Add(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= alone)
        {
            return AddAlone(bytes);
        }

        var tooLong = _open.Length + bytes.Length > most && _open.Length > 0;
        if (tooLong || (_open.Length >= least && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan())) % OneListIn == 0))
        {
            Close();
        }

        _open.Bytes(bytes);
        return _start + _open.Length - bytes.Length;
    }

    private long AddAlone(ReadOnlySpan<byte> bytes)
    {
        var start = _startAlone;
        for (; bytes.Length > 0; bytes = bytes[Math.Min(most, bytes.Length)..])
        {
            var part = bytes[..Math.Min(most, bytes.Length)];
            _packs.Add(new Pack(_startAlone, part.Length, spool.Add(part)));
            _startAlone += part.Length;
        }

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
