namespace StaticPublication.Resolving;

/// <summary>Makes authorities of checked entries and links them to one another.</summary>
internal sealed class AuthorityLinking(IReadOnlyDictionary<string, IReadOnlyList<Record>> entries, bool create, FaultList faults)
{
    private static readonly (string Id, string Name, string Url, bool Open)[] KnownLicences =
    [
        ("etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/", true),
        ("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", true),
        ("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/", true),
        ("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/", true),
        ("OGL-UK-3.0", "Open Government Licence 3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", true),
        ("all-rights-reserved", "All rights reserved", "", false),
    ];

    /// <summary>The authorities that the files state, ready to be named by documents.</summary>
    public References Link()
    {
        var references = new References
        {
            Kinds = new("kinds", Make("kinds", KindOf), null),
            Licences = new("licences", [.. Licences()], null),
            Portfolios = new("portfolios", Make("portfolios", _ => new Portfolio()), Created(() => new Portfolio(), always: true)),
            Ministries = new("ministries", Make("ministries", MinistryOf), Created(() => new Ministry())),
            Authors = new("authors", Make("authors", AuthorOf), Created(() => new Author())),
            Programmes = new("programmes", Make("programmes", ProgrammeOf), Created(() => new Programme())),
            Organisations = new(
                "organisations",
                Make("organisations", e => new Organisation { Url = e.Fields["url"]?.Text }),
                Created(() => new Organisation())
            ),
            Headings = new("headings", Make("headings", e => new Heading { Url = e.Fields["url"]?.Text }), Created(() => new Heading())),
            Groups = new("groups", Make("groups", e => new Group { Url = e.Fields["url"]?.Text }), null),
        };
        LinkMinistries(references);
        LinkProgrammes(references);
        return references;
    }

    private T[] Make<T>(string file, Func<Record, T> make)
        where T : Authority => [.. entries.GetValueOrDefault(file, []).Select(record => WithCommon(make(record), record))];

    private Func<string, string, SourceLocation, T>? Created<T>(Func<T> make, bool always = false)
        where T : Authority =>
        !create && !always
            ? null
            : (id, name, location) =>
            {
                var entry = make();
                entry.Id = id;
                entry.Name = name;
                entry.Location = location;
                entry.Created = true;
                return entry;
            };

    private static T WithCommon<T>(T entry, Record record)
        where T : Authority
    {
        var fields = record.Fields;
        entry.Id = fields["id"]!.Text;
        entry.Name = fields["name"]!.Text;
        entry.Names =
        [
            .. (fields["names"]?.Items ?? []).Select(name => new DatedName(
                name["name"]!.Text,
                DocumentLinking.Day(name["from"]),
                DocumentLinking.Day(name["until"]),
                name["source"]?.Text
            )),
        ];
        entry.SameAs = DocumentLinking.Texts(fields, "sameAs");
        entry.Description = fields["description"]?.Text;
        entry.Image = fields["image"] is { } image ? DocumentLinking.PictureOf(image) : null;
        entry.FormerIds = DocumentLinking.Texts(fields, "formerIds");
        entry.Location = record.PlaceOf(fields["id"]!);
        return entry;
    }

    private static Kind KindOf(Record entry) =>
        new()
        {
            Plural = entry.Fields["plural"]?.Text ?? entry.Fields["name"]!.Text,
            Code = entry.Fields["code"]?.Text,
            Answerable = entry.Fields["answerable"]?.Text == "true",
            IndexingForbidden = entry.Fields["indexing"]?.Text == "forbidden",
            Texts = [.. (entry.Fields["texts"]?.Items ?? []).Select(text => new KindText(text["role"]!.Text, text["heading"]!.Text))],
            SchemaType = entry.Fields["schemaType"]?.Text,
        };

    private static Ministry MinistryOf(Record entry) =>
        new()
        {
            ShortName = entry.Fields["shortName"]?.Text,
            From = DocumentLinking.Day(entry.Fields["from"]),
            Until = DocumentLinking.Day(entry.Fields["until"]),
        };

