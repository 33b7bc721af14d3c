using System.Text.Json;
using System.Text.Json.Nodes;

namespace StaticPublication.Tests;

/// <summary>What an import of an earlier publication writes passes the check; what would not is told and left out.</summary>
public sealed class ImportingCheckedTests : IDisposable
{
    private const string Kinds = """
        - id: question-ecrite
          name: Question écrite
          answerable: true
          texts: [{role: question, heading: Texte de la question}, {role: answer, heading: Texte de la réponse}]
        - id: question-au-gouvernement
          name: Question au Gouvernement
          answerable: true
          texts: [{role: debate, heading: Débat}]

        """;

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("texts", """[{"role":"question","markdown":"Pourquoi ?"},{"role":"reponse","markdown":"Oui."}]""", "ENUM texts[1].role")]
    [InlineData("texts", """[{"role":"question"}]""", "FIELD-MISSING texts[0]")]
    [InlineData("published", "\"le 9 juillet\"", "DATE-FORMAT published")]
    [InlineData("colour", "\"red\"", "FIELD-UNKNOWN colour")]
    [InlineData("number", "32154", "TYPE-WRONG number")]
    [InlineData("kind", "\"nonsense\"", "REF-UNKNOWN kind")]
    [InlineData("authors", "[\"Nobody\"]", "REF-UNKNOWN authors[0]")]
    [InlineData("id", "\"page\"", "ID-RESERVED id")]
    [InlineData("id", "\"q1\"", "ID-LENGTH id")]
    [InlineData("title", "\"Eau \\u202Evive\"", "CHAR-BIDI title")]
    [InlineData("images", """[{"file":"x.png","alt":""}]""", "IMAGE-MISSING images[0].file")]
    [InlineData("source", """{"licence":"all-rights-reserved"}""", "RIGHTS-TEXT texts")]
    public void A_record_that_a_check_would_refuse_is_told_and_left_out(string field, string value, string told)
    {
        _site.With("authorities/kinds.yml", Kinds);
        var report = Import(Record("qe-1"), Record("qe-2", (field, value)));
        var finding = report.GetProperty("findings").GetProperty("IMPORT-RECORD");
        Assert.Equal(1, finding.GetProperty("count").GetInt32());
        Assert.Contains($": {told}", finding.GetProperty("examples")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(1, report.GetProperty("records").GetInt32());
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("id", "\"there\"", "ID-DUPLICATE id")]
    [InlineData("id", "\"formerly-there\"", "ID-FORMER formerIds")]
    [InlineData("id", "\"taken-down\"", "TOMB-CONTENT")]
    [InlineData("formerIds", "[\"there\"]", "ID-FORMER formerIds")]
    [InlineData("formerIds", "[\"qe-1\"]", "ID-FORMER formerIds")]
    [InlineData("relations", """[{"rel":"cites","target":"nowhere"}]""", "REF-DOCUMENT relations[0].target")]
    public void A_record_that_does_not_agree_with_the_others_is_told_and_left_out(string field, string value, string told)
    {
        _site
            .With("authorities/kinds.yml", Kinds)
            .WithQuestion("there", "formerIds: [formerly-there]\n")
            .With("tombstones.yml", "- {id: taken-down, date: 2014-01-02, legalGround: Erreur}\n");
        var report = Import(
            Record("qe-1", ("relations", """[{"rel":"cites","target":"there"}]""")),
            Record("qe-2", (field, value)),
            Record("qe-3", ("relations", """[{"rel":"cites","target":"qe-1"}]"""))
        );
        var finding = report.GetProperty("findings").GetProperty("IMPORT-RECORD");
        Assert.Contains($": {told}", finding.GetProperty("examples")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal((1, 2), (finding.GetProperty("count").GetInt32(), report.GetProperty("records").GetInt32()));
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
    }

    [Fact]
    public void A_record_that_names_one_that_is_left_out_is_left_out_too()
    {
        _site.With("authorities/kinds.yml", Kinds);
        var report = Import(
            Record("qe-1"),
            Record("qe-2", ("relations", """[{"rel":"cites","target":"qe-3"}]""")),
            Record("qe-3", ("relations", """[{"rel":"cites","target":"nowhere"}]"""))
        );
        Assert.Equal(1, report.GetProperty("records").GetInt32());
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
    }

    [Fact]
    public void An_answer_of_a_kind_that_is_answered_in_a_debate_is_one_and_so_is_its_kind()
    {
        var dump = Path.Combine(_site.Folder, "dump");
        Directory.CreateDirectory(dump);
        File.WriteAllText(
            Path.Combine(dump, "kinds.json"),
            """
            [{"id":"question-au-gouvernement","name":"Question au Gouvernement","answerable":true,
            "texts":[{"role":"answer","heading":"Débat"}]}]
            """
        );
        Directory.CreateDirectory(Path.Combine(dump, "documents"));
        var record = Record(
            "qg-1",
            ("kind", "\"question-au-gouvernement\""),
            ("texts", """[{"role":"answer","markdown":"**M. A.** Un."}]""")
        );
        File.WriteAllText(Path.Combine(dump, "documents/2013.json"), $"[{record}]");
        Assert.Equal(0, Program.Main(["import", "records", dump, "--to", _site.Input]));
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
        _site.Build();
        var published = _site.Json("documents/2013/07/qg-1/index.json");
        Assert.Equal("debate", published.GetProperty("texts")[0].GetProperty("role").GetString());
        Assert.Equal("answered", published.GetProperty("derived").GetProperty("status").GetString());
    }

    [Fact]
    public void A_text_that_the_input_lists_for_a_kind_stays_listed_when_the_kind_is_imported()
    {
        var dump = Path.Combine(_site.Folder, "dump");
        Directory.CreateDirectory(Path.Combine(dump, "documents"));
        File.WriteAllText(
            Path.Combine(dump, "kinds.json"),
            """[{"id":"rapport","name":"Rapport","texts":[{"role":"body","heading":"Rapport"}]}]"""
        );
        var record = Record("ra-1", ("kind", "\"rapport\""), ("texts", """[{"role":"note","markdown":"Une note."}]"""));
        File.WriteAllText(Path.Combine(dump, "documents/2013.json"), $"[{record}]");
        Assert.Equal(1, Program.Main(["import", "records", dump, "--to", _site.Input]));
        _site.With("authorities/kinds.yml", "- id: rapport\n  name: Rapport\n  texts: [{role: note, heading: Note}]\n");
        Assert.Equal(0, Program.Main(["import", "records", dump, "--to", _site.Input]));
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("error", 2)]
    [InlineData("create", 1)]
    public void Entries_that_a_build_made_are_kept_where_the_next_build_would_not_make_them(string unknown, int authors)
    {
        var stated = Path.Combine(_site.Input, "site.yml");
        var site = File.ReadAllText(stated);
        File.WriteAllText(stated, site + "unknownAuthorities: create\n");
        _site.With("documents/a.json", Record("qe-1", ("authors", "[\"Zoé Lune\"]"))).Build();
        File.Delete(Path.Combine(_site.Input, "documents/a.json"));
        File.WriteAllText(stated, $"{site}unknownAuthorities: {unknown}\n");
        _site.With("authorities/authors.yml", "- {id: anne-roche, name: Anne Roche}\n");
        Assert.Equal(0, Program.Main(["import", "records", _site.Output, "--to", _site.Input]));
        Assert.Empty(_site.Faults().Where(fault => fault.Severity == Severity.Error));
        Assert.Equal(authors, File.ReadAllText(Path.Combine(_site.Input, "authorities/authors.yml")).Split("- id:").Length - 1);
    }

    [Fact]
    public void Authorities_that_a_check_would_refuse_are_not_written()
    {
        var dump = Path.Combine(_site.Folder, "dump");
        Directory.CreateDirectory(Path.Combine(dump, "documents"));
        File.WriteAllText(
            Path.Combine(dump, "ministries.json"),
            """[{"id":"eau","name":"Eau","from":"2014-01-01","until":"2013-01-01"}]"""
        );
        File.WriteAllText(Path.Combine(dump, "documents/2013.json"), $"[{Record("qe-1")}]");
        var before = Publishing.FolderSnapshot.Of(_site.Input);
        Assert.Equal(1, Program.Main(["import", "records", dump, "--to", _site.Input]));
        Assert.Equal(before, Publishing.FolderSnapshot.Of(_site.Input));
    }

    private JsonElement Import(params string[] records)
    {
        var (source, report) = (Path.Combine(_site.Folder, "dump.ndjson"), Path.Combine(_site.Folder, "report.json"));
        File.WriteAllLines(source, records);
        Assert.Equal(0, Program.Main(["import", "records", source, "--to", _site.Input, "--report", report]));
        return JsonDocument.Parse(File.ReadAllText(report)).RootElement;
    }

    private static string Record(string id, params (string Field, string Value)[] fields)
    {
        var record = JsonNode
            .Parse(
                """
                {"id":"","kind":"question-ecrite","title":"La fibre","published":"2013-07-09","authors":["anne-roche"],
                "texts":[{"role":"question","markdown":"Pourquoi ?"}],"source":{"licence":"etalab-2.0"}}
                """
            )!
            .AsObject();
        record["id"] = id;
        foreach (var (field, value) in fields)
        {
            record[field] = JsonNode.Parse(value);
        }

        return record.ToJsonString();
    }
}
