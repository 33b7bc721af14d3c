using System.IO.Compression;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>Collects the finished files of the index in one temporary file, to keep them out of memory. Each file is named by a hash of its
/// bytes. Thread-safe.</summary>
/// <remarks>Compressed files are cached between builds: at 100,000 documents, compression takes half the time of the index stage, and a
/// changed document affects few files.</remarks>
internal sealed class IndexFiles : IDisposable
{
    // The shortest way to end a deflate stream: an empty final block (RFC 1951, 3.2.3).
    private static readonly byte[] End = [3, 0];

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly List<OutputFile> _files = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly PieceCache _pieces;
    private long _end;

    /// <param name="folder">Folder of the temporary file.</param>
    /// <param name="pieces">Cache of the compressed files.</param>
    public IndexFiles(string folder, PieceCache pieces)
    {
        _path = PathIn(folder);
        _pieces = pieces;
        _file = File.OpenHandle(_path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
    }

    public IReadOnlyList<OutputFile> Files => _files;

    public static string PathIn(string folder) => Path.Combine(folder, "index.tmp");

    /// <summary>Adds a file and returns its name: the first digits of its hash. Files with the same bytes are stored once.</summary>
    public string Add(ReadOnlySpan<byte> bytes)
    {
        var hash = Fingerprint.Of(bytes);
        var name = hash.ToString()[..(IndexLayout.NameBytes * 2)];
        lock (_gate)
        {
            if (_names.Add(name))
            {
                Add(IndexLayout.FileOf(name), hash, bytes);
            }
        }

        return name;
    }

    /// <summary>Adds a file compressed with raw deflate: hosts do not compress binary files, and browsers can inflate without a
    /// library.</summary>
    public string AddDeflated(byte[] bytes) => Add(_pieces.GetOrMake(HashOf(nameof(AddDeflated), [bytes]), () => Deflated(bytes)));

    /// <summary>Adds a file of several parts, each a raw deflate stream; returns its name and the length of each part. A reader inflates a
    /// part after a text that all of them share, so that a part may refer to it.</summary>
    public (string Name, int[] Lengths) AddDeflatedEach(IReadOnlyList<byte[]> parts, byte[]? shared = null)
    {
        var lengths = new int[parts.Count];
        var file = _pieces.GetOrMake(HashOf(nameof(AddDeflatedEach), [.. parts, shared ?? []]), () =>
        {
            var deflated = parts.Select(part => Deflated(part, shared)).ToArray();
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

    /// <summary>Adds parts as one raw deflate stream. Each part gets its own Huffman codes because frequencies differ between parts, and
    /// repeated strings are searched for only where that makes the part shorter.</summary>
    public string AddDeflatedTogether(IReadOnlyList<byte[]> parts) =>
        Add(
            _pieces.GetOrMake(HashOf(nameof(AddDeflatedTogether), parts), () =>
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
        Fingerprint.Combine(parts.Select(part => Fingerprint.Of(part)).Prepend(Fingerprint.Of(what)));

    private static byte[] Deflated(byte[] bytes, byte[]? shared = null) =>
        [.. Block(bytes, ZLibCompressionStrategy.Default, shared), .. End];

    private static byte[] Block(ReadOnlySpan<byte> bytes, ZLibCompressionStrategy strategy, byte[]? shared = null)
    {
        using var compressed = new MemoryStream();
        using var deflate = new DeflateStream(
            compressed,
            new ZLibCompressionOptions { CompressionLevel = 9, CompressionStrategy = strategy },
            leaveOpen: true
        );
        // What is flushed ends at a byte, and what follows may refer to it.
        deflate.Write(shared ?? []);
        deflate.Flush();
        var start = (int)compressed.Length;
        deflate.Write(bytes);
        deflate.Flush();
        return compressed.ToArray()[start..];
    }

    /// <summary>Adds the root file, the only one whose name never changes.</summary>
    public void AddRoot(byte[] bytes)
    {
        lock (_gate)
        {
            Add(IndexLayout.RootFile, Fingerprint.Of(bytes), bytes);
        }
    }

    private void Add(string name, Fingerprint hash, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _end);
        var (offset, length) = (_end, bytes.Length);
        _files.Add(new OutputFile($"{IndexLayout.Folder}/{name}", hash, stream => Copy(_path, offset, length, stream)));
        _end += length;
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
                read > 0 ? read : throw new EndOfStreamException("The temporary file of the index ends before one of its files does.")
            );
            done += read;
        }
    }
}
