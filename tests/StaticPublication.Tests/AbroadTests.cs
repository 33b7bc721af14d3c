using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
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
        "Anfrage|Ministeri|Fraktion|Wahlkreis|Wahlperiode|Antwort|überfällig|Parlament|parlamentarisch|Staat|Amtsblatt|Geschäftsbereich",
        "straße STRASSEN strasse strassen:4; häuser haus hauser:5; gebühr:6; kindergarten kindergärten:7; "
            + "spielplatz:7; bürgerhaus burgerhaus:9; müllabfuhr:6; satzung:5 8"
    )]
    [InlineData(
        "el",
        "ερώτησ|ερωτήσ|υπουργ|κοινοβουλ|Βουλή|απάντησ|εκπρόθεσμ|χαρτοφυλάκ|κράτους|Επίσημη Εφημερίδα|εκλογικ",
        "άδεια αδειες ΑΔΕΙΩΝ:4; συχνότητα συχνοτήτων:5 10; συχνοτητες:5 10; δήμος δημου ΔΗΜΟΙ δήμων:6 7; σχολείο σχολεια ΣΧΟΛΕΙΟΥ:8 9; "
            + "ραδιοφωνικός:4; νησί:5"
    )]
    [InlineData(
        "en",
        "question|ministr|parliament|assembl|senat|official journal|legislature|constituenc|government|portfolio|answer|overdue|chamber|"
            + "flagged|pending|the State",
        "library Libraries:4 5; cafe cafés CAFÉ:8; cycle cycling:9; repair repairs repairing:10; timetable:6; licence licences:8"
    )]
    public void A_publication_abroad_speaks_and_searches_in_its_language(string language, string forbidden, string searches)
    {
        var output = Built(language);
        Assert.Empty(Found(output, text => new Regex(forbidden, RegexOptions.IgnoreCase).Matches(text).Select(match => match.Value)));
        // Keys of folders are of the format.
        var other = Pieces(language == "en" ? "fr" : "en")
            .Except(Pieces(language))
            .Except(Addresses.Folders)
            .Where(piece => piece.Length > 12)
            .ToList();
        Assert.True(other.Count > 300);
        Assert.Empty(Found(output, text => other.Where(piece => text.Contains(piece, StringComparison.Ordinal))));
        var search = Search.Open(output);
        Assert.All(searches.Split("; "), one =>
        {
            var (queries, numbers) = (one.Split(':')[0].Split(' '), one.Split(':')[1].Split(' '));
            Assert.All(queries, query => Assert.Equal((query, string.Join(' ', numbers)), (query, Ids(search, query))));
        });
    }

    private string Built(string language)
    {
        var options = new Options
        {
            Input = Abroad.Begin(Path.Combine(_folder, language), language),
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

    // Pages as they are read: names of licences are not ours.
    private static IEnumerable<string> Found(string output, Func<string, IEnumerable<string>> words) =>
        from page in Directory.GetFiles(output, "*.html", SearchOption.AllDirectories)
        let body = new HtmlParser().ParseDocument(File.ReadAllText(page))
        let said = body
            .All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name is "aria-label" or "title" or "alt" or "content" or "placeholder")
            .Select(attribute => attribute.Value)
        from word in words(
            $"{body.Body!.TextContent}\n{body.Title}\n{string.Join('\n', said)}".Replace(
                "Open Government Licence",
                "",
                StringComparison.Ordinal
            )
        )
        select $"{Path.GetRelativePath(output, page)}: {word}";

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
