using System.Diagnostics;
using StaticPublication.Serving;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>The guide for maintainers, done word for word in a fresh clone, and what each task is for looked for afterwards.</summary>
public sealed class GuideTests : IDisposable
{
    private const string Question = "an-14-qe-99999";

    private readonly string _folder = Directory.CreateTempSubdirectory("guide-").FullName;

    private string Clone => Path.Combine(_folder, "clone");

    private string Report => Read(".cache/rapport.md").Replace('\u00a0', ' ');

    public void Dispose()
    {
        // Objects of git are read-only.
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    // Tasks that nothing depends on at once are published with the next one.
    [Fact]
    public void Every_task_of_the_guide_does_what_it_says() => Follow(together: ["5.", "6.", "7.", "8."]);

    [Fact]
    [Trait("Category", "Release")]
    public void Every_task_of_the_guide_does_what_it_says_published_one_by_one() => Follow(together: []);

    private void Follow(string[] together)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && ProgramRun.Command("git", "--version") == 0 && ProgramRun.Command("perl", "-v") == 0, "Needs git, perl and a shell.");
        var expected = Expected();
        Assert.Equal(expected.Select(task => task.Heading), Guide.Sections.Select(section => section.Heading).Where(heading => heading != "Publier"));
        FreshClone();
        var unseen = new List<Action>();
        foreach (var (heading, holds) in expected)
        {
            var section = Guide.Sections.Single(section => section.Heading == heading);
            Do(section.Steps);
            unseen.Add(holds);
            if (together.Contains(heading[..2], StringComparer.Ordinal))
            {
                continue;
            }

            if (section.Publishes)
            {
                Do(Guide.Sections.Single(section => section.Heading == "Publier").Steps);
            }

            unseen.ForEach(holds => holds());
            unseen.Clear();
            Assert.Equal(Output("git", "rev-parse", "HEAD"), Output("git", "--git-dir", "../remote.git", "rev-parse", "main"));
            Assert.Equal("", Output("git", "status", "--porcelain"));
        }

    }

    [Fact]
    public void An_edit_of_the_guide_that_does_not_fit_its_file_is_found_out()
    {
        var file = Path.Combine(_folder, "a.yml");
        File.WriteAllText(file, "a: 1\nb: 2\nb: 2\n");
        Assert.ThrowsAny<Exception>(() => Guide.Exchange(file, "-c: 3\n+c: 4\n"));
        Assert.ThrowsAny<Exception>(() => Guide.Exchange(file, "-b: 2\n+b: 3\n"));
        Guide.Exchange(file, " a: 1\n-b: 2\n+b: 3\n");
        Assert.Equal("a: 1\nb: 3\nb: 2\n", File.ReadAllText(file));
    }

    private List<(string Heading, Action Holds)> Expected() =>
    [
        ("Commencer", () => Shows("/", "Le numérique en questions")),
        ("1. Ajouter un document", () =>
        {
            Shows($"/documents/2016/03/{Question}/", "Mme Camille Exemple demande un exemple.");
            Shows("/documents/2016/05/communique-de-trop/", "Un texte publié par erreur.");
            Assert.Contains("**2 documents ajoutés", Report, StringComparison.Ordinal);
        }),
        ("2. Corriger un document", () =>
        {
            Leads($"/documents/2016/03/{Question}/", $"/documents/2016/04/{Question}/");
            Shows($"/documents/2016/04/{Question}/", "Exemple de question, corrigé");
            Assert.Contains("**1 document répondu", Report, StringComparison.Ordinal);
        }),
        ("3. Retirer un document", () =>
        {
            var gone = Site().Of("/documents/2016/05/communique-de-trop/index.json");
            Assert.Equal(410, gone.Status);
            Assert.Contains("Publié par erreur", File.ReadAllText(gone.File!), StringComparison.Ordinal);
            Assert.All(["output/data/tombstones.json", "output/data/changes.json"], file => Assert.Contains("communique-de-trop", Read(file), StringComparison.Ordinal));
            Assert.Contains("1 document retiré", Report, StringComparison.Ordinal);
        }),
        ("4. Effacer ce qui ne doit plus exister", () =>
        {
            Assert.Equal("", Output("git", "log", "--all", "--oneline", "-S", "Un texte publié par erreur"));
            Assert.Equal("", Output("git", "--git-dir", "../remote.git", "log", "--all", "--oneline", "-S", "Un texte publié par erreur"));
            Assert.NotEqual("", Output("git", "log", "--all", "--oneline", "-S", "Mme Camille Exemple demande"));
        }),
        ("5. Changer le nom d’un auteur", () =>
        {
            Leads("/auteurs/camille-exemple/atom.xml", "/auteurs/camille-modele/atom.xml");
            Shows("/auteurs/camille-modele/", "Camille Modèle");
            Shows($"/documents/2016/04/{Question}/", "/auteurs/camille-modele/");
        }),
        ("6. Fusionner deux ministères", () =>
        {
            Leads("/ministeres/industrie-numerique-innovation/", "/ministeres/economie-industrie-numerique/");
            Shows("/ministeres/economie-industrie-numerique/", "Industrie, numérique et innovation");
        }),
        ("7. Changer le nom d’un programme", () => Shows("/programmes/transition-numerique/", "Transformation numérique")),
        ("8. Changer de domaine", () =>
        {
            Shows("/reutiliser/", "<link rel=\"canonical\" href=\"https://questions.example/reutiliser/\">");
            Shows("/reutiliser/", "curl -s https://questions.example/data/");
            Assert.Contains("<id>tag:publication.example,2013-01-01:", Read("output/documents/atom.xml"), StringComparison.Ordinal);
        }),
        ("9. Modifier un gabarit", () => Shows("/", "<p>Réalisé avec des fiches et des gabarits.</p>")),
        ("10. Traduire l’interface", () => Shows("/", "Straight to the content")),
        ("11. Défaire", () => Shows("/", "Aller au contenu")),
    ];

    private void Shows(string address, string words)
    {
        var answer = Site().Of(address);
        Assert.Equal((200, null), (answer.Status, answer.Location));
        Assert.Contains(words, File.ReadAllText(answer.File!), StringComparison.Ordinal);
    }

    private void Leads(string from, string to)
    {
        var answer = Site().Of(from);
        Assert.Equal((301, to), (answer.Status, answer.Location));
    }

    private PreviewedSite Site() => new(Path.Combine(Clone, "output"));

    private string Read(string path) => File.ReadAllText(Path.Combine(Clone, path));

    // The demonstration as it lies in the repository, pushed to a repository of its own and cloned from there.
    private void FreshClone()
    {
        var first = Path.Combine(_folder, "first");
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        File.WriteAllText(Path.Combine(_folder, "bin/publication"), $"#!/bin/sh\nexec dotnet {ProgramRun.Program} \"$@\"\n");
        Repository.Copy(Repository.Input, Path.Combine(first, "input"));
        Repository.Copy(Repository.Theme, Path.Combine(first, "theme"));
        File.Copy(Path.Combine(Repository.Root, ".gitignore"), Path.Combine(first, ".gitignore"));
        Shell(_folder, "chmod +x bin/publication; git init --quiet --bare -b main remote.git; cd first; git init --quiet -b main; git add --all; git commit --quiet --message Begins; git push --quiet ../remote.git main; cd ..; git clone --quiet remote.git clone");
    }

    private void Do(IReadOnlyList<Guide.Step> steps)
    {
        foreach (var step in steps)
        {
            var file = Path.Combine(Clone, step.File);
            switch (step.Form)
            {
                case "sh":
                    Shell(Clone, step.Text);
                    break;
                case "diff":
                    Guide.Exchange(file, step.Text);
                    break;
                case "yaml":
                    File.AppendAllText(file, step.Text);
                    break;
                default:
                    Assert.Fail($"the guide has a step of the form {step.Form}");
                    break;
            }
        }
    }

    private void Shell(string folder, string commands) => Run(folder, "bash", "-euo", "pipefail", "-c", commands);

    private string Output(params string[] command) => Run(Clone, command[0], command[1..]).Trim();

    private string Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{_folder}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        ProgramRun.Hasten(start);
        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = ("/dev/null", "1");
        (start.Environment["GIT_AUTHOR_NAME"], start.Environment["GIT_AUTHOR_EMAIL"]) = ("Essai", "essai@publication.example");
        (start.Environment["GIT_COMMITTER_NAME"], start.Environment["GIT_COMMITTER_EMAIL"]) = ("Essai", "essai@publication.example");

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}{error.Result}");
        return output;
    }
}
