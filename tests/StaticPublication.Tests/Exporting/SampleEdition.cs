using System.Globalization;
using System.Text.Json;
using StaticPublication.Exporting;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Tests.Exporting;

/// <summary>A catalogue built by hand: documents over three years with everything that a document can have, awkward characters among
/// them.</summary>
internal sealed class SampleEdition : IDisposable
{
    private readonly string _store = Path.Combine(Path.GetTempPath(), $"store-{Guid.NewGuid():N}");
    private readonly RecordStore _records;

    public SampleEdition(
        int documents,
        string textOf = "Texte ",
        int textLength = 200,
        string title = "L'école & <l’œuvre> \"n° 1\"",
        PreviousRelease? previous = null
    )
    {
        _records = new RecordStore(_store);
        var site = new Site
        {
            Title = "Le numérique <en> questions",
            Description = "Questions & réponses",
            Url = "https://publication.example/",
            Language = "fr",
            Publisher = new Publisher("L'éditeur", "https://publication.example/", "contact@publication.example"),
            Licence = Etalab,
            Authority = "publication.example,2013-01-01",
        };
        var made = Enumerable
            .Range(0, documents)
            .Select(number => Make(number, documents, string.Create(CultureInfo.InvariantCulture, $"{title} {number}"), textOf, textLength))
            .OrderBy(document => document.Published.FirstDay)
            .ThenBy(document => document.Id, StringComparer.Ordinal)
            .ToList();
        Edition = EditionOf(site, made);
        Release = new Release(Edition, previous);
    }

    public static Licence Etalab { get; } =
        new(new AuthorityEntry("etalab-2.0", "Licence Ouverte 2.0"))
        {
            Open = true,
            Url = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        };

    public static Kind Question { get; } =
        new(new AuthorityEntry("question-ecrite", "Question écrite"))
        {
            Plural = "Questions écrites",
            Code = "QE",
            Answerable = true,
            Texts = [new("question", "Texte de la question")],
        };

    public static Portfolio Digital { get; } = new(new AuthorityEntry("numerique", "Numérique"));

    public static Ministry Economy { get; } =
        new(new AuthorityEntry("economie", "Économie, industrie et numérique")) { Portfolio = Digital, From = new DateOnly(2014, 8, 26) };

    public static Author Person { get; } =
        new(new AuthorityEntry("bernard-lesterlin", "Bernard Lesterlin"))
        {
            FamilyName = "Lesterlin",
            GivenName = "Bernard",
            Memberships = [new("Socialiste", "Allier (2e circonscription)", null, null)],
        };

    public static Programme Labels { get; } =
        new(
            new AuthorityEntry("quartiers-numeriques", "Quartiers numériques")
            {
                Names = [new("La French Tech", new DateOnly(2013, 11, 27), null, "Contexte")],
            }
        );

    public static Heading Telecoms { get; } = new(new AuthorityEntry("telecommunications", "Télécommunications"));

    public static Organisation Caisse { get; } = new(new AuthorityEntry("caisse-des-depots", "Caisse des dépôts"));

    public static Group Socialists { get; } = new(new AuthorityEntry("src", "Socialiste, républicain et citoyen"));

    public Edition Edition { get; }

    public Release Release { get; }

    public void Dispose()
    {
        Release.Dispose();
        _records.Dispose();
        File.Delete(_store);
    }

    private static Strings WordsOfTheTheme() => new(new StringsByKey(), "fr");

    private Document Make(int number, int of, string title, string textOf, int textLength)
    {
        var published = PartialDate.Of(new DateOnly(2012, 6, 26).AddDays(number * 1800 / Math.Max(of, 1)));
        var answered = number % 3 > 0;
        var id = string.Create(CultureInfo.InvariantCulture, $"an-14-qe-{number}");
        List<Event> events = [new(EventType.Published, published, Page: "7135")];
        if (answered)
        {
            events.Add(
                new Event(
                    EventType.Answered,
                    PartialDate.Of(published.FirstDay.AddDays(40)),
                    Page: "12",
                    Ministry: new Addressing(Economy, null, null)
                )
            );
        }

        return new Document(
            new LinkedDocument
            {
                Id = id,
                Kind = Question,
                Title = title,
                Published = published,
                Number = number.ToString(CultureInfo.InvariantCulture),
                Legislature = 14,
                Chamber = "assemblee-nationale",
                Language = "fr",
                Identifiers = new SortedDictionary<string, string> { ["an"] = "QANR5L14QE" + number },
                Authors =
                [
                    new Authorship(
                        Person,
                        null,
                        "Socialiste, républicain et citoyen",
                        Socialists,
                        "Allier (2e circonscription)",
                        "M. Bernard Lesterlin"
                    ),
                ],
                People = [new Appearance(Person, "mentioned", "=cmd|'/c calc'!A0", null)],
                Organisations = [new Involvement(Caisse, "issuer", null)],
                Ministries = new Addressees(
                    new Addressing(Economy, "Économie", null),
                    [new Addressing(Economy, "Économie", null)],
                    answered ? new Addressing(Economy, null, null) : null,
                    []
                ),
                Heading = Telecoms,
                Analyses = ["politique et réglementation", "@risque; \"cité\""],
                Programmes = [Labels],
                Keywords = ["-12,5"],
                Events = events,
                Texts = [new DocumentTextHead("question", published.FirstDay, "7135")],
                Source = new Source(
                    "https://questions.assemblee-nationale.fr/q14/14-" + number + "QE.htm",
                    "Assemblée nationale",
                    null,
                    new DateOnly(2017, 6, 21),
                    Etalab
                ),
                Stored = _records.Append(StoredJson(id, title, published, number, textOf, textLength)),
            }
        )
        {
            Status = answered ? Status.Answered : Status.Pending,
            Overdue = !answered,
            AnswerRule = new AnswerRule(null, null, 10, null),
            Warnings =
                number == 0
                    ?
                    [
                        new Fault(
                            Severity.Warning,
                            "TEXT-EMPTY",
                            new SourceLocation("/home/x/input/a.md", 3, 4),
                            "texts[0]",
                            "the text is empty"
                        ),
                    ]
                    : [],
        };
    }

