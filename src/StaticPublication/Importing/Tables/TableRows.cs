namespace StaticPublication.Importing.Tables;

/// <summary>Tells which rows make one document, and what ids were made of.</summary>
internal sealed class TableRows(ImportReport report)
{
    private readonly Dictionary<RowRecord, IdOrigin> origins = [];
    private readonly SortedDictionary<IdOrigin, (int Count, string Example)> made = [];
    private int following;

    /// <summary>Notes what the id of a row comes from, before it has one.</summary>
    public void Note(RowRecord record) => origins[record] = RowIds.OriginOf(record.Json);

    /// <summary>Notes the id of a document or an entry.</summary>
    public void Made(string id, RowRecord record)
    {
        var origin = origins.GetValueOrDefault(record);
        made[origin] = made.TryGetValue(origin, out var known) ? (known.Count + 1, known.Example) : (1, id);
    }

    /// <summary>Tells a row that says more of what an earlier row has begun. Rows that follow each other and say so by an id, a number or
    /// an empty title are how lists are written; others may be two things with one name.</summary>
    public void Joined(RowRecord record, RowRecord known, bool follows, bool isEntry)
    {
        var origin = origins.GetValueOrDefault(known);
        if (follows && (isEntry || origin != IdOrigin.Title || !record.Json.ContainsKey("title")))
        {
            following++;
            return;
        }

        var (what, same) = (isEntry ? "entry" : "document", isEntry && origin != IdOrigin.Stated ? "name" : Word(origin));
        report.Add(
            ImportFindings.Rows,
            record.First.ToString(),
            $"taken for the {what} of row {known.First.Row}, which has the same {same}"
        );
    }

    /// <summary>Tells the cells of a row that have no header. A separator within a text that is not quoted moves all cells behind
    /// it.</summary>
    public void TellBeyond(TableSheet sheet, TableColumns columns, TableRow row)
    {
        var width = columns.All.Count == 0 ? 0 : columns.All.Max(column => column.Index) + 1;
        foreach (var column in Enumerable.Range(0, row.Cells.Count).Skip(width).Where(column => row[column].Length > 0))
        {
            report.Add(
                ImportFindings.Header,
                new CellPlace(sheet, row.Number, column).ToString(),
                $"\"{SourceText.Shortened(row[column], 60)}\" stands right of the last header, and was left out"
            );
        }
    }

    /// <summary>Tells all of it that is as it is usual.</summary>
    public void Tell(bool areEntries)
    {
        foreach (var (origin, (count, example)) in made)
        {
            var of = areEntries && origin != IdOrigin.Stated ? "name" : Word(origin);
            report.Found.Add($"  ids: {count} of the {of}, such as {example}");
        }

        if (following > 0)
        {
            report.Found.Add($"  {following} rows say more of what the row above has begun");
        }
    }

    private static string Word(IdOrigin origin) =>
        origin switch
        {
            IdOrigin.Stated => "id",
            IdOrigin.Number => "number",
            _ => "date and title",
        };
}
