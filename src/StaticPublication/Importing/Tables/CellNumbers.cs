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

    private readonly TableColumn column;
    private readonly bool isStated;
    private readonly bool areTyped;

    // The first row that shows each sign.
    private readonly Dictionary<char, int> shown = [];

    private CellNumbers(TableColumn column, IEnumerable<TableRow> rows)
    {
        this.column = column;
        foreach (var row in rows.Where(row => !row.IsNumber(column.Index)))
        {
            if (Signs.Where(sign => Plain(row[column.Index], sign) is not null).ToList() is [var only])
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
            || (isOwn && (Stated(column) is not null || (rows.Count > 0 && rows.All(row => IsNumber(row, column.Index)))))
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

        var readings = (Decimal is { } sign ? [sign] : Signs).Select(one => (Sign: one, Plain: Plain(cell, one)));
        return readings.Where(reading => reading.Plain is not null).DistinctBy(reading => reading.Plain).ToList() switch
        {
            [] => throw new CellFaultException(NoNumber(cell)),
            [var one] when Decimal is null && Signs.Any(other => Plain(cell, other) is null) => throw new CellFaultException(
                $"{Quoted(cell)} has the decimal sign {one.Sign}, and row {RowOfOther(one.Sign)} has the other: "
                    + $"write both alike, or say which is right in a map: {Line(one.Sign)}"
            ),
            [var one] => JsonNode.Parse(one.Plain!)!,
            [var first, var second, ..] => throw new CellFaultException(
                $"{Quoted(cell)} may be {Short(first.Plain!)} or {Short(second.Plain!)}, and no other cell of the column shows which; "
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

    private string NoNumber(string cell)
    {
        var other = Decimal == ',' ? '.' : ',';
        if (isStated && Plain(cell, other) is { } plain)
        {
            return $"{Quoted(cell)} is no number with decimal {Decimal}, which the map states: write {Written(plain)}";
        }

        var inside = Figures().Matches(cell).Select(match => match.Value).ToList() is [var only] ? only : "";
        var readings = (Decimal is { } sign ? [sign] : Signs).Select(one => Plain(inside, one)).OfType<string>().Distinct().ToList();
        return readings is [var number]
            ? $"{Quoted(cell)} is no number: write {Written(number)}"
            : $"{Quoted(cell)} is no number: write its figures alone, such as {Written("1250.5")}";
    }

    private int RowOfOther(char sign) => shown.First(pair => pair.Key != sign).Value;

    private string Written(string plain) => plain.Replace('.', Decimal ?? '.');

    private static string Short(string plain) => plain.Contains('.', StringComparison.Ordinal) ? plain.TrimEnd('0').TrimEnd('.') : plain;

    private string Line(char sign) =>
        $"- {{column: {Yaml.Text(column.Header)}, field: {column.Target!.Path}, "
        + $"decimal: \"{sign.ToString(CultureInfo.InvariantCulture)}\"}}";

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
