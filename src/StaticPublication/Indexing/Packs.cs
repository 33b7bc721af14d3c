using System.IO.Hashing;
using System.Runtime.InteropServices;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>A file of lists: its start in the sequence of all lists, its length in bytes, and its name.</summary>
internal readonly record struct Pack(long Start, int Length, string Name);

/// <summary>
/// Concatenates lists and cuts the sequence into files. Past the minimum size, the name of a list decides whether a file ends before it, so
/// that a list that grows does not move the limits of other files. A long list has one or several files of its own, which come after all
/// others in the sequence.
/// </summary>
/// <param name="files">Receives the files.</param>
/// <param name="minBytes">From this size on, a file ends at the next list whose name is chosen by its hash.</param>
/// <param name="maxBytes">Maximum size of a file.</param>
/// <param name="ownFileBytes">From this size on, a list has files of its own.</param>
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

    /// <summary>Adds a list; returns its start in the sequence.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="bytes">The list.</param>
    /// <param name="cut">Where one of the files of a long list ends, whatever its length: its halves are read without one another.</param>
    public long Add(string name, ReadOnlySpan<byte> bytes, int cut = 0)
    {
        if (bytes.Length >= ownFileBytes)
        {
            var start = _ownFilesEnd;
            AddOwnFiles(bytes[..cut]);
            AddOwnFiles(bytes[cut..]);
            return start;
        }

        var tooLong = _open.Length + bytes.Length > maxBytes && _open.Length > 0;
        if (tooLong || (_open.Length >= minBytes && XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan())) % OneListIn == 0))
        {
            Close();
        }

        _open.Bytes(bytes);
        return _start + _open.Length - bytes.Length;
    }

    private void AddOwnFiles(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0; bytes = bytes[Math.Min(maxBytes, bytes.Length)..])
        {
            var part = bytes[..Math.Min(maxBytes, bytes.Length)];
            _packs.Add(new Pack(_ownFilesEnd, part.Length, files.Add(part)));
            _ownFilesEnd += part.Length;
        }
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
