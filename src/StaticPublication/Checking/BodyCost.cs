namespace StaticPublication.Checking;

/// <summary>Finds Markdown that would take seconds to render, before it is rendered (checks R28). Counts by paragraph, in one
/// pass.</summary>
internal static class BodyCost
{
    // Markdig fails if 128 brackets are open at once; it counts two consecutive pairs, [a][b], as one of them.
    private const int MaxBrackets = 100;
    private const int MaxMarks = 4000;
    private const int MaxDepth = 60;

    private static readonly System.Buffers.SearchValues<char> Opening = System.Buffers.SearchValues.Create("*_`<&\\");

    /// <summary>Returns a fault at the text's location if the text is too costly.</summary>
    public static Fault? Fault(SourceLocation location, string path, string markdown)
    {
        // Too short to reach any limit.
        if (markdown.Length < MaxDepth)
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

            if (Depth(line) > MaxDepth)
            {
                return Faults.BodyDepth(location, path, MaxDepth);
            }

            brackets += UnclosedBrackets(line);
            // Markdig compares each link definition with all previous ones.
            marks += Marks(line) + (line.IndexOf("]:", StringComparison.Ordinal) >= 0 ? 4 : 0);
            if (brackets > MaxBrackets)
            {
                return Faults.BodyBrackets(location, path, brackets, MaxBrackets);
            }

            if (marks > MaxMarks)
            {
                return Faults.BodyMarks(location, path, marks, MaxMarks);
            }
        }

        return null;
    }

    // An escaped mark does not open anything.
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

    // Returns the depth of nested quotes and lists: each mark at the beginning of a line opens a level, and so do two spaces.
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

        // A line that contains only marks is a thematic break or a row of asterisks.
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
