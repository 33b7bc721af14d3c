using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>Tells how the columns of the sheets were understood, and writes it as a map.</summary>
internal sealed class UnderstoodColumns(ImportReport report, bool ofDocuments)
{
    private readonly List<JsonObject> entries = [];

    /// <summary>Tells a sheet and its columns. Each column that fits no field is told with the line that would keep it.</summary>
    public void Tell(TableSheet sheet, TableColumns columns, IReadOnlyList<(TableColumn Column, TableReading Reading)> used)
    {
        var header = sheet.Rows.ElementAtOrDefault(columns.Header)?.Number ?? 0;
        report.Found.Add($"{sheet.Where}: {sheet.Form}, header in row {header}, {columns.Rows.Count()} rows below");
        foreach (var column in columns.All)
        {
            entries.Add(EntryOf(column));
            var form = used.FirstOrDefault(own => own.Column == column).Reading?.Form is { Length: > 0 } found ? $" ({found})" : "";
            if (column.Target is { } target)
            {
                report.Found.Add($"  {CellPlace.Letters(column.Index)} {column.Header} → {target.Path}{form}");
            }
            else if (!column.IsLeftOutOnPurpose && columns.Rows.Any(row => row[column.Index].Length > 0))
            {
                var place = new CellPlace(sheet, header, column.Index).ToString();
                report.Add(
                    ImportFindings.Header,
                    place,
                    $"\"{column.Header}\" fits no field and was left out; in a map: {LineFor(column)}"
                );
            }
        }
    }

    /// <summary>Writes the map, each column once.</summary>
    public void Write(string path, Func<string, string> said) =>
        TableMap.Write(path, entries.DistinctBy(entry => entry.ToJsonString()), said);

    // Only documents have fields of their own choice.
    private string LineFor(TableColumn column)
    {
        var kept = ofDocuments ? $"extra.{Folding.Key(column.Header).Replace(' ', '-')}" : TableMap.None;
        return $"- {{column: {Yaml.Text(column.Header)}, field: {kept}}}";
    }

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
