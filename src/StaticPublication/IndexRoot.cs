using System.Text.Json;
using System.Text.Json.Serialization;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The contents of <c>search/index.json</c>: everything that a reader of the other files must know beforehand.</summary>
/// <param name="Layout"><see cref="IndexLayout.Version"/>.</param>
/// <param name="Block">Number of documents in a block.</param>
/// <param name="Blocks">Number of blocks in a file, all of one segment.</param>
/// <param name="Coding">The coding of lists.</param>
/// <param name="Words">The tables that split texts into words and fold them.</param>
/// <param name="Stems">Code of each language of the documents (<see cref="Stemming.CodeOf"/>).</param>
/// <param name="Segments">Number of documents in each segment.</param>
/// <param name="Levels">Weight of each level, in thousandths.</param>
/// <param name="Fields">Names of each field of a query.</param>
/// <param name="Facets">The facets.</param>
/// <param name="Zones">Names of each zone of texts (<see cref="TextZones"/>).</param>
/// <param name="Near">Maximum length of a list of positions that is read to prefer words near one another; 0 if none is.</param>
/// <param name="Common">Very common words, folded.</param>
/// <param name="First">First term of each block of terms.</param>
/// <param name="Terms">Files of blocks of terms.</param>
/// <param name="Spelling">Words to propose for one that no text contains.</param>
/// <param name="Shared">Text that the blocks of documents are compressed after.</param>
/// <param name="Documents">Files of blocks of documents.</param>
/// <param name="Lengths">Length of each block.</param>
/// <param name="Texts">File with the names of the files of texts, in bytes, and with the length of each of their blocks; empty if documents
/// have JSON of their own.</param>
/// <param name="Years">Number of documents in each year that has columns.</param>
/// <param name="Columns">File of each year with the columns of <see cref="IndexedFacets.Counted"/>.</param>
/// <param name="Later">File of each year with the columns of <see cref="IndexedFacets.Later"/>.</param>
/// <param name="Values">File of the values of the facets.</param>
/// <param name="Days">File of the days with their counts.</param>
internal sealed record IndexRoot(
    int Layout,
    int Block,
    int Blocks,
    IndexedCoding Coding,
    IndexedWords Words,
    IReadOnlyList<string> Stems,
    IReadOnlyList<int> Segments,
    IReadOnlyList<int> Levels,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IndexedFacets Facets,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Zones,
    int Near,
    IReadOnlyList<string> Common,
    IReadOnlyList<string> First,
    IReadOnlyList<string> Terms,
    IndexedSpelling Spelling,
    string Shared,
    IReadOnlyList<string> Documents,
    IReadOnlyList<int> Lengths,
    string Texts,
    IReadOnlyList<int> Years,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Later,
    string Values,
    string Days
)
{
    // Every build opens the index that it has written. Code generated at compile time saves the tenth of a second that reflection takes to
    // start.
    private static readonly IndexRootJson Json = new(
        new JsonSerializerOptions
        {
            Encoder = PublishedJson.Encoder,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectRequiredConstructorParameters = true,
        }
    );

    /// <summary>Number of documents in a block of texts, and of blocks in a file, all of one segment.</summary>
    public IReadOnlyList<int> TextBlock { get; init; } = [IndexLayout.TextBlockSize, IndexLayout.TextBlocksPerFile];

    /// <summary>File of each year with the days from each document to its answer, plus one; zero where they are not known. Empty if nothing
    /// can be answered.</summary>
    public IReadOnlyList<string> Waits { get; init; } = [];

    /// <summary>What filters are called where the words of a language do not say it, by their keys: fields of kinds, and what names
    /// ministries.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json.IndexRoot);

    /// <summary>Reads the root of a built index; null if another version of the program wrote it.</summary>
    public static IndexRoot? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.IndexRoot) is { Layout: IndexLayout.Version } root ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The numbers of <see cref="IndexLayout"/> that a reader of lists needs.</summary>
internal sealed record IndexedCoding(int Name, int Long, int Levels, int Neighbours)
{
    public static readonly IndexedCoding OfLayout = new(
        IndexLayout.NameBytes,
        IndexLayout.LongList,
        IndexLayout.ShortLevelBits,
        IndexLayout.NeighbourBits
    );
}

/// <summary>The words of the texts in ordinal order, and reversed.</summary>
internal sealed record IndexedSpelling(IndexedOrder Words, IndexedOrder Reverses)
{
    public static string Reversed(string word)
    {
        var letters = word.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }
}

/// <summary>Files of words in an order, and the first word of each.</summary>
internal sealed record IndexedOrder(IReadOnlyList<string> First, IReadOnlyList<string> Files);

/// <summary>Keys of facets: those in the columns counted for every query; those in the columns counted on request; those whose values
/// follow from the values of another facet, with that facet; those whose values are suggested while a reader types.</summary>
internal sealed record IndexedFacets(
    IReadOnlyList<string> Counted,
    IReadOnlyList<string> Later,
    IReadOnlyDictionary<string, string> Through,
    IReadOnlyList<string> Suggested
)
{
    public static IndexedFacets Of(Facets facets) =>
        new(
            [.. facets.Counted.Select(facet => facet.Key)],
            [.. Facet.Later.Select(facet => facet.Key)],
            facets.All.Where(facet => facet.Through is not null).ToDictionary(facet => facet.Key, facet => facet.Through!.Key),
            [.. Facet.Suggested.Select(facet => facet.Key)]
        );
}

[JsonSerializable(typeof(IndexRoot))]
internal sealed partial class IndexRootJson : JsonSerializerContext;
