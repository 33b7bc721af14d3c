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
    private readonly Func<string, JsonObject?, ColumnTarget?> targetOf;
    private readonly TableMap map;
    private readonly MapFaults faults;

    /// <summary>Finds the header among the first rows: the one of which most texts are known.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="map">What a person says.</param>
    /// <param name="find">Finds the target of a header, and of a path that an entry of the map states.</param>
    /// <param name="faults">Takes what is wrong with the map.</param>
    public TableColumns(
        TableSheet sheet,
        TableMap map,
        (Func<string, ColumnTarget?> Named, Func<string, JsonObject?, ColumnTarget?> Stated) find,
        MapFaults faults
    )
    {
        (this.sheet, this.map, named, targetOf, this.faults) = (sheet, map, find.Named, find.Stated, faults);
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
    /// <param name="targets">All fields.</param>
    /// <param name="constants">Fields that every row has the same value of.</param>
    public IReadOnlyList<string> Missing(ColumnTargets targets, IEnumerable<string> constants)
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
        foreach (var unknown in map.Columns.Where(column => !known.Contains(column.Key)).Select(column => column.First()))
        {
            var name = TableMap.One(unknown, "column")!;
            var nearest = NearestNames.Of(name, headers) is { Count: > 0 } found ? found : headers;
            faults.Add(unknown, $"there is no column \"{name}\"; nearest: {string.Join(", ", nearest)}");
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
            var target =
                entry is null ? named(header)
                : TableMap.One(entry, "field") is { } path and not TableMap.None ? targetOf(path, entry)
                : null;
            if (target is not null && !target.IsMany && !taken.TryAdd(target.Path, header))
            {
                if (entry is not null)
                {
                    var both = $"the columns \"{taken[target.Path]}\" and \"{header}\" both fill {target.Path}";
                    faults.Add(entry, $"{both}; write field: none for one of them");
                }

                target = null;
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
            columns[at] = columns[at] with { Target = targetOf("familyName", null) };
        }

        return columns;
    }
}
