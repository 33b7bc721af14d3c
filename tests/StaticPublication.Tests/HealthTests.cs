namespace StaticPublication.Tests;

/// <summary>What an owner of the data would mend is grouped on the quality page and by <c>check --health</c>.</summary>
public sealed class HealthTests : IDisposable
{
    private const string Long =
        "Mme Anne Roche interroge le ministre sur la fibre. Elle rappelle que la commune attend depuis quatre ans, que rien ne vient, "
        + "et que les habitants se plaignent tous les jours de la lenteur de leur accès au réseau, "
        + "ce qui les empêche de travailler chez eux et de";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_matter_is_found_once_and_told_on_the_page()
    {
        Suffering();
        _site.Build();
        var page = _site.Read("qualite/index.html");
        Assert.All(
            [
                ("Réponses sans date", "/documents/2013/07/qe-answered/"),
                ("Attributions sans date", "/documents/2013/07/qe-attributed/"),
                ("Textes coupés", "/documents/2013/07/qe-cut/"),
                ("Mots de deux écritures", "/documents/2013/07/qe-scripts/"),
                ("Numéros pris deux fois", "/documents/2013/07/qe-number/"),
                ("Auteurs sans nom", "/auteurs/pa1234/"),
                ("Entrées presque pareilles", "<code>publication merge headings eaux-et-canaux canal-et-eau</code>"),
            ],
            ((string Title, string Case) matter) =>
            {
                var row = page[page.IndexOf(matter.Title, StringComparison.Ordinal)..];
                Assert.Contains(matter.Case, row[..row.IndexOf("</tr>", StringComparison.Ordinal)], StringComparison.Ordinal);
            }
        );
    }

    [Theory]
    [InlineData("fr", "Réponses sans date : 1 cas.")]
    [InlineData("en", "Answers without a date: 1 case.", Traits = ["Category", "Release"])]
    public async Task The_check_tells_the_places_and_the_commands(string language, string first)
    {
        Suffering();
        var run = await Trust.Run.Publication(
            new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = language },
            ["check", "--health", "--input", _site.Input, "--theme", Repository.Theme, "--output", _site.Output, "--no-cache"]
        );
        var told = run.Output.Replace('\u00A0', ' ');
        Assert.StartsWith(first, told, StringComparison.Ordinal);
        Assert.Contains(
            $"qe-answered: {_site.Input}/documents/qe-answered.md:2:5",
            told.Replace(" :", ":", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("    publication merge headings eaux-et-canaux canal-et-eau\n", told, StringComparison.Ordinal);
        var groups = told.Split('\n').Count(line => line.Length > 0 && line[0] != ' ');
        Assert.Equal(7, groups);
    }

    [Fact]
    public void A_publication_in_order_has_nothing_to_put_in_order()
    {
        _site.WithQuestion("qe-1", body: Long + " dormir.").Build();
        Assert.DoesNotContain("À mettre en ordre", _site.Read("qualite/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Eaux et canaux", "canal et eau")]
    [InlineData("ÉNERGIE", "energies")]
    [InlineData("Impôts et taxes", "taxes et impôt")]
    [InlineData("Housing policies", "policy, housing")]
    public void Names_that_differ_by_order_number_case_or_accents_are_alike(string one, string other) =>
        Assert.Equal(DataHealth.KeyOf(one), DataHealth.KeyOf(other));

    [Theory]
    [InlineData("Énergie", "Énergétique")]
    [InlineData("Bus", "But")]
    [InlineData("Accès", "Accident")]
    public void Other_names_are_not(string one, string other) => Assert.NotEqual(DataHealth.KeyOf(one), DataHealth.KeyOf(other));

    [Theory]
    [InlineData("Pаris", "Pаris")]
    [InlineData("le Μinistre", "Μinistre")]
    [InlineData("10 kΩ, μm et α-amylase", null)]
    [InlineData("Μακρόν et Москва", null)]
    public void A_word_of_two_scripts_is_found(string text, string? word) => Assert.Equal(word, DoubtfulText.MixedWord(text));

    [Theory]
    [InlineData("", true)]
    [InlineData(" dormir.", false)]
    [InlineData(" dormir. »", false)]
    [InlineData(" **dormir.**", false)]
    [InlineData(" dormir.\n\nAnne Roche", false)]
    [InlineData(" dormir.\n\n| Un tableau | dont la dernière ligne est longue de plus de quatre-vingts caractères, sans point | 12", false)]
    public void A_text_that_ends_in_a_sentence_is_cut(string end, bool cut) =>
        Assert.Equal(cut ? TextDoubts.Cut : TextDoubts.None, DoubtfulText.Of(Long + end));

    private void Suffering() =>
        _site
            .With(
                "authorities/headings.yml",
                "- id: canal-et-eau\n  name: Canal et eau\n- id: eaux-et-canaux\n  name: Eaux et canaux\n- id: fibre\n  name: Fibre\n"
            )
            .With("authorities/authors.yml", "- id: anne-roche\n  name: Anne Roche\n- id: pa1234\n  name: PA1234\n")
            .WithQuestion("qe-answered", "heading: canal-et-eau\n", "# Texte de la question\n\nQuoi ?\n\n# Texte de la réponse\n\nRien.")
            .WithQuestion("qe-attributed", "heading: eaux-et-canaux\nministries: {asked: economie, attributed: [economie-numerique]}\n")
            .WithQuestion("qe-cut", "heading: eaux-et-canaux\n", Long)
            .WithQuestion("qe-scripts", "heading: fibre\n", "Les bаteaux.")
            .WithQuestion("qe-number", "number: \"7\"\n")
            .WithQuestion("qe-number-again", "number: \"7\"\npeople: [{person: pa1234, role: mentioned}]\n")
            .WithQuestion("qe-code", "")
            .With(
                "documents/qe-code.md",
                "---\nid: qe-code\nkind: question-ecrite\ntitle: Code\npublished: 2013-07-09\nauthors: [pa1234]\n"
                    + "source: {licence: etalab-2.0}\n---\nQuoi ?\n"
            );
}
