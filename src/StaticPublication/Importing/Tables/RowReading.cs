using System.Text.Json.Nodes;
using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>Reads the rows of one sheet into records or entries.</summary>
internal sealed class RowReading
{
    private readonly TableSheet sheet;
    private readonly IReadOnlyList<(TableColumn Column, TableReading Reading)> columns;
    private readonly IReadOnlyList<(ColumnTarget Target, string Value)> constants;
    private readonly TableNames names;
    private readonly CellTexts texts;
    private readonly Action<CellPlace, string> fault;

    public RowReading(
        TableSheet sheet,
        IReadOnlyList<(TableColumn Column, TableReading Reading)> columns,
        IReadOnlyList<(ColumnTarget Target, string Value)> constants,
        (TableNames Names, CellTexts Texts) values,
        Action<CellPlace, string> fault
    )
    {
        (this.sheet, this.columns, this.constants) = (sheet, columns, constants);
        (names, texts) = values;
        this.fault = fault;
    }

    /// <summary>Reads a row. Returns whether it could be read whole; each fault is told.</summary>
    public bool Read(TableRow row, RowRecord into)
    {
        var isWhole = true;
        var cells = Cells(row);
        void Try(CellPlace place, Action add)
        {
            try
            {
                add();
            }
            catch (CellFaultException wrong)
            {
                fault(place, wrong.Message);
                isWhole = false;
            }
        }

        foreach (var (target, reading, text, place) in cells.Where(cell => !cell.Target.IsItem))
        {
            foreach (var part in target.IsMany ? reading.Split(text) : [text])
            {
                Try(place, () => into.Add(target, Value(target, part, reading, place), place));
            }
        }

        foreach (var group in cells.Where(cell => cell.Target.IsItem).GroupBy(cell => cell.Target.Group, StringComparer.Ordinal))
        {
            Try(group.First().Place, () => AddItems([.. group], into));
        }

        return isWhole;
    }

    private List<(ColumnTarget Target, TableReading Reading, string Text, CellPlace Place)> Cells(TableRow row) =>
        [
            .. columns
                .Select(column => (column.Column, column.Reading, Text: row[column.Column.Index]))
                .Where(cell => cell.Text.Length > 0)
                .Select(cell =>
                    (
                        Target: cell.Column.Target!,
                        Reading: row.IsNumber(cell.Column.Index) ? cell.Reading.OfTyped : cell.Reading,
                        cell.Text,
                        Place: new CellPlace(sheet, row.Number, cell.Column.Index)
                    )
                )
                .Concat(
                    constants.Select(constant =>
                        (
                            constant.Target,
                            Reading: Plain(constant.Target, constant.Value),
                            Text: constant.Value,
                            Place: new CellPlace(sheet, row.Number, -1)
                        )
                    )
                ),
        ];

    // As many items as a cell has values. A cell of one value says it of the first of them.
    private void AddItems(IReadOnlyList<(ColumnTarget Target, TableReading Reading, string Text, CellPlace Place)> group, RowRecord into)
    {
        var parts = group.Select(cell => cell.Target.IsMany ? [.. cell.Reading.Split(cell.Text)] : new[] { cell.Text }).ToList();
        var count = parts.Max(values => values.Length);
        if (parts.FindIndex(values => values.Length != count && values.Length != 1) is var odd and >= 0)
        {
            throw new CellFaultException($"{parts[odd].Length} values of {group[odd].Target.Path}, and {count} of what they belong to");
        }

        for (var rank = 0; rank < count; rank++)
        {
            var item = new JsonObject();
            var from = new Dictionary<string, CellPlace>(StringComparer.Ordinal);
            foreach (var (index, cell) in group.Index().Where(cell => rank < parts[cell.Index].Length))
            {
                item[cell.Target.Part!] = Value(cell.Target, parts[index][rank], cell.Reading, cell.Place);
                from[cell.Target.Part!] = cell.Place;
            }

            into.AddItem(group[0].Target, item, from);
        }
    }

    private JsonNode Value(ColumnTarget target, string text, TableReading reading, CellPlace place)
    {
        var value = texts.Value(target.Leaf, text, reading);
        return target.Leaf is OfReference reference ? names.IdOf(reference.File, value.ToString(), place) : value;
    }

    // A number in a map is one of YAML.
    private static TableReading Plain(ColumnTarget target, string value)
    {
        var row = new TableRow(0, [value], new HashSet<int>());
        var reading = new TableReading(new TableColumn(0, "", target, null), [row], new Dictionary<string, int>());
        return CellNumbers.IsPlain(value) ? reading.OfTyped : reading;
    }
}
