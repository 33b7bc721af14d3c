using System.Text.Json;
using StaticPublication.Importing;

namespace StaticPublication.Tests;

/// <summary>Dates before the publication that a source gives: an import keeps them, and a build accepts what it writes.</summary>
public sealed class ImportingDatesTests : IDisposable
{
    private readonly ImportingRun _run = new();
    private readonly TestSite _site = new();

    public void Dispose()
    {
        _run.Dispose();
        _site.Dispose();
    }

    [Fact]
    public void An_official_text_and_an_attribution_before_the_publication_are_kept_and_lose_their_day()
    {
        var source = File.ReadAllText(ImportingRun.Case("qe-l15.json"))
            .Replace("31/10/2017", "03/10/2017", StringComparison.Ordinal)
            .Replace(
                "{\"minAttrib\": {\"infoJO\": {\"typeJO\": \"JO_QUESTION\", \"dateJO\": \"24",
                "{\"minAttrib\": {\"infoJO\": {\"dateJO\": \"17",
                StringComparison.Ordinal
            );
        var record = _run.Questions(_run.Write("early.json", source)).Records().Single();
        Assert.Equal("2017-10-24", record.GetProperty("published").GetString());
        Assert.Equal(["question 2017-10-24", "erratum -"], Days(record.GetProperty("texts"), "role"));
        Assert.Equal(
            ["sante -"],
            Days(record.GetProperty("ministries").GetProperty("attributed"), "ministry").Select(day => $"sante {day[^1]}")
        );
        Assert.Equal(
            ["corrected 2017-10-03", "reattributed 2017-10-17"],
            Days(record.GetProperty("extra").GetProperty("beforePublication"), "type")
        );
        Assert.True(_run.Report.Findings.ContainsKey("IMPORT-ORDER"));
    }

    [Fact]
    public void A_published_record_with_dates_before_the_publication_is_imported_as_one_that_a_build_accepts()
    {
        const string Record = """
            {"id":"qe-1","kind":"question-ecrite","title":"La fibre","published":"2013-07-09",
            "ministries":{"asked":"economie","attributed":["economie",{"ministry":"economie","on":"2013-07-01"}]},
            "events":[{"type":"submitted","on":"2013-06-01"},{"type":"renewed","on":"2013-07-02"},{"type":"held","on":"2013-08-01"}],
            "texts":[{"role":"question","markdown":"Pourquoi ?"},{"role":"answer","markdown":"É\u0301.","on":"2013-05-10"}],
            "relations":[{"rel":"cites","label":"Un rapport","on":"2012-01-01"}],
            "source":{"licence":"etalab-2.0","updated":"2013-01-01"},"extra":{"a":1,"beforePublication":"x"},"derived":{}}
            """;
        var file = Path.Combine(_site.Folder, "dump.ndjson");
        File.WriteAllText(file, Record.ReplaceLineEndings(""));
        var report = Imports.Run("records", new ImportOptions([file], _site.Input));
        var written = JsonDocument.Parse(File.ReadAllText(Path.Combine(_site.Input, "documents/records/records-2013.ndjson"))).RootElement;
        Assert.Equal(["submitted 2013-06-01", "held 2013-08-01"], Days(written.GetProperty("events"), "type"));
        Assert.Equal(["question -", "answer -"], Days(written.GetProperty("texts"), "role"));
        Assert.Equal(
            """
            {"a":1,"beforePublication":["x",{"type":"renewed","on":"2013-07-02"},{"field":"texts[1].on","on":"2013-05-10"},
            {"field":"ministries.attributed[1].on","on":"2013-07-01"},{"field":"source.updated","on":"2013-01-01"}]}
            """.ReplaceLineEndings(""),
            written.GetProperty("extra").GetRawText()
        );
        Assert.True(report.Findings.ContainsKey("IMPORT-ORDER"));
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
    }

    private static IEnumerable<string> Days(JsonElement list, string name) =>
        list.EnumerateArray()
            .Select(item => $"{item.GetProperty(name).GetString()} {(item.TryGetProperty("on", out var on) ? on.GetString() : "-")}");
}
