using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing;
using StaticPublication.Importing.Output;

namespace StaticPublication.Tests;

/// <summary>What an import finds of earlier ones: records of fuller sources, and what people wrote since.</summary>
public sealed class ImportingAgainTests : IDisposable
{
    private const string Question = """
        {"question":{"uid":"QANR5L15QE45373","identifiant":{"regime":"5eme Republique"},
         "indexationAN":{"rubrique":"presse et livres","analyses":{"analyse":"Accès aux livres en braille"}},
         "auteur":{"identite":{"acteurRef":"PA1","mandatRef":"PM1"}},"minInt":{"organeRef":"PO2","abrege":"Culture"},
         "textesQuestion":{"texteQuestion":{"infoJO":{"dateJO":"2022-04-26","pageJO":"2623"},"texte":"Un texte."}}}}
        """;
    private const string Id = "an-15-qe-45373";

    private readonly ImportingRun _run = new();

    public void Dispose() => _run.Dispose();

    private string File => Path.Combine(_run.Folder, "documents/an-questions/15-qe-2022.ndjson");

    private string Source(string title = "Accès aux livres en braille") =>
        _run.Write("questions.json", $"[{Question.Replace("Accès aux livres en braille", title, StringComparison.Ordinal)},{Other}]");

    private static string Other => Question.Replace("45373", "2", StringComparison.Ordinal);

    [Fact]
    public void A_page_adds_to_a_record_of_the_open_data_and_takes_nothing_from_it_or_from_others()
    {
        _run.Questions(Source());
        var before = _run.Record(Id);
        var page = SharedData.PathOf("an-questions-html/assemblee_leg_15-qe-ar.html");
        var report = _run.Questions(page).Report;
        Assert.Null(report.Refused);
        Assert.Contains(Id, Assert.Single(report.Findings[ImportFindings.Fuller].Examples), StringComparison.Ordinal);
        var after = _run.Record(Id);
        foreach (
            var field in before
                .EnumerateObject()
                .Where(field => field.Name is not ("events" or "texts" or "authors" or "ministries" or "extra"))
        )
        {
            Assert.Equal(field.Value.GetRawText(), after.GetProperty(field.Name).GetRawText());
        }

        Assert.Equal(
            ["question", "answer"],
            after.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("role").ToString())
        );
        Assert.Equal("Un texte.", after.GetProperty("texts")[0].GetProperty("markdown").GetString());
        var author = after.GetProperty("authors")[0];
        Assert.Equal("M. Gérard Leseul", author.GetProperty("name").GetString());
        Assert.Contains("an: \"PA1\"", _run.Authority("authors.yml"), StringComparison.Ordinal);
        Assert.Equal(2, _run.Records().Count());
        var bytes = System.IO.File.ReadAllBytes(File);
        _run.Questions(page);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void The_open_data_counts_before_a_page_in_the_same_import()
    {
        var page = SharedData.PathOf("an-questions-html/assemblee_leg_15-qe-ar.html");
        _run.Questions(Source(), page);
        Assert.Equal("Accès aux livres en braille", _run.Record(Id).GetProperty("title").GetString());
    }

    [Fact]
    public void Fields_that_no_source_fills_stay_when_they_are_written_by_hand()
    {
        _run.Questions(Source());
        var imported = System.IO.File.ReadAllText(File);
        // As another program writes JSON.
        System.IO.File.WriteAllLines(File, imported.TrimEnd('\n').Split('\n').Select(line => Spaced(line, "programmes", """["loup"]""")));
        Assert.Null(_run.Questions(Source("Autre titre")).Report.Refused);
        var record = _run.Record(Id);
        Assert.Equal(("Autre titre", "loup"), (record.GetProperty("title").GetString(), record.GetProperty("programmes")[0].GetString()));
        var once = System.IO.File.ReadAllText(File);
        _run.Questions(Source("Autre titre"));
        Assert.Equal(once, System.IO.File.ReadAllText(File));
        // What goes with a record that the source no longer has is told, whole.
        _run.AllowedRemovals = 1;
        var other = _run.Write("questions.json", $"[{Other}]");
        Assert.Equal(
            [$"{Id}: removed with {{\"programmes\":[\"loup\"]}}"],
            _run.Questions(other).Report.Findings[ImportFindings.Own].Examples
        );
        Assert.DoesNotContain(ImportFindings.Own, _run.Questions(other).Report.Findings.Keys);
    }

