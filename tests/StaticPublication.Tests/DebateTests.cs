using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>A debate is printed and published speaker by speaker, and nobody's words stand under another's name.</summary>
public sealed class DebateTests
{
    private const string Kind =
        "\n- id: question-au-gouvernement\n  name: \"Question au Gouvernement\"\n  code: QG\n  answerable: true\n"
        + "  texts: [{role: debate, heading: Débat}]\n";

    [Fact]
    public void A_debate_counts_as_the_answer_and_is_printed_speaker_by_speaker()
    {
        using var site = Site(
            "MARCHÉ DE L'ÉNERGIE\n\n**Mme la présidente.** La parole est à M. Lux.\n\n**M. Jean-Luc Lux.** Pourquoi ?\n\nEt quand ?\n\n"
                + "**Mme Anne Roche,** *ministre de l’énergie.* Bientôt.\n\n***M. Éric Bon, garde des sceaux.*** *Très bien !*\n\n"
                + "***Mme Anne Roche,*** *ministre. Et maintenant.*"
        );
        site.Build();
        var record = site.Json("documents/2013/07/qg-1/index.json");

        Assert.Equal("answered", record.GetProperty("derived").GetProperty("status").GetString());
        Assert.Equal(0, record.GetProperty("derived").GetProperty("daysToAnswer").GetInt32());
        Assert.Equal(
            [
                "||MARCHÉ DE L'ÉNERGIE",
                "Mme la présidente||La parole est à M. Lux.",
                "M. Jean-Luc Lux||Pourquoi ?\n\nEt quand ?",
                "Mme Anne Roche|ministre de l’énergie|Bientôt.",
                "M. Éric Bon|garde des sceaux|*Très bien !*",
                "Mme Anne Roche|ministre|*Et maintenant.*",
            ],
            Texts(record).Select(text => $"{Of(text, "speaker")}|{Of(text, "function")}|{Of(text, "markdown")}")
        );
        Assert.All(Texts(record), text => Assert.Equal(("debate", "2013-07-09"), (Of(text, "role"), Of(text, "on"))));
        AssertTurns(Page(site, "documents/2013/07/qg-1"));
    }

    private static void AssertTurns(IDocument page)
    {
        Assert.Equal(["Débat"], page.QuerySelectorAll("section.speech h2").Select(heading => heading.TextContent));
        Assert.Empty(page.QuerySelectorAll("section.speech header a"));
        Assert.Equal(
            [
                "Mme la présidente",
                "M. Jean-Luc Lux",
                "Mme Anne Roche, ministre de l’énergie",
                "M. Éric Bon, garde des sceaux",
                "Mme Anne Roche, ministre",
            ],
            page.QuerySelectorAll(".turn .who").Select(who => who.TextContent)
        );
        Assert.Equal(
            ["d-1", "d-2", "d-3", "d-4", "d-5", "d-6", "d-7"],
            page.QuerySelectorAll("[id^=d-]").Select(paragraph => paragraph.Id)
        );
        Assert.Equal("Réponse le jour même", page.QuerySelector(".status")!.TextContent);
    }

