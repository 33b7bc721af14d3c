using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>A heading of Markdown, outside fences, or a line that somebody meant as one.</summary>
/// <param name="Line">Its line, from 0.</param>
/// <param name="After">The line after it.</param>
/// <param name="Level">1 to 6; 0 for what only looks like a heading: <c>#Title</c> without a space or behind four, a line in bold, a
/// paragraph of a few words, or anything behind a fence that nothing closes.</param>
/// <param name="Words">Its words.</param>
internal sealed partial record BodyHeading(int Line, int After, int Level, string Words)
{
    /// <summary>The headings of a text by its lines, in their order.</summary>
    public static IEnumerable<BodyHeading> In(string[] lines)
    {
        var (fence, opened) = ("", -1);
        for (var i = 0; i < lines.Length; i++)
        {
            opened = fence.Length == 0 ? i : opened;
            fence = Fence(lines[i], fence);
            if (fence.Length == 0 && Of(lines, i) is { } heading)
            {
                yield return heading;
                i = heading.After - 1;
            }
        }

        for (var i = opened + 1; fence.Length > 0 && i < lines.Length; i++)
        {
            if (Of(lines, i) is { } swallowed)
            {
                yield return swallowed with
                {
                    Level = 0,
                };
            }
        }
    }

    // CommonMark 4.2 and 4.3.
    private static BodyHeading? Of(string[] lines, int i)
    {
        var line = lines[i];
        if (Marked().Match(line) is { Success: true } marked)
        {
            return new BodyHeading(i, i + 1, marked.Groups[1].Length, marked.Groups[2].Value.Trim(' ', '\t', '#'));
        }

        if (i + 1 < lines.Length && Text().IsMatch(line) && Underline().Match(lines[i + 1]) is { Success: true } under)
        {
            return new BodyHeading(i, i + 2, under.Groups[1].Value[0] == '=' ? 1 : 2, line.Trim());
        }

        var meant = Meant().Match(line);
        meant = meant.Success || !IsAlone(lines, i) ? meant : Title().Match(line);
        return meant.Success ? new BodyHeading(i, i + 1, 0, meant.Groups["words"].Value.Trim()) : null;
    }

    private static bool IsAlone(string[] lines, int i) =>
        (i == 0 || string.IsNullOrWhiteSpace(lines[i - 1])) && (i + 1 == lines.Length || string.IsNullOrWhiteSpace(lines[i + 1]));

    /// <summary>Returns the fence that is open after a line (CommonMark 4.5), or an empty text.</summary>
    public static string Fence(string line, string open)
    {
        var trimmed = line.AsSpan().TrimStart(' ');
        var run = trimmed.Length >= 3 && trimmed[0] is '`' or '~' ? trimmed[..^trimmed.TrimStart(trimmed[0]).Length] : default;
        if (open.Length == 0)
        {
            return run.Length >= 3 ? run.ToString() : "";
        }

        return run.Length >= open.Length && run[0] == open[0] && trimmed[run.Length..].IsWhiteSpace() ? "" : open;
    }

    [GeneratedRegex(@"^ {0,3}(#{1,6})(?:[ \t]+(.*))?$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^ {0,3}[^\s#>|`~*+-]")]
    private static partial Regex Text();

    [GeneratedRegex(@"^ {0,3}(=+|-+)[ \t]*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s*(?<words>\p{L}[^.!?;,:#*_`|<>]{2,60}?)[\s:]*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^\s*(?:[#＃]+\s*(?<words>[^#＃\s].*)|(?<mark>\*\*|__|\*|_)(?<words>[^*_]+)\k<mark>[ \t:.]*)$")]
    private static partial Regex Meant();
}
