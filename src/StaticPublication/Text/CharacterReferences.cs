using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Text;

/// <summary>Characters of Markdown that are written as references, such as <c>&amp;#x202E;</c> (CommonMark 0.31, 2.5): what is published is
/// the character.</summary>
internal static partial class CharacterReferences
{
    /// <summary>A text with its references replaced, and where each of its characters stood before.</summary>
    /// <param name="Text">The text.</param>
    /// <param name="Replaced">Each reference: where it stood, how it was written, where its character stands, and that.</param>
    public sealed record DecodedText(string Text, IReadOnlyList<(int Before, string Written, int At, string Character)> Replaced)
    {
        /// <summary>Where a character stood before.</summary>
        public int Before(int at)
        {
            var last = Replaced.LastOrDefault(reference => reference.At <= at);
            return last.Written is null ? at
                : at < last.At + last.Character.Length ? last.Before
                : last.Before + last.Written.Length + at - last.At - last.Character.Length;
        }
    }

    /// <summary>A text with its references replaced; null where it has none. What stands as code is taken as if it were none: nobody who
    /// shows a reference as code needs one of those that are refused.</summary>
    public static DecodedText? Decoded(string markdown)
    {
        if (!markdown.Contains('&', StringComparison.Ordinal))
        {
            return null;
        }

        var (decoded, replaced, read) = (new StringBuilder(), new List<(int Before, string Written, int At, string Character)>(), 0);
        foreach (Match found in Reference().Matches(markdown))
        {
            var escapes = markdown.AsSpan(0, found.Index);
            var isEscaped = (escapes.Length - escapes.TrimEnd('\\').Length) % 2 == 1;
            if (isEscaped || Of(found.Value) is not { } character)
            {
                continue;
            }

            decoded.Append(markdown, read, found.Index - read);
            replaced.Add((found.Index, found.Value, decoded.Length, character));
            decoded.Append(character);
            read = found.Index + found.Length;
        }

        return replaced.Count == 0 ? null : new DecodedText(decoded.Append(markdown, read, markdown.Length - read).ToString(), replaced);
    }

    /// <summary>The character that a reference stands for; null where it stands for none.</summary>
    public static string? Of(string reference)
    {
        var isHex = reference[1] == '#' && reference[2] is 'x' or 'X';
        if (reference[1] != '#')
        {
            return WebUtility.HtmlDecode(reference) is var named && named != reference ? named : null;
        }

        return int.TryParse(
            reference.AsSpan(isHex ? 3 : 2, reference.Length - (isHex ? 4 : 3)),
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? (Rune.IsValid(code) ? new Rune(code) : Rune.ReplacementChar).ToString()
            : null;
    }

    /// <summary>References in a text, also those that stand for nothing.</summary>
    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    public static partial Regex Reference();
}
