namespace StaticPublication.Tests.Layout;

/// <summary>Who asked and who has to answer, wherever documents are listed.</summary>
public sealed class WhoAskedTests
{
    [Fact]
    public void Every_row_of_a_list_names_the_author_and_the_ministry() => Assert.Equal(["Anne Roche", "Économie"], Names("/documents/"));

    [Fact]
    public void A_row_of_a_ministry_s_list_names_the_author_alone() => Assert.Equal(["Anne Roche"], Names("/ministeres/economie/"));

    [Fact]
    public void A_row_of_an_author_s_list_names_the_ministry_alone() => Assert.Equal(["Économie"], Names("/auteurs/anne-roche/"));

    [Fact]
    public void A_row_of_the_list_of_a_ministry_that_answers_for_another_names_the_one_that_was_asked()
    {
        using var site = Site();
        var row = new PublishedSite(site.Output).Page("/ministeres/economie-numerique/").QuerySelector(".row p.quiet");
        Assert.Equal("attributaire (ministère interrogé : Économie)", row!.TextContent.Replace('\u00a0', ' '));
    }

    [Fact]
    public void An_item_of_a_programme_s_timeline_names_the_author_and_the_ministry()
    {
        using var site = Site();
        var item = new PublishedSite(site.Output).Page("/programmes/vallee-connectee/").QuerySelector(".timeline.documents small");
        Assert.Equal("Question écrite, Anne Roche, Économie", item!.TextContent);
    }

    [Fact]
    public void A_row_names_two_authors_and_counts_the_others()
    {
        using var site = new TestSite()
            .With(
                "authorities/authors.yml",
                string.Concat("abcde".Select(of => $"- id: auteur-{of}\n  name: Auteur {char.ToUpperInvariant(of)}\n"))
            )
            .With(
                "documents/a.md",
                "---\nid: qe-1\nkind: question-ecrite\ntitle: La fibre\npublished: 2013-07-09\n"
                    + "authors: [auteur-a, auteur-b, auteur-c, auteur-d, auteur-e]\nsource: {licence: etalab-2.0}\n---\nPourquoi ?\n"
            );
        site.Build();
        Assert.Equal(["Auteur A, Auteur B et 3 autres"], Names(site, "/documents/"));
    }

    [Fact]
    public void An_entry_of_a_feed_names_the_author_in_its_summary()
    {
        using var site = Site();
        Assert.Contains("<summary>Question écrite – Anne Roche – ", site.Read("documents/atom.xml"), StringComparison.Ordinal);
    }

    private static TestSite Site()
    {
        var site = new TestSite().WithQuestion(
            "qe-1",
            "ministries: {asked: economie, attributed: [economie-numerique]}\nprogrammes: [vallee-connectee]\n"
        );
        site.Build();
        return site;
    }

    private static IReadOnlyList<string> Names(string list)
    {
        using var site = Site();
        return Names(site, list);
    }

    private static IReadOnlyList<string> Names(TestSite site, string list) =>
        [.. new PublishedSite(site.Output).Page(list).QuerySelectorAll(".row .author, .row .ministry").Select(name => name.TextContent)];
}
