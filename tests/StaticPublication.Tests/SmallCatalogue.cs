using System.Text.Json;
using StaticPublication.Storage;
using YamlDotNet.RepresentationModel;

namespace StaticPublication.Tests;

/// <summary>A catalogue built by hand: a few odd documents, the theme of this repository.</summary>
internal sealed class SmallCatalogue : IDisposable
{
    private readonly string _path = Path.GetTempFileName();
    private readonly List<Document> _documents = [];
    private readonly List<Listing> _listings = [];

    public SmallCatalogue(string language = "fr")
    {
        Language = language;
        Store = new RecordStore(_path);
    }

    public string Language { get; }

    public RecordStore Store { get; }

    public static readonly Licence Open = new(new AuthorityEntry("etalab-2.0", "Licence Ouverte 2.0"))
    {
        Url = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        Open = true,
    };
    public static readonly Licence Reserved = new(new AuthorityEntry("all-rights-reserved", "Tous droits réservés"));

    public Kind Question { get; } =
        new(new AuthorityEntry("question-ecrite", "Question écrite"))
        {
            Plural = "Questions écrites",
            Code = "QE",
            Answerable = true,
            SchemaType = "Question",
        };

    public Kind Post { get; } = new(new AuthorityEntry("billet", "Billet")) { Plural = "Billets", SchemaType = "Article" };

    public Portfolio Digital { get; } = new(new AuthorityEntry("numerique", "Numérique"));

    public List<Ministry> Ministries { get; } = [];

    public List<Author> Authors { get; } = [];

