using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

public sealed class FrenchTests(FrenchTests.Indexed french) : IClassFixture<FrenchTests.Indexed>
{
    private static readonly string[] Records =
    [
        Record("pere", "Le congé de paternité et d’accueil du père", "2013-07-09", "Le PÈRE et la mère. Un accord d’entreprise.", "102"),
        Record(
            "economie",
            "L’Économie numérique dans les territoires",
            "2013-07-10",
            "M. le député interroge sur l'accord et l’œuvre commune.",
            "32154",
            "quartiers-numeriques"
        ),
        Record(
            "oeuvres",
            "Des oeuvres d’art et de la main-d’œuvre",
            "2014-01-02",
            "Les chœurs, *par exemple*, coûtent 32 154 euros. İstanbul, Ὀδυσσεύς et ΟΔΥΣΣΕΥΣ. 𐌲𐌰𐍂𐌳𐍃 et 𐌲𐌰𐍃𐍄𐍃.",
            "77"
        ),
        Record("english", "The minister’s policies", "2014-02-03", "Policies for nations.", "78", language: "en"),
        Record("secret", "Acte individuel", "2014-02-04", "Économie du père.", "79", indexing: "forbidden"),
        """{"id":"notice","kind":"article","title":"Remise du rapport","published":"2013-07-29","abstract":"Un résumé """
            + """original.","source":{"licence":"all-rights-reserved"}}""",
    ];

    private readonly Search _search = french.Search;

