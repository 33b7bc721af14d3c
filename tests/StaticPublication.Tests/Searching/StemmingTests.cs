using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>The browser's stemmers against the library's.</summary>
public class StemmingTests
{
    // The endings that the rules of French and of English know, and what is added to words.
    private static readonly string[] Endings =
    [
        .. (
            "s x e es ee ees er ers ie ies aux eux eaux al els issement issant ement ivement ficatrice ficateur catrice cateur atrice "
            + "ateur trice teuse teur euse ive folle molle nnelle nnel ique esse inage isation ualisation isateur ation ition ed eed ing "
            + "edly eedly ingly ied sses us bl iz y tional enci anci abli entli izer ization ator alism aliti alli fulness ousli ousness "
            + "iveness iviti biliti bli ogi fulli lessli li alize icate iciti ical ful ness ative able ible ment ion "
            + "sion tion ern em en er es est st bst ks "
            + "αδεσ αδων εδων ουδεσ εωσ εων ια ιου ικα ικων ηθηκαμε ουσαμε αγαμε αμε ιουντανε ουντανε οντανε ουσανε ησανε οτανε ηκανε ανε "
            + "ησετε ετε οντασ ωντασ ομαστε ιεστε εστε ηθηκα ηκεσ ηκα ουσεσ ουσα αγεσ αγα ησου ησε ηστε ησουνε ουνε ηθουμε ουμε ματων ματα "
            + "ουσατε ονται ουμαι αμαι ησει ουσ οσ ου ων α ε οτερ εστατ τρ τσ αρχ κρε ον κολλ ψοφ λοχ πιθ ουλ πεθ γαλ θ π καθεστωτοσ φωτα "
            + "ολογια κρεατων τερασ"
        ).Split(' '),
    ];

    [Theory]
    [InlineData("fr")]
    [InlineData("en", Traits = ["Category", "Release"])]
    [InlineData("de", Traits = ["Category", "Release"])]
    [InlineData("el", Traits = ["Category", "Release"])]
    public void The_browser_stems_a_word_as_the_index_does(string code)
    {
        var texts = Repository
            .Files("input")
            .Concat(Repository.Files("src"))
            .Where(file => Path.GetExtension(file) is ".md" or ".yml" or ".html" or ".txt");
        var words = texts.SelectMany(file => Tokenizer.Of(File.ReadAllText(file))).ToHashSet(StringComparer.Ordinal);
        var random = new Random(11);
        string[] vocabulary = [.. words.Where(word => !word.Any(char.IsAsciiDigit))];
        while (words.Count < 120_000)
        {
            var word = vocabulary[random.Next(vocabulary.Length)];
            var start = random.Next(3) == 0 ? Letters(random) : word[..random.Next(word.Length + 1)];
            words.Add(start + Endings[random.Next(Endings.Length)] + (random.Next(3) == 0 ? Endings[random.Next(Endings.Length)] : ""));
        }

        AreStemmedAlike([.. words.Where(word => !word.Any(char.IsAsciiDigit))], code);
    }

    [Theory]
    [Trait("Category", "Release")]
    [InlineData("fr", "an-questions-gouvernement")]
    [InlineData("en", "uk-written-questions")]
    public void The_browser_stems_the_words_of_real_questions_as_the_index_does(string code, string data)
    {
        var files = Directory.EnumerateFiles(SharedData.PathOf(data), "*.json*", SearchOption.AllDirectories);
        AreStemmedAlike(
            [
                .. files
                    .SelectMany(File.ReadLines)
                    .SelectMany(Tokenizer.Of)
                    .Where(word => !word.Any(char.IsAsciiDigit))
                    .Distinct(StringComparer.Ordinal),
            ],
            code
        );
    }

