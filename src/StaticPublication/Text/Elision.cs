using System.Text;

namespace StaticPublication.Text;

/// <summary>Words that French elides before a vowel (l’économie, jusqu’alors), and apostrophes. Texts are UTF-8, words are
/// folded.</summary>
internal static class Elision
{
    /// <summary>Length of the longest elided word.</summary>
    public static readonly int MaxLength = WordTables.Elided.Max(word => word.Length);

    private static readonly byte[][] Words = [.. WordTables.Elided.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Returns whether a word is elided when an apostrophe follows it.</summary>
    public static bool IsElided(ReadOnlySpan<byte> word)
    {
        foreach (var elided in Words)
        {
            if (word.SequenceEqual(elided))
            {
                return true;
            }
        }

        return false;
    }

    public static bool BeginsWithApostrophe(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var first, out _);
        return IsApostrophe(first);
    }

    public static bool EndsWithApostrophe(ReadOnlySpan<byte> text)
    {
        Rune.DecodeLastFromUtf8(text, out var last, out _);
        return IsApostrophe(last);
    }

    private static bool IsApostrophe(Rune character) => character.IsBmp && WordTables.Apostrophes.AsSpan().Contains((char)character.Value);
}
