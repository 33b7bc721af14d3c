using System.Xml.Linq;
using StaticPublication.Text;

namespace StaticPublication.Tests.Exporting;

/// <summary>Feeds announce what happened: in which order, once for what ends together, and with the words of question and answer.</summary>
public sealed class AnnouncementTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private List<XElement> Entries(string feed = "atom.xml") => [.. XDocument.Parse(_site.Read(feed)).Root!.Elements(Atom + "entry")];

    private static string Titles(IEnumerable<XElement> entries) =>
        string.Join(
            '\n',
            entries.Select(entry => entry.Element(Atom + "updated")!.Value[..10] + " " + entry.Element(Atom + "title")!.Value)
        );

    [Fact]
    public void Fifty_answers_to_old_questions_come_before_new_questions_and_carry_both_texts()
    {
        for (var number = 0; number < 50; number++)
        {
            _site.WithQuestion(
                $"old-{number:00}",
                $"events: [{{type: answered, on: 2014-02-{1 + (number / 2):00}}}]\n",
                "# Texte de la question\n\nQue fait *l’État* ? Rien de plus.\n\n"
                    + "# Texte de la réponse\n\nIl [agit](https://a.example/). Vite.",
                "2013-01-07"
            );
        }

        for (var number = 0; number < 60; number++)
        {
            _site.WithQuestion($"new-{number:00}", published: "2014-01-31");
        }

        _site.Build();
        var entries = Entries();

        Assert.Equal(50, entries.Count);
        Assert.All(entries, entry =>
            Assert.StartsWith("Réponse : La fibre, old-", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal)
        );
        Assert.Equal("2014-02-25T00:00:00Z", entries[0].Element(Atom + "updated")!.Value);
        Assert.EndsWith(
            "Que fait l’État ? Rien de plus.\n\nTexte de la réponse : Il agit. Vite.",
            entries[0].Element(Atom + "summary")!.Value,
            StringComparison.Ordinal
        );
        Assert.Equal("Anne Roche", entries[0].Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Fact]
    public void What_ends_on_one_day_is_one_entry_and_what_happens_last_comes_first()
    {
        for (var number = 0; number < 60; number++)
        {
            _site.WithQuestion($"gone-{number:00}", "events: [{type: withdrawn, on: 2014-03-01}]\n", published: "2012-01-07");
        }

        _site
            .WithQuestion("held", "events: [{type: held, on: 2014-04-01}]\n")
            .WithQuestion("reminded", "events: [{type: reminded, on: 2014-03-05}, {type: lapsed, on: 2014-05-02}]\n")
            .WithQuestion("corrected", "events: [{type: corrected, on: 2014-02-01}, {type: flagged, on: 2014-06-01}]\n")
            .Build();

        Assert.Equal(
            """
            2014-05-02 1 question devenue caduque le 2 mai 2014
            2014-04-01 Réponse d’attente : La fibre, held
            2014-03-05 Question rappelée : La fibre, reminded
            2014-03-01 60 questions retirées le 1er mars 2014
            2014-02-01 Rectification : La fibre, corrected
            """.ReplaceLineEndings("\n"),
            Titles(Entries().Take(5)).Replace('\u00A0', ' ')
        );
        var withdrawn = Entries()[3];
        Assert.Equal("https://vallee.example/", withdrawn.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(60, withdrawn.Element(Atom + "summary")!.Value.Split('\n').Length);
    }

    [Fact]
    public void Ids_survive_a_rename()
    {
        const string Answered = "events: [{type: answered, on: 2014-02-01}]\n";
        _site.WithQuestion("qe-1", Answered).WithQuestion("qe-2").Build();
        var before = Ids();
        File.Delete(Path.Combine(_site.Input, "documents/qe-1.md"));
        _site.WithQuestion("qe-3", Answered + "formerIds: [qe-1, qe-1-b]\n").Build();

        Assert.Contains(before, id => id.EndsWith(":qe-1:answered:2014-02-01", StringComparison.Ordinal));
        Assert.Equal(before, Ids());

        List<string> Ids() => [.. Entries().Select(entry => entry.Element(Atom + "id")!.Value)];
    }

    [Theory]
    [InlineData("# Titre\n\n> Une *phrase*, avec [un lien](https://a.example/b) et 1.5 \\*.\n", "Titre Une phrase, avec un lien et 1.5 *.")]
    [InlineData("Une phrase assez courte ici. Une autre, qui dépasse la limite fixée.", "Une phrase assez courte ici.")]
    [InlineData("Une seule phrase qui dépasse sans fin la limite fixée", "Une seule phrase qui dépasse sans fin la…")]
    [InlineData("un_nom_de_fichier & _ceci_ `x` &amp;", "un_nom_de_fichier & ceci x &")]
    [InlineData("> 1. un\n> 2. deux\n\n| A | B |\n| --- | ---: |\n| c | d |", "un deux A B c d")]
    [InlineData("", "")]
    public void First_sentences_are_plain_and_whole(string markdown, string expected) =>
        Assert.Equal(expected, FirstSentences.Of(markdown, 43));
}
