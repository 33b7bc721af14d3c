namespace StaticPublication.Importing.Senat;

/// <summary>A row of a dump or of a CSV extract: values by column. Nulls and empty texts are absent.</summary>
internal sealed class DumpRow(IReadOnlyList<string> columns, string?[] values)
{
    private readonly bool[] taken = new bool[values.Length];

    /// <summary>Reads the current row and cleans its texts.</summary>
    public static DumpRow Of(CopyReader reader, ImportReport report)
    {
        var values = new string?[reader.Table!.Columns.Count];
        for (var field = 0; field < values.Length; field++)
        {
            values[field] = reader.Text(field) is { } text ? Cleaned(text, report) : null;
        }

        return new DumpRow(reader.Table.Columns, values);
    }

    /// <summary>A row of a CSV file, whose texts are cleaned.</summary>
    public static DumpRow Of(IReadOnlyList<string> columns, List<string> cells, ImportReport report) =>
        new(
            columns,
            [
                .. columns.Select(
                    (_, at) => at < cells.Count && SourceText.Clean(cells[at], report.Dropped).Trim() is { Length: > 0 } text ? text : null
                ),
            ]
        );

    /// <summary>Returns the text of a column and marks it as taken, so that it no longer belongs to the rest.</summary>
    public string? Take(string column)
    {
        var at = IndexOf(column);
        if (at < 0)
        {
            return null;
        }

        taken[at] = true;
        return values[at];
    }

    /// <summary>Returns the text of a column without marking it as taken.</summary>
    public string? Peek(string column) => IndexOf(column) is var at and >= 0 ? values[at] : null;

    /// <summary>Returns the day of a column and marks it as taken. A text that is not a day stays in the rest.</summary>
    public string? Day(string column)
    {
        var day = Dates.Iso(Peek(column));
        if (day is not null)
        {
            Take(column);
        }

        return day;
    }

    /// <summary>Marks a column as taken if it has the value that the record states already.</summary>
    public void TakeEqual(string column, string? value)
    {
        if (value is not null && (Peek(column) == value || Dates.Iso(Peek(column)) == value))
        {
            Take(column);
        }
    }

    /// <summary>Leaves columns out, and tells those that have a value.</summary>
    public void Drop(IReadOnlySet<string> names, string table, ImportReport report)
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] is not null && names.Contains(columns[at]))
            {
                taken[at] = true;
                report.Withhold($"{table}.{columns[at]}");
            }
        }
    }

    /// <summary>Everything that was not taken.</summary>
    public IEnumerable<StatedLeaf> Rest(string prefix = "")
    {
        for (var at = 0; at < values.Length; at++)
        {
            if (!taken[at] && values[at] is { } text)
            {
                yield return new StatedLeaf(prefix + columns[at], text);
            }
        }
    }

    private static string? Cleaned(string text, ImportReport report)
    {
        var repaired = Mojibake.Repair(WesternControls.Repair(text));
        if (!ReferenceEquals(repaired, text))
        {
            report.Add(ImportFindings.Mojibake, SourceText.Shortened(repaired, 60));
        }

        text = SourceText.Clean(repaired, report.Dropped).Trim();
        return text.Length == 0 ? null : text;
    }

    private int IndexOf(string column)
    {
        for (var at = 0; at < columns.Count; at++)
        {
            if (columns[at] == column)
            {
                return at;
            }
        }

        return -1;
    }
}
