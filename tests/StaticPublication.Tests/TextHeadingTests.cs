namespace StaticPublication.Tests;

/// <summary>Which headings of a body begin a text of its kind, and which are refused: an answer is never published as no answer.</summary>
public class TextHeadingTests
{
    [Theory]
    [InlineData("# Texte de la réponse")]
    [InlineData("# Réponse")]
    [InlineData("# Answer")]
    [InlineData("  #\tRÉPONSE : #")]
    [InlineData("Réponse\n=======")]
    public void The_heading_of_the_kind_and_the_words_of_the_page_begin_a_text(string heading)
    {
        using var site = new TestSite().WithQuestion("qe-1", body: $"# Question\n\nPourquoi ?\n\n{heading}\n\nParce que.");
        Assert.Empty(site.Faults());
        site.Build();
        var texts = site.Json("documents/2013/07/qe-1/index.json").GetProperty("texts");
        Assert.Equal(
            ["question Pourquoi ?", "answer Parce que."],
            texts.EnumerateArray().Select(text => $"{text.GetProperty("role")} {text.GetProperty("markdown")}")
        );
        Assert.DoesNotContain("Pas de réponse", site.Read("documents/2013/07/qe-1/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Texte de la réponse", "Texte de la réponse")]
    [InlineData("### Réponse", "Réponse")]
    [InlineData("# Texte de la réponse du ministre", "Texte de la réponse")]
    [InlineData("# Réponse du ministre", "Réponse")]
    [InlineData("## Réponse du ministre", "Réponse")]
    [InlineData("# Texte de la reponce", "Texte de la réponse")]
    [InlineData("# Textes de la réponse", "Texte de la réponse")]
    [InlineData("## Réponses", "Réponse")]
    [InlineData("Réponse du ministre\n===", "Réponse")]
    [InlineData("Réponse\n---", "Réponse")]
    [InlineData("#Réponse", "Réponse")]
    [InlineData("**Réponse**", "Réponse")]
    [InlineData("#\u00A0Réponse", "Réponse")]
    [InlineData("####### Réponse", "Réponse")]
    [InlineData("    # Réponse", "Réponse")]
    [InlineData("\t# Réponse", "Réponse")]
    [InlineData("＃ Réponse", "Réponse")]
    [InlineData("Réponse", "Réponse")]
    [InlineData("Réponse du ministre :", "Réponse")]
    [InlineData("__Texte de la réponse__ :", "Texte de la réponse")]
    public void Another_heading_of_level_1_and_one_near_a_heading_of_the_kind_are_errors_with_the_nearest(string heading, string nearest)
    {
        using var site = new TestSite().WithQuestion("qe-1", body: $"# Texte de la question\n\nPourquoi ?\n\n{heading}\n\nParce que.");
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("BODY-HEADING", Severity.Error, 13), (fault.Code, fault.Severity, fault.Location.Line));
        Assert.Contains($"(nearest: \"# {nearest}\")", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Le contexte")]
    [InlineData("```\n# Réponse\n```")]
    [InlineData("> # Réponse")]
    [InlineData("**Important**")]
    [InlineData("Réponse attendue avant la fin de l'année.")]
    [InlineData("Réponse attendue\navant la fin de l'année")]
    [InlineData("## Question des délais")]
    public void Other_headings_within_a_text_stay_there(string words)
    {
        using var site = new TestSite().WithQuestion("qe-1", body: $"# Question\n\nPourquoi ?\n\n{words}\n\nEncore.");
        Assert.Empty(site.Faults());
    }

    [Fact]
    public void A_heading_behind_a_fence_that_nothing_closes_is_an_error()
    {
        using var site = new TestSite().WithQuestion("qe-1", body: "# Question\n\n```\nPourquoi ?\n\n# Réponse\n\nParce que.");
        Assert.Equal(["BODY-HEADING"], site.Faults().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("# Question\n\nPourquoi ?\n\n# Réponse", "", "TEXT-EMPTY")]
    [InlineData("# Question\n\nPourquoi ?\n\n# Réponse\n\n&nbsp;", "", "TEXT-EMPTY")]
    [InlineData("# Question\n\nPourquoi ?\n\n# Réponse", "texts: [{role: answer, on: 2013-08-01}]\n", "")]
    [InlineData("# Question\n\nPourquoi ?\n\n# Réponse", "events: [{type: answered, on: 2013-08-01}]\n", "")]
    public void A_heading_alone_publishes_no_question_as_answered(string body, string fields, string code)
    {
        using var site = new TestSite().WithQuestion("qe-1", fields, body);
        Assert.Equal(code.Length > 0 ? [code] : [], site.Faults().Select(fault => fault.Code));
    }

    [Fact]
    public void A_body_without_a_heading_of_its_kind_is_held_to_the_same_rule()
    {
        using var site = new TestSite().WithQuestion("qe-1", body: "Pourquoi ?\n\n## Réponse du ministre\n\nParce que.");
        Assert.Equal(["BODY-HEADING"], site.Faults().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("reponse", "Réponse", "answer")]
    [InlineData("answer", "Question", "question")]
    public void A_kind_that_prints_the_word_of_a_role_above_another_is_refused(string role, string heading, string named)
    {
        using var site = new TestSite();
        var kinds = Path.Combine(site.Input, "authorities/kinds.yml");
        File.AppendAllText(kinds, $"- {{id: autre, name: Autre, answerable: true, texts: [{{role: {role}, heading: {heading}}}]}}\n");
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("BODY-HEADING", "texts[0].heading"), (fault.Code, fault.Field));
        Assert.Contains($"of the role {named}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "[{0}]")]
    [InlineData("ndjson", "{0}")]
    public void A_role_that_nobody_knows_is_an_error_with_the_nearest(string form, string file)
    {
        using var site = new TestSite().With(
            $"documents/a.{form}",
            file.Replace("{0}", Stated("reponse", "Parce que."), StringComparison.Ordinal)
        );
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("ENUM", "texts[1].role"), (fault.Code, fault.Field));
        Assert.Contains("question, answer,", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_within_the_question_of_a_stated_record_is_a_warning()
    {
        using var site = new TestSite().With("documents/a.json", Stated("question", "## Texte de la réponse\\n\\nParce que."));
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("BODY-HEADING", Severity.Warning, "texts[1].markdown"), (fault.Code, fault.Severity, fault.Field));
    }

    private static string Stated(string role, string markdown) =>
        "{\"id\":\"qe-1\",\"kind\":\"question-ecrite\",\"title\":\"La fibre\",\"published\":\"2013-07-09\","
        + "\"texts\":[{\"role\":\"question\",\"markdown\":\"Pourquoi ?\"},"
        + $"{{\"role\":\"{role}\",\"markdown\":\"{markdown}\"}}],\"source\":{{\"licence\":\"etalab-2.0\"}}}}";
}
