using System.Numerics;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>What the writer of the search index (<c>Indexing/</c>) and its readers (<c>Searching/</c>, the scripts of the search page) must
/// agree on. The scripts have no copy; they read it from <see cref="IndexRoot"/>. <c>Indexing/README.md</c> describes the files.</summary>
internal static class IndexLayout
{
    /// <summary>Increased when a reader of an older layout would misread this one. The search page states it too, so that a page opened
    /// before a new layout was published can notice.</summary>
    public const int Version = 11;

    public const string Folder = "search";

    /// <summary>The only file whose name never changes.</summary>
    public const string RootFile = "index.json";

    /// <summary>Files are named by this number of bytes of their content hash, in hexadecimal digits.</summary>
    public const int NameBytes = 6;

    /// <summary>Number of documents in a block. Each segment begins a new block.</summary>
    public const int BlockSize = 30;

    private const int FewDocuments = 16_384;

    /// <summary>Number of blocks of documents in a file, all of one segment, in an index of so many documents. A host that supports range
    /// requests sends one block, another host sends a whole file of a few blocks.</summary>
    public static int BlocksPerFile(int documents) => documents <= FewDocuments ? 3 : 6;

    /// <summary>Number of documents in a block of texts, all of one segment. A page of results reads about ten such blocks.</summary>
    public const int TextBlockSize = 8;

    /// <summary>Number of blocks of texts in a file, all of one segment.</summary>
    public const int TextBlocksPerFile = 4;

    /// <summary>Number of bytes of the length of a block of texts, lowest first.</summary>
    public const int TextLengthBytes = 3;

    /// <summary>From this number of documents on, the part of a list states the coding of its levels; a shorter one uses
    /// <see cref="LevelCoding.OfShortLists"/>.</summary>
    public const int LongList = 32;

    /// <summary>Rice parameter of the levels of a short list.</summary>
    public const int ShortLevelBits = 1;

    public const int NeighbourBits = 4;

    /// <summary>Returns the name of a file, without its folder, by its content hash.</summary>
    public static string FileOf(string name) => name + ".bin";

    /// <summary>Returns whether a list contains more than half of the documents of a segment, and is therefore written as the documents
    /// that it does not contain.</summary>
    public static bool IsComplement(int documents, int segment) => documents * 2 > segment;

    /// <summary>Returns whether levels are written in pairs, each pair as its higher level. If more than half of the documents contain a
    /// word, it contributes little to a score, and its lists are the longest of all.</summary>
    public static bool AreLevelsPaired(int documents, int segment) => documents >= LongList && IsComplement(documents, segment);

    /// <summary>Returns the Rice parameter of the gaps between the documents of a list: about the logarithm of their mean.</summary>
    public static int GapBits(int segment, int documents) =>
        BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / Math.Max(documents, 1), 1));
}

/// <summary>The Rice coding of the levels of a part of a list: as they are, or as distances from one of them.</summary>
/// <param name="From">The level from which distances are counted; 0 for no distances.</param>
/// <param name="Bits">Rice parameter, at most 3.</param>
internal readonly record struct LevelCoding(int From, int Bits)
{
    /// <summary>Number of values of Bits.</summary>
    public const int BitsChoices = 4;

    public static readonly LevelCoding OfShortLists = new(0, IndexLayout.ShortLevelBits);

    /// <summary>From and Bits in one byte.</summary>
    public byte Code => (byte)((From * BitsChoices) + Bits);

    public static LevelCoding Of(byte code) => new(code / BitsChoices, code % BitsChoices);

    public void Write(BitWriter to, int level) => to.Rice((uint)Coded(level), Bits);

    public int Read(ref BitReader reader)
    {
        var coded = reader.Rice(Bits);
        return From == 0 ? coded : From + (int)VariableLength.UnZigZag(coded);
    }

    /// <summary>Returns the number that is written in Rice code.</summary>
    public int Coded(int level) => From == 0 ? level : (int)VariableLength.ZigZag(level - From);
}

/// <summary>Lengths in bytes of the columns of a list of positions, in their order: how many each document has; the codes of the very
/// common words after them, and before them; the gaps between them.</summary>
internal readonly record struct PositionLengths(int Counts, int After, int Before, int Gaps)
{
    /// <summary>Length of all columns but the last.</summary>
    public int BeforeGaps => Counts + After + Before;

    public int Sum => BeforeGaps + Gaps;
}
