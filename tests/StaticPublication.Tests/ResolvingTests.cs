using System.Text.Json;

namespace StaticPublication.Tests;

/// <summary>What resolving derives: events, status, delays, names, connections; read back from the published JSON.</summary>
public class ResolvingTests
{
    /// <summary>Fields of a question published on 2013-07-09 at the cut-off 2014-07-08, and its status: status, overdue, days to the
    /// answer.</summary>
    public static TheoryData<string, string, string> Statuses =>
        new()
        {
            { "", "", "pending overdue" },
            { "events: [{type: held, on: 2013-08-01}]\n", "", "pending overdue" },
            { "events: [{type: answered, on: 2013-09-07}]\n", "", "answered 60" },
            { "", "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.", "answered" },
            {
                "texts: [{role: answer, on: 2013-07-10}]\n",
                "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.",
                "answered 1"
            },
            { "events: [{type: withdrawn, on: 2014-01-07, reason: Fin de mandat}]\n", "", "withdrawn" },
            { "events: [{type: lapsed, on: 2014-01-07}]\n", "", "lapsed" },
            { "events: [{type: lapsed, on: 2014-01-07}, {type: closed, on: 2014-01-08}]\n", "", "closed" },
            { "events: [{type: withdrawn, on: 2014-01-07}, {type: answered, on: 2014-01-08}]\n", "", "answered 183" },
        };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void The_status_is_derived_from_the_events(string fields, string body, string expected)
    {
        using var site = AtCutOff("2014-07-08").WithQuestion("qe-1", fields, body.Length > 0 ? body : "Pourquoi ?");
        var derived = Derived(site, "qe-1");
        string?[] words =
        [
            derived.GetProperty("status").GetString(),
            derived.TryGetProperty("overdue", out var overdue) && overdue.GetBoolean() ? "overdue" : null,
            derived.TryGetProperty("daysToAnswer", out var days) && days.ValueKind == JsonValueKind.Number ? days.GetRawText() : null,
        ];
        Assert.Equal(expected, string.Join(' ', words.OfType<string>()));
    }

    [Theory]
    [InlineData("answerDueDays: 60\n", "2013-09-07", false)]
    [InlineData("answerDueDays: 60\n", "2013-09-08", true)]
    [InlineData("answerDueDays: [{months: 1}]\n", "2013-08-09", false)]
    [InlineData("answerDueDays: [{months: 1}]\n", "2013-08-10", true)]
    [InlineData("answerDueDays: [{days: 10}, {from: 2013-07-09, days: 60}]\n", "2013-08-10", false)]
    [InlineData("answerDueDays: [{from: 2013-07-10, days: 10}, {days: 60}]\n", "2013-08-10", false)]
    [InlineData("answerDueDays: [{kind: question-ecrite, days: 10}, {from: 2013-01-01, days: 60}]\n", "2013-08-10", true)]
    [InlineData("answerDueDays: [{kind: rapport, days: 10}]\n", "2014-08-10", false)]
    [InlineData("", "2014-08-10", false)]
    public void A_pending_question_is_overdue_once_the_delay_of_its_day_has_passed(string rules, string asOf, bool overdue)
    {
        using var site = AtCutOff(asOf, rules).WithQuestion("qe-1");
        Assert.Equal(overdue, Derived(site, "qe-1").TryGetProperty("overdue", out var stated) && stated.GetBoolean());
    }

    [Fact]
    public void A_record_with_every_kind_of_date_has_eight_events_in_order()
    {
        const string fields = """
            ministries:
              asked: economie
              attributed: [{ministry: economie, on: 2013-07-16}, {ministry: economie-numerique, on: 2014-09-02}]
            events:
              - {type: flagged, on: 2013-10-01}
              - {type: renewed, on: 2013-11-05}
              - {type: renewed, on: 2014-03-04}
            texts:
              - {role: question, page: "7135"}
              - {role: answer, on: 2014-10-07, page: "8401"}
              - {role: erratum, on: 2014-10-14, page: "8600"}

            """;
        const string body =
            "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.\n\n# Erratum\n\nLire : parce que, toujours.";
        using var site = new TestSite()
            .With(
                "authorities/kinds.yml",
                """
                - id: question-ecrite
                  name: Question écrite
                  answerable: true
                  texts:
                    - {role: question, heading: Texte de la question}
                    - {role: answer, heading: Texte de la réponse}
                    - {role: erratum, heading: Erratum}
                """
            )
            .WithQuestion("qe-1", fields, body);
        var events = Derived(site, "qe-1")
            .GetProperty("events")
            .EnumerateArray()
            .Select(e =>
                $"{e.GetProperty("on").GetString()} "
                + $"{e.GetProperty("type").GetString()}{(e.TryGetProperty("page", out var page) ? " " + page.GetString() : "")}"
            );
        Assert.Equal(
            [
                "2013-07-09 published 7135",
                "2013-07-16 reattributed",
                "2013-10-01 flagged",
                "2013-11-05 renewed",
                "2014-03-04 renewed",
                "2014-09-02 reattributed",
                "2014-10-07 answered 8401",
                "2014-10-14 corrected 8600",
            ],
            events
        );
    }

