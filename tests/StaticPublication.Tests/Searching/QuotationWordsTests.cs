using System.Text.Json;

namespace StaticPublication.Tests.Searching;

/// <summary>Whose the words of a quotation are, and what is said of short pieces.</summary>
[Collection(nameof(GovernmentSite))]
public sealed class QuotationWordsTests(GovernmentSite site)
{
    [Fact]
    public void Documents_with_the_same_words_are_named_and_counted()
    {
        const string Words = "La parole est à Mme la Première ministre.";
        var truth = Directory
            .GetFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories)
            .Count(file => Read(file).Contains(Words, StringComparison.Ordinal));
        var source = Assert.Single(Verified(Words).GetProperty("sources").EnumerateArray());
        var others = source.GetProperty("others").EnumerateArray().ToList();

        Assert.InRange(others.Count, 3, truth - 1);
        Assert.True(others.Count == truth - 1 || source.GetProperty("mayBeMore").GetBoolean());
        Assert.All(others.Append(source), other =>
            Assert.Contains(Words, Read(Path.Combine(site.Output, Text(other, "address")[1..], "index.json")), StringComparison.Ordinal)
        );
        Assert.Equal(
            others.Select(other => Text(other, "date")).Order(StringComparer.Ordinal),
            others.Select(other => Text(other, "date"))
        );
        var alone = Verified("l'expulsion de tout étranger reconnu coupable d'un acte grave par la justice").GetProperty("sources")[0];
        Assert.Equal((0, false), (alone.GetProperty("others").GetArrayLength(), alone.GetProperty("mayBeMore").GetBoolean()));
    }

    [Fact]
    public void Applause_is_a_note_of_the_record_and_not_words_of_the_speaker()
    {
        var answer = Verified("reste lettre morte dans 90 % des cas ? (Applaudissements sur les bancs du groupe RN.)");

        Assert.Equal("exact", Text(answer, "verdict"));
        Assert.Equal(
            [("reste lettre morte dans 90 % des cas ?", false), ("(Applaudissements sur les bancs du groupe RN", true)],
            answer.GetProperty("pieces").EnumerateArray().Select(piece => (Text(piece, "text"), piece.GetProperty("isAside").GetBoolean()))
        );
        // Without emphasis too, as older records have them; what a speaker puts between parentheses does not begin with a capital.
        Assert.Equal(
            [false, true, false],
            Verified("inflation que son loyer tous les mois. (Mêmes mouvements.) Ce n'est pas")
                .GetProperty("pieces")
                .EnumerateArray()
                .Where(piece => Text(piece, "kind") == "same")
                .Select(piece => piece.GetProperty("isAside").GetBoolean())
                .TakeLast(3)
        );
        Assert.Contains(
            Verified("faire exécuter les obligations de quitter le territoire français (OQTF) dont l'application")
                .GetProperty("pieces")
                .EnumerateArray(),
            piece => Text(piece, "kind") == "same" && !piece.GetProperty("isAside").GetBoolean()
        );
    }

    [Theory]
    [InlineData("Je salue donc ce pas vers nous […] la plébiscitent", "parts")]
    [InlineData("sympathisants […] Nous savons que si des étrangers se comportent parfaitement bien (...) de notre générosité", "parts")]
    [InlineData("Je salue donc ce pas vers nous […] la rejettent", "differs")]
    [InlineData("dimanche dernier, M. Macron déclarait vouloir", "differs")]
    [InlineData("Je veux entendre dans votre prise", "differs")]
    [InlineData("Nous traversons des boulevards de licornes violettes", "absent")]
    public void A_short_piece_is_judged_by_what_stands_around_it(string quotation, string verdict) =>
        Assert.Equal(verdict, Text(Verified(quotation), "verdict"));

    [Theory]
    [InlineData("mener la bataille du plein emploi, d’accélérer la transition écologique", "exact", "noted")]
    [InlineData("cette mesure y figurait. Sans la redévelopper", "exact", "noted")]
    [InlineData("M. Dupont : « Je salue donc ce pas vers nous »", "exact", "label")]
    [InlineData("Selon M. Dupont, « Je salue donc ce pas vers nous ».", "exact", "label")]
    [InlineData("Mme Élisabeth Borne : Il s’agit d’abord de répondre à l'urgence", "exact", "label")]
    [InlineData("M. Dupont : « Je salue donc ce pas vers les licornes »", "differs", "label")]
    [InlineData("dimanche dernier, M. Macron déclarait vouloir « permettre l'expulsion de tout étranger »", "differs", "")]
    [InlineData("C'est vrai […] Je n'imaginais pas que moins d'une semaine après", "parts", "speakers")]
    [InlineData("Des licornes violettes descendent vers les parapluies [...] Je salue donc ce pas vers nous", "differs", "")]
    [InlineData("plus conventionnelle... tous participent de la richesse", "exact", "")]
    [InlineData("la laïcité […] c'est la liberté, c'est l'égalité", "parts", "order")]
    [InlineData("y compris les sympathisants de la France insoumise […] Je salue donc ce pas vers nous", "parts", "order")]
    [InlineData("élus par les Français, pour mener des consultations", "parts", "gaps")]
    [InlineData("mon ADN, ma colonne vertébrale... Vous n'en avez pas ! ...s'appelle la République", "parts", "speakers")]
    [InlineData("nous : cela s'appelle les valeurs. Quelles valeurs ? Comme Première ministre et comme femme", "parts", "speakers")]
    public void What_a_reader_should_know_besides_is_told(string quotation, string verdict, string notes)
    {
        var answer = Verified(quotation);
        var told = answer.GetProperty("notes").EnumerateArray().Select(note => Text(note, "name"));
        Assert.Equal((verdict, notes), (Text(answer, "verdict"), string.Join(' ', told)));
    }

    // Their words are those of most documents: the rarest do not tell which to read.
    [Theory]
    [InlineData("Aujourd'hui, tout est sur", "exact")]
    [InlineData("les licornes sont là", "absent")]
    public void A_few_common_words_are_looked_for_in_all_documents(string quotation, string verdict)
    {
        var answer = Verified(quotation);
        Assert.Equal((verdict, verdict == "absent"), (Text(answer, "verdict"), answer.GetProperty("isEverywhere").GetBoolean()));
    }

    private JsonElement Verified(string verify) => Assert.Single(Client.Ask(site.Output, [JsonSerializer.Serialize(new { verify })]));

    private static string Read(string file) => File.ReadAllText(file).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}
