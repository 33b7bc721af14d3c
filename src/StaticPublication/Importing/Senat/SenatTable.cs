using System.Text.RegularExpressions;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads questions from the CSV extracts, which state neither texts nor pages nor who an author is but by name.</summary>
internal sealed partial class SenatTable(SenatChamber chamber, ImportReport report)
{
    // Names of columns as the extract prints them, and those of the dump.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["sort"] = "sort",
        ["nature"] = "natquecod",
        ["numero"] = "numero",
        ["reference"] = "reference",
        ["titre"] = "titre",
        ["nom"] = "nom",
        ["prenom"] = "prenom",
        ["civilite"] = "codequalite",
        ["circonscription"] = "circonscription",
        ["groupe"] = "groupe",
        ["type appartenance"] = "ratgrp",
        ["date de publication jo"] = "datejodepot",
        ["ministere de depot"] = "mindepotlib",
        ["date de transmission"] = "datejotran",
        ["ministere de transmission"] = "mintranlib",
        ["ministere de reponse"] = "minreplib1",
        ["date de reponse jo"] = "datejorep1",
        ["reference de la question rappelee"] = "refquerappelee",
        ["theme s"] = "themes",
        ["theme qc"] = "thecrible",
        ["url question"] = "url",
    };

    public static bool IsTable(string opening) =>
        CsvRows.Header(opening) is { } header
        && Folding.Key(header) is var key
        && key.Contains("reference", StringComparison.Ordinal)
        && key.Contains("date de publication jo", StringComparison.Ordinal);

    public IEnumerable<OfficialQuestion> Read(SourceFile file, TextEncoding encoding)
    {
        var separator = CsvRows.SeparatorOf(CsvRows.Header(encoding.Opening)!);
        lastDay = LastDay(file, encoding, separator);
        using var text = encoding.OpenText(file);
        var columns = new List<string>();
        using var rows = new CsvRows(text, separator).Read().GetEnumerator();
        while (Next(rows, file))
        {
            var (line, cells) = rows.Current;
            if (columns.Count == 0)
            {
                columns = IsHeader(cells) ? [.. cells.Select(Column)] : columns;
            }
            else if (cells.Exists(cell => cell.Trim().Length > 0) && Question(Row(columns, cells, $"{file.Name}:{line}")) is { } question)
            {
                yield return question;
            }
        }
    }

    private bool Next(IEnumerator<(int Line, List<string> Cells)> rows, SourceFile file, bool isTold = true)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (InvalidDataException broken)
        {
            if (isTold)
            {
                report.Add(ImportFindings.Unreadable, file.Name, broken.Message);
            }

            return false;
        }
    }

    private DumpRow Row(List<string> columns, List<string> cells, string where)
    {
        if (cells.Count < columns.Count || cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            report.Add(ImportFindings.Columns, $"{where}:1", $"{cells.Count} cells under {columns.Count} columns");
        }

        return DumpRow.Of(columns, cells, report);
    }

    private OfficialQuestion? Question(DumpRow row)
    {
        var (type, number, reference) = (row.Take("natquecod"), row.Take("numero"), row.Take("reference"));
        var published = row.Day("datejodepot");
        type ??= number is null ? null : NatureOf(number);
        if (
            reference is null
            || type is null
            || !OfficialQuestion.IsNumber(number)
            || SenatNumbering.LegislatureOf(published) is not { } legislature
        )
        {
            report.Add(ImportFindings.Identity, reference ?? number ?? "?", "no reference, nature, number or date");
            return null;
        }

        if (!chamber.Ensure(type, null))
        {
            report.Add(ImportFindings.Code, reference, $"nature {type}");
        }

        return Question(row, (type, number!, legislature, reference), Events(row, published));
    }

    private OfficialQuestion Question(
        DumpRow row,
        (string Type, string Number, int Legislature, string Reference) identity,
        List<StatedEvent> events
    )
    {
        var name = string.Join(' ', new[] { row.Take("prenom"), row.Take("nom") }.OfType<string>());
        var group = row.Take("groupe");
        var recalled = row.Take("refquerappelee");
        Close(row.Peek("sort"), identity.Reference, events);
        return new OfficialQuestion
        {
            Chamber = chamber,
            Type = identity.Type,
            Number = identity.Number,
            Legislature = identity.Legislature,
            Reference = identity.Reference,
            RecordId = chamber.RecordOf(identity.Reference),
            Title = row.Take("titre"),
            Keywords = [.. Themes().Split(row.Take("themes") ?? "").Append(row.Take("thecrible")).Where(text => text is { Length: > 0 })!],
            Author =
                name.Length == 0
                    ? null
                    : new StatedAuthor(null, name, group is null ? null : group + row.Take("ratgrp"), row.Take("circonscription")),
            Asked = Ministry(row, "mindepotlib"),
            Attributed = [.. events.Where(e => e.Ministry is not null).Select(e => new StatedAttribution(e.Ministry!, e.Journal))],
            Answering = Ministry(row, "minreplib1") is { } answering
                ? new StatedAttribution(answering, events.Find(e => e.Type == "answered")?.Journal ?? default)
                : null,
            Events = [.. events.Where(e => e.Journal.On is not null).OrderBy(e => e.Journal.On, StringComparer.Ordinal)],
            Relations = recalled is null ? [] : [new StatedRelation(SenatChamber.UrlOf(recalled), $"Question {recalled}", null)],
            Rest = [.. row.Rest()],
        };
    }

    private static StatedMinistry? Ministry(DumpRow row, string column) =>
        row.Take(column) is { } printed ? new StatedMinistry(null, SenatMinistries.Spaced(printed), null) : null;

    // The extract of questions to the Government has no nature; its numbers end in a letter.
    private static string? NatureOf(string number) =>
        number[^1] switch
        {
            'G' => "QG",
            'S' => "QOSD",
            'C' => "QC",
            'A' => "QOAD",
            'E' => "QOAE",
            _ => "QE",
        };

    private static bool IsHeader(List<string> cells) => cells.Exists(cell => Folding.Key(cell) == "reference");

    private static string Column(string printed) => Columns.GetValueOrDefault(Folding.Key(printed), printed.Trim());

    // A comma within the name of a theme has a space after it.
    [GeneratedRegex(@",(?! )")]
    private static partial Regex Themes();
}
