using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Text;
using static StaticPublication.Shape;

namespace StaticPublication.Importing.Tables;

/// <summary>Reads the numbers of one column. Those that can be read in one way alone show its decimal sign; the other sign, spaces and
/// apostrophes separate groups of three figures. A number that could be a thousand times another is never guessed.</summary>
internal sealed partial class CellNumbers
{
    private const string First = "^(?<minus>[-\u2212])?(?<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?<group>[ \u00A0\u2009\u202F'\u2019";

    private const string More = "])[0-9]{3}(?:\\k<group>[0-9]{3})*)";

    private static readonly char[] Signs = [',', '.'];

    // Signs that change nothing of the number beside them.
    private static readonly string[] PlainUnits = ["%", "€", "$", "£"];

    private readonly TableColumn column;
    private readonly bool isStated;
    private readonly bool areTyped;

    // What stands beside the numbers: as a map states it, and in at least half of the cells.
    private readonly string? unit;
    private readonly string? common;

    // The first row that shows each sign.
    private readonly Dictionary<char, int> shown = [];

    private CellNumbers(TableColumn column, IEnumerable<TableRow> rows)
    {
        this.column = column;
        unit = TableMap.One(column.Entry ?? [], "unit");
        common = Common([.. rows.Select(row => row[column.Index])]);
        foreach (var row in rows.Where(row => !row.IsNumber(column.Index)))
        {
            if (Signs.Where(sign => Plain(Bare(row[column.Index]), sign) is not null).ToList() is [var only])
            {
                shown.TryAdd(only, row.Number);
            }
        }

        isStated = Stated(column) is not null;
        Decimal =
            Stated(column) is { } stated ? stated[0]
            : shown.Count == 1 ? shown.Keys.Single()
            : null;
    }

    private CellNumbers(TableColumn column) => (this.column, areTyped) = (column, true);

    /// <summary>The decimal sign. Null if no cell shows one, or two cells show two.</summary>
    public char? Decimal { get; }

    /// <summary>The same for a cell of a workbook that is a number itself.</summary>
    public CellNumbers Typed => new(column);

    /// <summary>Returns how a column of numbers is read. Null for one that is of texts: a field of the source's own has numbers if all of
    /// its cells are some and no map says that they are text.</summary>
    public static CellNumbers? Of(TableColumn column, IReadOnlyList<TableRow> rows)
    {
        var isOwn = column.Target?.Leaf is OfAnything && TableMap.One(column.Entry ?? [], "text") is null;
        return
            column.Target?.Leaf is OfNumber
            || (
                isOwn
                && (
                    Stated(column) is not null
                    || TableMap.One(column.Entry ?? [], "unit") is not null
                    || (rows.Count > 0 && rows.All(row => IsNumber(row, column.Index)))
                )
            )
            ? new CellNumbers(column, rows)
            : null;
    }

    /// <summary>Whether a text is a number as YAML, JSON and workbooks have them.</summary>
    public static bool IsPlain(string text) => Json().IsMatch(text);

    /// <summary>Returns the number of a cell.</summary>
    /// <exception cref="CellFaultException">It is none, or may be two.</exception>
    public JsonNode Value(string cell)
    {
        if (areTyped)
        {
            return JsonNode.Parse(cell)!;
        }

        return Readings(Bare(cell)) switch
        {
            [] => throw new CellFaultException(NoNumber(cell)),
            [var one] when Decimal is null && Signs.Any(other => Plain(Bare(cell), other) is null) => throw new CellFaultException(
                $"{Quoted(cell)} has the decimal sign {one.Sign}, and row {RowOfOther(one.Sign)} has the other: "
                    + $"write both alike, or say which is right in a map: {Line(one.Sign)}"
            ),
            [var one] => JsonNode.Parse(one.Plain)!,
            [var first, var second, ..] => throw new CellFaultException(
                $"{Quoted(cell)} may be {Short(first.Plain)} or {Short(second.Plain)}, and no other cell of the column shows which; "
                    + $"for the first, in a map: {Line(first.Sign)}; for the second: {Line(second.Sign)}"
            ),
        };
    }

    private static string? Stated(TableColumn column) => TableMap.One(column.Entry ?? [], "decimal");