    [Theory]
    [InlineData("pere", "pere")]
    [InlineData("père", "pere")]
    [InlineData("PÈRE", "pere")]
    [InlineData("l'economie", "economie")]
    [InlineData("l’économie", "economie")]
    [InlineData("L’ÉCONOMIE", "economie")]
    [InlineData("économies", "economie")]
    [InlineData("économiques territoriaux", "")]
    [InlineData("territoire numériques", "economie")]
    [InlineData("\"territoire numérique\"", "")]
    [InlineData("\"les territoire\"", "economie")]
    [InlineData("territoire -numériques", "")]
    [InlineData("accord", "economie pere")]
    [InlineData("œuvre", "economie oeuvres")]
    [InlineData("oeuvre", "economie oeuvres")]
    [InlineData("oeuvres", "economie oeuvres")]
    [InlineData("main-d'oeuvre", "oeuvres")]
    [InlineData("choeurs", "oeuvres")]
    [InlineData("32154", "oeuvres economie")]
    [InlineData("32 154", "oeuvres economie")]
    [InlineData("n° 32 154", "oeuvres economie")]
    [InlineData("N°32154", "oeuvres economie")]
    [InlineData("32.154", "oeuvres economie")]
    [InlineData("032154", "oeuvres economie")]
    [InlineData("QE32154", "economie")]
    [InlineData("question écrite n° 32154", "oeuvres economie")]
    [InlineData("QE n° 32154", "oeuvres economie")]
    [InlineData("32154 QE", "oeuvres economie")]
    [InlineData("juillet 2013", "notice economie pere")]
    [InlineData("9 juillet 2013", "pere")]
    [InlineData("9/07/2013", "pere")]
    [InlineData("14e législature", "economie english oeuvres pere")]
    [InlineData("7 102", "pere")]
    [InlineData("14-32154QE", "economie")]
    [InlineData("32154qe", "economie")]
    [InlineData("quartiers numeriques", "economie")]
    [InlineData("French Tech", "economie")]
    [InlineData("\"la french tech\"", "economie")]
    [InlineData("programme:quartiers-numeriques", "economie")]
    [InlineData("programme:\"French Tech\"", "economie")]
    [InlineData("programme:tech", "economie")]
    [InlineData("territoires -oeuvre", "")]
    [InlineData("oeuvre -territoires", "oeuvres")]
    [InlineData("-oeuvre -père kind:question-ecrite", "english")]
    [InlineData("numér*", "economie")]
    [InlineData("istanbul", "oeuvres")]
    [InlineData("οδυσσευς", "oeuvres")]
    [InlineData("𐌲𐌰𐍂𐌳𐍃", "oeuvres")]
    [InlineData("𐌲𐌰𐍃𐍄𐍃", "oeuvres")]
    [InlineData("le", "economie pere")]
    [InlineData("le père", "pere")]
    [InlineData("\"le père\"", "pere")]
    [InlineData("« père et la mère »", "pere")]
    [InlineData("minister", "english")]
    [InlineData("ministers", "english")]
    [InlineData("policy nation", "english")]
    [InlineData("resume original", "notice")]
    [InlineData("annee:2013", "notice economie pere")]
    [InlineData("du:2013-07-10 au:2013", "notice economie")]
    [InlineData("du:10/07/2013 au:31.7.2013", "notice economie")]
    [InlineData("du:07/2013 au:9-7-2013", "pere")]
    [InlineData("economie du:2023-02-31", "")]
    [InlineData("economie annee:abc", "")]
    [InlineData("acte individuel", "")]
    [InlineData("type:article", "notice")]
    [InlineData("inconnu:mot", "")]
    [InlineData("?! …", "")]
    [InlineData("« » \"\" -", "")]
    public void A_query_finds_what_a_French_reader_means(string query, string ids)
    {
        var found = _search.Ask(query).Numbers.Select(number => _search.Result(number).Id);
        Assert.Equal(
            ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("econmie", "economie")]
    [InlineData("territorie", "territoires")]
    [InlineData("xyzzy", null)]
    [InlineData("qconomie", "economie")]
    [InlineData("conomie", "economie")]
    [InlineData("ceonomie", "economie")]
    [InlineData("lemere", "le mere")]
    [InlineData("quaccord", "accord")]
    [InlineData("L’ÉCONMIE du territoire", "L’economie du territoire")]
    [InlineData("economie xylophone", "economie")]
    [InlineData("accordentreprise", "accord entreprise")]
    [InlineData("econo mie", "economie")]
    [InlineData("economie choeurs", "choeurs")]
    [InlineData("congedepaternite", "conge de paternite")]
    [InlineData("oeuvre-xylophone", "oeuvre")]
    [InlineData("economie choeurs minister", "economie")]
    public void A_query_that_finds_nothing_proposes_one_that_finds_something(string query, string? proposed) =>
        Assert.Equal(proposed, _search.Ask(query).Proposals.Select(proposal => proposal.Text).FirstOrDefault());

    [Fact]
    public void The_document_of_a_number_comes_before_those_that_mention_it() =>
        Assert.Equal("economie", _search.Result(_search.Ask("32154").Numbers[0]).Id);

    [Fact]
    public void What_failed_is_said_as_it_was_typed()
    {
        Assert.Equal(["Xylophone"], _search.Ask("l’Économie Xylophone").Unknown);
        Assert.Equal(["au:avant hier", "annee:abc"], _search.Ask("economie au:\"avant hier\" annee:abc du:10/07/2013").Undated);
        Assert.Equal("economie", _search.Ask("economie du:hier").Unfiltered?.Text);
        Assert.Equal(
            ["L’ÉCONOMIE sans Chœurs"],
            _search.Ask("Chœurs L’ÉCONOMIE").Proposals.Take(1).Select(offer => $"{offer.Text} sans {offer.Without[0]}")
        );
    }

    [Theory]
    [InlineData("L’Économie", "economie")]
    [InlineData("la C.G.T., l’É.N.A., J.-P. B. et M.B.", "la cgt ena j p b et mb")]
    [InlineData("p.m. w.x2.fr fin.A.", "pm w x2 fr fin a")]
    [InlineData("L121-3 = L. 121-3, R*123, D906, l1, A7 et L½", "l 121 3 l 121 3 r123 d 906 l1 a7 et l12")]
    [InlineData("032154 09/07/2013 000 1.250.000 32.154 7.5", "32154 9 7 2013 0 1250000 32154 7 5")]
    [InlineData("CO₂ CO2", "co2 co2")]
    [InlineData("qu'il jusqu’à c’est-à-dire aujourd’hui", "il a est a dire aujourd hui")]
    [InlineData("10 000 1 000 000 12 3456 2013 123", "10000 1000000 12 3456 2013 123")]
    [InlineData("10\u00A0000\u202F000", "10000000")]
    [InlineData("n° 2013-660, nº 5, N°7", "2013 660 5 7")]
    [InlineData("Straße ŒUVRE ﬁn ½ x² Łódź", "strasse oeuvre fin 12 x2 lodz")]
    [InlineData("e\u0301te\u0301 co\u00ADopération *mot*s", "ete cooperation mots")]
    [InlineData("the minister's and ministers' boys", "the minister and ministers boys")]
    [InlineData("ΟΔΟΣ İzmir ısı", "οδοσ izmir isi")]
    public void Words_are_folded_as_French_is_written(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Tokenizer.Of(text)));

    private static string Record(
        string id,
        string title,
        string published,
        string text,
        string number,
        string? programme = null,
        string language = "fr",
        string indexing = "allowed"
    ) =>
        $$"""
            {"id":"{{id}}","kind":"question-ecrite","number":"{{number}}","legislature":14,"title":"{{title}}",
            "published":"{{published}}","language":"{{language}}","indexing":"{{indexing}}",
            "programmes":[{{(
                programme is null ? "" : $"\"{programme}\""
            )}}],"source":{"licence":"etalab-2.0"},"texts":[{"role":"question","markdown":"{{text}}"}]}
            """;

    /// <summary>The records above, indexed once.</summary>
    public sealed class Indexed : IDisposable
    {
        private readonly Corpus _corpus = new(Corpus.TemporaryFolder());

        public Indexed()
        {
            _corpus.AddProgramme("quartiers-numeriques", "Quartiers numériques", "La French Tech", "Métropoles French Tech");
            Array.ForEach(Records, _corpus.Add);
            Search = Search.Open(Built.From(_corpus.Edition("le", "la", "de", "du", "et"), _corpus.Folder));
        }

        internal Search Search { get; }

        public void Dispose() => _corpus.Dispose();
    }
}
