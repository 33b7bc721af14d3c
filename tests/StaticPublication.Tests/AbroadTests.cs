using System.Globalization;
using System.Text.RegularExpressions;
using StaticPublication.Searching;

namespace StaticPublication.Tests;

/// <summary>Publications in German, Greek and English of what is no parliament's: their words, and their search.</summary>
public sealed partial class AbroadTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("abroad-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A query, and the records that it finds; the same for all that stand before one number.
    [Theory]
    [InlineData(
        "de",
        "Anfrage|Ministeri|ministr|Befragt|Zugewiesen|Beauftragt|asked|attributed|answer|"
            + "Fraktion|Wahlkreis|Wahlperiode|Antwort|überfällig|Parlament|parlamentarisch|Staat|Amtsblatt|Geschäftsbereich",
        "straße STRASSEN strasse strassen:4; häuser haus hauser:5; gebühr:6; kindergarten kindergärten:7; "
            + "spielplatz:7; bürgerhaus burgerhaus:9; müllabfuhr muellabfuhr:6; satzung:5 8; museum museen:9; verzeichnis:5; muehlenweg:5; "
            + "bürgerin:10; lageplan lagepläne:4"
    )]
    [InlineData(
        "el",
        "ministr|asked|attributed|answer|"
            + "ερώτησ|ερωτήσ|υπουργ|κοινοβουλ|Βουλή|απάντησ|εκπρόθεσμ|χαρτοφυλάκ|κράτους|Επίσημη Εφημερίδα|εκλογικ",
        "άδεια αδειες ΑΔΕΙΩΝ:4; συχνότητα συχνοτήτων:5 10; συχνοτητες:5 10; δήμος δημου ΔΗΜΟΙ δήμων:6 7; σχολείο σχολεια ΣΧΟΛΕΙΟΥ:8 9; "
            + "ραδιοφωνικός ραδιοφωνικό:4; νησί νησιά:5; θέμα θέματα:10; κτίριο κτίρια:9; υπηρεσία υπηρεσίες:6; πίνακας πίνακες:4"
    )]
    [InlineData(
        "en",
        "question|ministr|parliament|assembl|senat|official journal|legislature|constituenc|government|portfolio|answer|overdue|chamber|"
            + "flagged|pending|the State",
        "library Libraries:4 5; cafe cafés CAFÉ:8; cycle cycling:9; repair repairs repairing:10; timetable:6; licence licences:8; "
            + "appendix:4"
    )]
    public void A_publication_abroad_speaks_and_searches_in_its_language(string language, string forbidden, string searches)
    {
        var output = Built(language);
        PublishedWords.HasNone(output, forbidden);
        // Keys of folders are of the format.
        var other = Pieces(language == "en" ? "fr" : "en")
            .Except(Pieces(language))
            .Except(Addresses.Folders)
            .Where(piece => piece.Length > 12)
            .ToList();
        Assert.True(other.Count > 300);
        PublishedWords.HasNone(output, text => other.SelectMany(piece => PlacesOf(piece, text)));
        var search = Search.Open(output);
        Assert.All(searches.Split("; "), one =>
        {
            var (queries, numbers) = (one.Split(':')[0].Split(' '), one.Split(':')[1].Split(' '));
            Assert.All(queries, query => Assert.Equal((query, string.Join(' ', numbers)), (query, Ids(search, query))));
        });
    }

    [Fact]
    public void A_name_is_suggested_in_each_of_its_spellings()
    {
        var output = Built("de", input =>
        {
            var authors = Path.Combine(input, "authorities/authors.yml");
            File.WriteAllText(authors, File.ReadAllText(authors).Replace("Kim Beispiel", "Jörg Müller", StringComparison.Ordinal));
        });
        string[] spellings = ["muell", "müll", "mull", "joerg mue", "Jörg Mueller"];
        var suggested = Searching.Client.Ask(output, spellings.Select(typed => $$"""{"suggest": "{{typed}}"}"""));
        Assert.All(suggested, one =>
            Assert.Equal("Jörg Müller", Assert.Single(one.GetProperty("entities").EnumerateArray()).GetProperty("name").GetString())
        );
        // And words that are being typed: Müllabfuhr.
        Assert.Equal("6", Ids(Search.Open(output), "muellab*"));
        Assert.Contains(suggested[0].GetProperty("documents").EnumerateArray(), document =>
            document.GetProperty("title").GetString() == "Gebühren der Müllabfuhr"
        );
    }

    // The words of a kind that is answered are its own, and bring no other thing of a parliament.
    [Theory]
    [InlineData("de", "Ersuchen Auskunft", "Fraktion|Wahlkreis|Wahlperiode|Parlament|Senat|Amtsblatt")]
    [InlineData("el", "Αίτημα Γνώμη", "κοινοβουλ|Βουλή|Επίσημη Εφημερίδα|εκλογικ")]
    [InlineData("en", "Request Reply", "parliament|assembl|senat|official journal|legislature|constituenc")]
    public void A_kind_that_is_answered_has_its_own_words_and_brings_no_parliament(string language, string headings, string forbidden)
    {
        var (input, words) = (Abroad.Begin(Path.Combine(_folder, language), language), headings.Split(' '));
        File.AppendAllText(
            Path.Combine(input, "authorities/kinds.yml"),
            $"- {{id: xyz, name: Xyz, answerable: true, uses: [heading], texts: [{{role: question, heading: {words[0]}}}, "
                + $"{{role: answer, heading: {words[1]}}}]}}\n"
        );
        File.WriteAllText(Path.Combine(input, "documents/xyz-1.md"), Answered(words));
        var outcome = Publication.Build(
            new Options
            {
                Input = input,
                Theme = Repository.Theme,
                Output = Path.Combine(_folder, "output"),
            }
        );
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        var pages = Directory.GetFiles(Path.Combine(_folder, "output"), "index.html", SearchOption.AllDirectories);
        var page = File.ReadAllText(pages.Single(path => path.Contains("/xyz-1/", StringComparison.Ordinal)));
        Assert.All(words, word => Assert.Contains($">{word}<", page, StringComparison.Ordinal));
        PublishedWords.HasNone(Path.Combine(_folder, "output"), forbidden);
        // No delay is stated, and only a chamber flags questions.
        var columns = File.ReadLines(Path.Combine(_folder, "output/data/kinds.csv")).First().Split(',');
        Assert.Contains("answered", columns);
        Assert.DoesNotContain(columns, column => column is "in_time" or "late" or "overdue" or "flagged" or "flagged_in_time");
        var kinds = File.ReadAllText(Path.Combine(_folder, "output/data/kinds.json"));
        Assert.DoesNotContain("\"inTime\"", kinds, StringComparison.Ordinal);
        Assert.DoesNotContain("\"flagged\"", kinds, StringComparison.Ordinal);
    }

    private static string Answered(string[] headings) =>
        "---\nid: xyz-1\nkind: xyz\ntitle: Xyz\npublished: 2024-09-01\ntexts: [{role: question}, {role: answer, on: 2024-09-05}]\n"
        + $"source: {{licence: CC-BY-4.0}}\n---\n# {headings[0]}\n\nX?\n\n# {headings[1]}\n\nY.\n";

    private string Built(string language, Action<string>? changed = null)
    {
        var input = Abroad.Begin(Path.Combine(_folder, language), language);
        changed?.Invoke(input);
        var options = new Options
        {
            Input = input,
            Theme = Repository.Theme,
            Output = Path.Combine(_folder, "output"),
        };
        var outcome = Publication.Build(options);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        Assert.All(outcome.Faults, fault => Assert.Equal("RECORD-EXAMPLE", fault.Code));
        Assert.Equal(10, outcome.Figures!.Documents);
        Assert.Contains(
            $"<html lang=\"{language}\">",
            File.ReadAllText(Path.Combine(options.Output, "index.html")),
            StringComparison.Ordinal
        );
        return options.Output;
    }

    // Numbers at the end of the ids, of the records that init did not write.
    private static string Ids(Search search, string query) =>
        string.Join(
            ' ',
            search
                .Ask(query)
                .Numbers.Select(number => int.Parse(search.Result(number).Id.Split('-')[^1], CultureInfo.InvariantCulture))
                .Where(number => number > 3)
                .Order()
        );

    private static IEnumerable<(int, int)> PlacesOf(string piece, string text) =>
        text.IndexOf(piece, StringComparison.Ordinal) is >= 0 and var at ? [(at, piece.Length)] : [];

    // Every text of a strings file, cut where the program fills in a name or a number.
    private static HashSet<string> Pieces(string language) =>
        [
            .. from line in File.ReadLines(Path.Combine(Repository.Theme, $"strings.{language}.yml"))
            where !line.TrimStart().StartsWith('#')
            from Match text in Quoted().Matches(line)
            from piece in Place().Split(text.Groups["text"].Value)
            select piece.Trim(),
        ];

    [GeneratedRegex("\"(?<text>[^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{[\w.:| ’]+\}|\.$")]
    private static partial Regex Place();
}