    [Fact]
    public void Whom_a_record_names_stays_when_somebody_has_changed_the_record()
    {
        _run.Questions(ImportingRun.Case("qe-l17.json"));
        var lists = new[] { "authors", "ministries" }.Select(name => Path.Combine(_run.Folder, $"authorities/{name}.yml")).ToList();
        var before = lists.Select(System.IO.File.ReadAllText).ToList();
        var changed = Directory.GetFiles(Path.Combine(_run.Folder, "documents"), "*.ndjson", SearchOption.AllDirectories).Single();
        var text = System.IO.File.ReadAllText(changed);
        System.IO.File.WriteAllText(changed, text.Replace("\"title\":\"", "\"title\":\"Un autre ", StringComparison.Ordinal));
        _run.Bodies(
            _run.Write("a/1.json", """{"uid":{"#text":"PA9"},"etatCivil":{"ident":{"civ":"M.","prenom":"Jean","nom":"Martin"}}}""")
        );
        Assert.All(before, one => Assert.NotEqual("", one));
        Assert.Equal(before, lists.Select(System.IO.File.ReadAllText));
    }

    [Fact]
    public void A_field_of_the_source_that_was_changed_by_hand_is_named_and_never_overwritten()
    {
        _run.Questions(Source());
        var changed = System.IO.File.ReadAllText(File).Replace("en braille", "sonores", StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, changed);
        // An import of something else does not take the change for its own.
        Assert.Null(_run.Questions(ImportingRun.Case("qe-l17.json")).Report.Refused);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var refused = _run.Questions(Source()).Report.Refused!;
            Assert.Equal(("IMPORT-TARGET", File), (refused.Code, refused.Where));
            Assert.StartsWith(
                $"it was changed by hand (lines 1, an-15-qe-2: title; 2, {Id}: title); undo",
                refused.What,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("source itself", refused.What, StringComparison.Ordinal);
            Assert.Contains("programmes", refused.What, StringComparison.Ordinal);
            Assert.Equal(changed, System.IO.File.ReadAllText(File));
        }
    }

    [Fact]
    public void What_the_source_has_changed_since_is_not_called_a_change_by_hand()
    {
        _run.Questions(Source());
        var lines = System.IO.File.ReadAllLines(File);
        System.IO.File.WriteAllLines(File, [lines[0].Replace("en braille", "sonores", StringComparison.Ordinal), lines[1]]);
        Assert.StartsWith(
            "it was changed by hand (lines 1, an-15-qe-2: title); undo that, move it out of the input folder, or delete it. "
                + $"The source itself has changed since (lines 2, {Id}: title), which is no fault. Only these",
            _run.Questions(Source("Livres")).Report.Refused!.What,
            StringComparison.Ordinal
        );
        System.IO.File.WriteAllLines(File, [.. lines, """{"id":"ma-question"}"""]);
        Assert.StartsWith(
            "it was changed by hand (lines 3, ma-question); undo",
            _run.Questions(Source()).Report.Refused!.What,
            StringComparison.Ordinal
        );
        System.IO.File.WriteAllLines(File, [lines[1]]);
        Assert.StartsWith(
            "records were taken out of it, or moved, by hand; undo",
            _run.Questions(Source()).Report.Refused!.What,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_the_program_itself_changes_stays_imported()
    {
        _run.Questions(Source());
        var text = System.IO.File.ReadAllText(File);
        ImportedFiles.Rewrite(File, () =>
            System.IO.File.WriteAllText(File, text.Replace("presse et livres", "livres", StringComparison.Ordinal))
        );
        Assert.Null(_run.Questions(Source()).Report.Refused);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    private static string Spaced(string line, string field, string value)
    {
        var record = JsonNode.Parse(line)!.AsObject();
        record[field] = JsonNode.Parse(value);
        return record.ToJsonString(new JsonSerializerOptions(SafeJson.Options)).Replace("\":", "\": ", StringComparison.Ordinal);
    }
}