    private static byte[] StoredJson(string id, string title, PartialDate published, int number, string textOf, int textLength)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, PublishedJson.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("kind", "question-ecrite");
            json.WriteString("title", title);
            json.WriteString("published", published.ToString());
            json.WriteString("number", number.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("legislature", 14);
            json.WriteStartArray("texts");
            json.WriteStartObject();
            json.WriteString("role", "question");
            json.WriteString("markdown", TextOf(number, textOf, textLength));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string TextOf(int number, string textOf, int length)
    {
        var text = new System.Text.StringBuilder(length + 8192);
        var random = new Random(number);
        while (text.Length < Math.Min(length, 8192))
        {
            text.Append(textOf)
                .Append(random.Next(60_000).ToString("x", CultureInfo.InvariantCulture))
                .Append(random.Next(4) == 0 ? " l'économie é " : " ");
        }

        for (var piece = text.ToString(); text.Length < length; )
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    private Edition EditionOf(Site site, List<Document> documents)
    {
        var all = Enumerable.Range(0, documents.Count).Reverse().ToArray();
        var counts = new StatusCounts
        {
            Documents = documents.Count,
            Questions = documents.Count,
            Answered = documents.Count(document => document.Status == Status.Answered),
            Pending = documents.Count(document => document.Status == Status.Pending),
            Overdue = documents.Count(document => document.Overdue),
            MedianDays = 40,
        };
        Authority[] listed = [Economy, Digital, Person, Labels, Telecoms, Question, Caisse];
        ListingKind[] kinds =
        [
            ListingKind.Ministry,
            ListingKind.Portfolio,
            ListingKind.Author,
            ListingKind.Programme,
            ListingKind.Heading,
            ListingKind.Kind,
            ListingKind.Organisation,
        ];
        List<Listing> listings = [new Listing(ListingKind.All, null, 0, 0, all, counts)];
        listings.AddRange(
            documents
                .Select(document => document.Published.Year)
                .Distinct()
                .Select(year => new Listing(
                    ListingKind.Year,
                    null,
                    year,
                    0,
                    [.. all.Where(number => documents[number].Published.Year == year)],
                    counts
                ))
        );
        listings.AddRange(listed.Zip(kinds, (authority, kind) => new Listing(kind, authority, 0, 0, all, counts)));
        listings.Add(new Listing(ListingKind.Overdue, null, 0, 0, [.. Enumerable.Reverse(all).Where(n => documents[n].Overdue)], counts));
        var catalogue = new Catalogue
        {
            Site = site,
            AsOf = new DateOnly(2017, 6, 21),
            Documents = documents,
            Listings = listings,
            Pages = [],
            Store = _records,
            Authorities = new Authorities
            {
                Kinds = [Question],
                Ministries = [Economy],
                Portfolios = [Digital],
                Authors = [Person],
                Programmes = [Labels],
                Organisations = [Caisse],
                Headings = [Telecoms],
                Groups = [Socialists],
                Licences = [Etalab],
            },
            Connections =
            [
                .. documents.Select(
                    (_, number) =>
                        number == 0
                            ? Connections.None
                            : new Connections([(0, "cites")], [new RelatedDocument(number - 1, 1, true, true, false)], [number - 1])
                ),
            ],
            Mentions = new Dictionary<string, IReadOnlyList<int>> { [Person.Id] = all },
            Tombstones =
            [
                new Tombstone(
                    "an-14-qe-99999",
                    new DateOnly(2016, 1, 2),
                    "RGPD, article 17",
                    ["/documents/2013/07/an-14-qe-99999/"],
                    default
                ),
            ],
            Warnings = [],
        };
        return new Edition(
            catalogue,
            new Addresses(site),
            new Theme(
                "theme",
                new Dictionary<string, string>(),
                new Dictionary<string, ReadOnlyMemory<byte>>(),
                WordsOfTheTheme(),
                new Dictionary<string, IReadOnlyList<string>>()
            )
        );
    }
}
