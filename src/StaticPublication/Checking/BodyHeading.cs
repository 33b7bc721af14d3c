using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>A heading of Markdown, outside fences, or a line that somebody meant as one.</summary>
/// <param name="Line">Its line, from 0.</param>
/// <param name="After">The line after it.</param>
/// <param name="Level">1 to 6; 0 for what only looks like a heading: <c>#Title</c> without a space, or a line in bold.</param>
/// <param name="Words">Its words.</param>
internal sealed partial record BodyHeading(int Line, int After, int Level, string Words)
{
    /// <summary>The headings of a text by its lines, in their order.</summary>
    public static IEnumerable<BodyHeading> In(string[] lines)
    {
        var fence = "";
        for (var i = 0; i < lines.Length; i++)
        {
            fence = Fence(lines[i], fence);
            if (fence.Length == 0 && Of(lines, i) is { } heading)
            {
                yield return heading;
                i = heading.After - 1;
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

        return Meant().Match(line) is { Success: true } meant ? new BodyHeading(i, i + 1, 0, meant.Groups["words"].Value.Trim()) : null;
    }

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

    [GeneratedRegex(@"^ {0,3}(?:#{1,6}(?<words>[^#\s].*)|(?<mark>\*\*|__|\*|_)(?<words>[^*_]+)\k<mark>[ \t:.]*)$")]
    private static partial Regex Meant();
}
