using System.Text.Json;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests.Cli;

/// <summary>What <c>new</c> asks in a terminal: it offers what there is, checks each answer, and loses nothing that was typed.</summary>
public sealed class PromptsTests : IDisposable
{
    private static readonly (string Asked, string? Answer)[] Answers =
    [
        ("Kind of document", "question"),
        ("question-ecrite", "1"),
        ("title (", "La fibre"),
        ("published (", "9 juillet 2013"),
        ("published (", "2013-07-09"),
        ("number (", "12"),
        ("legislature (", "quatorze"),
        ("legislature (", "14"),
        ("author (", "roch"),
        ("anne-roche", "1"),
        ("author (", ""),
        ("group (", ""),
        ("constituency (", ""),
        ("ministry (", "numerique"),
        ("economie-numerique", "1"),
        ("heading (", ""),
        ("programme (", ""),
        ("source-url (", "vallee.example"),
        ("source-url (", ""),
        ("publisher (", ""),
        ("licence (", "libre"),
        ("licence (", "etalab-2.0"),
        ("id (", ""),
        ("text (", "Pourquoi ?"),
    ];

    private readonly TestSite _site = new();
    private string _language = "en";

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_question_is_made_of_answers_each_of_which_is_checked_and_names_are_offered()
    {
        var (code, shown) = await Type(Answers);
        Assert.True(code == 0, shown);
        Assert.Contains("not asked: []", shown, StringComparison.Ordinal);
        Assert.Contains("--published: error DATE-FORMAT: ", shown, StringComparison.Ordinal);
        Assert.Contains("--legislature: error TYPE-WRONG: ", shown, StringComparison.Ordinal);
        Assert.Contains(
            "--licence: error REF-UNKNOWN: no entry \"libre\". Expected: an id or name of authorities/licences.yml (",
            shown,
            StringComparison.Ordinal
        );
        var path = Path.Combine(_site.Input, "documents/2013/an-14-qe-12.md");
        Assert.Contains("  - author: anne-roche\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Contains("  asked: economie-numerique\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    [Fact]
    public async Task Ctrl_C_says_what_was_typed_as_a_command_that_does_the_same()
    {
        _language = "fr";
        var (code, shown) = await Type([("title (", "L’eau, d'où ?"), ("published (", "2013-07-09"), ("number (", null)], "rapport");
        Assert.Equal(130, code);
        Assert.Contains("Rien n’a été écrit. ", shown, StringComparison.Ordinal);
        Assert.Contains(
            $"publication new rapport --title 'L’eau, d'\\''où ?' --published 2013-07-09 --input {_site.Input}",
            shown,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(Path.Combine(_site.Input, "documents/2013")));
    }

    [Fact]
    public async Task A_fault_without_a_terminal_is_told_by_its_option_and_names_no_file_that_is_not_there()
    {
        var run = await Trust.Run.Publication(
            new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = "fr" },
            ["new", "rapport", "--title", "Eau", "--published", "hier", "--licence", "libre", "--input", _site.Input]
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--published: erreur DATE-FORMAT : ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".md", run.Error, StringComparison.Ordinal);
        run = await Trust.Run.Publication(new Dictionary<string, string>(), ["new", "raport", "--title", "Eau", "--input", _site.Input]);
        Assert.StartsWith("new raport: error REF-UNKNOWN: nothing is called \"raport\"", run.Error, StringComparison.Ordinal);
        run = await Trust.Run.Publication(new Dictionary<string, string>(), ["new", "minister", "--name", "Eau", "--input", _site.Input]);
        Assert.Contains("publication new ministry", run.Error, StringComparison.Ordinal);
        run = await Trust.Run.Publication(
            new Dictionary<string, string>(),
            ["new", "rapport", "--title", "Eau", "--published", "2024-01-02", "--input", _site.Input]
        );
        Assert.StartsWith(
            "--licence: error FIELD-MISSING: required and missing. Expected: for example etalab",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private async Task<(int Code, string Shown)> Type((string Asked, string? Answer)[] steps, params string[] kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("python3", "-V") == 0, "Needs Python and terminals of Unix.");
        var script = Path.Combine(Repository.Tests, "Cli/type.py");
        var asked = JsonSerializer.Serialize(steps.Select(step => new[] { step.Asked, step.Answer }));
        var run = await Trust.Run.Of(
            new System.Diagnostics.ProcessStartInfo(
                "python3",
                [script, asked, "dotnet", ProgramRun.Program, "new", .. kind, "--input", _site.Input]
            ),
            new Dictionary<string, string>
            {
                ["PUBLICATION_LANGUAGE"] = _language,
                ["CI"] = "",
                ["NO_COLOR"] = "",
            }
        );
        return (run.ExitCode, run.Output.Replace("\r", "", StringComparison.Ordinal) + run.Error);
    }
}
