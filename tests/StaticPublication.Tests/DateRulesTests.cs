using System.Text.Json.Nodes;
using StaticPublication.Tests.Incremental;

namespace StaticPublication.Tests;

/// <summary>The rules of dates hold wherever a date is stated: every field of a document that is one is in the table, or the first test
/// fails.</summary>
public class DateRulesTests
{
    // What states a day in each field.
    private static readonly Dictionary<string, string> Stating = new(StringComparer.Ordinal)
    {
        ["events[].on"] = """{"events":[{"type":"held","on":"DAY"}]}""",
        ["ministries.answering.on"] = """{"ministries":{"answering":{"ministry":"economie","on":"DAY"}}}""",
        ["ministries.asked.on"] = """{"ministries":{"asked":{"ministry":"economie","on":"DAY"}}}""",
        ["ministries.attributed[].on"] = """{"ministries":{"attributed":[{"ministry":"economie","on":"DAY"}]}}""",
        ["ministries.concerned[].on"] = """{"ministries":{"concerned":[{"ministry":"economie","on":"DAY"}]}}""",
        ["published"] = """{"published":"DAY"}""",
        ["relations[].on"] = """{"relations":[{"rel":"cites","label":"Un rapport","on":"DAY"}]}""",
        ["source.retrieved"] = """{"source":{"licence":"etalab-2.0","retrieved":"DAY"}}""",
        ["source.updated"] = """{"source":{"licence":"etalab-2.0","updated":"DAY"}}""",
        ["texts[].on"] = """{"texts":[{"role":"answer","markdown":"Oui.","on":"DAY"}]}""",
    };

    public static TheoryData<string> Dates => [.. Stating.Keys];

    [Fact]
    public void Every_date_of_a_document_is_in_the_table() =>
        Assert.Equal(
            Stating.Keys.Order(StringComparer.Ordinal),
            StatedValues
                .Fields(Shapes.Document, "/")
                .Where(field => field.Shape is Shape.OfDate)
                .Select(field => field.Path.TrimStart('/', '.'))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Dates))]
    public void Nothing_but_another_document_is_older_than_the_publication(string field)
    {
        using var site = With(field, "2013-07-08");
        var mayBeOlder = field is "published" or "relations[].on" or "source.retrieved";
        Assert.Equal(mayBeOlder ? [] : [$"DATE-ORDER {field}"], Found(site, Severity.Error));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Nothing_but_the_page_of_the_source_is_later_than_the_cut_off_of_the_site(string field)
    {
        using var site = With(field, "2014-07-09").With("site.yml", File.ReadAllText(Site) + "asOf: 2014-07-08\n");
        Assert.Equal(field.StartsWith("source.", StringComparison.Ordinal) ? [] : [$"DATE-CUTOFF {field}"], Found(site, Severity.Error));
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void No_mistyped_year_moves_the_cut_off_silently(string field)
    {
        using var site = With(field, "2042-03-01").WithQuestion("qe-2", published: "2014-02-04");
        var warnings = Found(site, Severity.Warning).Where(warning => !warning.StartsWith("DATE-OFFICE", StringComparison.Ordinal));
        var told = field.StartsWith("ministries", StringComparison.Ordinal) ? "ministries" : field;
        Assert.Equal(field == "source.retrieved" ? [] : [$"DATE-FAR {told}"], warnings);
        site.Build();
        Assert.Equal("2014-02-04", site.Json("data/manifest.json").GetProperty("asOf").GetString());
    }

    [Theory]
    [InlineData("2013", "2013-01-01", "")]
    [InlineData("2013", "2012-12-31", "DATE-ORDER")]
    [InlineData("2013-07", "2013-07-01", "")]
    [InlineData("2013-07", "2013-06-30", "DATE-ORDER")]
    public void A_publication_known_as_a_month_or_a_year_begins_with_its_first_day(string published, string answered, string expected)
    {
        using var site = new TestSite().WithQuestion("qe-1", $"texts: [{{role: answer, on: {answered}}}]\n", Answered, $"\"{published}\"");
        Assert.Equal(expected.Length == 0 ? [] : [expected], site.Faults().Select(fault => fault.Code));
    }

    [Fact]
    public void An_event_tells_the_day_of_a_publication_that_is_stated_as_a_year()
    {
        const string Life = "events: [{type: published, on: 2013-07-09}, {type: held, on: 2013-07-08}]\n";
        using var site = new TestSite().WithQuestion("qe-1", Life, published: "\"2013\"");
        Assert.Equal(["DATE-ORDER events[].on"], Found(site, Severity.Error));
    }

    [Fact]
    public void Each_event_that_is_a_publication_agrees_with_it()
    {
        const string Life = "events: [{type: published, on: 2013-07-09}, {type: published, on: 2013-08-09}]\n";
        using var site = new TestSite().WithQuestion("qe-1", Life);
        Assert.Equal(["FACT-CONFLICT"], site.Faults().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("\"2014\"", false)]
    [InlineData("\"2014-08\"", false)]
    [InlineData("\"2015\"", true)]
    [InlineData("\"2011\"", true)]
    public void A_body_is_out_of_office_only_where_no_day_of_a_partial_date_lies_within_its_dates(string published, bool warned)
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: economie}\n", published: published);
        Assert.Equal(warned ? ["DATE-OFFICE ministries.asked"] : [], Found(site, Severity.Warning));
    }

    private const string Answered = "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.";

    private static string Site => Path.Combine(TestSite.Sites, "base/site.yml");

    private static TestSite With(string field, string day)
    {
        var record = JsonNode
            .Parse(
                """{"id":"qe-1","kind":"question-ecrite","title":"La fibre","published":"2013-07-09","source":{"licence":"etalab-2.0"}}"""
            )!
            .AsObject();
        foreach (var (name, value) in JsonNode.Parse(Stating[field].Replace("DAY", day, StringComparison.Ordinal))!.AsObject().ToList())
        {
            record[name] = value!.DeepClone();
        }

        return new TestSite().With("documents/qe-1.json", record.ToJsonString());
    }

    private static IEnumerable<string> Found(TestSite site, Severity severity) =>
        site.Faults()
            .Where(fault => fault.Severity == severity)
            .Select(fault => $"{fault.Code} {System.Text.RegularExpressions.Regex.Replace(fault.Field, "[0-9]+", "")}");
}
