using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>A column of a sheet and the target that it fills.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">Its header, as in the sheet.</param>
/// <param name="Target">Null if it is left out.</param>
/// <param name="Entry">What a map says of it; null if nothing.</param>
internal sealed record TableColumn(int Index, string Header, ColumnTarget? Target, JsonObject? Entry)
{
    /// <summary>Whether a person said that it is to be left out.</summary>
    public bool IsLeftOutOnPurpose => Target is null && Entry is not null;
}

/// <summary>The columns of a sheet, found by its header.</summary>
internal sealed class TableColumns
{
    private const int HeaderWithin = 20;

    private readonly TableSheet sheet;
    private readonly Func<string, ColumnTarget?> named;
    private readonly ColumnTargets targets;
    private readonly TableMap map;

    /// <summary>Finds the header among the first rows: the one of which most texts are known.</summary>
    /// <exception cref="ImportRefusedException">The map names a field that does not exist.</exception>
    public TableColumns(TableSheet sheet, TableMap map, ColumnTargets targets, Func<string, ColumnTarget?> named)
    {
        (this.sheet, this.map, this.targets, this.named) = (sheet, map, targets, named);
        var rows = sheet.Rows.Take(HeaderWithin).ToList();
        var header =
            map.Header is { } stated ? rows.FindIndex(row => row.Number == stated)
            : rows.Count == 0 ? 0
            : Enumerable.Range(0, rows.Count).MaxBy(index => (Known(Headers(index)), -index), Comparer<(int, int)>.Default);
        Header = Math.Max(0, header);
        All = rows.Count == 0 ? [] : WithFamilyName([.. Columns(Headers(Header))]);
        CheckMap();
    }

    /// <summary>Index of the header's row among the rows.</summary>
    public int Header { get; }

    public IReadOnlyList<TableColumn> All { get; }

    /// <summary>The rows below the header.</summary>
    public IEnumerable<TableRow> Rows => sheet.Rows.Skip(Header + 1);

    /// <summary>Returns the fields that must be filled and are not.</summary>
    /// <param name="constants">Fields that every row has the same value of.</param>
    public IReadOnlyList<string> Missing(IEnumerable<string> constants)
    {
        var given = All.Select(column => column.Target?.Path).Concat(constants).ToHashSet();
        // The name of a person may stand in two columns.
        var isNamed = given.Contains("familyName");
        return
        [
            .. targets
                .All.Where(target => target.IsRequired && target.Path != "id" && !(target.Path == "name" && isNamed))
                .Select(target => target.Path)
                .Where(path => !given.Contains(path)),
        ];
    }

    // A misspelt column would take its values from every record.
    private void CheckMap()
    {
        var headers = All.Select(column => column.Header).ToList();
        var known = headers.Select(TableMap.Key).ToHashSet(StringComparer.Ordinal);
        if (map.Columns.FirstOrDefault(column => !known.Contains(column.Key)) is { } unknown)
        {
            var name = TableMap.One(unknown.First(), "column")!;
            var nearest = NearestNames.Of(name, headers) is { Count: > 0 } found ? found : headers;
            throw new ImportRefusedException(
                ImportFindings.Map,
                sheet.Where,
                $"there is no column \"{name}\"; nearest: {string.Join(", ", nearest)}"
            );
        }
    }

    private int Known(List<string> headers) =>
        headers
            .Where(header => header.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Count(header => map.Columns[TableMap.Key(header)].Any() || named(header) is not null);

    // A header of two rows: what stands above, over several columns, comes first where it helps.
    private List<string> Headers(int index)
    {
        var own = sheet.Rows[index].Cells;
        var above = index > 0 ? sheet.Rows[index - 1].Cells : [];
        var isTwo = above.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1;
        return
        [
            .. Enumerable
                .Range(0, Math.Max(own.Count, isTwo ? above.Count : 0))
                .Select(column => Joined(isTwo && column < above.Count ? above[column] : "", column < own.Count ? own[column] : "")),
        ];
    }

    private string Joined(string above, string own) =>
        own.Length == 0 ? above
        : above.Length == 0 || above == own ? own
        : named($"{above} {own}") is not null || map.Columns[TableMap.Key($"{above} {own}")].Any() ? $"{above} {own}"
        : own;

    private IEnumerable<TableColumn> Columns(List<string> headers)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (index, header) in headers.Index().Where(column => column.Item.Length > 0))
        {
            var entry = map.Columns[TableMap.Key(header)].FirstOrDefault();
            var target = entry is null ? named(header) : Stated(TableMap.One(entry, "field") ?? TableMap.None);
            if (target is not null && !target.IsMany && !taken.TryAdd(target.Path, header))
            {
                target = entry is null
                    ? null
                    : throw new ImportRefusedException(
                        ImportFindings.Map,
                        sheet.Where,
                        $"the columns \"{taken[target.Path]}\" and \"{header}\" both fill {target.Path}; write field: none for one of them"
                    );
            }

            yield return new TableColumn(index, header, target, entry);
        }
    }

    // Beside a column of given names, « Nom » is the family name.
    private List<TableColumn> WithFamilyName(List<TableColumn> columns)
    {
        var paths = columns.Select(column => column.Target?.Path).ToHashSet();
        var at = columns.FindIndex(column =>
            column is { Entry: null, Target.Path: "name" } && TableMap.Key(column.Header) is "nom" or "name"
        );
        if (at >= 0 && paths.Contains("givenName") && !paths.Contains("familyName"))
        {
            columns[at] = columns[at] with { Target = targets.Find("familyName") };
        }

        return columns;
    }

    private ColumnTarget? Stated(string path) =>
        path == TableMap.None
            ? null
            : targets.Find(path)
                ?? throw new ImportRefusedException(
                    ImportFindings.Map,
                    sheet.Where,
                    $"there is no field \"{path}\" to fill{Nearest(path)}; RECORDS.en.md, \"Fields of a record\" and \"Reference lists\", "
                        + "lists the fields"
                );

    // A field that holds others is not filled itself.
    private string Nearest(string path)
    {
        var below = targets.All.Select(target => target.Path).Where(one => one.StartsWith($"{path}.", StringComparison.Ordinal)).ToList();
        return path == "extra" ? " (nearest: extra.NAME)"
            : below.Count > 0 ? $" (nearest: {string.Join(", ", below)})"
            : NearestNames.Said(path, targets.All.Select(target => target.Path));
    }
}
