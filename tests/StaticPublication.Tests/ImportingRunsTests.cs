using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Cli;
using StaticPublication.Importing;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>An import after another: what changed, what went back, what stays.</summary>
public class ImportingRunsTests
{
    internal static string Question(int number, string title, string? answered) =>
        new JsonObject
        {
            ["question"] = new JsonObject
            {
                ["uid"] = $"QANR5L16QE{number}",
                ["indexationAN"] = new JsonObject { ["analyses"] = new JsonObject { ["analyse"] = title } },
                ["textesQuestion"] = new JsonObject
                {
                    ["texteQuestion"] = new JsonObject
                    {
                        ["infoJO"] = new JsonObject { ["dateJO"] = "2023-01-10" },
                        ["texte"] = "Texte.",
                    },
                },
                ["textesReponse"] = answered is null
                    ? null
                    : new JsonObject
                    {
                        ["texteReponse"] = new JsonObject
                        {
                            ["infoJO"] = new JsonObject { ["dateJO"] = "2023-03-07" },
                            ["texte"] = answered,
                        },
                    },
            },
        }.ToJsonString();

    [Fact]
    public void The_report_tells_what_was_added_changed_and_removed_field_by_field()
    {
        using var run = new ImportingRun { AllowedRemovals = 1 };
        run.Questions(run.Write("a/1.json", Question(1, "Un", null)), run.Write("a/2.json", Question(2, "Deux", null)));
        run.Questions(
            run.Folder,
            [run.Write("b/1.json", Question(1, "Un", "Réponse.")), run.Write("b/3.json", Question(3, "Trois", null))]
        );
        var changes = run.Report.Changes!;
        Assert.Equal(["an-16-qe-3"], changes.AddedExamples);
        Assert.Equal(["an-16-qe-1 (events, texts)"], changes.ChangedExamples);
        Assert.Equal(["an-16-qe-2"], changes.RemovedExamples);
        Assert.DoesNotContain(ImportFindings.Status, run.Report.Findings.Keys);
    }

    [Fact]
    public void A_status_that_goes_back_is_warned_about()
    {
        using var run = new ImportingRun();
        run.Questions(run.Write("a/1.json", Question(1, "Un", "Réponse.")));
        run.Questions(run.Folder, [run.Write("b/1.json", Question(1, "Un", null))]);
        Assert.Equal(["an-16-qe-1: answered before, pending now"], run.Report.Findings[ImportFindings.Status].Examples);
    }

    [Fact]
    public void A_status_goes_back_with_a_warning_even_where_no_previous_folder_is_named()
    {
        using var run = new ImportingRun();
        run.Questions(run.Write("a/1.json", Question(1, "Un", "Réponse.")));
        run.Questions(run.Write("b/1.json", Question(1, "Un", null)));
        Assert.Equal(1, run.Report.Findings[ImportFindings.Status].Count);
        Assert.Equal((0, 1, 0), (run.Report.Changes!.Added, run.Report.Changes.Changed, run.Report.Changes.Removed));
    }

    [Fact]
    public void The_same_identifier_twice_with_other_content_is_reported_and_the_last_one_kept()
    {
        using var run = new ImportingRun();
        run.Questions(
            run.Write("a/1.json", Question(1, "Un", null)),
            run.Write("b/1.json", Question(1, "Autre", null)),
            run.Write("c/1.json", Question(1, "Autre", null))
        );
        Assert.Equal(1, run.Report.Findings[ImportFindings.Duplicate].Count);
        Assert.Equal("Autre", TextOf(Assert.Single(run.Records()), "title"));
    }

    [Fact]
    public void Another_series_imported_later_leaves_the_first_in_place()
    {
        using var run = new ImportingRun();
        run.Questions(run.Write("a/1.json", Question(1, "Un", null)));
        run.Questions(run.Write("b/1.json", Question(1, "Un", null).Replace("L16QE", "L16QG", StringComparison.Ordinal)));
        Assert.Equal(["an-16-qe-1", "an-16-qg-1"], run.Records().Select(record => TextOf(record, "id")));
    }

    [Fact]
    public void One_file_larger_than_any_buffer_gives_every_record()
    {
        using var run = new ImportingRun();
        var questions = Enumerable.Range(1, 900).Select(number => Question(number, new string('é', number), "Réponse."));
        run.Questions(
            run.Write(
                "all.json",
                $"{{\"questionsEcrites\":{{\"question\":[{string.Join(",", questions.Select(q => q["{\"question\":".Length..^1]))}]}}}}"
            )
        );
        Assert.Equal(900, run.Report.Total);
        Assert.Equal(900, run.Records().Count(record => record.TryGetProperty("jointAnswer", out _)));
    }

    [Fact]
    public void Records_hold_no_character_that_could_close_a_script_or_turn_the_text()
    {
        using var run = new ImportingRun();
        run.Questions(run.Write("1.json", Question(1, "</script> \u202E é", null)));
        var line = File.ReadAllText(Directory.GetFiles(run.Folder, "*.ndjson", SearchOption.AllDirectories)[0]);
        Assert.DoesNotContain("<", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", line, StringComparison.Ordinal);
        Assert.Contains("é", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_reads_as_text_and_as_JSON()
    {
        using var run = new ImportingRun().Questions(ImportingRun.Case("qe-l15.json"));
        var text = string.Join('\n', run.Report.Lines(Explanations.ByCode));
        Assert.StartsWith("1 record from 1 file\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "IMPORT-FIELD (1): A field of the source is not known. It is kept among the extra fields.\n  champNouveau.valeur",
            text,
            StringComparison.Ordinal
        );
        var json = new MemoryStream();
        run.Report.WriteJson(json, Explanations.ByCode);
        Assert.Equal(
            1,
            JsonDocument
                .Parse(json.ToArray())
                .RootElement.GetProperty("findings")
                .GetProperty("IMPORT-MOJIBAKE")
                .GetProperty("count")
                .GetInt32()
        );
    }
}
