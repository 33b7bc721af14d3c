using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>The guide for maintainers, done word for word in a fresh clone, and what each task is for looked for afterwards.</summary>
public sealed class GuideTests : IDisposable
{
    private const string Question = "an-14-qe-99999";

    private readonly GuideClone _clone = new();

    private string Report => _clone.Read(".cache/rapport.md").Replace('\u00a0', ' ');

    public void Dispose() => _clone.Dispose();

    [Fact]
    public void The_English_guide_has_the_same_steps_as_the_French_one() => Assert.Equal(Steps("GUIDE.md"), Steps("GUIDE.en.md"));

    [Fact]
    [Trait("Category", "Release")]
    public void Every_task_of_the_guide_does_what_it_says()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && ProgramRun.Command("git", "--version") == 0 && ProgramRun.Command("perl", "-v") == 0,
            "Needs git, perl and a shell."
        );
        var expected = Expected();
        Assert.Equal(
            expected.Select(task => task.Heading),
            Guide.Sections.Select(section => section.Heading).Where(heading => heading != "Publier")
        );
        _clone.Begin();
        foreach (var (heading, holds) in expected)
        {
            var section = Guide.Sections.Single(section => section.Heading == heading);
            _clone.Do(section.Steps);
            if (section.Publishes)
            {
                _clone.Do(Guide.Sections.Single(section => section.Heading == "Publier").Steps);
            }

            holds();
            Assert.Equal(
                _clone.Output("git", "rev-parse", "HEAD"),
                _clone.Output("git", "--git-dir", "../remote.git", "rev-parse", "main")
            );
            Assert.Equal("", _clone.Output("git", "status", "--porcelain"));
        }
    }

    [Fact]
    public void An_edit_of_the_guide_that_does_not_fit_its_file_is_found_out()
    {
        var file = Path.Combine(_clone.Folder, "a.yml");
        File.WriteAllText(file, "a: 1\nb: 2\nb: 2\n");
        Assert.ThrowsAny<Exception>(() => Guide.Exchange(file, "-c: 3\n+c: 4\n"));
        Assert.ThrowsAny<Exception>(() => Guide.Exchange(file, "-b: 2\n+b: 3\n"));
        Guide.Exchange(file, " a: 1\n-b: 2\n+b: 3\n");
        Assert.Equal("a: 1\nb: 3\nb: 2\n", File.ReadAllText(file));
    }

    private (string Heading, Action Holds)[] Expected() =>
        [
            ("Commencer", () => Shows("/", "Le numérique en questions")),
            ("1. Ajouter un document", DocumentsAreAdded),
            ("2. Corriger un document", DocumentIsCorrected),
            ("3. Retirer un document", DocumentIsWithdrawn),
            ("4. Effacer ce qui ne doit plus exister", NothingIsLeftInTheHistory),
            ("5. Changer le nom d’un auteur", AuthorIsRenamed),
            ("6. Fusionner deux ministères", MinistriesAreMerged),
            ("7. Changer le nom d’un programme", () => Shows("/programmes/transition-numerique/", "Transformation numérique")),
            ("8. Changer de domaine", DomainIsChanged),
            ("9. Modifier un gabarit", () => Shows("/", "<p>Réalisé avec des fiches et des gabarits.</p>")),
            ("10. Traduire l’interface", () => Shows("/", "Straight to the content")),
            ("11. Défaire", () => Shows("/", "Aller au contenu")),
        ];

    private void DocumentsAreAdded()
    {
        Shows($"/documents/2016/03/{Question}/", "Mme Camille Exemple demande un exemple.");
        Shows("/documents/2016/05/communique-de-trop/", "Un texte publié par erreur.");
        Assert.Contains("**2 documents ajoutés", Report, StringComparison.Ordinal);
    }

    private void DocumentIsCorrected()
    {
        Leads($"/documents/2016/03/{Question}/", $"/documents/2016/04/{Question}/");
        Shows($"/documents/2016/04/{Question}/", "Exemple de question, corrigé");
        Assert.Contains("**1 document a reçu une réponse", Report, StringComparison.Ordinal);
    }

    private void DocumentIsWithdrawn()
    {
        var gone = _clone.Site().Of("/documents/2016/05/communique-de-trop/index.json");
        Assert.Equal(410, gone.Status);
        Assert.Contains("Publié par erreur", File.ReadAllText(gone.File!), StringComparison.Ordinal);
        Assert.All(["output/data/tombstones.json", "output/data/changes.json"], file =>
            Assert.Contains("communique-de-trop", _clone.Read(file), StringComparison.Ordinal)
        );
        Assert.Contains("1 document retiré", Report, StringComparison.Ordinal);
    }

    private void NothingIsLeftInTheHistory()
    {
        string[] log = ["log", "--all", "--oneline", "-S"];
        Assert.Equal("", _clone.Output(["git", .. log, "Un texte publié par erreur"]));
        Assert.Equal("", _clone.Output(["git", "--git-dir", "../remote.git", .. log, "Un texte publié par erreur"]));
        Assert.NotEqual("", _clone.Output(["git", .. log, "Mme Camille Exemple demande"]));
    }

    private void AuthorIsRenamed()
    {
        Leads("/auteurs/camille-exemple/atom.xml", "/auteurs/camille-modele/atom.xml");
        Shows("/auteurs/camille-modele/", "Camille Modèle");
        Shows($"/documents/2016/04/{Question}/", "/auteurs/camille-modele/");
    }

    private void MinistriesAreMerged()
    {
        Leads("/ministeres/industrie-numerique-innovation/", "/ministeres/economie-industrie-numerique/");
        Shows("/ministeres/economie-industrie-numerique/", "Industrie, numérique et innovation");
    }

    private void DomainIsChanged()
    {
        Shows("/reutiliser/", "<link rel=\"canonical\" href=\"https://questions.example/reutiliser/\">");
        Shows("/reutiliser/", "curl -s https://questions.example/data/");
        Assert.Contains("<id>tag:publication.example,2013-01-01:", _clone.Read("output/documents/atom.xml"), StringComparison.Ordinal);
    }

    private void Shows(string address, string words)
    {
        var answer = _clone.Site().Of(address);
        Assert.Equal((200, null), (answer.Status, answer.Location));
        Assert.Contains(words, File.ReadAllText(answer.File!), StringComparison.Ordinal);
    }

    private void Leads(string from, string to)
    {
        var answer = _clone.Site().Of(from);
        Assert.Equal((301, to), (answer.Status, answer.Location));
    }

    private static IEnumerable<string> Steps(string guide) =>
        File.ReadAllText(Path.Combine(Repository.Root, guide)).Split("```").Where((_, index) => index % 2 == 1);
}
