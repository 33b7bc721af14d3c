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
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("el")]
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

    [Fact]
    public void German_forms_of_a_word_have_one_stem()
    {
        var stemming = new Stemming();
        string Of(string word) => stemming.ListOf(Tokenizer.Of(word).Single(), Stemming.LanguageOf("de-AT"));
        Assert.Equal(Of("Haus"), Of("Häuser"));
        Assert.Equal(Of("Kinder"), Of("Kindern"));
        Assert.EndsWith("/de", Of("Straßen"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("δήμος δήμου δήμοι δήμων δήμους")]
    [InlineData("απόφαση αποφάσεις")]
    [InlineData("υπηρεσία υπηρεσιών")]
    [InlineData("ΣΧΟΛΕΙΟ σχολείο σχολεία σχολείων")]
    [InlineData("θέματα θεμάτων θέματος")]
    public void Greek_forms_of_a_word_have_one_stem(string forms)
    {
        var stemming = new Stemming();
        var lists = forms.Split(' ').Select(word => stemming.ListOf(Tokenizer.Of(word).Single(), Stemming.LanguageOf("el-CY")));
        Assert.EndsWith("/el", Assert.Single(lists.Distinct()), StringComparison.Ordinal);
    }

    // Doubled letters, letters of other scripts and of other planes.
    private static string Letters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => "aeiouyyllnnttssrrcqvfgbxwμσ".Substring(random.Next(27), 1)))
        + (random.Next(20) == 0 ? "𐌲𐌲" : "");

    private static void AreStemmedAlike(string[] words, string code)
    {
        using var corpus = Corpus.Of();
        var stemming = new Stemming();
        var language = Stemming.LanguageOf(code);
        var answers = Client.Ask(
            Built.From(corpus.Edition(), corpus.Folder),
            words.Chunk(1000).Select(stem => JsonSerializer.Serialize(new { stem, code }))
        );
        var stems = answers.SelectMany(answer => Client.Texts(answer.GetProperty("stems")));

        Assert.Equal([], words.Zip(stems).Where(pair => stemming.ListOf(pair.First, language) != $"{pair.Second}/{code}").Take(10));
    }
}
