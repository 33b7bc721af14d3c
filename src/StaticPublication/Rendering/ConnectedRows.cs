namespace StaticPublication.Rendering;

/// <summary>The rows of the documents that one is connected with, each with the reason.</summary>
/// <param name="press">What prints them.</param>
/// <param name="number">Number of the document.</param>
public sealed class ConnectedRows(Press press, int number)
{
    private readonly Document _document = press.Documents[number];
    private readonly Connections _connections = press.Edition.Catalogue.Connections[number];

    /// <summary>Documents that the same answer serves.</summary>
    public IReadOnlyList<NotedRow> Joint() => [.. _connections.JointWith.Where(Shown).Select(other => new NotedRow(press.Row(other)))];

    /// <summary>Documents that name this one, newest first.</summary>
    public IReadOnlyList<NotedRow> Backlinks() =>
        [
            .. _connections
                .Backlinks.Where(back => Shown(back.Number))
                .Reverse()
                .Select(back => new NotedRow(press.Row(back.Number), press.Strings.Find($"relation.{back.Rel}_back") ?? back.Rel)),
        ];

    /// <summary>Nearest documents with what they share.</summary>
    public IReadOnlyList<NotedRow> Related() =>
        [.. _connections.Related.Where(near => Shown(near.Number)).Select(near => new NotedRow(press.Row(near.Number), Reasons(near)))];

    /// <summary>Documents of this publication that it names.</summary>
    public IReadOnlyList<NotedRow> Relations() =>
        [
            .. _document
                .Relations.Select(relation => (relation.Rel, Number: NumberOf(press, relation)))
                .Where(relation => relation.Number >= 0 && Shown(relation.Number))
                .Select(relation => new NotedRow(
                    press.Row(relation.Number),
                    press.Strings.Find($"relation.{relation.Rel}") ?? relation.Rel
                )),
        ];

    /// <summary>Works elsewhere that it names: label, author, date.</summary>
    public IReadOnlyList<NotedRow> Works() => [.. _document.Relations.Where(relation => NumberOf(press, relation) < 0).Select(Work)];

    /// <summary>The row of the newest document that replaces this one, or null.</summary>
    public Link? ReplacedBy() =>
        _connections
            .Backlinks.Where(back => back.Rel == "replaces")
            .Select(back => press.Documents[back.Number])
            .Select(newer => new Link(newer.Title, press.Addresses.Document(newer)))
            .LastOrDefault();

    /// <summary>Adds what these rows are made from.</summary>
    public static void AddTo(ref Ingredients of, Press press, int number)
    {
        var connections = press.Edition.Catalogue.Connections[number];
        foreach (var (other, rel) in connections.Backlinks)
        {
            of.Add(press.RowHash(other));
            of.Add(rel);
        }

        foreach (var near in connections.Related)
        {
            of.Add(press.RowHash(near.Number));
            of.Add((near.Programmes * 8) + (near.Heading ? 4 : 0) + (near.Ministry ? 2 : 0) + (near.Author ? 1 : 0));
            AddShared(ref of, press, number, near);
        }

        foreach (var other in connections.JointWith)
        {
            of.Add(press.RowHash(other));
        }

        foreach (var other in press.Documents[number].Relations.Select(relation => NumberOf(press, relation)).Where(other => other >= 0))
        {
            of.Add(press.RowHash(other));
        }
    }

    // Which programmes two documents share follows from both records: this one's hash is there already.
    private static void AddShared(ref Ingredients of, Press press, int number, Affinity near)
    {
        if (near.Programmes > 0)
        {
            foreach (var programme in press.Documents[number].Programmes)
            {
                of.Add(press.Documents[near.Number].Programmes.Contains(programme) ? 1 : 0);
            }
        }

        if (near.Ministry)
        {
            of.Add(Shared(press.Documents[number], press.Documents[near.Number])?.Id);
        }

        if (near.Author)
        {
            foreach (var author in press.Documents[number].Authors)
            {
                of.Add(press.Documents[near.Number].Authors.Any(other => other.Author == author.Author) ? 1 : 0);
            }
        }
    }

    private static int NumberOf(Press press, Relation relation) =>
        relation.Target is { } target ? press.Edition.Catalogue.NumberOf(target) : -1;

    // A page that search engines may read names none that they may not.
    private bool Shown(int other) => _document.IndexingForbidden || !press.Documents[other].IndexingForbidden;

    // Named by what both name, whatever part it has in each.
    private static Ministry? Shared(Document document, Document other) =>
        document.Ministries.All.FirstOrDefault(other.Ministries.All.Contains);

    private string Reasons(Affinity near)
    {
        var other = press.Documents[near.Number];
        var reasons = new List<string>();
        void Add(bool shared, string key, string? name)
        {
            if (shared && name is not null)
            {
                reasons.Add(press.Strings.Fill(key, ("name", name)));
            }
        }

        Add(
            near.Programmes > 0,
            "relation.reason_programme",
            string.Join(press.Strings["format.list_separator"], _document.Programmes.Where(other.Programmes.Contains).Select(p => p.Name))
        );
        Add(near.Heading, "relation.reason_heading", _document.Heading?.Name);
        Add(near.Ministry, "relation.reason_ministry", Shared(_document, other)?.Name);
        Add(
            near.Author,
            "relation.reason_author",
            string.Join(
                press.Strings["format.list_separator"],
                _document.Authors.Where(a => other.Authors.Any(o => o.Author == a.Author)).Select(a => a.Author.Name)
            )
        );
        return string.Join(" · ", reasons);
    }

    private NotedRow Work(Relation relation)
    {
        var isUrl = relation.Target is { } target && Uri.IsWellFormedUriString(target, UriKind.Absolute);
        var parts = new List<Html> { Phrases.Link(isUrl ? relation.Target! : "", relation.Label ?? relation.Target ?? "") };
        if (relation.By is { } by)
        {
            parts.Add(Phrases.Text(by));
        }

        if (relation.On is { } on)
        {
            parts.Add(press.Phrases.Time(on));
        }

        var rel = press.Strings.Find($"relation.{relation.Rel}") ?? relation.Rel;
        var separator = press.Strings["format.list_separator"];
        return new NotedRow(Phrases.Joined(separator, parts), isUrl ? rel : rel + separator + press.Strings["relation.unpublished"]);
    }
}
