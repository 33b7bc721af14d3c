using System.IO.Compression;

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

    /// <summary>Returns the JSON of a document; null if it is not beside the index. The address of a site below a path of its host begins
    /// with that path, which the folder does not have.</summary>
    internal byte[]? Record(string address)
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

    internal static byte[] Inflate(byte[] bytes)
    {
        using var inflated = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        deflate.CopyTo(inflated);
        return inflated.ToArray();
    }
}
