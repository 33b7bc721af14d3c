using AngleSharp.Html.Dom;

namespace StaticPublication.Text.Html;

/// <summary>Converts an HTML table to a Markdown pipe table. Spanning cells are expanded, several heading rows become one, and every cell
/// is kept.</summary>
internal sealed class TableText(HtmlText html, NodeContext context)
{
    private const int WidestSpan = 100;

    public IEnumerable<string> Blocks(IHtmlTableElement table)
    {
        if (table.Caption is { } caption)
        {
            foreach (var block in html.Blocks(caption.ChildNodes, context))
            {
                yield return block;
            }
        }

        var rows = Grid(table, out var headings);
        if (rows.Count == 0)
        {
            yield break;
        }
        // A table of one column or one row is only a frame around text.
        if (rows.Max(row => row.Count) == 1 || rows.Count == 1)
        {
            foreach (var cell in rows.SelectMany(row => row).Where(cell => cell.Length > 0))
            {
                yield return cell;
            }

            yield break;
        }

        yield return Pipes(rows, headings);
    }

    private static string Pipes(List<List<string>> rows, int headings)
    {
        var width = rows.Max(row => row.Count);
        foreach (var row in rows)
        {
            row.AddRange(Enumerable.Repeat("", width - row.Count));
        }

        var heading = Enumerable
            .Range(0, width)
            .Select(column =>
                string.Join(
                    " – ",
                    rows.Take(headings).Select(row => row[column]).Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal)
                )
            );
        var lines = new List<string> { Row(heading), Row(Enumerable.Repeat("---", width)) };
        lines.AddRange(rows.Skip(headings).Select(Row));
        return string.Join('\n', lines);
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // In heading rows the text of a spanning cell is repeated in every column, so that the rows can be joined. In other rows it appears
    // once.
    private List<List<string>> Grid(IHtmlTableElement table, out int headings)
    {
        var rows = new List<List<string>>();
        var spanning = new Dictionary<int, (int Rows, string Text)>();
        headings = 0;
        foreach (var source in table.Rows)
        {
            var heading = rows.Count == headings && source.Cells.Length > 0 && source.Cells.All(cell => cell.LocalName == "th");
            var row = new List<string>();
            foreach (var cell in source.Cells)
            {
                FillSpanned(row, spanning, heading);
                AddCell(cell, row, spanning, heading);
            }

            FillSpanned(row, spanning, heading);
            if (row.Count > 0)
            {
                rows.Add(row);
            }

            if (heading)
            {
                headings++;
            }
        }

        headings = headings == rows.Count ? 1 : Math.Max(1, headings);
        return rows;
    }

    private void AddCell(IHtmlTableCellElement cell, List<string> row, Dictionary<int, (int Rows, string Text)> spanning, bool heading)
    {
        var text = Text(cell);
        var (columns, depth) = (Span(cell.GetAttribute("colspan")), Span(cell.GetAttribute("rowspan")));
        if (columns > 1 || depth > 1)
        {
            html.Drop("span");
        }

        for (var i = 0; i < columns; i++)
        {
            var own = i == 0 || heading ? text : "";
            if (depth > 1)
            {
                spanning[row.Count] = (depth - 1, heading ? text : "");
            }

            row.Add(own);
        }
    }

    private static void FillSpanned(List<string> row, Dictionary<int, (int Rows, string Text)> spanning, bool heading)
    {
        while (spanning.TryGetValue(row.Count, out var above))
        {
            if (above.Rows == 1)
            {
                spanning.Remove(row.Count);
            }
            else
            {
                spanning[row.Count] = above with { Rows = above.Rows - 1 };
            }

            row.Add(heading ? above.Text : "");
        }
    }

    private string Text(IHtmlTableCellElement cell)
    {
        var text = string.Join(" ", html.Blocks(cell.ChildNodes, context with { InCell = true }));
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            return text;
        }

        html.Drop("line break in a cell");
        return text.Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
    }

    // Ignores everything but digits, because some sources have values such as « 2" ».
    private static int Span(string? value) =>
        int.TryParse(new string([.. (value ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]), out var span)
            ? Math.Clamp(span, 1, WidestSpan)
            : 1;
}
