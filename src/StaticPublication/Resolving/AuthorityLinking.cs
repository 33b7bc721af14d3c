using System.Globalization;

namespace StaticPublication.Resolving;

/// <summary>Creates authorities from checked entries and links them to one another.</summary>
internal sealed class AuthorityLinking(IReadOnlyDictionary<string, CheckedEntries> entries, bool create, FaultList faults)
{
    private const string Reserved = "all-rights-reserved";

    private static readonly (string Id, string Name, string Url, bool Open)[] KnownLicences =
    [
        ("etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/", true),
        ("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", true),
        ("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/", true),
        ("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/", true),
        ("OGL-UK-3.0", "Open Government Licence 3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", true),
        (Reserved, Reserved, "", false),
    ];

    /// <summary>The name of the licence that grants nothing, in the language of the publication.</summary>
    public string NameOfReserved { get; init; } = Reserved;

    /// <summary>Returns the authorities in the files, to which documents can refer.</summary>
    public References Link()
    {
        var portfolios = Index("portfolios", Make("portfolios", (entry, _) => new Portfolio(entry)), entry => new Portfolio(entry));
        var ministries = Index("ministries", Ministries(portfolios), Creating(entry => new Ministry(entry)));
        var programmes = Index("programmes", Make("programmes", ProgrammeOf), Creating(entry => new Programme(entry)));
        AuthorityLink[] links =
        [
            .. Links(ministries, "predecessors", AuthorityRole.Predecessor, ministries),
            .. Links(programmes, "lead", AuthorityRole.Lead, ministries),
            .. Links(programmes, "parent", AuthorityRole.Parent, programmes),
            .. Links(programmes, "successors", AuthorityRole.Successor, programmes),
        ];
        faults.AddAll(AuthorityLoops.Faults(links));
        return new References
        {
            Kinds = Index("kinds", Make("kinds", KindLinking.Kind), null),
            Licences = Index("licences", [.. Licences()], null),
            Portfolios = portfolios,
            Ministries = ministries,
            Authors = Index("authors", Make("authors", AuthorOf), Creating(entry => new Author(entry))),
            Programmes = programmes,
            Organisations = Index(
                "organisations",
                Make("organisations", (entry, fields) => new Organisation(entry) { Url = fields["url"]?.Text }),
                Creating(entry => new Organisation(entry))
            ),
            Headings = Index(
                "headings",
                Make("headings", (entry, fields) => new Heading(entry) { Url = fields["url"]?.Text }),
                Creating(entry => new Heading(entry))
            ),
            Groups = Index("groups", Make("groups", (entry, fields) => new Group(entry) { Url = fields["url"]?.Text }), null),
            Legislatures = Make("legislatures", LegislatureOf),
            Links = links,
        };
    }

    private IReadOnlyList<Record> Records(string file) => entries.GetValueOrDefault(file)?.Sound ?? [];

    private NameIndex<T> Index<T>(string file, IReadOnlyList<T> stated, Func<AuthorityEntry, T>? create)
        where T : Authority => new(file, stated, create) { Refused = entries.GetValueOrDefault(file)?.Refused ?? RefusedNames.None };

    private T[] Make<T>(string file, Func<AuthorityEntry, StatedValue, T> make) =>
        [.. Records(file).Select(record => make(EntryOf(record), record.Fields))];

    private Func<AuthorityEntry, T>? Creating<T>(Func<AuthorityEntry, T> make) => create ? make : null;

    private static AuthorityEntry EntryOf(Record record)
    {
        var fields = record.Fields;
        return new AuthorityEntry(fields["id"]!.Text, fields["name"]!.Text)
        {
            Names =
            [
                .. (fields["names"]?.Items ?? []).Select(name => new DatedName(
                    name["name"]!.Text,
                    DocumentLinking.Day(name["from"]),
                    DocumentLinking.Day(name["until"]),
                    name["source"]?.Text
                )),
            ],
            SameAs = DocumentLinking.Texts(fields, "sameAs"),
            Description = fields["description"]?.Text,
            Image = fields["image"] is { } image ? DocumentLinking.PictureOf(image) : null,
            FormerIds = DocumentLinking.Texts(fields, "formerIds"),
            Source = fields["source"]?.Text,
            Location = record.PlaceOf(fields["id"]!),
        };
    }

