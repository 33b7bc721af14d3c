namespace StaticPublication.Text;

/// <summary>What French cuts short before a vowel (l’économie, jusqu’alors), and the apostrophes that show it; texts are UTF-8, words
/// folded.</summary>
internal static class Elision
{
    /// <summary>Length of the longest word that is cut short.</summary>
    public const int Longest = 7;

    /// <summary>Whether a word before an apostrophe is one cut short.</summary>
    public static bool IsElided(ReadOnlySpan<byte> word) =>
        word.Length switch
        {
            1 => "ldjmtsnc"u8.Contains(word[0]),
            2 => word.SequenceEqual("qu"u8),
            _ => word.SequenceEqual("jusqu"u8)
                || word.SequenceEqual("lorsqu"u8)
                || word.SequenceEqual("puisqu"u8)
                || word.SequenceEqual("quoiqu"u8),
        };

    /// <summary>Whether a text begins with an apostrophe.</summary>
    public static bool BeginsIn(ReadOnlySpan<byte> text) =>
        text.StartsWith("'"u8) || text.StartsWith("’"u8) || text.StartsWith("‘"u8) || text.StartsWith("ʼ"u8);

    /// <summary>Whether a text ends with one.</summary>
    public static bool EndsIn(ReadOnlySpan<byte> text) =>
        text.EndsWith("'"u8) || text.EndsWith("’"u8) || text.EndsWith("‘"u8) || text.EndsWith("ʼ"u8);
}
