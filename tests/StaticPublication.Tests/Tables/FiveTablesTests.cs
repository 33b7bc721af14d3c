using System.Text;
using System.Text.Json;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Tables;

/// <summary>Five tables as they are kept: of a parliament's departments, a council, a workbook, fifty thousand rows, and authorities.
/// Each needs no map, or one of at most ten lines.</summary>
public sealed class FiveTablesTests : IDisposable
{
    private readonly TestSite _site = new();

    static FiveTablesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _site.Dispose();

    // Read by the tests that need it: where the data is not there, only they are skipped.
    private static List<JsonElement> Kingdom =>
        [.. File.ReadLines(SharedData.PathOf("uk-written-questions/2025-12.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    [Trait("Category", "Release")]
    public void The_questions_of_a_kingdom_s_departments_take_a_map_of_seven_lines()
    {
        string[] columns = ["uin", "dateTabled", "heading", "answeringBodyName", "questionText", "dateAnswered", "answerText"];
        var rows = Kingdom.Select(question =>
            string.Join(
                ',',
                columns.Select(column => Cell(column == "heading" ? Heading(question) : question.GetProperty(column).ToString()))
            )
        );
        var table = Write("questions.csv", $"{string.Join(',', columns)}\n{string.Join('\n', rows)}\n", 65001);
        var map = Write(
            "columns.yml",
            """
            - {column: uin, field: number}
            - {column: dateTabled, field: published}
            - {column: heading, field: title}
            - {column: answeringBodyName, field: ministries.asked}
            - {column: questionText, field: texts.question, text: plain}
            - {column: dateAnswered, field: texts.answer.on}
            - {column: answerText, field: texts.answer}
            """,
            65001
        );
        var report = Import(
            table,
            new TableOptions
            {
                Kind = "question-ecrite",
                Licence = "etalab-2.0",
                Map = map,
                Create = true,
            }
        );
        Assert.Null(report.Refused);
        Assert.Equal(Kingdom.Select(question => question.GetProperty("uin").ToString()).Distinct().Count(), report.Total);
        Assert.True(report.Entries["ministries"]["created"] > 15);
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void The_departments_themselves_take_none()
    {
        var bodies = Kingdom
            .Select(question => (question.GetProperty("answeringBodyName").ToString(), question.GetProperty("answeringBodyId").ToString()))
            .Distinct()
            .Select(body => $"{Cell(body.Item1)},department-{body.Item2}");
        var departments = Write("departments.csv", $"Department,ID\n{string.Join('\n', bodies)}\n", 65001);
        Assert.Null(Import(departments, new TableOptions { Authority = "ministries" }).Refused);
        var written = File.ReadAllText(Path.Combine(_site.Input, "authorities/ministries.yml"));
        Assert.Contains("- id: department-14\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_council_s_table_with_semicolons_and_western_letters_takes_three_lines()
    {
        var rows = Enumerable
            .Range(1, 60)
            .Select(number =>
                $"{number};{number % 28 + 1:00}/02/2014;Été n° {number};Anne Roche, Luc Tessier;Économie;« Pourquoi ? »;Oui, bientôt."
            )
            .Prepend("N°;Date de la séance;Objet;Conseillers;Service;Question;Réponse");
        var map = Write(
            "map.yml",
            """
            - {column: Date de la séance, field: published}
            - {column: Conseillers, field: authors}
            - {column: Service, field: ministries.asked}
            """,
            65001
        );
        var report = Import(
            Write("conseil.csv", string.Join("\r\n", rows), 1252),
            new TableOptions
            {
                Kind = "question-ecrite",
                Licence = "etalab-2.0",
                Map = map,
            }
        );
        Assert.Null(report.Refused);
        Assert.Equal(60, report.Total);
        Assert.Contains("  D Conseillers → authors (values separated by ,)", report.Found);
        Assert.Contains("  ids: 60 of the number, such as qe-1", report.Found);
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public void A_workbook_with_a_merged_header_and_dates_takes_none()
    {
        var path = Path.Combine(_site.Folder, "seances.xlsx");
        Workbook.Write(
            path,
            [
                ["Séances", null, null, null],
                ["Date", "Auteur", null, "Objet"],
                [null, "Nom", "Groupe", null],
                .. Enumerable
                    .Range(0, 40)
                    .Select(day => (object?[])[new DateOnly(2014, 2, 3).AddDays(day % 20), "Anne Roche", "Vallée", $"Eau {day}"]),
            ],
            "A1:D1",
            "B2:C2",
            "A2:A3",
            "D2:D3"
        );
        var report = Import(path, new TableOptions { Kind = "question-ecrite", Licence = "etalab-2.0" });
        Assert.Null(report.Refused);
        Assert.Equal(40, report.Total);
        Assert.Contains("  ids: 40 of the date and title, such as 2014-02-03-eau-0", report.Found);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Fifty_thousand_rows_take_none()
    {
        var rows = Enumerable
            .Range(1, 50_000)
            .Select(number => $"{number}\t2014-02-03\tTitre {number}\tAnne Roche\tÉconomie\tQuestion {number}, et la suite.")
            .Prepend("number\tdate\ttitle\tauthor\tministry\tquestion");
        var report = Import(
            Write("all.tsv", string.Join('\n', rows), 65001),
            new TableOptions { Kind = "question-ecrite", Licence = "etalab-2.0" }
        );
        Assert.Null(report.Refused);
        Assert.Equal(50_000, report.Total);
    }

    [Fact]
    public void A_table_of_authors_takes_none()
    {
        var report = Import(
            Write("élus.csv", "Nom;Prénom;Groupe;Depuis\nRoche;Anne;Vallée;2014\nDupont;Jean;Plaine;2020\n", 1252),
            new TableOptions { Authority = "authors" }
        );
        Assert.Null(report.Refused);
        Assert.Contains(
            "- id: jean-dupont",
            File.ReadAllText(Path.Combine(_site.Input, "authorities/authors.yml")),
            StringComparison.Ordinal
        );
    }

    private static string Heading(JsonElement question) =>
        question.GetProperty("heading").ToString() is { Length: > 0 } heading ? heading
        : question.GetProperty("questionText").ToString() is { Length: > 80 } text ? text[..80]
        : question.GetProperty("questionText").ToString();

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private ImportReport Import(string path, TableOptions table) =>
        ImportFlow.Run("table", new ImportOptions([path], _site.Input) { Table = table }).WholeInFrench();

    private string Write(string name, string text, int codePage)
    {
        var path = Path.Combine(_site.Folder, name);
        File.WriteAllBytes(path, Encoding.GetEncoding(codePage).GetBytes(text));
        return path;
    }
}