    [Theory]
    [InlineData("economie", "economie")]
    [InlineData("Économie", "economie")]
    [InlineData("ECONOMIE", "economie")]
    [InlineData("Économie, industrie et numérique", "economie-numerique")]
    [InlineData("\"ministre de l'économie\"", "economie")]
    [InlineData("\"Ministre de l’Économie\"", "economie")]
    public void A_reference_is_an_id_or_a_name_whatever_its_case_accents_and_apostrophes(string stated, string id)
    {
        using var site = new TestSite()
            .With(
                "authorities/ministries.yml",
                """
                - id: economie
                  name: Économie
                  names: [{name: "ministre de l'économie"}]
                - id: economie-numerique
                  name: Économie, industrie et numérique
                """
            )
            .WithQuestion("qe-1", $"ministries: {{asked: {(stated[0] == '"' ? stated : $"\"{stated}\"")}}}\n");
        site.Build();
        Assert.True(File.Exists(Path.Combine(site.Output, $"documents/2013/07/qe-1/index.json")));
        var list = site.Json($"ministeres/{id}/index.json").GetRawText();
        Assert.Contains("qe-1", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-08-25", "economie")]
    [InlineData("2014-08-26", "economie-2")]
    public void A_name_that_two_bodies_bore_means_the_one_of_its_day(string published, string id)
    {
        using var site = new TestSite()
            .With(
                "authorities/ministries.yml",
                """
                - {id: economie, name: Économie, until: 2014-08-25}
                - {id: economie-2, name: Économie, from: 2014-08-26}
                """
            )
            .WithQuestion("qe-1", "ministries: {asked: Économie}\n", published: published);
        site.Build();
        Assert.Contains("qe-1", site.Json($"ministeres/{id}/index.json").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_names_make_entities_where_the_publication_asks_for_it()
    {
        using var site = new TestSite();
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "unknownAuthorities: create\n");
        site.WithQuestion("qe-1", "ministries: {asked: Intérieur}\nheading: Eau\n")
            .WithQuestion("qe-2", "ministries: {asked: INTERIEUR}\n");
        site.Build();
        var list = site.Json("ministeres/interieur/index.json").GetRawText();
        Assert.Contains("qe-1", list, StringComparison.Ordinal);
        Assert.Contains("qe-2", list, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_that_share_an_answer_and_documents_that_cite_know_one_another()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "jointAnswer: a\n")
            .WithQuestion("qe-2", "jointAnswer: a\n")
            .WithQuestion("qe-3", "relations: [{rel: cites, target: qe-1}]\n");
        Assert.Contains("qe-2", Derived(site, "qe-1").GetProperty("jointWith").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("qe-3", Derived(site, "qe-1").GetProperty("backlinks").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reviewed_finding_is_a_warning_and_counts_as_one()
    {
        using var site = new TestSite().WithQuestion("qe-1", "publishedNote: \"le sigle Ã© est bien imprimé\"\n");
        Assert.Contains(site.Faults(), fault => fault is { Code: "ENC-MOJIBAKE", Severity: Severity.Error });
        site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(site.Input, "site.yml"))
                + "reviewed: [{code: ENC-MOJIBAKE, path: documents/qe-1.md, reason: imprimé ainsi}]\n"
        );
        Assert.Contains(site.Faults(), fault =>
            fault is { Code: "ENC-MOJIBAKE", Severity: Severity.Warning }
            && fault.Message.EndsWith("(reviewed: imprimé ainsi)", StringComparison.Ordinal)
        );
        Assert.Equal(1, site.Build().Figures!.Documents);
    }

    [Fact]
    public void A_finding_in_an_authority_can_be_reviewed_too()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.With("authorities/groups.yml", "- {id: groupe, name: \"Le groupe Ã© imprimé\"}\n");
        Assert.Contains(site.Faults(), fault => fault is { Code: "ENC-MOJIBAKE", Severity: Severity.Error });
        site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(site.Input, "site.yml"))
                + "reviewed: [{code: ENC-MOJIBAKE, path: groups.yml, reason: imprimé ainsi}]\n"
        );
        Assert.DoesNotContain(site.Faults(), fault => fault.Severity == Severity.Error);
    }

    private static TestSite AtCutOff(string asOf, string rules = "answerDueDays: 60\n")
    {
        var site = new TestSite();
        var text = File.ReadAllText(Path.Combine(site.Input, "site.yml")).Replace("answerDueDays: 60\n", rules, StringComparison.Ordinal);
        return site.With("site.yml", $"{text}asOf: {asOf}\n");
    }

    private static JsonElement Derived(TestSite site, string id)
    {
        site.Build();
        var published = Directory
            .GetFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories)
            .Single(file => file.EndsWith($"/{id}/index.json", StringComparison.Ordinal));
        return JsonDocument.Parse(File.ReadAllText(published)).RootElement.GetProperty("derived");
    }
}
