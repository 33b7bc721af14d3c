using System.Globalization;
using StaticPublication.Creating;

namespace StaticPublication.Tests;

/// <summary>Publications outside France and parliament, begun by <c>init</c>, with ten records each: a German council, a Greek regulator,
/// English reports.</summary>
internal static class Abroad
{
    /// <summary>The languages, each with what is published.</summary>
    public static readonly IReadOnlyDictionary<string, string> Purposes = new Dictionary<string, string>
    {
        ["de"] = "council",
        ["el"] = "regulator",
        ["en"] = "reports",
    };

    // Titles of the file that the first of them has attached.
    private static readonly Dictionary<string, string> Attached = new()
    {
        ["de"] = "Lageplan",
        ["el"] = "Πίνακας",
        ["en"] = "Appendix",
    };

    // Title and text of each record beside the three of init.
    private static readonly Dictionary<string, (string Title, string Text)[]> Texts = new()
    {
        ["de"] =
        [
            (
                "Sanierung der Straßen im Ortsteil Süd",
                "Der Rat beschließt, die Straßen im Ortsteil Süd zu sanieren und die Gehwege zu verbreitern."
            ),
            (
                "Neubau zweier Häuser am Mühlenweg",
                "Der Bebauungsplan für zwei Häuser am Mühlenweg wird als Satzung beschlossen; Verzeichnisse liegen an."
            ),
            ("Gebühren der Müllabfuhr", "Die Gebühren der Müllabfuhr werden zum 1. Januar neu festgesetzt."),
            ("Spielplätze in den Kindergärten", "Die Spielplätze der Kindergärten werden erneuert; die Kosten trägt die Gemeinde."),
            ("Straßenreinigung", "Die Satzung über die Straßenreinigung wird geändert."),
            ("Zuschuss an das Bürgerhaus", "Das Bürgerhaus mit Museum erhält einen Zuschuss für die Heizung."),
            ("Haushaltsplan", "Der Haushaltsplan wird mit seinen Anlagen festgestellt; die Bürgerinnen wurden gehört."),
        ],
        ["el"] =
        [
            ("Άδειες ραδιοφωνικών σταθμών", "Η αρχή γνωμοδοτεί υπέρ της χορήγησης των αδειών στους ραδιοφωνικούς σταθμούς."),
            ("Τηλεοπτικές συχνότητες του νησιού", "Οι τηλεοπτικές συχνότητες του νησιού ανανεώνονται για πέντε έτη."),
            ("Έλεγχος του δήμου", "Η αρχή εξέτασε αίτημα της υπηρεσίας του δήμου για τον τοπικό σταθμό."),
            ("Σταθμοί των δήμων", "Οι δήμοι μπορούν να συστήσουν κοινό σταθμό με απόφαση των συμβουλίων τους."),
            ("Διαφημίσεις σε σχολεία", "Δεν επιτρέπονται διαφημίσεις σε εκπομπές που απευθύνονται σε σχολεία."),
            ("Ενημέρωση σχολείου", "Η εκπομπή ενημέρωσης του σχολείου για τα κτίρια τηρεί τους κανόνες."),
            ("Τέλη χρήσης", "Τα τέλη χρήσης συχνοτήτων αναπροσαρμόζονται με βάση τα πρόσφατα θέματα κόστους."),
        ],
        ["en"] =
        [
            ("School libraries", "Most school libraries open three days a week; the report proposes that every library opens daily."),
            ("Libraries on wheels", "Mobile libraries reach villages that no other library serves."),
            ("Bus timetables", "Timetables were studied on forty routes; studies of two more are under way."),
            ("Energy of public buildings", "Heating public buildings costs less where windows were renewed."),
            ("Café licences", "Licensing a café takes ninety days; licences of cafés are renewed each year."),
            ("Cycling to work", "Those who cycle to work say that cycling is safer than it was."),
            ("Repairing bridges", "Repairs of twelve bridges were delayed; repairing them now costs more."),
        ],
    };

    /// <summary>Begins a publication in a folder, writes its records and returns its input.</summary>
    public static string Begin(string folder, string language)
    {
        var purpose = Purposes[language];
        var words = new SampleWords(language, purpose);
        new Skeleton(words["title"], new Uri($"https://{language}.example/"), $"contact@{language}.example", Host.Of(null), InputSchemas.In)
        {
            Language = language,
            Purpose = purpose,
        }.Write(folder);
        var input = Path.Combine(folder, "input");
        var sample = File.ReadAllText(Path.Combine(input, $"documents/2024/{words["sample"]}-2.md"));
        foreach (var ((title, text), rank) in Texts[language].Select((one, rank) => (one, rank)))
        {
            var number = (rank + 4).ToString(CultureInfo.InvariantCulture);
            File.WriteAllText(
                Path.Combine(input, $"documents/2024/{words["sample"]}-{number}.md"),
                sample
                    .Replace($"id: {words["sample"]}-2", $"id: {words["sample"]}-{number}", StringComparison.Ordinal)
                    .Replace("\"2024-2\"", $"\"2024-{number}\"", StringComparison.Ordinal)
                    .Replace(words["title.2"], title, StringComparison.Ordinal)
                    .Replace(words["invented"], text, StringComparison.Ordinal)
                    .Replace("published: 2024-10-03", $"published: 2024-09-{rank + 10}", StringComparison.Ordinal)
                    .Replace(
                        "extra: {sample: init}\n",
                        rank == 0 ? $"attachments: [{{file: a.pdf, title: \"{Attached[language]}\"}}]\n" : "",
                        StringComparison.Ordinal
                    )
            );
        }

        Directory.CreateDirectory(Path.Combine(input, "files"));
        File.WriteAllText(Path.Combine(input, "files/a.pdf"), "%PDF-1.7");
        return input;
    }
}
