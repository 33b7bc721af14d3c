namespace StaticPublication.Rendering;

/// <summary>Shows where the words of two texts differ: what the first alone has as deleted, what the second alone has as inserted, each
/// with a few words around it.</summary>
internal static class WordDifference
{
    private const int Around = 4;

    // More differences are no help to a reader, and texts this long are compared no further.
    private const int MaxPieces = 12;
    private const int MaxWords = 4000;

    private enum In
    {
        Both,
        First,
        Second,
    }

    /// <summary>Returns the differences; nothing if the texts are too long to compare.</summary>
    public static Html Of(string first, string second)
    {
        var (one, other) = (WordsOf(first), WordsOf(second));
        if (one.Length > MaxWords || other.Length > MaxWords)
        {
            return Html.Empty;
        }

        var pieces = Pieces(Compared(one, other));
        using var writer = new PageWriter();
        foreach (var piece in pieces.Take(MaxPieces))
        {
            writer.Raw("<p>… ");
            foreach (var (where, words) in piece)
            {
                var tag = where == In.First ? "del" : "ins";
                writer.Raw(where == In.Both ? "" : $"<{tag}>");
                writer.Text(words);
                writer.Raw(where == In.Both ? " " : $"</{tag}> ");
            }

            writer.Raw("…</p>");
        }

        return Html.Trusted(writer.Utf8.ToArray());
    }

    private static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Words that both begin or end with are most of them; the rest is compared as a longest common subsequence.
    private static List<(In In, string Word)> Compared(string[] one, string[] other)
    {
        var start = 0;
        while (start < Math.Min(one.Length, other.Length) && one[start] == other[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(one.Length, other.Length) - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return
        [
            .. one.Take(start).Select(word => (In.Both, word)),
            .. Middle(one.AsSpan()[start..(one.Length - end)], other.AsSpan()[start..(other.Length - end)]),
            .. one.TakeLast(end).Select(word => (In.Both, word)),
        ];
    }

    private static List<(In In, string Word)> Middle(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        var longest = new ushort[one.Length + 1, other.Length + 1];
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                longest[i, j] = one[i] == other[j] ? (ushort)(longest[i + 1, j + 1] + 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        var words = new List<(In, string)>(one.Length + other.Length);
        for (int i = 0, j = 0; i < one.Length || j < other.Length; )
        {
            if (i < one.Length && j < other.Length && one[i] == other[j])
            {
                words.Add((In.Both, one[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == other.Length || (i < one.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                words.Add((In.First, one[i++]));
            }
            else
            {
                words.Add((In.Second, other[j++]));
            }
        }

        return words;
    }

    // Runs of words of one kind; a run of common words is cut to those around the differences, and a long one ends the piece.
    private static List<List<(In In, string Words)>> Pieces(List<(In In, string Word)> words)
    {
        var pieces = new List<List<(In In, string Words)>>();
        var piece = new List<(In In, string Words)>();
        for (int at = 0, end; at < words.Count; at = end)
        {
            for (end = at; end < words.Count && words[end].In == words[at].In; )
            {
                end++;
            }

            var run = words[at..end].Select(word => word.Word).ToArray();
            if (words[at].In != In.Both || run.Length <= 2 * Around)
            {
                piece.Add((words[at].In, string.Join(' ', run)));
                continue;
            }

            if (piece.Count > 0)
            {
                piece.Add((In.Both, string.Join(' ', run.Take(Around))));
                pieces.Add(piece);
                piece = [];
            }

            piece.Add((In.Both, string.Join(' ', run.TakeLast(Around))));
        }

        return [.. pieces.Append(piece).Where(made => made.Exists(part => part.In != In.Both))];
    }
}
