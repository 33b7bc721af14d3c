using System.Numerics;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>
/// What the writer of the search's files (<c>Indexing/</c>) and their readers (<c>Searching/</c>, the scripts of the search page) must
/// agree
/// on. The scripts have no copy: <see cref="IndexRoot"/> states it to them. <c>Indexing/README.md</c> describes the files.
/// </summary>
internal static class IndexLayout
{
    /// <summary>Raised when a reader of an older layout would misread this one. The search page states it too, so that a page that was open
    /// while another layout was published notices.</summary>
    public const int Version = 5;

    public const string Folder = "search";

    /// <summary>The one file whose name never changes.</summary>
    public const string RootFile = "index.json";

    /// <summary>Bytes of a content hash that a file is named by, in hexadecimal digits.</summary>
    public const int NameBytes = 6;

    /// <summary>Documents of a block; each segment begins a new one.</summary>
    public const int BlockSize = 16;

    /// <summary>Blocks of documents in a file, none of two segments: a host that knows parts of files sends one block, another sends
    /// few.</summary>
    public const int BlocksPerFile = 9;

    /// <summary>From so many documents on, the part of a list states how its levels are coded; a shorter one has
    /// <see cref="LevelCoding.OfShortLists"/>.</summary>
    public const int LongList = 32;

    /// <summary>Rice parameter of the levels of a short list.</summary>
    public const int ShortLevelBits = 1;

    /// <summary>Rice parameter of the codes of very common words beside a position.</summary>
    public const int NeighbourBits = 4;

    /// <summary>Name of a file without its folder, by its content hash.</summary>
    public static string FileOf(string name) => name + ".bin";

    /// <summary>Whether a list is written as the documents of a segment that it does not hold, because it holds more than half of
    /// them.</summary>
    public static bool IsComplement(int documents, int segment) => documents * 2 > segment;

    /// <summary>
    /// Whether levels are written by twos, each pair as its higher one: where more than half of the documents have a word it adds little to
    /// a score, and its lists are the longest of all.
    /// </summary>
    public static bool AreLevelsPaired(int documents, int segment) => documents >= LongList && IsComplement(documents, segment);

    /// <summary>Rice parameter of the gaps between the documents of a list: about the logarithm of their mean.</summary>
    public static int GapBits(int segment, int documents) =>
        BitOperations.Log2((uint)Math.Max(segment * 7L / 10 / Math.Max(documents, 1), 1));
}

/// <summary>How the levels of a part of a list are coded, by Rice: as they are, or as distances from one of them.</summary>
/// <param name="From">The level that distances are from; 0 where there are none.</param>
/// <param name="Bits">Parameter of Rice, at most 3.</param>
internal readonly record struct LevelCoding(int From, int Bits)
{
    /// <summary>How many values Bits has.</summary>
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

    /// <summary>The number that Rice is given.</summary>
    public int Coded(int level) => From == 0 ? level : (int)VariableLength.ZigZag(level - From);
}
