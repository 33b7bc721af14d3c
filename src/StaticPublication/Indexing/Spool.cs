using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace StaticPublication.Indexing;

/// <summary>The finished files of the index one behind the other in one file on disk, so that memory holds none of them; each is named by what it holds. Any thread may add one.</summary>
internal sealed class Spool : IDisposable
{
    // The shortest end of a stream: one empty block (RFC 1951, 3.2.3).
    private static readonly byte[] End = [3, 0];

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly List<OutputFile> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private long _end;

    /// <summary>Starts an empty spool.</summary>
    public Spool(string path)
    {
        _path = path;
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    /// <summary>The files so far.</summary>
    public IReadOnlyList<OutputFile> Files => _files;

    /// <summary>Adds a file and returns its name: twelve hexadecimal digits of its hash. The same bytes are one file.</summary>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        var name = ((ulong)(hash >> 80)).ToString("x12", CultureInfo.InvariantCulture);
        lock (_gate)
        {
            if (_names.Add(name))
            {
                Add($"search/{name}.bin", hash, bytes);
            }
        }

        return name;
    }

    /// <summary>Adds a file compressed (raw deflate): hosts compress no binary files, and a browser inflates without code of ours.</summary>
    public string AddDeflated(ReadOnlySpan<byte> bytes) => Add(Deflated(bytes));

    /// <summary>Bytes as a raw deflate stream.</summary>
    public static byte[] Deflated(ReadOnlySpan<byte> bytes) => [.. Block(bytes, ZLibCompressionStrategy.Default), .. End];

    /// <summary>Parts one behind the other as one raw deflate stream, each with a code of its own, and without looking for what repeats where that is shorter: what is frequent in one is not in another.</summary>
    public static byte[] DeflatedApart(IEnumerable<byte[]> parts) =>
    [
        .. parts.SelectMany(part => Block(part, ZLibCompressionStrategy.Default) is var one && Block(part, ZLibCompressionStrategy.HuffmanOnly) is var other && other.Length < one.Length ? other : one),
        .. End,
    ];

    private static byte[] Block(ReadOnlySpan<byte> bytes, ZLibCompressionStrategy strategy)
    {
        using var compressed = new MemoryStream();
        using var deflate = new DeflateStream(compressed, new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = strategy }, leaveOpen: true);
        deflate.Write(bytes);
        deflate.Flush();
        return compressed.ToArray();
    }

    /// <summary>Adds a file under a path of its own.</summary>
    public void Add(string path, UInt128 hash, ReadOnlySpan<byte> bytes)
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
        for (var done = 0; done < length;)
        {
            var read = RandomAccess.Read(file, part.AsSpan(0, Math.Min(part.Length, length - done)), offset + done);
            to.Write(part, 0, read > 0 ? read : throw new EndOfStreamException("The spool of the index ends before one of its files does."));
            done += read;
        }
    }
}
