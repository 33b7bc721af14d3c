namespace StaticPublication.Tests.Publishing;

/// <summary>What a build says to people: what changed on the site, in its language, against what it replaces or an earlier
/// publication.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestion("qe-1").WithQuestion("qe-2");

    public void Dispose() => _site.Dispose();

    private ChangeSummary Build(string? previous = null, bool cached = false)
    {
        var options = new Options
        {
            Input = _site.Input,
            Theme = Repository.Theme,
            Output = _site.Output,
            Previous = previous,
            Cache = cached ? Path.Combine(_site.Folder, ".cache") : null,
        };
        var outcome = Publication.Build(options);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        return outcome.Summary!;
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    [Fact]
    public void A_first_publication_says_how_many_documents_it_holds() =>
        Assert.Equal("Première publication : 2 documents.", Plain(Build().Line));

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void What_was_added_and_answered_is_told_in_the_words_of_the_site(bool replaced, bool cached)
    {
        Build(cached: cached);
        var earlier = _site.Output;
        if (!replaced)
        {
            earlier = Path.Combine(_site.Folder, "earlier");
            Directory.Move(_site.Output, earlier);
        }

        _site
            .WithQuestion("qe-2", body: "# Texte de la question\n\nPourquoi ?\n\n# Texte de la réponse\n\nParce que.")
            .WithQuestion("qe-3")
            .WithQuestion("qe-4")
            .WithQuestion("qe-5");
        var told = Build(replaced ? null : earlier, cached);
        Assert.Equal("3 documents ajoutés, 1 réponse reçue", Plain(told.Line));
        Assert.Equal(
            """
            ## Les questions de la vallée

            **3 documents ajoutés, 1 réponse reçue**

            5 documents en tout, données arrêtées au 9 juillet 2013.

            ### Ajoutés

            - [La fibre, qe-3](https://vallee.example/documents/2013/07/qe-3/)
            - [La fibre, qe-4](https://vallee.example/documents/2013/07/qe-4/)
            - [La fibre, qe-5](https://vallee.example/documents/2013/07/qe-5/)

            ### Réponses reçues

            - [La fibre, qe-2](https://vallee.example/documents/2013/07/qe-2/)

            """,
            Plain(told.Markdown)
        );
    }

    [Fact]
    public void A_document_that_changed_was_renamed_or_taken_down_is_told_apart()
    {
        Build();
        File.Delete(Path.Combine(_site.Input, "documents/qe-1.md"));
        _site.WithQuestion("qe-1-bis", "formerIds: [qe-1]\n").WithQuestion("qe-2", "keywords: [fibre]\n");
        var told = Build();
        Assert.Equal("1 document modifié, 1 renommé", Plain(told.Line));
        File.Delete(Path.Combine(_site.Input, "documents/qe-2.md"));
        _site.With("tombstones.yml", "- {id: qe-2, date: 2020-01-01, legalGround: RGPD}\n");
        told = Build();
        Assert.Equal("1 document retiré", Plain(told.Line));
        Assert.EndsWith("### Retirés\n\n- `qe-2`\n", told.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_build_with_nothing_to_do_says_so(bool cached)
    {
        foreach (var file in Directory.GetFiles(_site.Input, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        }

        Build(cached: cached);
        var again = Build(cached: cached);
        Assert.Equal("Rien n’a changé.", again.Line);
        Assert.Contains("**Rien n’a changé.**", again.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_record_are_nothing_but_words_in_a_comment()
    {
        Build();
        _site.With(
            "documents/x.md",
            "---\nid: qe-9\nkind: rapport\ntitle: \"[ici](javascript:x) <img src=x> @quelquun `a` ![b](https://c.example/)\"\n"
                + "published: 2013-07-09\nsource: {licence: etalab-2.0}\n---\n"
        );
        Assert.Contains(
            @"- [\[ici\](javascript:x) &lt;img src=x> &#64;quelquun \`a\` "
                + @"\!\[b\](https://c.example/)](https://vallee.example/documents/2013/07/qe-9/)",
            Build().Markdown,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_list_ends_in_a_count()
    {
        Build();
        Enumerable.Range(10, 23).ToList().ForEach(number => _site.WithQuestion($"qe-{number}"));
        Assert.EndsWith("\n- et 3 autres\n", Plain(Build().Markdown), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_writes_it_to_a_file_and_so_does_one_that_was_refused()
    {
        var file = Path.Combine(_site.Folder, "report.md");
        string[] options =
        [
            "--input",
            _site.Input,
            "--theme",
            Repository.Theme,
            "--output",
            _site.Output,
            "--no-cache",
            "--report-markdown",
            file,
        ];
        Assert.Equal(0, Program.Main(["build", .. options]));
        Assert.StartsWith("## Les questions de la vallée\n\n**Première publication", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(0, Program.Main(["check", .. options]));
        Assert.Contains("**Rien n’a changé.**", File.ReadAllText(file), StringComparison.Ordinal);
        _site.WithQuestion("qe-3", "author: x\n");
        Assert.Equal(1, Program.Main(["build", .. options]));
        Assert.Matches(
            @"^## Rien n’est publié.: 1.erreur\n\n### À corriger\n\n- .*qe-3\.md:8:1: erreur FIELD-UNKNOWN",
            File.ReadAllText(file)
        );
        _site.With("site.yml", "titel: x\n");
        Assert.Equal(1, Program.Main(["build", .. options]));
        Assert.StartsWith("## Rien n’est publié", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_english_site_is_told_of_in_english()
    {
        _site.With(
            "site.yml",
            File.ReadAllText(Path.Combine(_site.Input, "site.yml")).Replace("language: fr", "language: en", StringComparison.Ordinal)
        );
        Build();
        _site.WithQuestion("qe-3");
        Assert.Equal("1 document added", Plain(Build().Line));
    }
}
