using System.IO.Compression;
using System.Text;

namespace StaticPublication.Searching;

/// <summary>The files of a built index. Each is read when it is first needed.</summary>
internal sealed class BuiltIndex
{
    private readonly string _folder;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private BuiltIndex(string folder, IndexRoot root)
    {
        _folder = folder;
        Root = root;
        Starts = [.. root.Segments.Aggregate(new List<int> { 0 }, (starts, count) => [.. starts, starts[^1] + count])];
    }

    public IndexRoot Root { get; }

    /// <summary>Number of the first document of each segment, then the number of all documents.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>Number of indexed documents.</summary>
    public int Count => Starts[^1];

    /// <summary>Opens the index of an output folder.</summary>
    /// <exception cref="WrongUseException">There is no index, or another version of the program built it.</exception>
    public static BuiltIndex Open(string output)
    {
        var folder = Path.Combine(output, IndexLayout.Folder);
        var path = Path.Combine(folder, IndexLayout.RootFile);
        if (!File.Exists(path))
        {
            throw new WrongUseException($"{output} holds no search: {path} is not there; build the site first.");
        }

        return IndexRoot.Read(File.ReadAllBytes(path)) is { } root
            ? new BuiltIndex(folder, root)
            : throw new WrongUseException(
                $"{path} is not of layout {IndexLayout.Version}: it was built by another version of the program; build the site again."
            );
    }

    /// <summary>Returns the JSON of a document, or what the index has of it; null if there is neither.</summary>
    internal byte[]? Record(int number, string address)
    {
        if (Root.Texts.Length == 0)
        {
            return Record(address);
        }

        var (size, blocks) = (Root.TextBlock[0], Root.TextBlock[1]);
        var segment = Enumerable.Range(0, Root.Segments.Count).First(segment => number < Starts[segment + 1]);
        var within = number - Starts[segment];
        var file = (within / (size * blocks)) + Root.Segments.Take(segment).Sum(count => (count + (size * blocks) - 1) / (size * blocks));
        var entry = Inflated(Root.Texts).AsSpan(file * (IndexLayout.NameBytes + (blocks * IndexLayout.TextLengthBytes)));
        var lengths = entry.Slice(IndexLayout.NameBytes, blocks * IndexLayout.TextLengthBytes).ToArray().Chunk(IndexLayout.TextLengthBytes);
        var sizes = lengths.Select(bytes => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16)).ToArray();
        var block = within / size % blocks;
        var raw = Raw(Convert.ToHexStringLower(entry[..IndexLayout.NameBytes])).AsSpan(sizes.Take(block).Sum(), sizes[block]);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Inflate(raw.ToArray())).Split('\n')[within % size]);
    }

    /// <summary>Returns the JSON of a document; null if it is not beside the index. The address of a site below a path of its host begins
    /// with that path, which the folder does not have.</summary>
    private byte[]? Record(string address)
    {
        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(0, parts.Length)
            .Select(first => Path.Combine([Path.GetDirectoryName(_folder)!, .. parts[first..], "index.json"]))
            .Where(File.Exists)
            .Select(File.ReadAllBytes)
            .FirstOrDefault();
    }

    internal byte[] Raw(string name)
    {
        if (!_files.TryGetValue(name, out var bytes))
        {
            bytes = File.ReadAllBytes(Path.Combine(_folder, IndexLayout.FileOf(name)));
            _files.Add(name, bytes);
        }

        return bytes;
    }

    internal byte[] Inflated(string name) => Inflate(Raw(name));

    /// <summary>Inflates a block that was compressed after the text that all share.</summary>
    internal byte[] InflatedAfterShared(byte[] bytes)
    {
        var shared = Encoding.UTF8.GetBytes(Root.Shared);
        return Inflate([.. Stored(shared), .. bytes])[shared.Length..];
    }

    // A block of deflate that is not compressed (RFC 1951, 3.2.4).
    private static byte[] Stored(byte[] bytes) =>
        [0, (byte)bytes.Length, (byte)(bytes.Length >> 8), (byte)~bytes.Length, (byte)(~bytes.Length >> 8), .. bytes];

    internal static byte[] Inflate(byte[] bytes)
    {
        using var inflated = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        deflate.CopyTo(inflated);
        return inflated.ToArray();
    }
}
