using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads the questions of a dump of the Sénat's base, in two passes over the file.</summary>
/// <param name="file">The dump.</param>
/// <param name="encoding">Its encoding.</param>
/// <param name="chamber">Counts the kinds that are met.</param>
/// <param name="report">Tells what departs from what is known.</param>
internal sealed class SenatDump(SourceFile file, TextEncoding encoding, SenatChamber chamber, ImportReport report)
{
    private readonly CopyFaults faults = new(file, report);
    private readonly SortedDictionary<string, (long Line, int Rows)> unread = new(StringComparer.Ordinal);
    private CopyTable? seen;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private bool isUsable;

    /// <summary>Whether a file is such a dump, from its opening.</summary>
    public static bool IsDump(string opening) =>
        opening.Contains("PostgreSQL database dump", StringComparison.Ordinal)
        || opening.StartsWith("COPY ", StringComparison.Ordinal)
        || opening.Contains("\nCOPY ", StringComparison.Ordinal);

    /// <summary>Reads the questions.</summary>
    /// <param name="folder">Folder for a temporary file.</param>
    /// <exception cref="ImportRefusedException">The dump has a fault, so that rows would be lost.</exception>
    public IEnumerable<OfficialQuestion> Read(string folder)
    {
        using var index = new SenatIndex(folder);
        Learn(index);
        faults.RequireNone();
        var writer = new SenatQuestion(chamber, index, report);
        using var stream = CopyFaults.Open(file, encoding);
        using var nothing = new MemoryStream();
        var (reader, kept) = (faults.Reader(stream), faults.Reader(nothing));
        while (reader.Read())
        {
            if (reader.Table!.Name != "tam_questions")
            {
                continue;
            }

            var row = DumpRow.Of(reader, report);
            if (writer.Read(row, index.Answers.Of(row.Peek("id"), kept, report)) is { } question)
            {
                yield return question;
            }
        }

        faults.RequireNone();
        chamber.Remember(index.ByReference);
        if (index.Answers.Orphans is > 0 and var orphans)
        {
            report.Add(ImportFindings.Orphan, file.Name, $"{orphans} answers to questions that it does not hold");
        }
    }

    private void Learn(SenatIndex index)
    {
        using var stream = CopyFaults.Open(file, encoding);
        var reader = faults.Reader(stream);
        while (reader.Read())
        {
            if (!ReferenceEquals(reader.Table, seen))
            {
                Look(reader.Table!);
            }

            if (isUsable)
            {
                Learn(reader, index);
            }
            else
            {
                var name = reader.Table!.Name;
                unread[name] = (reader.Table.Line, unread.GetValueOrDefault(name).Rows + 1);
            }
        }

        // A dump that was cut between two tables looks whole.
        if (known.Contains("tam_questions") && !known.Contains("tam_reponses"))
        {
            faults.Add(new CopyFault(reader.Line + 1, 1, "the file ends before tam_reponses: the answers are missing"));
        }

        index.Ministries.Finish();
        chamber.Ministries.AddAll(index.Ministries);
        index.Answers.Finish();
        Tell(index);
    }

    private void Tell(SenatIndex index)
    {
        if (index.Answers.Repeated is > 0 and var repeated)
        {
            report.Add(ImportFindings.Duplicate, file.Name, $"{repeated} rows of tam_reponses stand twice, and were taken once");
        }

        foreach (var (table, (line, rows)) in unread)
        {
            report.Add(ImportFindings.Table, $"{file.Name}:{line}:6", $"the table {table} is not known: {rows} rows");
        }
    }

    private void Look(CopyTable table)
    {
        seen = table;
        isUsable = false;
        if (SenatTables.Missing(table) is { } missing)
        {
            faults.Add(new CopyFault(table.Line, 6, $"{table.Name} has no column {missing}"));
        }
        else if (SenatTables.IsKnown(table))
        {
            isUsable = true;
            if (!known.Add(table.Name))
            {
                report.Add(ImportFindings.Columns, $"{file.Name}:{table.Line}:6", $"the table {table.Name} stands a second time");
            }

            if (SenatTables.Departure(table) is var (column, what))
            {
                report.Add(ImportFindings.Columns, $"{file.Name}:{table.Line}:{column}", what);
            }
        }
    }

    private void Learn(CopyReader reader, SenatIndex index)
    {
        var table = reader.Table!;
        if (SenatTables.Codes.TryGetValue(table.Name, out var columns))
        {
            var row = DumpRow.Of(reader, report);
            index.AddLabel(table.Name, row.Take(columns.Code), row.Take(columns.Label));
            LeaveOut(table.Name, row);
        }
        else if (table.Name == "tam_ministeres")
        {
            var row = DumpRow.Of(reader, report);
            index.Ministries.Add(row);
            LeaveOut(table.Name, row);
        }
        else if (table.Name == "legquestion")
        {
            LeaveOut(table.Name, DumpRow.Of(reader, report));
        }
        else if (table.Name == "tam_questions")
        {
            index.AddQuestion(Text);
        }
        else if (table.Name == "tam_reponses" && !index.Answers.Add(reader))
        {
            faults.Add(new CopyFault(reader.Line, 1, "an answer without the key of its question (idque)"));
        }

        string? Text(string column) => reader.Text(table.IndexOf(column));
    }

    // Of a table of codes: what neither its label nor an entry holds.
    private void LeaveOut(string table, DumpRow row)
    {
        foreach (var leaf in row.Rest())
        {
            report.Withhold($"{table}.{leaf.Path}");
        }
    }
}