    [Fact]
    public void A_debate_whose_speakers_the_source_does_not_tell_apart_stands_under_nobody_s_name()
    {
        using var site = Site("M. le président. La parole est à M. Lux. Pourquoi ? Parce que.");
        site.Build();
        var text = Assert.Single(Texts(site.Json("documents/2013/07/qg-1/index.json")));
        Assert.Equal(("debate", ""), (Of(text, "role"), Of(text, "speaker")));
        var page = Page(site, "documents/2013/07/qg-1");
        Assert.Empty(page.QuerySelectorAll(".turn, section.answer, section.speech header a"));
        Assert.DoesNotContain("\"author\":{\"@type\":\"Gov", site.Read("documents/2013/07/qg-1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_debate_in_a_body_is_told_apart_like_a_stated_one_and_comes_back_from_its_own_data()
    {
        using var site = Site("x")
            .With(
                "documents/b.md",
                "---\nid: qg-2\nkind: question-au-gouvernement\ntitle: \"La fibre\"\npublished: 2013-07-09\nsource: {licence: etalab-2.0}\n"
                    + "texts: [{role: debate, on: 2013-07-09}]\n---\n# Débat\n\n**M. A.** Un.\n\n**Mme B,** *ministre.* Deux.\n"
            );
        site.Build();
        var record = site.Json("documents/2013/07/qg-2/index.json");
        Assert.Equal(
            ["M. A||Un.", "Mme B|ministre|Deux."],
            Texts(record).Select(t => $"{Of(t, "speaker")}|{Of(t, "function")}|{Of(t, "markdown")}")
        );
        File.Delete(Path.Combine(site.Input, "documents/b.md"));
        site.With("documents/b.json", record.GetRawText()).Build();
        Assert.Equal(record.GetRawText(), site.Json("documents/2013/07/qg-2/index.json").GetRawText());
    }

    [Fact]
    public void A_kind_that_calls_a_debate_an_answer_is_refused_and_so_is_an_answer_in_a_kind_that_has_debates()
    {
        using var site = Site("**M. A.** Un.");
        var kinds = Path.Combine(site.Input, "authorities/kinds.yml");
        File.WriteAllText(kinds, File.ReadAllText(kinds).Replace("role: debate", "role: answer", StringComparison.Ordinal));
        Assert.Equal(["BODY-HEADING texts[0].heading"], site.Faults().Select(fault => $"{fault.Code} {fault.Field}"));
        using var other = Site("**M. A.** Un.", "answer");
        Assert.Equal(["ENUM texts[0].role"], other.Faults().Select(fault => $"{fault.Code} {fault.Field}"));
    }

    [Fact]
    public void An_import_mends_the_kind_that_an_earlier_one_wrote()
    {
        using var run = new ImportingRun();
        Directory.CreateDirectory(Path.Combine(run.Folder, "authorities"));
        File.WriteAllText(
            Path.Combine(run.Folder, "authorities/kinds.yml"),
            "- id: question-au-gouvernement\n  name: \"Question au Gouvernement\"\n  answerable: true\n"
                + "  texts: [{role: answer, heading: \"Débat\"}, {role: erratum, heading: \"Rectificatif\"}]\n"
        );
        run.Questions(ImportingRun.Case(""));
        var kind = run.Authority("kinds.yml")
            .Split("- id: ")
            .Single(entry => entry.StartsWith("question-au-gouvernement", StringComparison.Ordinal));
        Assert.Contains("{role: debate, heading: \"Débat\"}", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("role: answer", kind, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_answered_and_closed_on_its_day_says_so_without_a_count_of_days_or_a_code()
    {
        using var site = new TestSite().WithQuestion(
            "qe-1",
            "publishedNote: \"première attribution\"\nidentifiers: {an: QANR5L14QE1}\n"
                + "events: [{type: withdrawn, on: 2013-07-09, code: REP_PUB}]\n"
        );
        site.WithQuestion("qe-2", "events: [{type: withdrawn, on: 2013-07-09, code: AUTRE}]\n").Build();
        var page = Page(site, "documents/2013/07/qe-1");
        Assert.Equal("Retirée sans réponse le jour même, le 9\u00A0juillet 2013", page.QuerySelector(".status")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".banner"));
        var key = page.QuerySelector("aside")!.TextContent;
        Assert.Contains("Date de publication (déduite)", key.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Assemblée nationale : QANR5L14QE1", key.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Réponse publiée, le jour même", key, StringComparison.Ordinal);
        Assert.DoesNotContain("REP_PUB", key, StringComparison.Ordinal);
        Assert.Contains(
            "Code de la source\u00A0: AUTRE",
            Page(site, "documents/2013/07/qe-2").QuerySelector("aside")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("retirée le jour même", site.Read("documents/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_median_of_no_day_is_said_in_words()
    {
        using var site = Site("**M. A.** Un.");
        site.Build();
        var ministry = Page(site, "ministeres/economie").Body!.TextContent;
        Assert.Contains("le jour même", ministry, StringComparison.Ordinal);
        Assert.Contains("délai médian de réponse", ministry, StringComparison.Ordinal);
        Assert.DoesNotContain("en jours", ministry, StringComparison.Ordinal);
        Assert.Contains(Page(site, "ministeres").QuerySelectorAll("td"), cell =>
            cell.TextContent.StartsWith("le jour même", StringComparison.Ordinal)
        );
    }

    private static JsonElement.ArrayEnumerator Texts(JsonElement record) => record.GetProperty("texts").EnumerateArray();

    private static string Of(JsonElement text, string name) => text.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static IDocument Page(TestSite site, string folder) => new HtmlParser().ParseDocument(site.Read($"{folder}/index.html"));

    private static TestSite Site(string markdown, string role = "debate")
    {
        var site = new TestSite().With(
            "documents/a.json",
            JsonSerializer.Serialize(
                new
                {
                    id = "qg-1",
                    kind = "question-au-gouvernement",
                    title = "La fibre",
                    published = "2013-07-09",
                    ministries = new { attributed = new[] { "economie" } },
                    texts = new[]
                    {
                        new
                        {
                            role,
                            markdown,
                            on = "2013-07-09",
                        },
                    },
                    source = new { licence = "etalab-2.0" },
                }
            )
        );
        File.AppendAllText(Path.Combine(site.Input, "authorities/kinds.yml"), Kind);
        return site;
    }
}
