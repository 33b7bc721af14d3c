using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticPublication.BrowserTests;

/// <summary>Records of a publication that is nowhere: every kind and state, enough for lists of several pages.</summary>
/// <param name="language">Of the site: fr or en.</param>
/// <param name="count">How many documents there are.</param>
internal sealed class SyntheticRecords(string language, int count = SyntheticRecords.Count)
{
    /// <summary>How many documents there are, unless more are asked for.</summary>
    public const int Count = 300;

    private const string LongAddress =
        "https://archives.example.org/fonds/questions/1234567890abcdefghijklmnopqrstuvwxyz1234567890abcdefghijklmnopqrstuvwxyz/"
        + "folio.html?recto=1";
    private static readonly JsonSerializerOptions Sparse = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly string[] Subjects =
    [
        "haut débit",
        "transport scolaire",
        "eau potable",
        "rénovation énergétique",
        "musées de province",
        "sécurité routière",
        "forêt communale",
    ];
    private static readonly string[] Places =
    [
        "la vallée",
        "les communes de montagne",
        "l’archipel",
        "les quartiers anciens",
        "le bassin minier",
    ];

    /// <summary>The name of the n-th author.</summary>
    public static string Author(int n) =>
        $"{(char)('A' + (n * 7 % 26))}{(n % 3 == 0 ? "nne-Sophie" : "rthur")} "
        + $"{(char)('A' + (n % 26))}{(n % 2 == 0 ? "ubert-Desrosiers" : "oche")}";

    /// <summary>Writes the input folder and gives it back.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "authorities"));
        Directory.CreateDirectory(Path.Combine(folder, "documents"));
        Directory.CreateDirectory(Path.Combine(folder, "pages"));
        File.WriteAllText(Path.Combine(folder, "site.yml"), Site());
        File.WriteAllText(Path.Combine(folder, "tombstones.yml"), "- {id: q-9001, date: 2016-05-02, legalGround: \"RGPD, article 17\"}\n");
        File.WriteAllText(
            Path.Combine(folder, "pages/notes.md"),
            "---\ntitle: Notes\nnav: true\n---\n# A\n\nB *c*.\n\n| D | E |\n| --- | --- |\n| F | 1 |\n\n- G\n\n> H\n"
        );
        foreach (var (name, text) in SyntheticAuthorities.Files())
        {
            File.WriteAllText(Path.Combine(folder, "authorities", name), text);
        }