    private static Author AuthorOf(AuthorityEntry entry, StatedValue fields) =>
        new(entry)
        {
            FamilyName = fields["familyName"]?.Text,
            GivenName = fields["givenName"]?.Text,
            Identifiers = DocumentLinking.Named(fields["identifiers"]),
            Memberships =
            [
                .. (fields["memberships"]?.Items ?? []).Select(membership => new Membership(
                    membership["group"]?.Text,
                    membership["constituency"]?.Text,
                    DocumentLinking.Day(membership["from"]),
                    DocumentLinking.Day(membership["until"])
                )),
            ],
        };

    private static Legislature LegislatureOf(AuthorityEntry entry, StatedValue fields) =>
        new(entry)
        {
            Number = int.Parse(fields["number"]!.Text, CultureInfo.InvariantCulture),
            From = DocumentLinking.Day(fields["from"]),
            Until = DocumentLinking.Day(fields["until"]),
        };

    private static Programme ProgrammeOf(AuthorityEntry entry, StatedValue fields) =>
        new(entry)
        {
            Acronym = fields["acronym"]?.Text,
            Summary = fields["summary"]?.Text,
            From = DocumentLinking.Day(fields["from"]),
            Until = DocumentLinking.Day(fields["until"]),
            Links = DocumentLinking.Texts(fields, "links"),
        };

    private IEnumerable<Licence> Licences()
    {
        var stated = Make("licences", (entry, fields) =>
            new Licence(entry) { Url = fields["url"]?.Text, Open = fields["open"]!.Text == "true" }
        );
        var known = KnownLicences
            .Where(licence => !stated.Any(entry => entry.Id == licence.Id))
            .Select(licence => new Licence(new AuthorityEntry(licence.Id, licence.Id == Reserved ? NameOfReserved : licence.Name))
            {
                Url = licence.Url.Length > 0 ? licence.Url : null,
                Open = licence.Open,
            });
        return stated.Concat(known);
    }

    // A ministry may name its portfolio by a printed name. All ministries must be read first, because only then is it known what the
    // portfolio is called.
    private Ministry[] Ministries(NameIndex<Portfolio> portfolios)
    {
        var named = new Queue<Portfolio?>(Records("ministries").Select(PortfolioOf));
        return Make("ministries", (entry, fields) => new Ministry(entry)
            {
                ShortName = fields["shortName"]?.Text,
                Portfolio = named.Dequeue() is { } portfolio ? portfolios.Merged(portfolio) : null,
                From = DocumentLinking.Day(fields["from"]),
                Until = DocumentLinking.Day(fields["until"]),
            });
        Portfolio? PortfolioOf(Record record) =>
            record.Fields["portfolio"] is { } stated
                ? Resolve(portfolios, record, stated, "portfolio", DocumentLinking.Day(record.Fields["from"]))
                : null;
    }

    private IEnumerable<AuthorityLink> Links<TFrom, TTo>(NameIndex<TFrom> from, string field, AuthorityRole role, NameIndex<TTo> to)
        where TFrom : Authority
        where TTo : Authority =>
        Records(from.File)
            .SelectMany(record =>
                (record.Fields[field] is { Kind: not StatedKind.List } one ? [one] : record.Fields[field]?.Items ?? [])
                    .Select(stated => Resolve(to, record, stated, field))
                    .OfType<TTo>()
                    .Select(named => new AuthorityLink(from.ById(record.Fields["id"]!.Text)!, role, named))
            );

    private T? Resolve<T>(NameIndex<T> index, Record record, StatedValue stated, string field, DateOnly? on = null)
        where T : Authority => new ReferenceSource(record, faults, field).Resolve(index, stated, on);
}
