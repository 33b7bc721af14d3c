using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>Tells how the columns of the sheets were understood, and writes it as a map.</summary>
/// <param name="report">Is told.</param>
/// <param name="ofDocuments">Whether the rows are documents, and no entries.</param>
/// <param name="headers">What headers mean.</param>
/// <param name="constants">What every row has.</param>
internal sealed class UnderstoodColumns(
    ImportReport report,
    bool ofDocuments,
    TargetNames headers,
    IReadOnlyList<(ColumnTarget Target, string Value)> constants
)
{
    private readonly List<string> lines = [];

    /// <summary>Tells a sheet and its columns. Each column that fits no field is told with the line that would keep it.</summary>
    public void Tell(TableSheet sheet, TableColumns columns, IReadOnlyList<(TableColumn Column, TableReading Reading)> used)
    {
        var header = sheet.Rows.ElementAtOrDefault(columns.Header)?.Number ?? 0;
        report.Found.Add($"{sheet.Where}: {sheet.Form}, header in row {header}, {columns.Rows.Count()} rows below");
        foreach (var column in columns.All)
        {
            lines.Add(MapLine(column, columns));
            var form = used.FirstOrDefault(own => own.Column == column).Reading?.Form is { Length: > 0 } found ? $" ({found})" : "";
            if (column.Target is { } target)
            {
                report.Found.Add($"  {CellPlace.Letters(column.Index)} {column.Header} → {target.Path}{form}");
            }
            else if (!column.IsLeftOutOnPurpose && columns.Rows.Any(row => row[column.Index].Length > 0))
            {
                var place = new CellPlace(sheet, header, column.Index).ToString();
                report.Add(ImportFindings.Header, place, $"\"{column.Header}\" {Proposed(column, columns)}");
            }
        }
    }

    /// <summary>Writes the map, each column once.</summary>
    public void Write(string path, Func<string, string> said) => TableMap.Write(path, lines.Distinct(StringComparer.Ordinal), said);

    private string Proposed(TableColumn column, TableColumns columns)
    {
        var apart = LineFor(column, Apart(column));
        return Near(column, columns) is { } near ? $"fits no field and was left out; in a map: {LineFor(column, near.Path)}, or: {apart}"
            : headers.Of(column.Header) is { } same ? $"fits {same.Path}, which is filled already, and was left out; in a map: {apart}"
            : $"fits no field and was left out; in a map: {apart}";
    }

    private ColumnTarget? Near(TableColumn column, TableColumns columns)
    {
        var filled = columns.All.Select(other => other.Target).Concat(constants.Select(constant => constant.Target)).OfType<ColumnTarget>();
        var taken = filled.Where(target => !target.IsMany).Select(target => target.Path).ToHashSet(StringComparer.Ordinal);
        return headers.Near(column.Header, target => !taken.Contains(target.Path));
    }

    // Only documents have fields of their own choice.
    private string Apart(TableColumn column) => ofDocuments ? $"extra.{Folding.Key(column.Header).Replace(' ', '-')}" : TableMap.None;

    // A column of which nothing was understood is a remark, which says the line that it may become.
    private string MapLine(TableColumn column, TableColumns columns) =>
        column.Target is null && column.Entry is null
            ? $"# {LineFor(column, Near(column, columns)?.Path ?? Apart(column))}"
            : $"- {Yaml.Inline(EntryOf(column))}";

    private static string LineFor(TableColumn column, string field) => $"- {{column: {Yaml.Text(column.Header)}, field: {field}}}";

    private static JsonObject EntryOf(TableColumn column)
    {
        var entry = new JsonObject { ["column"] = column.Header, ["field"] = column.Target?.Path ?? TableMap.None };
        foreach (var (name, value) in column.Entry ?? [])
        {
            entry.TryAdd(name, value?.DeepClone());
        }

        return entry;
    }
}
