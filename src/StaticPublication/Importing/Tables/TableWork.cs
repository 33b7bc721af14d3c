using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Tables;

/// <summary>The rows of all tables of an import as records or entries, by id.</summary>
internal sealed partial class TableWork
{
    private readonly ImportOptions options;
    private readonly ImportReport report;
    private readonly References references;
    private readonly TableMap map;
    private readonly MapFaults mapFaults;
    private readonly ColumnTargets targets;
    private readonly TargetNames headers;
    private readonly Kind? kind;
    private readonly List<(ColumnTarget Target, string Value)> constants = [];
    private readonly UnderstoodColumns understood;
    private readonly TableRows rows;

    // What an option would say of all rows.
    private readonly SortedSet<string> unsaid = new(StringComparer.Ordinal);

    /// <exception cref="ImportRefusedException">The map or the kind cannot be understood.</exception>
    public TableWork(ImportOptions options, ImportReport report, References references, TableNames names)
    {
        (this.options, this.report, this.references, Names) = (options, report, references, names);
        var (table, words) = (options.Table, options.Table.Words);
        (rows, CellFaults) = (new TableRows(report), new RowFaults(report));
        mapFaults = new MapFaults(options);
        map = new TableMap(table.Map, mapFaults);
        kind = table.Kind is { } name ? KindOf(name) : null;
        IReadOnlyList<KindText> texts = kind?.Texts ?? [];
        KindField[] fields =
        [
            .. kind?.Fields ?? references.Kinds.All.SelectMany(one => one.Fields).DistinctBy(field => field.Id, StringComparer.Ordinal),
        ];
        targets = new ColumnTargets(
            table.Authority is { } file ? Shapes.Authorities[file] : Shapes.WithFields(Shapes.Document, fields),
            [.. TextRoles.All.Concat(texts.Select(text => text.Role)).Distinct(StringComparer.Ordinal)]
        );
        var areAnswered = kind?.Answerable != false;
        var own = TargetNames.OwnNames(texts, fields, options.Check?.Term, areAnswered);
        headers = new TargetNames(targets, table.Authority is null ? "documents" : "entries", words, own, areAnswered);
        understood = new UnderstoodColumns(report, table.Authority is null, headers, constants);
        // A file that is read in another way than its owner says has other columns.
        mapFaults.RequireNone(report);
        foreach (var (path, value, entry) in map.Constants.Concat(OfOptions()))
        {
            if (Target(path, entry) is { } target)
            {
                constants.Add((target, value));
            }
        }
    }

    public TableNames Names { get; }

    /// <summary>Records or entries by id, in the order of the rows.</summary>
    public OrderedDictionary<string, RowRecord> Records { get; } = new(StringComparer.Ordinal);

    public int Faults { get; private set; }

    public RowFaults CellFaults { get; }

    /// <summary>Reads all tables, and writes what was understood if that is asked for.</summary>
    /// <exception cref="ImportRefusedException">No sheet has the columns that are needed.</exception>
    public void Read()
    {
        var texts = new CellTexts(report.Dropped);
        var missing = new List<(string Where, string What)>();
        foreach (var sheet in TableFiles.Read(options, map))
        {
            report.Files++;
            if (sheet.Rows.Count > 0)
            {
                Read(sheet, texts, missing);
            }
        }

        mapFaults.RequireNone(report);
        CellFaults.Tell();
        RequireRows(missing);
        rows.Tell(options.Table.Authority is not null);
        if (options.Table.MapOut is { } path)
        {
            understood.Write(path, options.Table.Said);
        }

        RequireColumns(missing);
    }

    private void Read(TableSheet sheet, CellTexts texts, List<(string Where, string What)> missing)
    {
        var columns = new TableColumns(sheet, map, (headers.Of, Target), mapFaults);
        var absent = columns.Missing(targets, constants.Select(constant => constant.Target.Path));
        if (mapFaults.Any)
        {
            return;
        }

        if (absent.All(Options.ContainsKey))
        {
            unsaid.UnionWith(absent);
            Read(sheet, columns, texts);
            return;
        }

        missing.Add((sheet.Where, $"no column for {string.Join(", ", absent.Select(WithOption))}"));
        understood.Tell(sheet, columns, []);
    }

    private void Read(TableSheet sheet, TableColumns columns, CellTexts texts)
    {
        var months = CellDates.Months(options.Table.Words);
        var used = columns
            .All.Where(column => column.Target is not null)
            .Select(column =>
                (
                    column,
                    new TableReading(column, [.. columns.Rows.Where(row => row[column.Index].Length > 0)], months, name =>
                        column.Target?.Leaf is Shape.OfReference reference && Names.IsKnown(reference.File, name)
                    )
                )
            )
            .ToList();
        understood.Tell(sheet, columns, used);
        var reading = new RowReading(sheet, used, constants, (Names, texts), CellFaults.Add);
        RowRecord? last = null;
        foreach (var row in columns.Rows)
        {
            rows.TellBeyond(sheet, columns, row);
            var record = new RowRecord(new CellPlace(sheet, row.Number, -1));
            if (!reading.Read(row, record))
            {
                Faults++;
                record.IsFaulty = true;
            }

            last = Add(record, last);
        }
    }

    private RowRecord? Add(RowRecord record, RowRecord? last)
    {
        try
        {
            var id = IdOf(record);
            // What only adds to the lists of a document leaves its other cells empty.
            var isNamed = record.Json.ContainsKey("title") || record.Json.ContainsKey("name");
            var known =
                id is not null ? Records.GetValueOrDefault(id)
                : isNamed ? null
                : last;
            if (id is not null)
            {
                rows.Note(record);
                record.Json["id"] = id;
            }

            if (known is not null)
            {
                known.Merge(record);
                rows.Joined(record, known, ReferenceEquals(known, last), options.Table.Authority is not null);
                return known;
            }

            Records.Add(id ?? throw new CellFaultException("the row has neither an id, nor a number, nor a title with a date"), record);
            rows.Made(id, record);
            return record;
        }
        catch (CellFaultException) when (record.IsFaulty)
        {
            // The cell that is told may be what is missing.
            return last;
        }
        catch (CellFaultException wrong)
        {
            Faults++;
            CellFaults.Add(record.First, wrong.Message);
            return last;
        }
    }

    private string? IdOf(RowRecord record) =>
        options.Table.Authority is { } file ? TableEntries.IdOf(file, record, references) : RowIds.Of(record.Json, CodeOf(record.Json));

    private string CodeOf(JsonObject record) =>
        (kind ?? (record["kind"] is { } stated ? references.Kinds.ById(stated.ToString()) : null)) is { } known
            ? known.Code ?? known.Id
            : "document";
}
