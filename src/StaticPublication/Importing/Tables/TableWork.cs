using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Tables;

/// <summary>The rows of all tables of an import as records or entries, by id.</summary>
internal sealed partial class TableWork
{
    private readonly ImportOptions options;
    private readonly ImportReport report;
    private readonly References references;
    private readonly TableMap map;
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
        rows = new TableRows(report);
        map = new TableMap(table.Map);
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
        foreach (var (path, value) in map.Constants.Concat(OfOptions()))
        {
            constants.Add((targets.Find(path) ?? throw Refused($"there is no field \"{path}\" to fill"), value));
        }
    }

    public TableNames Names { get; }

    /// <summary>Records or entries by id, in the order of the rows.</summary>
    public OrderedDictionary<string, RowRecord> Records { get; } = new(StringComparer.Ordinal);

    public int Faults { get; private set; }

    /// <summary>Reads all tables, and writes what was understood if that is asked for.</summary>
    /// <exception cref="ImportRefusedException">No sheet has the columns that are needed.</exception>
    public void Read()
    {
        var texts = new CellTexts(report.Dropped);
        var missing = new List<(string Where, string What)>();
        foreach (var sheet in TableFiles.Read(options, map))
        {
            report.Files++;
            if (sheet.Rows.Count == 0)
            {
                continue;
            }

            var columns = new TableColumns(sheet, map, targets, headers.Of);
            var absent = columns.Missing(constants.Select(constant => constant.Target.Path));
            if (absent.All(Options.ContainsKey))
            {
                unsaid.UnionWith(absent);
            }
            else
            {
                missing.Add((sheet.Where, $"no column for {string.Join(", ", absent.Select(WithOption))}"));
                understood.Tell(sheet, columns, []);
                continue;
            }

            Read(sheet, columns, texts);
        }

        RequireRows(missing);
        rows.Tell(options.Table.Authority is not null);
        if (options.Table.MapOut is { } path)
        {
            understood.Write(path, options.Table.Said);
        }

        RequireColumns(missing);
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
        var reading = new RowReading(sheet, used, constants, (Names, texts), (place, what) =>
            report.Add(ImportFindings.Cell, place.ToString(), what)
        );
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
            report.Add(ImportFindings.Cell, record.First.ToString(), wrong.Message);
            return last;
        }
    }

    private string? IdOf(RowRecord record) =>
        options.Table.Authority is { } file ? TableEntries.IdOf(file, record, references) : RowIds.Of(record.Json, CodeOf(record.Json));

    private string CodeOf(JsonObject record) =>
        (kind ?? (record["kind"] is { } stated ? references.Kinds.ById(stated.ToString()) : null)) is { } known
            ? known.Code ?? known.Id
            : "document";

    private IEnumerable<(string, string)> OfOptions()
    {
        if (kind is not null)
        {
            yield return ("kind", kind.Id);
        }

        if (options.Table.Licence is { } licence)
        {
            yield return ("source.licence", licence);
        }
    }

    private Kind KindOf(string name) =>
        references.Kinds.Find(name, null) is [var one] ? one
        : !Directory.Exists(options.Folder) ? throw Refused(NoFolder(options.Folder))
        : !references.Kinds.All.Any()
            ? throw Refused("there are no kinds yet: begin a publication with \"publication init\", and import into its input")
        : throw Refused($"there is no kind \"{name}\" (nearest: {Text.NearestNames.Told(name, references.Kinds.Spellings)})");

    private ImportRefusedException Refused(string why) =>
        new(ImportFindings.Map, string.Join(", ", options.Sources.Select(source => Path.GetFileName(source))), why);
}
