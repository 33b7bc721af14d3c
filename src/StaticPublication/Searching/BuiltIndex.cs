using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticPublication.Searching;

/// <summary>The root of a built index as <c>index.json</c> states it; names are those of files.</summary>
/// <param name="Layout">Of a layout that this program does not know, nothing else can be read.</param>
/// <param name="Block">Documents of a block.</param>
/// <param name="Blocks">Blocks of a file, none of two segments.</param>
/// <param name="Segments">Documents of each segment.</param>
/// <param name="Levels">What each level of impact is worth, in thousandths.</param>
/// <param name="Fields">Facets and the names that they have in a query.</param>
/// <param name="Common">Very common words, folded.</param>
/// <param name="First">First term of each block of terms.</param>
/// <param name="Terms">Blocks of terms.</param>
/// <param name="Documents">Files of blocks of documents.</param>
/// <param name="Lengths">Length of each block.</param>
/// <param name="Years">Documents of each year that has columns.</param>
/// <param name="Columns">Columns of each year that are counted with every answer.</param>
/// <param name="Later">Its other columns.</param>
/// <param name="Values">Values of the facets.</param>
/// <param name="Days">Days with their counts.</param>
internal sealed record IndexRoot(
    int Layout,
    int Block,
    int Blocks,
    IReadOnlyList<int> Segments,
    IReadOnlyList<int> Levels,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IReadOnlyList<string> Common,
    IReadOnlyList<string> First,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Documents,
    IReadOnlyList<int> Lengths,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Later,
    string Values,
    string Days
);

/// <summary>Reads the root with code made at compile time: every build opens its index, and reflection takes a tenth of a second to get
/// ready.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexRoot))]
internal sealed partial class IndexJson : JsonSerializerContext;

/// <summary>The files of a built index, read when they are asked for and kept.</summary>
internal sealed class BuiltIndex
{
    private const int KnownLayout = 5;

    private readonly string _folder;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private BuiltIndex(string folder, IndexRoot root)
    {
        _folder = folder;
        Root = root;
        Starts = [.. root.Segments.Aggregate(new List<int> { 0 }, (starts, count) => [.. starts, starts[^1] + count])];
    }

    /// <summary>The root.</summary>
    public IndexRoot Root { get; }

    /// <summary>Number of the first document of each segment; last, how many documents there are.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>How many documents search knows.</summary>
    public int Count => Starts[^1];

    /// <summary>Opens the index of an output folder.</summary>
    /// <exception cref="WrongUseException">There is none, or one of a layout that this program does not know.</exception>
    public static BuiltIndex Open(string output)
    {
        var folder = Path.Combine(output, "search");
        var path = Path.Combine(folder, "index.json");
        if (!File.Exists(path))
        {
            throw new WrongUseException($"{output} holds no search: {path} is not there; build the site first.");
        }

        return RootIn(path) is { Layout: KnownLayout } root
            ? new BuiltIndex(folder, root)
            : throw new WrongUseException(
                $"{path} is not of layout {KnownLayout}: it was built by another version of the program; build the site again."
            );
    }

    private static IndexRoot? RootIn(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), IndexJson.Default.IndexRoot);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A file as it is.</summary>
    internal byte[] Raw(string name) => Kept(name, File.ReadAllBytes);

    /// <summary>A compressed file, inflated.</summary>
    internal byte[] Inflated(string name) => Inflate(Raw(name));

    /// <summary>Bytes inflated.</summary>
    internal static byte[] Inflate(byte[] bytes)
    {
        using var inflated = new MemoryStream();
        using var deflate = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
        deflate.CopyTo(inflated);
        return inflated.ToArray();
    }

    private byte[] Kept(string name, Func<string, byte[]> read)
    {
        if (!_files.TryGetValue(name, out var bytes))
        {
            bytes = read(Path.Combine(_folder, name + ".bin"));
            _files.Add(name, bytes);
        }

        return bytes;
    }
}