    private static bool IsNumber(TableRow row, int column) =>
        row.IsNumber(column) || Array.Exists(Signs, sign => Plain(row[column], sign) is not null);

    // Null if the text is no number that has this decimal sign.
    private static string? Plain(string text, char sign) =>
        (sign == ',' ? WithComma() : WithPoint()).Match(text) is { Success: true } number
            ? (number.Groups["minus"].Success ? "-" : "")
                + string.Concat(number.Groups["whole"].Value.Where(char.IsAsciiDigit))
                + (number.Groups["part"].Success ? $".{number.Groups["part"].Value}" : "")
            : null;

    // The number that a text is, one for each decimal sign that it may have.
    private List<(char Sign, string Plain)> Readings(string text) =>
        [
            .. (Decimal is { } sign ? [sign] : Signs)
                .Select(one => (Sign: one, Plain: Plain(text, one)!))
                .Where(reading => reading.Plain is not null)
                .DistinctBy(reading => reading.Plain),
        ];

    private string Bare(string cell) =>
        unit is null ? cell
        : cell.EndsWith(unit, StringComparison.OrdinalIgnoreCase) ? cell[..^unit.Length].TrimEnd()
        : cell.StartsWith(unit, StringComparison.OrdinalIgnoreCase) ? cell[unit.Length..].TrimStart()
        : cell;

    private static string? Common(IReadOnlyList<string> cells) =>
        cells
            .Select(Beside)
            .Where(text => text.Length > 0)
            .CountBy(text => text, StringComparer.Ordinal)
            .Where(count => count.Value * 2 >= cells.Count)
            .Select(count => count.Key)
            .FirstOrDefault();

    // What stands before or after the only figures of a cell.
    private static string Beside(string cell) =>
        Figures().Matches(cell) is [var only] && (only.Index == 0 || only.Index + only.Length == cell.Length)
            ? cell.Remove(only.Index, only.Length).Trim()
            : "";

    private string NoNumber(string cell)
    {
        var other = Decimal == ',' ? '.' : ',';
        if (isStated && Plain(cell, other) is { } plain)
        {
            return $"{Quoted(cell)} is no number with decimal {Decimal}, which the map states: write {Written(plain, Decimal)}";
        }

        if (!cell.Any(char.IsAsciiDigit))
        {
            return $"{Quoted(cell)} is no number: write one, or leave the cell empty";
        }

        var (beside, readings) = (Beside(cell), Readings(Figures().Match(cell).Value));
        var alone =
            readings is [var number] && PlainUnits.Contains(beside) ? $"write {Written(number.Plain, number.Sign)}"
            : cell is ['(', .., ')'] ? $"write its figures alone, with a minus sign if that is meant, such as -{Example}"
            : $"write its figures alone, such as {Example}";
        return beside.Length > 0 && beside == common
            ? $"{Quoted(cell)} is no number: {alone}, or say in a map that the column is in {beside}: {Line("unit", beside)}"
            : $"{Quoted(cell)} is no number: {alone}";
    }

    private int RowOfOther(char sign) => shown.First(pair => pair.Key != sign).Value;

    private string Example => Decimal is null ? "1250" : $"1250{Decimal}5";

    private static string Written(string plain, char? sign) => plain.Replace('.', sign ?? '.');

    private static string Short(string plain) => plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;

    private string Line(char sign) => Line("decimal", sign.ToString(CultureInfo.InvariantCulture));

    private string Line(string setting, string value) =>
        $"- {{column: {Yaml.Text(column.Header)}, field: {column.Target!.Path}, {setting}: \"{value}\"}}";

    private static string Quoted(string cell) => $"\"{SourceText.Shortened(SourceText.OneLine(cell), 60)}\"";

    [GeneratedRegex(First + "." + More + "(?:,(?<part>[0-9]+))?$")]
    private static partial Regex WithComma();

    [GeneratedRegex(First + "," + More + "(?:[.](?<part>[0-9]+))?$")]
    private static partial Regex WithPoint();

    [GeneratedRegex("^-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex Json();

    [GeneratedRegex("[-\u2212]?[0-9](?:[0-9 \u00A0\u2009\u202F'\u2019.,]*[0-9])?")]
    private static partial Regex Figures();
}