    [Theory]
    [InlineData(
        "fr-CA",
        "accord accords; cheval chevaux; national nationaux nationale nationales; délibération délibérations; conseiller conseillère "
            + "conseillers conseillères; école Écoles; œuvre oeuvres; arrêté arrêtés; marché marchés; travail travaux; journal journaux; "
            + "bureau bureaux; budget budgets; service services; commun communs commune communes; logement logements; heureux heureuse"
    )]
    [InlineData(
        "en-GB",
        "library libraries; school schools; licence licences; policy policies; repair repairs repairing repaired; cycle cycling cycles; "
            + "minister ministers; report reports reported; study studies; box boxes; church churches; body bodies; plan planning planned; "
            + "tax taxes; building buildings; committee committees; hospital hospitals; café cafes"
    )]
    [InlineData(
        "de-AT",
        "Haus Häuser Haeuser; Kinder Kindern; Straße Straßen STRASSE; Bürgerin Bürgerinnen; Bürger Bürgers Bürgern; Museum Museen Museums; "
            + "Thema Themen Themas Themata; Verzeichnis Verzeichnisse Verzeichnissen; Ergebnis Ergebnisse Ergebnisses; Müller Mueller; "
            + "Beschluss Beschlüsse Beschluesse; Gremium Gremien; Büro Büros Bueros; Konto Konten Kontos; Praxis Praxen; Virus Viren; "
            + "Zentrum Zentren; Kita Kitas; Bus Busse Bussen; Gebühr Gebühren; Amt Ämter Ämtern; Ministerium Ministerien; Raum Räume; "
            + "Ausschuss Ausschüsse; Kollegin Kolleginnen; Datum Daten; Firma Firmen; Satzung Satzungen; Öl Oel; Mühle Muehlen"
    )]
    [InlineData(
        "el-CY",
        "δήμος δήμου δήμοι δήμων δήμους; απόφαση αποφάσεις αποφάσεων; υπηρεσία υπηρεσίες υπηρεσιών υπηρεσίας; ΣΧΟΛΕΙΟ σχολείο σχολεία "
            + "σχολείων; θέμα θέματα θεμάτων θέματος; κτίριο κτίρια κτιρίου; πρόγραμμα προγράμματα; σχέδιο σχέδια σχεδίων; παιδί παιδιά; "
            + "φορέας φορείς φορέων; δημοτικός δημοτική δημοτικό δημοτικών; έτος έτη ετών; οδός οδό οδοί; γραμματέας γραμματείς; "
            + "άδεια άδειες αδειών; πλατεία πλατείες; ομάδα ομάδες; κανόνας κανόνες; αίτημα αιτήματα; συμβούλιο συμβούλια συμβουλίου; "
            + "πολίτης πολίτες πολιτών; έργο έργα έργων; πρόβλημα προβλήματα προβλημάτων"
    )]
    public void Forms_of_a_word_have_one_stem(string language, string words)
    {
        var stemming = new Stemming();
        var code = language[..2];
        Assert.All(words.Split("; "), forms =>
        {
            var lists = forms.Split(' ').Select(word => stemming.ListOf(Tokenizer.Of(word).Single(), Stemming.LanguageOf(language)));
            Assert.EndsWith($"/{code}", Assert.Single(lists.Distinct()), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("de", "Steuer Raum Rum warum Museum Muster Bauer Haus Quelle Kreis Wahl Thema Themse")]
    [InlineData("el", "θέση θέμα θεός νόμος όρος οδός ώρα χώρος αίτημα αιτία παιδί πόδι")]
    public void Other_words_do_not_have_one_stem(string code, string words)
    {
        var stemming = new Stemming();
        var lists = words.Split(' ').Select(word => stemming.ListOf(Tokenizer.Of(word).Single(), Stemming.LanguageOf(code))).ToList();
        Assert.Equal(lists.Distinct(), lists);
    }

    // Doubled letters, letters of other scripts and of other planes.
    private static string Letters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "aeiouyyllnnttssrrcqvfgbxwμσ".Substring(random.Next(27), 1)))
        + (random.Next(20) == 0 ? "𐌲𐌲" : "");

    private static void AreStemmedAlike(string[] words, string code)
    {
        const string Record =
            """{"id":"a","kind":"article","title":"A","published":"2024-01-02","source":{"licence":"l"},"language":"XX"}""";
        using var corpus = Corpus.Of(Record.Replace("XX", code, StringComparison.Ordinal));
        var stemming = new Stemming();
        var language = Stemming.LanguageOf(code);
        var answers = Client.Ask(
            Built.From(corpus.Edition(), corpus.Folder),
            words.Chunk(1000).Select(stem => JsonSerializer.Serialize(new { stem, code }))
        );
        var stems = answers.SelectMany(answer => Client.Texts(answer.GetProperty("stems")));

        Assert.Equal([], words.Zip(stems).Where(pair => stemming.ListOf(pair.First, language) != pair.Second).Take(10));
    }
}
