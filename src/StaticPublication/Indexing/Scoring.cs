namespace StaticPublication.Indexing;

/// <summary>The part of a document that a word occurs in, in the order in which a document is read.</summary>
internal enum SearchField : byte
{
    Title,

    /// <summary>Names of the people, ministries and other authorities of the document.</summary>
    Names,

    /// <summary>The document's number and identifiers.</summary>
    Number,

    Abstract,

    /// <summary>One of its texts. Questions and answers have the same weight.</summary>
    Text,

    /// <summary>What its page prints besides: kind, legislature, group, days, pages of the Journal officiel.</summary>
    Label,

    /// <summary>Not a word, but a value to filter by.</summary>
    Value,

    /// <summary>The first words of an answer, which say what it comes to.</summary>
    Lead,
}

/// <summary>
/// The weight of a word in a document: the part of BM25 that depends on the two (k1 1.2, b 0.75; Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework", 2009), with weighted fields and rounded lengths, in levels. The rarity of the word is applied at query time, so
/// that a new document changes only its own lists.
/// </summary>
/// <param name="meanLength">Mean weighted length of a document, rounded so that it rarely changes.</param>
internal sealed class Scoring(double meanLength)
{
    /// <summary>Number of levels; level 0 is the lowest.</summary>
    public const int Levels = 32;

    /// <summary>Number of words of a lead.</summary>
    public const int LeadWords = 40;

    private const double K1 = 1.2;
    private const double B = 0.75;

    // Five levels for each doubling of the frequency divided by the saturation: enough to order the first ten results, and few enough to
    // take three bits each.
    private const double LevelsPerDoubling = 5;
    private const double LowestRatio = 0.65;

    // The low bits of a float that Lucene drops.
    private const int DroppedBits = 21;

    private static readonly float[] Weights = [3, 2, 8, 2, 1, 1, 0, 2];

    public double MeanLength => meanLength;

    public static float WeightOf(SearchField field) => Weights[(int)field];

    /// <summary>Rounds a mean to an eighth of a doubling.</summary>
    public static double Rounded(double mean) => Math.Pow(2, Math.Round(8 * Math.Log2(Math.Max(mean, 1))) / 8);

    /// <summary>Returns the frequency at which a word has half of its maximum weight, in a document of the given weighted length.</summary>
    public double Saturation(double length) => K1 * (1 - B + (B * RoundedLength(length) / meanLength));

    /// <summary>Returns the level of a weighted frequency.</summary>
    public static int LevelOf(double frequency, double saturation)
    {
        var level = (int)Math.Floor(LevelsPerDoubling * Math.Log2(frequency / saturation / LowestRatio)) + 1;
        return Math.Clamp(level, 0, Levels - 1);
    }

    // Lucene stores the inverse square root of a length in one byte, so that it does not distinguish a length from one up to half as long
    // again. Exact lengths order documents differently than Lucene does, and Lucene's steps separate documents of nearly the same length.
    // The geometric mean of a length and its step is close to both.
    private static double RoundedLength(double length)
    {
        var step = BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits((float)(1 / Math.Sqrt(length))) >> DroppedBits << DroppedBits
        );
        return Math.Sqrt(length) / step;
    }

    /// <summary>Returns the weight of each level in thousandths of the maximum: the middle of the level's range.</summary>
    public static IEnumerable<int> LevelWeights()
    {
        for (var level = 0; level < Levels; level++)
        {
            var ratio = LowestRatio * Math.Pow(2, (level - 0.5) / LevelsPerDoubling);
            yield return (int)Math.Round(1000 * ratio / (1 + ratio));
        }
    }
}
