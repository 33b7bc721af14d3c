using System.Text;
using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Tests.Searching;

/// <summary>Makes editions for search out of normalised records, without the stages before it: authorities are made from the ids that
/// records name.</summary>
internal sealed partial class Corpus : IDisposable
{
    private readonly Dictionary<string, Author> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ministry> _ministries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Portfolio> _portfolios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Programme> _programmes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Heading> _headings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private readonly List<Document> _documents = [];
    private readonly RecordStore _store;

    public Corpus(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(folder);
        _store = new RecordStore(Path.Combine(folder, "records.store"));
    }

    public string Folder { get; }

    public RecordStore Store => _store;

    public IReadOnlyList<Document> Documents => _documents;

    public static string TemporaryFolder() => Directory.CreateTempSubdirectory("publication-search-").FullName;

    public static Corpus Of(params string[] records)
    {
        var corpus = new Corpus(TemporaryFolder());
        foreach (var record in records)
        {
            corpus.Add(record);
        }

        return corpus;
    }

    public static Corpus FromFiles(string input, string folder)
    {
        var corpus = new Corpus(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(input, "documents")).Order(StringComparer.Ordinal))
        {
            foreach (var line in File.ReadLines(file))
            {
                corpus.Add(line);
            }
        }

        return corpus;
    }

    public Ministry AddMinistry(string id, string name, params string[] otherNames) =>
        _ministries[id] = new Ministry(new AuthorityEntry(id, name) { Names = Names(otherNames) })
        {
            Portfolio = PortfolioOf(id.Split('-')[0]),
        };

    public Programme AddProgramme(string id, string name, params string[] otherNames) =>
        _programmes[id] = new Programme(new AuthorityEntry(id, name) { Names = Names(otherNames) });

    public Author AddAuthor(string id, string name) => _authors[id] = new Author(new AuthorityEntry(id, name));

    public void Remove(string id) => _documents.RemoveAll(document => document.Id == id);

    public void Add(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var record = parsed.RootElement;
        var open = record.GetProperty("source").GetProperty("licence").GetString() != "all-rights-reserved";
        Assert.True(PartialDate.TryParse(record.GetProperty("published").GetString()!, out var published));
        var document = new Document(
            new LinkedDocument
            {
                Id = Text(record, "id")!,
                Kind = KindOf(Text(record, "kind")!),
                Title = Text(record, "title")!,
                Published = published,
                Number = Text(record, "number"),
                Legislature = record.TryGetProperty("legislature", out var legislature) ? legislature.GetInt32() : null,
                Language = Text(record, "language") ?? "fr",
                Identifiers = IdentifiersOf(record),
                Events = EventsOf(record),
                Texts = [.. List(record, "texts").Select(text => new DocumentTextHead(Text(text, "role")!, null, null))],
                Authors = AuthorsOf(record),
                Ministries = AddresseesOf(record),
                Heading = Text(record, "heading") is { } heading ? HeadingOf(heading) : null,
                Programmes = [.. List(record, "programmes").Select(programme => ProgrammeOf(programme.GetString()!))],
                Source = new Source(
                    null,
                    null,
                    null,
                    null,
                    new Licence(new AuthorityEntry(open ? "etalab-2.0" : "all-rights-reserved", "Licence")) { Open = open }
                ),
                IndexingForbidden = Text(record, "indexing") == "forbidden",
                Stored = _store.Append(Encoding.UTF8.GetBytes(json)),
            }
        )
        {
            Status = StatusOf(record),
        };
        _documents.Add(document);
    }

    public Edition Edition(params string[] commonWords)
    {
        var site = new Site
        {
            Title = "Essai",
            Description = "Essai",
            Url = "https://exemple.test/",
            Language = "fr",
            Publisher = new Publisher("Essai", "https://exemple.test/", "essai@exemple.test"),
            Licence = new Licence(new AuthorityEntry("etalab-2.0", "Licence Ouverte")) { Open = true },
            Authority = "exemple.test,2013-01-01",
        };
        var common = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["fr"] = commonWords };
        var theme = new Theme(
            "theme",
            new Dictionary<string, string>(),
            new Dictionary<string, ReadOnlyMemory<byte>>(),
            SmallCatalogue.Strings(Repository.Root, "fr"),
            common
        );
        return new Edition(CatalogueOf(site), new Addresses(site), theme);
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private Catalogue CatalogueOf(Site site) =>
        new()
        {
            Site = site,
            AsOf = new DateOnly(2017, 6, 20),
            Documents =
            [
                .. _documents.OrderBy(document => document.Published.FirstDay).ThenBy(document => document.Id, StringComparer.Ordinal),
            ],
            Authorities = new Authorities
            {
                Kinds = [.. _kinds.Values],
                Ministries = [.. _ministries.Values],
                Portfolios = [.. _portfolios.Values],
                Authors = [.. _authors.Values],
                Programmes = [.. _programmes.Values],
                Headings = [.. _headings.Values],
            },
            Listings = [],
            Connections = [],
            Mentions = new Dictionary<string, IReadOnlyList<int>>(),
            Pages = [],
            Tombstones = [],
            Warnings = [],
            Store = _store,
        };

    private Addressees AddresseesOf(JsonElement record) =>
        record.TryGetProperty("ministries", out var ministries)
            ? new Addressees(
                new Addressing(MinistryOf(Text(ministries, "asked")!), null, null),
                [.. List(ministries, "attributed").Select(id => new Addressing(MinistryOf(id.GetString()!), null, null))],
                null,
                []
            )
            : Addressees.Nobody;
}