        File.WriteAllLines(
            Path.Combine(folder, "documents/all.ndjson"),
            Enumerable
                .Range(1, count)
                .Select(n => JsonSerializer.Serialize(Record(n).Where(field => field.Value is not null).ToDictionary(), Sparse))
        );
        return folder;
    }

    private string Site() =>
        $$"""
            title: {{(language == "fr" ? "Les questions de la vallée" : "The valley’s questions")}}
            url: https://vallee.example/
            language: {{language}}
            description: {{(
                language == "fr"
                    ? "Une publication d’essai, avec assez de mots pour que les catalogues de données ouvertes l’acceptent sans "
                        + "avertissement."
                    : "A publication to try things on, with enough words for the catalogues of open data to take it without a warning."
            )}}
            publisher: {name: Valley, url: "https://vallee.example/", email: valley@vallee.example}
            licence: CC-BY-4.0
            repository: https://code.example/valley
            editUrl: https://code.example/valley/edit/{path}
            answerDueDays: 60
            {{(language == "fr" ? "" : Paths)}}

            """;

    private static string Paths =>
        "paths: {documents: papers, ministeres: ministries, portefeuilles: portfolios, auteurs: people, programmes: schemes, "
        + "rubriques: headings, types: kinds, "
        + "organisations: bodies, statistiques: figures, retards: overdue, recherche: search-for, qualite: quality, donnees: "
        + "open-data, dictionnaire: dictionary, changements: changes, "
        + "sans-reponse: unanswered, repondues: answered, retirees: withdrawn, caduques: lapsed, closes: closed}";

    private Dictionary<string, object?> Record(int n)
    {
        var published = new DateOnly(2012, 7, 1).AddDays(n * 5);
        var kind =
            n % 20 == 7 ? "rapport"
            : n % 20 == 13 ? "billet"
            : "question-ecrite";
        var record = new Dictionary<string, object?>
        {
            ["id"] = $"q-{n}",
            ["kind"] = kind,
            ["title"] = Title(n),
            ["titleOrigin"] = n % 4 == 0 ? "extracted" : null,
            ["number"] = kind == "question-ecrite" ? (12_000 + n).ToString(CultureInfo.InvariantCulture) : null,
            ["legislature"] = 14,
            ["chamber"] = "assemblee-nationale",
            ["language"] = n % 10 == 1 ? "en" : "fr",
            ["published"] =
                n == 47 ? "2013"
                : n == 53 ? "2013-02"
                : Day(published),
            ["authors"] = new object[]
            {
                new
                {
                    author = $"a-{n % 60}",
                    group = "Groupe des essais",
                    constituency = "Vallée (2e circonscription)",
                },
            },
            ["heading"] = $"h-{n % 8}",
            ["programmes"] =
                n % 3 == 0 ? new[] { $"p-{n % 5}", $"p-{(n + 1) % 5}" }
                : n % 3 == 1 ? [$"p-{n % 5}"]
                : null,
            ["keywords"] = new[] { Subjects[n % 7] },
            ["analyses"] = new[] { "réglementation" },
            ["indexing"] = n == 50 ? "forbidden" : null,
            ["formerIds"] = n == 3 ? new[] { "q-3003" } : null,
            ["relations"] = Relations(n),
            ["people"] = n % 9 == 0 ? new[] { new { person = $"a-{(n + 5) % 60}", role = "mentioned" } } : null,
            ["organisations"] = kind == "rapport" ? new[] { new { organisation = $"o-{n % 3}", role = "issuer" } } : null,
            ["source"] = Source(n, kind),
        };
        if (kind == "question-ecrite")
        {
            AddQuestion(record, n, published);
        }
        else
        {
            record["abstract"] = $"En bref : {Subjects[n % 7]}, et ce qui s’ensuit.";
            record["ministries"] = new { concerned = new[] { $"m-{n % 12}" } };
            record["texts"] = kind == "billet" ? null : new[] { new { role = "body", markdown = Said(n) } };
        }

        return record;
    }

    private static object Source(int n, string kind) =>
        new
        {
            url = n % 6 == 0 ? LongAddress : $"https://questions.example/{n}",
            publisher = "Chambre d’essai",
            retrieved = "2017-01-02",
            licence = kind == "billet" ? "all-rights-reserved" : "etalab-2.0",
        };

    private object[]? Relations(int n) =>
        n % 5 != 0
            ? null
            :
            [
                new { rel = "cites", target = $"q-{(n + 40) % count + 1}" },
                new
                {
                    rel = "cites",
                    target = LongAddress,
                    label = (string?)null,
                },
                new
                {
                    rel = "cites",
                    label = "Un rapport de 1998",
                    by = "Une mission",
                },
            ];

    private static void AddQuestion(Dictionary<string, object?> record, int n, DateOnly published)
    {
        var ending = Ending(n, published);
        record["ministries"] = new
        {
            asked = $"m-{n % 12}",
            attributed = n % 6 == 0 ? new object[] { new { ministry = $"m-{(n + 1) % 12}", on = Day(published.AddDays(3)) } } : [],
            answering = ending == "answered" ? $"m-{(n + 1) % 12}" : null,
        };
        record["jointAnswer"] = ending == "answered" && n % 15 is 2 or 3 ? $"j-{n / 15}" : null;
        record["events"] = n == 3 ? Golden(published) : Events(n, published, ending);
        record["texts"] =
            ending == "answered"
                ? new object[] { new { role = "question", markdown = Said(n) }, new { role = "answer", markdown = Said(n + 1) } }
                : [new { role = "question", markdown = Said(n) }];
    }

    private static string Ending(int n, DateOnly published) =>
        n == 3 ? "answered"
        : published.Year >= 2016 ? "pending"
        : (n % 10) switch
        {
            0 => "pending",
            4 => "withdrawn",
            6 => "lapsed",
            8 => "closed",
            _ => "answered",
        };

    private static object[] Events(int n, DateOnly published, string ending)
    {
        var first = new
        {
            type = "published",
            on = Day(published),
            page = $"{7000 + n}",
        };
        return ending == "pending" ? [first]
            : ending == "answered"
                ?
                [
                    first,
                    new
                    {
                        type = "answered",
                        on = Day(published.AddDays(30 + (n % 90))),
                        page = $"{8000 + n}",
                    },
                ]
            :
            [
                first,
                new
                {
                    type = ending,
                    on = Day(published.AddDays(90)),
                    code = "FIN",
                    reason = "Fin de mandat",
                },
            ];
    }

    // The golden case of the record format: eight dated events.
    private static object[] Golden(DateOnly day) =>
        [
            new
            {
                type = "published",
                on = Day(day),
                page = "7003",
            },
            new
            {
                type = "reattributed",
                on = Day(day.AddDays(20)),
                ministry = "m-5",
            },
            new
            {
                type = "reattributed",
                on = Day(day.AddDays(40)),
                ministry = "m-4",
            },
            new { type = "flagged", on = Day(day.AddDays(70)) },
            new { type = "renewed", on = Day(day.AddDays(80)) },
            new { type = "renewed", on = Day(day.AddDays(120)) },
            new
            {
                type = "answered",
                on = Day(day.AddDays(150)),
                page = "8003",
            },
            new
            {
                type = "corrected",
                on = Day(day.AddDays(160)),
                page = "8100",
            },
        ];

    private static string Title(int n) =>
        n % 10 == 1 ? $"Public money for {Subjects[n % 7]}, case {n}"
        : n == 14 ? "Balises <img src=x onerror=\"window.ran=1\"> et </script><script>window.ran=2</script> dans un titre"
        : n == 12
            ? "Anticonstitutionnellement-interdépartementalisation des télécommunications ultrapériphériques "
                + $"et des hydrotechniques : conditions d’application dans {Places[2]}"
        : $"Politique de {Subjects[n % 7]} dans {Places[n % 5]}, dossier {n}";

    private static string Said(int n) =>
        $"M. Arthur Roche interroge le ministre sur la politique de {Subjects[n % 7]} dans {Places[n % 5]}. En effet, « rien "
        + $"n’est fait » depuis {1990 + (n % 20)} ; il demande pourquoi.\n\n"
        + (n % 7 == 0 ? "| Année | Montant |\n| --- | ---: |\n| 2012 | 1200 |\n| 2013 | 1300 |\n\n" : "")
        + (n % 4 == 0 ? $"- un premier point ;\n- un second, voir {LongAddress} ;\n\n" : "")
        + (n % 11 == 0 ? "# Un intertitre\n\n> Une citation du rapport.\n\n" : "")
        + $"Il souhaite savoir quelles mesures sont prises, à quelle date et pour quel montant, afin que {Places[(n + 1) % 5]} ne "
        + $"restent pas à l’écart ; dossier {n}.";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
