namespace StaticPublication.Checking;

/// <summary>Markdown that would cost seconds to render, found before anything renders it (checks R28): counted a paragraph, in one
/// pass.</summary>
internal static class BodyCost
{
    // Markdig gives up where 128 brackets are open at once; two pairs in a row, [a][b], count as one of them.
    private const int MostBrackets = 100;
    private const int MostMarks = 4000;
    private const int MostDepth = 60;

    private static readonly System.Buffers.SearchValues<char> Opening = System.Buffers.SearchValues.Create("*_`<&\\");

    /// <summary>The fault of a text that costs too much, at the text's place.</summary>
    public static Fault? Fault(SourceLocation location, string path, string markdown)
    {
        // Shorter than any limit allows to be reached.
        if (markdown.Length < MostDepth)
        {
            return null;
        }

        int brackets = 0,
            marks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                brackets = marks = 0;
                continue;
            }

            if (Depth(line) > MostDepth)
            {
                return Faults.BodyDepth(location, path, MostDepth);
            }

            brackets += UnclosedBrackets(line);
            // Each definition of a link is compared with all before it.
            marks += Marks(line) + (line.IndexOf("]:", StringComparison.Ordinal) >= 0 ? 4 : 0);
            if (brackets > MostBrackets)
            {
                return Faults.BodyBrackets(location, path, brackets, MostBrackets);
            }

            if (marks > MostMarks)
            {
                return Faults.BodyMarks(location, path, marks, MostMarks);
            }
        }

        return null;
    }

    // A mark behind a backslash opens nothing.
    private static int Marks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var at = line.IndexOfAny(Opening); at >= 0; at = line.IndexOfAny(Opening))
        {
            var escapes = line[at] == '\\';
            marks += escapes ? 0 : 1;
            line = line[Math.Min(line.Length, at + (escapes ? 2 : 1))..];
        }

        return marks;
    }

    // Nested quotes and lists: every mark at the head of a line opens a level, and so do two spaces.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var i = 0;
        for (
            ;
            i < line.Length && (line[i] is ' ' or '\t' or '>' or '-' or '*' or '+' || char.IsAsciiDigit(line[i]) || line[i] is '.' or ')');
            i++
        )
        {
            depth += line[i] is '>' or '*' or '+' || (line[i] is '-' or '.' or ')' && i + 1 < line.Length && line[i + 1] == ' ') ? 1 : 0;
        }

        // A line of nothing but marks is a rule or a row of stars.
        return i == line.Length && line.IndexOf('>') < 0 && line.IndexOf(' ') < 0 ? 0 : depth;
    }

    private static int UnclosedBrackets(ReadOnlySpan<char> line)
    {
        var open = 0;
        for (var at = line.IndexOf('['); at >= 0; )
        {
            var rest = line[(at + 1)..];
            var close = rest.IndexOf(']');
            var target = close >= 0 && close + 1 < rest.Length && rest[close + 1] == '(' ? rest[(close + 2)..] : default;
            var complete =
                close >= 0
                && (
                    close + 1 >= rest.Length
                    || rest[close + 1] != '('
                    || (target.IndexOf(')') is var end and >= 0 && target[..end].IndexOf('[') < 0)
                );
            var pair = close >= 0 && close + 1 < rest.Length && rest[close + 1] == '[';
            open += complete && !pair && rest[..close].IndexOf('[') < 0 ? 0 : 1;
            var next = rest.IndexOf('[');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return open;
    }
}