    private static Author AuthorOf(Record entry) =>
        new()
        {
            FamilyName = entry.Fields["familyName"]?.Text,
            GivenName = entry.Fields["givenName"]?.Text,
            Identifiers = DocumentLinking.Named(entry.Fields["identifiers"]),
            Memberships =
            [
                .. (entry.Fields["memberships"]?.Items ?? []).Select(membership => new Membership(
                    membership["group"]?.Text,
                    membership["constituency"]?.Text,
                    DocumentLinking.Day(membership["from"]),
                    DocumentLinking.Day(membership["until"])
                )),
            ],
        };

    private static Programme ProgrammeOf(Record entry) =>
        new()
        {
            Acronym = entry.Fields["acronym"]?.Text,
            Summary = entry.Fields["summary"]?.Text,
            From = DocumentLinking.Day(entry.Fields["from"]),
            Until = DocumentLinking.Day(entry.Fields["until"]),
            Links = DocumentLinking.Texts(entry.Fields, "links"),
        };

    private IEnumerable<Licence> Licences()
    {
        var stated = Make("licences", e => new Licence { Url = e.Fields["url"]?.Text, Open = e.Fields["open"]!.Text == "true" });
        var known = KnownLicences
            .Where(licence => !stated.Any(entry => entry.Id == licence.Id))
            .Select(licence => new Licence
            {
                Id = licence.Id,
                Name = licence.Name,
                Url = licence.Url.Length > 0 ? licence.Url : null,
                Open = licence.Open,
            });
        return stated.Concat(known);
    }

    private void LinkMinistries(References references)
    {
        foreach (var (ministry, entry) in Entries(references.Ministries, "ministries"))
        {
            if (entry.Fields["portfolio"] is { } portfolio)
            {
                ministry.Portfolio = Source(entry, "portfolio").Resolve(references.Portfolios, portfolio, ministry.From);
            }

            ministry.Predecessors = Many(references.Ministries, entry, "predecessors");
        }

        foreach (var ministry in references.Ministries.All)
        {
            ministry.Successors = [.. references.Ministries.All.Where(other => other.Predecessors.Contains(ministry))];
        }
    }

    private void LinkProgrammes(References references)
    {
        foreach (var (programme, entry) in Entries(references.Programmes, "programmes"))
        {
            programme.Lead = entry.Fields["lead"] is { } lead ? Source(entry, "lead").Resolve(references.Ministries, lead, null) : null;
            programme.Parent = entry.Fields["parent"] is { } parent
                ? Source(entry, "parent").Resolve(references.Programmes, parent, null)
                : null;
            programme.Successors = Many(references.Programmes, entry, "successors");
        }

        foreach (var programme in references.Programmes.All.ToList())
        {
            programme.Parts = [.. references.Programmes.All.Where(other => ReferenceEquals(other.Parent, programme))];
            programme.Predecessors = [.. references.Programmes.All.Where(other => other.Successors.Contains(programme))];
            RefuseLoop(programme);
        }
    }

    private void RefuseLoop(Programme programme)
    {
        var steps = 0;
        for (var above = programme.Parent; above is not null && steps < 100; above = above.Parent, steps++)
        {
            if (ReferenceEquals(above, programme))
            {
                faults.Add(Faults.ParentLoop(programme.Location, programme.Id));
                return;
            }
        }
    }

    private IEnumerable<(T Entry, Record Record)> Entries<T>(NameIndex<T> index, string file)
        where T : Authority => entries.GetValueOrDefault(file, []).Select(record => (index.ById(record.Fields["id"]!.Text)!, record));

    private List<T> Many<T>(NameIndex<T> index, Record entry, string field)
        where T : Authority =>
        [.. (entry.Fields[field]?.Items ?? []).Select(item => Source(entry, field).Resolve(index, item, null)).OfType<T>()];

    private ReferenceSource Source(Record entry, string field) => new(entry, faults, field);
}
