using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>A file of lists: where it begins in the sequence of all lists, its length and its name.</summary>
internal readonly record struct Pack(long Start, int Length, string Name);

/// <summary>
/// Lists one after the other, cut into files. Where a file ends is decided by the names of the lists past its least size, so that a list
/// that grows moves no other file. A long list is a file of its own, or several; those come in the sequence after all others.
/// </summary>
/// <param name="files">Where the files go.</param>
/// <param name="minBytes">A file ends at one of the names that come after so many bytes,</param>
/// <param name="maxBytes">or before it would have more than these.</param>
/// <param name="ownFileBytes">From so many bytes on, a list has files of its own.</param>
internal sealed class Packs(IndexFiles files, int minBytes, int maxBytes, int ownFileBytes)
{
    private const long OwnFilesStart = 1L << 44;
    private const int OneListIn = 32;

    private readonly List<Pack> _packs = [];
    private readonly BitWriter _open = new();
    private long _start;
    private long _ownFilesEnd = OwnFilesStart;

    /// <summary>The files so far, in the order of the sequence.</summary>
    public IReadOnlyList<Pack> All => [.. _packs.OrderBy(pack => pack.Start)];

    /// <summary>Adds a list; returns where it begins.</summary>
    public long Add(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= ownFileBytes)
        {
            return AddOwnFiles(bytes);
        }

        var tooLong = _open.Length + bytes.Length > maxBytes && _open.Length > 0;
        if (tooLong || (_open.Length >= minBytes && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan())) % OneListIn == 0))
        {
            Close();
        }

        _open.Bytes(bytes);
        return _start + _open.Length - bytes.Length;
    }

    private long AddOwnFiles(ReadOnlySpan<byte> bytes)
    {
        var start = _ownFilesEnd;
        for (; bytes.Length > 0; bytes = bytes[Math.Min(maxBytes, bytes.Length)..])
        {
            var part = bytes[..Math.Min(maxBytes, bytes.Length)];
            _packs.Add(new Pack(_ownFilesEnd, part.Length, files.Add(part)));
            _ownFilesEnd += part.Length;
        }

        return start;
    }

    /// <summary>Ends the last file.</summary>
    public void Close()
    {
        if (_open.Length > 0)
        {
            _packs.Add(new Pack(_start, _open.Length, files.Add(_open.Written)));
            _start += _open.Length;
            _open.Clear();
        }
    }
}
