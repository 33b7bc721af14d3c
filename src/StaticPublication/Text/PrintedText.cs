using System.Globalization;
using System.Text;

namespace StaticPublication.Text;

/// <summary>Makes text of a person or a source safe to print: nothing in it can control the terminal, start a line, be invisible, change
/// the reading direction, or be taken for a command by a CI service that reads the log.</summary>
internal static class PrintedText
{
    // GitHub and Azure take these for commands anywhere in a line, and so does TeamCity.
    private static readonly string[] Commands = ["##[", "##vso[", "##teamcity["];

    /// <summary>Returns a whole line in which each harmful character is replaced by its code point, such as
    /// <c>&lt;U+001B&gt;</c>.</summary>
    public static string Line(string line)
    {
        var printed = Shown(line, int.MaxValue);
        foreach (var command in Commands.Where(command => printed.Contains(command, StringComparison.OrdinalIgnoreCase)))
        {
            printed = printed.Replace(command, $"<{CodePoint('#')}>{command[1..]}", StringComparison.OrdinalIgnoreCase);
        }

        // GitHub reads commands at the start of a line: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
        var start = printed.Length - printed.AsSpan().TrimStart().Length;
        return printed.AsSpan(start).StartsWith("::", StringComparison.Ordinal)
            ? $"{printed[..start]}<{CodePoint(':')}>{printed[(start + 1)..]}"
            : printed;
    }

    /// <summary>Returns part of a line, cut after a number of characters.</summary>
    public static string Shown(string text, int longest = 60)
    {
        if (text.Length <= longest && !text.EnumerateRunes().Any(IsHarmful))
        {
            return text;
        }

        var shown = new StringBuilder();
        var left = longest;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left-- == 0)
            {
                return shown.Append('…').ToString();
            }

            _ = IsHarmful(rune) ? shown.Append('<').Append(CodePoint(rune.Value)).Append('>') : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Formats a code point as Unicode does: U+00E9.</summary>
    public static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsHarmful(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value
            is 0x061C
                or 0x180E
                or 0xFEFF
                or 0xFFFD
                or (>= 0x200B and <= 0x200F)
                or (>= 0x2028 and <= 0x202E)
                or (>= 0x2060 and <= 0x2069)
                or (>= 0xE0000 and <= 0xE0FFF);
}
