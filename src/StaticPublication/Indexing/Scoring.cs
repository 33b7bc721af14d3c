namespace StaticPublication.Indexing;

/// <summary>Where in a document a word stands: the order is also that in which a document is read.</summary>
internal enum SearchField : byte
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>Names of whom and what it names.</summary>
    Names,

    /// <summary>Its number and identifiers.</summary>
    Number,

    /// <summary>The abstract.</summary>
    Abstract,

    /// <summary>A text: question and answer weigh alike.</summary>
    Text,

    /// <summary>A value to filter by: no word.</summary>
    Value,
}

/// <summary>
/// What a word is worth in a document: the part of BM25 that the two decide (k1 1.2, b 0.75; Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework", 2009), with weighted fields and rounded lengths, in levels. The rarity of the word is applied when a query is
/// answered, so that one more document touches only its own lists.
/// </summary>
/// <param name="meanLength">Mean weighted length of a document, rounded, so that it seldom changes.</param>
internal sealed class Scoring(double meanLength)
{
    /// <summary>How many levels of impact there are; level 0 is the lowest.</summary>
    public const int Levels = 32;

    private const double K1 = 1.2;
    private const double B = 0.75;

    // Five levels to a doubling of frequency over saturation: fine enough for the order of the first ten, few enough for three bits each.
    private const double LevelsPerDoubling = 5;
    private const double LowestRatio = 0.65;

    // Of a float, the low bits that Lucene drops.
    private const int DroppedBits = 21;

    private static readonly float[] Weights = [3, 2, 8, 2, 1, 0];

    public double MeanLength => meanLength;

    public static float WeightOf(SearchField field) => Weights[(int)field];

    /// <summary>A mean rounded to an eighth of a doubling.</summary>
    public static double Rounded(double mean) => Math.Pow(2, Math.Round(8 * Math.Log2(Math.Max(mean, 1))) / 8);

    /// <summary>The frequency at which a word is worth half of what it can be, in a document of a weighted length.</summary>
    public double Saturation(double length) => K1 * (1 - B + (B * RoundedLength(length) / meanLength));

    /// <summary>Level of a weighted frequency.</summary>
    public static int LevelOf(double frequency, double saturation)
    {
        var level = (int)Math.Floor(LevelsPerDoubling * Math.Log2(frequency / saturation / LowestRatio)) + 1;
        return Math.Clamp(level, 0, Levels - 1);
    }

    // Lucene keeps one over the root of a length in a byte, so that lengths up to half as long again are one to it. Exact lengths order
    // documents otherwise than Lucene does, and Lucene's steps part documents of nearly the same length: the geometric mean of a length and
    // its step is near to both.
    private static double RoundedLength(double length)
    {
        var step = BitConverter.Int32BitsToSingle(
            BitConverter.SingleToInt32Bits((float)(1 / Math.Sqrt(length))) >> DroppedBits << DroppedBits
        );
        return Math.Sqrt(length) / step;
    }

    /// <summary>What each level is worth, in thousandths of the most: the middle of its range.</summary>
    public static IEnumerable<int> LevelWeights()
    {
        for (var level = 0; level < Levels; level++)
        {
            var ratio = LowestRatio * Math.Pow(2, (level - 0.5) / LevelsPerDoubling);
            yield return (int)Math.Round(1000 * ratio / (1 + ratio));
        }
    }
}
