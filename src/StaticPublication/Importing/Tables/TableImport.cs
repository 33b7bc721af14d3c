using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Published;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Tables;

/// <summary>Imports tables (CSV, TSV, XLSX) of documents or of authorities. Headers, or a map, say which column fills which
/// field.</summary>
internal static class TableImport
{
    /// <summary>Folder of the imported records, relative to the input folder: below it, a folder for each table.</summary>
    public const string RecordsFolder = "documents/tables";

    /// <summary>Reads the tables and writes records or entries. A second run with the same tables changes no byte.</summary>
    /// <exception cref="ImportRefusedException">A table cannot be understood, or has faults that are not to be left out.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        report.MostExamples = 100;
        using var before = new DraftAuthorities([], options, report);
        var references = options.Check?.References ?? throw new WrongUseException("A table is imported into an input that can be read.");
        var names = new TableNames(references, options.Table.Create, options.Check.CreatesEntries);
        var work = new TableWork(options, report, references, names);
        work.Read();
        names.Report(report);
        if (options.Table.Authority is { } authority)
        {
            TableEntries.Write(authority, work, options, report);
        }
        else
        {
            Write(work, options, report);
        }
    }

    /// <summary>Stops if there are faults, which are told already.</summary>
    internal static void RequireNoFaults(int faults, ImportOptions options)
    {
        if (faults > 0 && !options.Table.LeaveOut)
        {
            throw new ImportRefusedException(
                ImportFindings.Cell,
                string.Join(", ", options.Sources.Select(source => Path.GetFileName(source))),
                $"{faults} rows or documents have faults; correct them, or leave them out with --leave-out"
            )
            {
                IsSummary = true,
            };
        }
    }

    /// <summary>Stops if there are names without an entry, which are told already.</summary>
    internal static void RequireNames(TableNames names)
    {
        if (names.HasUnknown)
        {
            throw new ImportRefusedException(
                ImportFindings.Name,
                "names without an entry",
                "correct them, add the lines above, or let --create add them (not kinds and licences)"
            )
            {
                IsSummary = true,
            };
        }
    }

    private static void Write(TableWork work, ImportOptions options, ImportReport report)
    {
        using var draft = new DraftAuthorities([], options, report, work.Names.Drafted);
        var folder = TableFolders.Of(options, work.Records, report);
        using var spool = new RecordSpool(Path.Combine(options.Folder, folder));
        var kept = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        var faults = work.Faults + (work.AreCheckable ? Check(work, options, (folder, spool, kept)) : 0);
        work.CellFaults.Tell();
        // All that can be told is told before it stops.
        work.RequireOptions();
        RequireNames(work.Names);
        RequireNoFaults(faults, options);
        foreach (var (kind, state) in spool.States())
        {
            report.Count(kind, state);
        }

        new RecordFiles(options, folder, spool, report).Write();
        SaveCreated(work.Names, kept.Values, options.Folder, report);
    }

    // Returns how many documents have faults that were not told yet.
    private static int Check(
        TableWork work,
        ImportOptions options,
        (string Folder, RecordSpool Spool, Dictionary<string, JsonNode> Kept) into
    )
    {
        var faults = 0;
        foreach (var (id, row) in work.Records)
        {
            var record = row.Ordered(Shapes.Document);
            var json = JsonSerializer.SerializeToUtf8Bytes(record, SafeJson.Options);
            var errors = options.Check!.ErrorsIn(id, json).Where(error => !work.IsTold(row, error)).ToList();
            errors.ForEach(error => work.CellFaults.Add(row.PlaceOf(error.Field), Words(error)));
            faults += errors.Count > 0 && !row.IsFaulty ? 1 : 0;
            if (errors.Count == 0 && !row.IsFaulty)
            {
                into.Kept[id] = record;
                var file = $"table-{(record["published"]?.ToString() is { Length: >= 4 } day ? day[..4] : "undated")}.ndjson";
                var (kind, length) = (record["kind"]?.ToString() ?? "", json.Length);
                into.Spool.Add(new SpooledRecord(id, file, 0, 0, length, Fingerprint.None, kind, "of rows"), json);
            }

            options.Show?.Invoke((double)into.Spool.Count / work.Records.Count, into.Spool.Count);
        }

        foreach (var (id, error) in options.Check!.ErrorsAmong(into.Folder))
        {
            work.CellFaults.Add(work.Records[id].PlaceOf(error.Field), Words(error));
            faults += into.Kept.Remove(id) ? 1 : 0;
            into.Spool.Remove(id);
        }

        return faults;
    }

    private static void SaveCreated(TableNames names, IEnumerable<JsonNode> records, string folder, ImportReport report)
    {
        names.KeepOnly(records, report);
        foreach (var (file, entries) in names.Created)
        {
            AuthorityEntries.Save(folder, $"{file}.yml", entries.Select(entry => (JsonObject)entry.DeepClone()));
            entries.ForEach(_ => report.CountEntry(file, "created"));
        }
    }

    /// <summary>Returns the words of a fault of a check, without its place in a file that a person has not written.</summary>
    internal static string Words(Fault error) =>
        new StringBuilder($"{error.Code} {error.Field}: {error.Message}")
            .Append(error.Expected.Length > 0 ? $"; expected: {error.Expected}" : "")
            .ToString();
}
