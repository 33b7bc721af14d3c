using System.Text.Json;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

/// <summary>Other ways to write what pages print, and what is told of a field that is not understood.</summary>
public sealed class WrittenTests(FrenchTests.Indexed french) : IClassFixture<FrenchTests.Indexed>
{
    private readonly Search _search = french.Search;

    [Theory]
    [InlineData("XIVe législature", "economie english oeuvres pere")]
    [InlineData("14ème législature", "economie english oeuvres pere")]
    [InlineData("question numéro 102", "pere")]
    [InlineData("n. 32154", "economie oeuvres")]
    [InlineData("no 32154 NUMÉRO", "")]
    [InlineData("juil. 2013", "economie notice pere")]
    [InlineData("1er févr. 2014", "")]
    [InlineData("3 févr. 2014", "english")]
    [InlineData("sept. 2013", "")]
    [InlineData("2013-07", "economie notice pere")]
    [InlineData("07/2013", "economie notice pere")]
    [InlineData("2013-07-09", "pere")]
    [InlineData("01/02/2014", "")]
    [InlineData("2/01/2014", "oeuvres")]
    [InlineData("du:\"juillet 2013\" au:10 juillet 2013", "economie pere")]
    [InlineData("du:1er février 2014", "english")]
    [InlineData("au:juil. 2013 père", "pere")]
    [InlineData("annee:13 père", "pere")]
    [InlineData("législature 14", "economie english oeuvres pere")]
    [InlineData("législature 15", "")]
    [InlineData("legislature:14 père", "pere")]
    [InlineData("législature 9", "")]
    [InlineData("loi n° 2013-07", "")]
    [InlineData("programme:ft", "economie")]
    [InlineData("programme:numérique", "economie")]
    [InlineData("kind:question-ecrite -annee:2013", "english oeuvres")]
    [InlineData("kind:question-ecrite -du:2013-07-10", "pere")]
    [InlineData("kind:question-ecrite -au:2014-01", "english")]
    [InlineData("statut:pendante père", "pere")]
    public void An_ordinary_way_of_writing_finds_what_a_reader_means(string query, string ids)
    {
        var found = _search.Ask(query).Numbers.Select(number => _search.Result(number).Id);
        Assert.Equal(ids, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("fr", "numero n", "juillet juil", "16e xvie xvieme 16eme journal officiel p 7")]
    [InlineData("en", "number no", "july jul", "16th xvi official journal oj p 7")]
    [InlineData("de", "nr nummer", "juli jul", "16 xvi legislaturperiode amtsblatt abl s 7")]
    [InlineData("el", "αριθ αρ", "ιουλιου ιουλιοσ ιουλ", "16η ιστ φεκ σελ 7")]
    public void Each_language_has_its_own_ways_of_writing(string language, string numbering, string july, string labels)
    {
        var strings = SmallCatalogue.Strings(Repository.Root, language);
        var words = IndexedWords.Of([language], strings);
        using var corpus = Corpus.Of(
            """
            {"id":"x","kind":"question-ecrite","legislature":16,"title":"X","published":"2022-07-26","source":{"licence":"l"},
            "events":[{"type":"published","on":"2022-07-26","page":"2510"}]}
            """
        );
        var found = new Indexing.SearchLabels(strings).Of(corpus.Documents[0]).SelectMany(Text.Tokenizer.Of).ToHashSet();

        Assert.Empty(numbering.Split(' ').Except(words.Numbering));
        Assert.Empty(july.Split(' ').Except(words.Months[6]));
        Assert.Empty(labels.Split(' ').Except(found));
    }

    [Theory]
    [InlineData("minstere:x père", "minstere:x | ministere:x")]
    [InlineData("-typ:article", "-typ:article | -type:article")]
    [InlineData("publié:2013", "publié:2013")]
    [InlineData("publié:« hier »", "publié:")]
    [InlineData("autor:x", "autor:x | auteur:x")]
    [InlineData("accord:père", "accord:père | accord père")]
    [InlineData("status:pendin", "status:pendin | statut:\"sans réponse\" (value)")]
    [InlineData("-status:lapsed", "-status:lapsed | -statut:\"sans réponse\" (empty)")]
    [InlineData("père NOT mère", "père NOT mère | père -mère (operator)")]
    [InlineData("père SAUF la mère", "père SAUF la mère | père -mère (operator)")]
    [InlineData("père OU mère", "père OU mère | père | mère (operator)")]
    [InlineData("père AND mère", "père AND mère | père mère (operator)")]
    [InlineData("PÈRE OU MÈRE", "")]
    [InlineData("père ou mère, le NON", "")]
    [InlineData("programme:frech", "programme:frech | programme:\"Quartiers numériques\"")]
    [InlineData("statut:zzz", "statut:zzz | statut:\"sans réponse\" (value)")]
    [InlineData("dans:reponse", "dans:reponse | dans:question")]
    [InlineData("-dans:question", "-dans:question | dans:question")]
    [InlineData("12:30 https://exemple.test a:b père : mère dans:question statut:pending du:hier", "")]
    public void A_field_that_is_not_understood_is_told_with_what_is_near(string query, string unread) =>
        Assert.Equal(unread, string.Join(", ", _search.Ask(query).Unread.Select(Told)));

    internal static string Told(UnreadField part) =>
        string.Join(" | ", part.Near.Prepend(part.Typed))
        + (part.Reason == UnreadReason.Name ? "" : $" ({part.Reason.ToString().ToLowerInvariant()})");

    [Fact]
    public void A_former_ministry_without_documents_does_not_stand_before_the_one_that_is_asked_for()
    {
        using var site = new TestSite().WithQuestion("qe-1", "ministries: {asked: sante-prevention}\n").WithQuestion("qe-2");
        var ministries = Path.Combine(site.Input, "authorities/ministries.yml");
        File.AppendAllText(ministries, "- {id: sante, name: Santé}\n- {id: sante-prevention, name: Santé et prévention}\n");
        site.Build();
        var search = Search.Open(site.Output);
        string[] queries = ["ministere:santé", "ministere:sante"];

        Assert.All(queries, query => Assert.Equal(["qe-1"], search.Ask(query).Numbers.Select(number => search.Result(number).Id)));
        Assert.All(Client.Ask(site.Output, queries.Select(text => JsonSerializer.Serialize(new { text, facet = "ministry" }))), answer =>
            Assert.Equal(["qe-1"], Client.Texts(answer.GetProperty("ids")))
        );
    }

    [Theory]
    [InlineData("avant 01/02/2021", "avant \"01/02/2021\"")]
    [InlineData("avant 2021-02-01", "avant 2021")]
    public void A_date_that_a_text_prints_in_figures_is_offered_as_it_was_typed(string query, string offered)
    {
        using var site = new TestSite().WithQuestion("qe-1", body: "Avant le 01/02/2021, il fallait attendre.").WithQuestion("qe-2");
        site.Build();
        var proposals = Search.Open(site.Output).Ask(query).Proposals.Select(proposal => proposal.Text).ToList();
        var answer = Client.Ask(site.Output, [JsonSerializer.Serialize(new { text = query, facet = "kind" })]).Single();

        Assert.Equal(offered, proposals[0]);
        Assert.Equal(proposals, Client.Texts(answer.GetProperty("proposals")));
    }
}
