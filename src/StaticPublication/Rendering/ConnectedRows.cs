using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>Makes the rows of the documents that a document is connected with, each with the reason.</summary>
/// <param name="renderer">The page renderer.</param>
/// <param name="number">Number of the document.</param>
internal sealed class ConnectedRows(PageRenderer renderer, int number)
{
    private readonly Document _document = renderer.Documents[number];
    private readonly Connections _connections = renderer.Edition.Catalogue.Connections[number];

    /// <summary>Returns the documents that share the same answer.</summary>
    public IReadOnlyList<NotedRow> Joint() =>
        [.. _connections.JointWith.Where(Shown).Select(other => new NotedRow(renderer.Rows.Of(other)))];

    /// <summary>Returns the documents that refer to this one, then those whose words mention it; newest first.</summary>
    public IReadOnlyList<NotedRow> Backlinks() =>
        [
            .. Referring(),
            .. _connections
                .MentionedBy.Where(Shown)
                .Reverse()
                .Select(by => new NotedRow(renderer.Rows.Of(by), renderer.Strings["relation.mentions_back"])),
        ];

    private IEnumerable<NotedRow> Referring() =>
        [
            .. _connections
                .Backlinks.Where(back => Shown(back.Number))
                .Reverse()
                .Select(back => new NotedRow(
                    renderer.Rows.Of(back.Number),
                    renderer.Strings.Find($"relation.{back.Rel}_back") ?? back.Rel
                )),
        ];

    /// <summary>Returns the most similar documents, with what they have in common.</summary>
    public IReadOnlyList<NotedRow> Related() =>
        [
            .. _connections
                .Related.Where(near => Shown(near.Number))
                .Select(near => new NotedRow(renderer.Rows.Of(near.Number, RowNames.Author), Reasons(near))),
        ];

    /// <summary>Returns the documents of this publication that this one refers to.</summary>
    public IReadOnlyList<NotedRow> Relations() =>
        [
            .. _document
                .Relations.Select(relation => (relation.Rel, Number: NumberOf(renderer, relation)))
                .Where(relation => relation.Number >= 0 && Shown(relation.Number))
                .Select(relation => new NotedRow(
                    renderer.Rows.Of(relation.Number),
                    renderer.Strings.Find($"relation.{relation.Rel}") ?? relation.Rel
                )),
        ];

    /// <summary>Returns the works published elsewhere that this document refers to: label, author, date.</summary>
    public IReadOnlyList<NotedRow> Works() => [.. _document.Relations.Where(relation => NumberOf(renderer, relation) < 0).Select(Work)];

    /// <summary>Returns a link to the newest document that replaces this one, or null.</summary>
    public Link? ReplacedBy() =>
        _connections
            .Backlinks.Where(back => back.Rel == "replaces")
            .Select(back => renderer.Documents[back.Number])
            .Select(newer => new Link(newer.Title, renderer.Addresses.Document(newer)))
            .LastOrDefault();

    /// <summary>Adds everything that these rows depend on to a hash: <paramref name="hashOf"/> returns that of what a row shows.</summary>
    public static void AddTo(ref HashBuilder hash, PageRenderer renderer, int number, Func<int, Fingerprint> hashOf)
    {
        var connections = renderer.Edition.Catalogue.Connections[number];
        foreach (var (other, rel) in connections.Backlinks)
        {
            hash.Add(hashOf(other));
            hash.Add(rel);
        }

        foreach (var near in connections.Related)
        {
            hash.Add(hashOf(near.Number));
            hash.Add((near.Programmes * 8) + (near.Heading ? 4 : 0) + (near.Ministry ? 2 : 0) + (near.Author ? 1 : 0));
            AddShared(ref hash, renderer, number, near);
        }

        foreach (var other in connections.JointWith.Concat(connections.MentionedBy))
        {
            hash.Add(hashOf(other));
        }

        SameAnswerRows.AddTo(ref hash, renderer, number, hashOf);
        var document = renderer.Documents[number];
        foreach (var mention in document.Words.Mentions)
        {
            var found = renderer.Edition.Catalogue.QuestionMentions.Resolve(document, mention);
            hash.Add(found < 0 ? Fingerprint.None : hashOf(found));
        }

        foreach (
            var other in renderer.Documents[number].Relations.Select(relation => NumberOf(renderer, relation)).Where(other => other >= 0)
        )
        {
            hash.Add(hashOf(other));
        }
    }

    // The programmes that two documents share follow from both records, and the hash already includes this one's.
    private static void AddShared(ref HashBuilder hash, PageRenderer renderer, int number, RelatedDocument near)
    {
        if (near.Programmes > 0)
        {
            foreach (var programme in renderer.Documents[number].Programmes)
            {
                hash.Add(renderer.Documents[near.Number].Programmes.Contains(programme) ? 1 : 0);
            }
        }
    }

    private static int NumberOf(PageRenderer renderer, Relation relation) =>
        relation.Target is { } target ? renderer.Edition.Catalogue.NumberOf(target) : -1;

    // A page that may be indexed must not name documents that may not.
    private bool Shown(int other) => _document.IndexingForbidden || !renderer.Documents[other].IndexingForbidden;

    // The page itself names its programmes, heading and ministry; several programmes are named.
    private string Reasons(RelatedDocument near)
    {
        var other = renderer.Documents[near.Number];
        var reasons = new List<string>();
        if (near.Programmes > 0)
        {
            reasons.Add(
                _document.Programmes.Count == 1
                    ? renderer.Strings["relation.reason_programme"]
                    : renderer.Strings.Fill(
                        "format.label",
                        ("label", renderer.Strings["relation.reason_programme"]),
                        (
                            "value",
                            string.Join(
                                renderer.Strings["format.list_separator"],
                                _document.Programmes.Where(other.Programmes.Contains).Select(programme => programme.Name)
                            )
                        )
                    )
            );
        }

        reasons.AddRange(near.Heading ? [renderer.Strings["relation.reason_heading"]] : []);
        reasons.AddRange(near.Ministry ? [renderer.Strings["relation.reason_ministry"]] : []);
        reasons.AddRange(near.Author ? [renderer.Strings["relation.reason_author"]] : []);
        return string.Join(renderer.Strings["format.list_separator"], reasons);
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
            parts.Add(renderer.Phrases.Time(on));
        }

        var rel = renderer.Strings.Find($"relation.{relation.Rel}") ?? relation.Rel;
        var separator = renderer.Strings["format.list_separator"];
        return new NotedRow(Phrases.Joined(separator, parts), isUrl ? rel : rel + separator + renderer.Strings["relation.unpublished"]);
    }
}
