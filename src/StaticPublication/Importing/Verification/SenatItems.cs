using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Verification;

/// <summary>The questions, answers and pages of the Sénat's files, each with all its values.</summary>
internal sealed partial class SenatItems
{
    private static readonly HtmlParser Parser = new();

    private readonly Dictionary<string, string> references = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Column, string Code), string> labels = [];

    public static IEnumerable<SourceItem> In(ImportOptions options, ImportReport report) =>
        SourceItem.Files(options, report).SelectMany(new SenatItems().In);

    private IEnumerable<SourceItem> In(SourceFile file)
    {
        var encoding = TextEncoding.Of(file);
        return SenatDump.IsDump(encoding.Opening) ? Dump(file, encoding)
            : encoding.Opening.AsSpan().TrimStart() is ['<', ..] ? Page(file, encoding)
            : Table(file, encoding);
    }

    private IEnumerable<SourceItem> Dump(SourceFile file, TextEncoding encoding)
    {
        foreach (var (table, row) in Rows(file, encoding))
        {
            Learn(table, row);
        }

        foreach (var (table, row) in Rows(file, encoding))
        {
            if (table is "tam_questions" or "tam_reponses")
            {
                var key =
                    table == "tam_questions"
                        ? row.GetValueOrDefault("reference")
                        : references.GetValueOrDefault(row.GetValueOrDefault("idque") ?? "");
                yield return new SourceItem(file.Name, key, [.. row.Select(pair => new StatedLeaf($"{table}.{pair.Key}", pair.Value))])
                {
                    LabelOf = (path, code) => labels.GetValueOrDefault((path, code)),
                };
            }
        }
    }

    private void Learn(string table, Dictionary<string, string> row)
    {
        if (table == "tam_questions")
        {
            references[row.GetValueOrDefault("id") ?? ""] = row.GetValueOrDefault("reference")?.Trim() ?? "";
        }
        else if (table == "the")
        {
            labels[("tam_questions.themes", row["thecle"])] = row["thelib"];
        }
    }

    internal static IEnumerable<(string Table, Dictionary<string, string> Row)> Rows(SourceFile file, TextEncoding encoding)
    {
        using var stream = CopyFaults.Open(file, encoding);
        var reader = new CopyReader(stream, file) { Faulty = _ => { } };
        while (reader.Read())
        {
            var row = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (at, column) in reader.Table!.Columns.Index())
            {
                if (reader.Text(at) is { } text && text.AsSpan().Trim().Length > 0)
                {
                    row[column] = text;
                }
            }

            yield return (reader.Table.Name, row);
        }
    }

    private static IEnumerable<SourceItem> Table(SourceFile file, TextEncoding encoding)
    {
        using var text = encoding.OpenText(file);
        var header = encoding.Opening.Split('\n').First(line => line.Contains("rence", StringComparison.Ordinal));
        List<string>? columns = null;
        foreach (var (_, cells) in new CsvRows(text, CsvRows.SeparatorOf(header)).Read())
        {
            if (columns is null)
            {
                columns = cells.Contains("Référence", StringComparer.Ordinal) ? cells : null;
                continue;
            }

            var leaves = columns
                .Zip(cells)
                .Where(pair => pair.Second.AsSpan().Trim().Length > 0)
                .Select(pair => new StatedLeaf(pair.First, pair.Second))
                .ToList();
            yield return new SourceItem(file.Name, leaves.Find(leaf => leaf.Path == "Référence").Text?.Trim(), leaves) { IsPage = true };
        }
    }

    private static IEnumerable<SourceItem> Page(SourceFile file, TextEncoding encoding)
    {
        using var text = encoding.OpenText(file);
        var html = text.ReadToEnd();
        using var page = Parser.ParseDocument(html);
        var main = page.QuerySelector("main") ?? page.Body!;
        var words = main.TextContent;
        var number = Number().Match(words).Groups[1].Value;
        var published = Published().Match(words);
        var key = Reference().Match($"{file.Name} {html}") is { Success: true } stated
            ? stated.Value
            : $"SEQ{published.Groups[3].Value}{published.Groups[2].Value}{number.PadLeft(5, '0')}";
        yield return new SourceItem(
            file.Name,
            key,
            [
                .. main.Descendants<IText>()
                    .Where(line => line.Data.AsSpan().Trim().Length > 0)
                    .Select(line => new StatedLeaf($"page.{line.ParentElement!.LocalName}", line.Data)),
            ]
        )
        {
            IsPage = true,
        };
    }

    [GeneratedRegex(@"n\s*°\s*([0-9]{1,6}[A-Z]?)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:du|le)\s+(\d{2})/(\d{2})/\d{2}(\d{2})")]
    private static partial Regex Published();

    [GeneratedRegex(@"SEQ\d{8,9}[A-Z0-9]?")]
    private static partial Regex Reference();
}