    public List<Programme> Programmes { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<Organisation> Organisations { get; } = [];

    public List<AuthorityLink> Links { get; } = [];

    public List<EditorialPage> Pages { get; } = [];

    public Dictionary<string, IReadOnlyList<int>> Mentions { get; } = new(StringComparer.Ordinal);

    public Func<Site, Site> Change { get; set; } = site => site;

    public List<Connections> Connections { get; } = [];

    public List<Fault> Warnings { get; } = [];

    public Site Site =>
        Change(
            new Site
            {
                Title = "Questions numériques",
                Description = "Questions et réponses sur le numérique.",
                Url = "https://publication.example/",
                Language = Language,
                Publisher = new Publisher("Producteur", "https://publication.example/", "contact@publication.example"),
                Licence = Open,
                Authority = "publication.example,2013-01-01",
                AnswerRules = new AnswerRules([new AnswerRule(null, null, null, 2)]),
            }
        );

    /// <summary>Stores a document's words and keeps it; the caller gives what differs.</summary>
    public StoredRecord Store_(string? summary, params (string Role, string Markdown)[] texts) =>
        Store.Append(
            JsonSerializer.SerializeToUtf8Bytes(
                new Dictionary<string, object?>
                {
                    ["id"] = "x",
                    ["abstract"] = summary,
                    ["texts"] = texts.Select(t => new { role = t.Role, markdown = t.Markdown }).ToArray(),
                }
            )
        );

    public void Add(Document document, Connections? connections = null)
    {
        _documents.Add(document);
        Connections.Add(connections ?? StaticPublication.Connections.None);
    }

    public Edition Edition()
    {
        MakeListings();
        var site = Site;
        var catalogue = new Catalogue
        {
            Site = site,
            AsOf = new DateOnly(2017, 6, 20),
            Documents = _documents,
            Authorities = new Authorities
            {
                Kinds = [Post, Question],
                Ministries = Ministries,
                Portfolios = [Digital],
                Authors = Authors,
                Programmes = Programmes,
                Organisations = Organisations,
                Headings = Headings,
                Links = Links,
            },
            Listings = _listings,
            Connections = Connections,
            Mentions = Mentions,
            Pages = Pages,
            Tombstones = [],
            Warnings = Warnings,
            Store = Store,
        };
        return new Edition(catalogue, new Addresses(site), Theme(Language));
    }

    public static Theme Theme(string language)
    {
        var root = Repository.Root;
        var assets = Directory
            .EnumerateFiles(Path.Combine(root, "theme", "assets"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Relative(root, "assets", file), file => new ReadOnlyMemory<byte>(File.ReadAllBytes(file)));
        var templates = Directory
            .EnumerateFiles(Path.Combine(root, "theme", "templates"), "*", SearchOption.AllDirectories)
            .ToDictionary(file => Relative(root, "templates", file), File.ReadAllText);
        return new Theme("theme", templates, assets, Strings(root, language), new Dictionary<string, IReadOnlyList<string>>());
    }

    public void Dispose()
    {
        Store.Dispose();
        File.Delete(_path);
    }

    private static string Relative(string root, string folder, string file) =>
        Path.GetRelativePath(Path.Combine(root, "theme", folder), file).Replace('\\', '/');

    public static Strings Strings(string root, string language)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(root, "theme", $"strings.{language}.yml"))));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        void Walk(string prefix, YamlNode node)
        {
            if (node is YamlMappingNode map)
            {
                foreach (var (key, value) in map.Children)
                {
                    Walk(prefix.Length == 0 ? key.ToString() : $"{prefix}.{key}", value);
                }
            }
            else
            {
                texts[prefix] = node.ToString();
            }
        }

        Walk("", yaml.Documents[0].RootNode);
        return new Strings(texts, language);
    }

    private void MakeListings()
    {
        _listings.Clear();
        Add(ListingKind.All, null, _ => true);
        foreach (var year in _documents.Select(d => d.Published.Year).Distinct().Order())
        {
            Add(ListingKind.Year, null, d => d.Published.Year == year, year);
        }

        foreach (
            var (year, month) in _documents
                .Where(d => d.Published.Month > 0)
                .Select(d => (d.Published.Year, d.Published.Month))
                .Distinct()
                .Order()
        )
        {
            Add(ListingKind.Month, null, d => d.Published.Year == year && d.Published.Month == month, year, month);
        }

        foreach (var ministry in Ministries)
        {
            Add(ListingKind.Ministry, ministry, d => d.Ministries.All.Contains(ministry));
        }

        Add(ListingKind.Portfolio, Digital, d => d.Ministries.All.Any(m => m.Portfolio == Digital));
        Authors.ForEach(author => Add(ListingKind.Author, author, d => d.Authors.Any(a => a.Author == author)));
        Programmes.ForEach(programme => Add(ListingKind.Programme, programme, d => d.Programmes.Contains(programme)));
        Headings.ForEach(heading => Add(ListingKind.Heading, heading, d => d.Heading == heading));
        foreach (var kind in new[] { Post, Question })
        {
            Add(ListingKind.Kind, kind, d => d.Kind == kind);
        }

        Organisations.ForEach(organisation =>
            Add(ListingKind.Organisation, organisation, d => d.Organisations.Any(o => o.Organisation == organisation))
        );
        Add(ListingKind.Overdue, null, d => d.Overdue);
    }

    private void Add(ListingKind kind, Authority? of, Func<Document, bool> belongs, int year = 0, int month = 0)
    {
        int[] numbers = [.. Enumerable.Range(0, _documents.Count).Where(n => belongs(_documents[n])).Reverse()];
        var questions = numbers.Select(n => _documents[n]).Where(d => d.Status != Status.None).ToArray();
        var timed = questions.Select(d => d.DaysToAnswer).OfType<int>().Order().ToArray();
        _listings.Add(
            new Listing(
                kind,
                of,
                year,
                month,
                numbers,
                new StatusCounts
                {
                    Documents = numbers.Length,
                    Questions = questions.Length,
                    Answered = questions.Count(d => d.Status == Status.Answered),
                    Withdrawn = questions.Count(d => d.Status == Status.Withdrawn),
                    Lapsed = questions.Count(d => d.Status == Status.Lapsed),
                    Closed = questions.Count(d => d.Status == Status.Closed),
                    Pending = questions.Count(d => d.Status == Status.Pending),
                    Overdue = questions.Count(d => d.Overdue),
                    Timed = timed.Length,
                    MedianDays = timed.Length == 0 ? null : timed[(timed.Length - 1) / 2],
                }
            )
        );
    }
}
