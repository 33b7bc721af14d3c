using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The finished files of the index one behind the other in one file on disk, so that memory holds none of them; each is named by
/// what it holds. Any thread may add one.</summary>
/// <remarks>What is compressed is kept from build to build: of a hundred thousand documents that takes half the time of the index, and one
/// that changes touches few files.</remarks>
internal sealed class Spool : IDisposable
{
    // The shortest end of a stream: one empty block (RFC 1951, 3.2.3).
    private static readonly byte[] End = [3, 0];

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly List<OutputFile> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly PieceCache _pieces;
    private long _end;

    /// <summary>Starts an empty spool.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="pieces">What an earlier build has compressed.</param>
    public Spool(string path, PieceCache pieces)
    {
        _path = path;
        _pieces = pieces;
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    /// <summary>The files so far.</summary>
    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Adds a file and returns its name: twelve hexadecimal digits of its hash. The same bytes are one file.</summary>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        var hash = Fingerprint.Of(bytes);
        var name = hash.ToString()[..12];
        lock (_gate)
        {
            if (_names.Add(name))
            {
                Add($"search/{name}.bin", hash, bytes);
            }
        }

        return name;
    }

    /// <summary>Adds a file compressed (raw deflate): hosts compress no binary files, and a browser inflates without code of
    /// ours.</summary>
    public string AddDeflated(byte[] bytes) => Add(_pieces.Find(HashOf(nameof(AddDeflated), [bytes]), () => Deflated(bytes)));

    /// <summary>Adds a file of parts, each a raw deflate stream; returns its name and the length of each part.</summary>
    public (string Name, int[] Lengths) AddEachDeflated(IReadOnlyList<byte[]> parts)
    {
        var lengths = new int[parts.Count];
        var file = _pieces.Find(HashOf(nameof(AddEachDeflated), parts), () =>
        {
            var deflated = parts.Select(Deflated).ToArray();
            return
            [
                .. MemoryMarshal.AsBytes(deflated.Select(part => part.Length).ToArray().AsSpan()),
                .. deflated.SelectMany(part => part),
            ];
        });
        var head = MemoryMarshal.AsBytes(lengths.AsSpan());
        file.AsSpan(0, head.Length).CopyTo(head);
        return (Add(file.AsSpan(head.Length)), lengths);
    }

    /// <summary>Adds parts one behind the other as one raw deflate stream, each with a code of its own, and without looking for what
    /// repeats where that is shorter: what is frequent in one is not in another.</summary>
    public string AddDeflatedApart(IReadOnlyList<byte[]> parts) =>
        Add(
            _pieces.Find(HashOf(nameof(AddDeflatedApart), parts), () =>
                [
                    .. parts.SelectMany(part =>
                        Block(part, ZLibCompressionStrategy.Default) is var one
                        && Block(part, ZLibCompressionStrategy.HuffmanOnly) is var other
                        && other.Length < one.Length
                            ? other
                            : one
                    ),
                    .. End,
                ]
            )
        );

    private static Fingerprint HashOf(string what, IEnumerable<byte[]> parts) =>
        Fingerprint.Mix(parts.Select(part => Fingerprint.Of(part)).Prepend(Fingerprint.Of(what)));

    private static byte[] Deflated(byte[] bytes) => [.. Block(bytes, ZLibCompressionStrategy.Default), .. End];

    private static byte[] Block(ReadOnlySpan<byte> bytes, ZLibCompressionStrategy strategy)
    {
        using var compressed = new MemoryStream();
        using var deflate = new DeflateStream(
            compressed,
            new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = strategy },
            leaveOpen: true
        );
        deflate.Write(bytes);
        deflate.Flush();
        return compressed.ToArray();
    }

    /// <summary>Adds a file under a path of its own.</summary>
    public void Add(string path, Fingerprint hash, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            RandomAccess.Write(_file, bytes, _end);
            var (offset, length) = (_end, bytes.Length);
            _files.Add(new OutputFile(path, hash, stream => Copy(_path, offset, length, stream)));
            _end += length;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void Copy(string path, long offset, int length, Stream to)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var part = new byte[Math.Min(length, 1 << 16)];
        for (var done = 0; done < length; )
        {
            var read = RandomAccess.Read(file, part.AsSpan(0, Math.Min(part.Length, length - done)), offset + done);
            to.Write(
                part,
                0,
                read > 0 ? read : throw new EndOfStreamException("The spool of the index ends before one of its files does.")
            );
            done += read;
        }
    }
}
