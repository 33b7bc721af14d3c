namespace StaticPublication.Rendering;

/// <summary>The readable history of publications: what each added, changed, renamed and removed.</summary>
public static class ChangesPage
{
    // Past these, counts alone: the whole history stands in changes.json.
    private const int MostDocuments = 50;
    private const int MostPublications = 20;

    /// <summary>The page.</summary>
    /// <param name="press">What prints it.</param>
    /// <param name="version">Version of this publication.</param>
    /// <param name="history">The publications, newest first.</param>
    public static OutputFile File(Press press, string version, IReadOnlyList<PublishedChanges> history)
    {
        var strings = press.Strings;
        var address = press.Addresses.Page("changements");
        var documents = history.Count == 0 ? [] : press.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var feed = Addresses.Beside(address, "atom.xml");
        var model = new ChangesModel(
            strings["changes.title"],
            strings["changes.intro"],
            new Link(strings["changes.feed"], feed),
            new Link("changes.json", "/data/changes.json"),
            history.Count == 0 ? Heading(press, version, press.AsOf) : "",
            [
                .. history.Select(
                    (changes, index) => SectionOf(press, changes, documents, $"v{history.Count - index}", index < MostPublications)
                ),
            ]
        );
        return press.Single(
            new Page(address, strings["changes.title"], "changes", model)
            {
                Description = strings["changes.intro"],
                Section = "donnees",
                Trail = SubjectHead.TrailOf(
                    press,
                    new Link(strings["data.title"], press.Addresses.Page("donnees")),
                    new Link(strings["changes.title"], "")
                ),
                Alternates = [new Alternate("application/atom+xml", strings["changes.feed"], feed)],
            }
        );
    }

    private static string Heading(Press press, string version, DateOnly asOf) =>
        press.Strings.Fill("changes.version", ("version", version), ("date", press.Strings.Date(asOf)));

    private static ChangesSection SectionOf(
        Press press,
        PublishedChanges changes,
        Dictionary<string, Document> documents,
        string id,
        bool whole
    )
    {
        (string Key, IReadOnlyList<string> Ids, Func<int, string> Note)[] kinds =
        [
            ("added", changes.Added, _ => ""),
            ("changed", [.. changes.Changed.Select(changed => changed.Id)], index =>
                press.Strings.Fill(
                    "changes.fields",
                    ("fields", string.Join(press.Strings["format.list_separator"], changes.Changed[index].Fields))
                )
            ),
            ("renamed", [.. changes.Renamed.Select(renamed => renamed.To)], index =>
                press.Strings.Fill("changes.renamed_from", ("id", changes.Renamed[index].From))
            ),
            ("removed", changes.Removed, _ => ""),
        ];
        var told = kinds.Where(kind => kind.Ids.Count > 0).ToList();
        return new ChangesSection(
            id,
            Heading(press, changes.Version, changes.AsOf),
            string.Join(
                press.Strings["format.list_separator"],
                told.Select(kind => press.Strings.Count($"changes.{kind.Key}", kind.Ids.Count))
            ),
            whole ? [.. told.Select(kind => GroupOf(press, kind, documents))] : []
        );
    }

    private static ChangesGroup GroupOf(
        Press press,
        (string Key, IReadOnlyList<string> Ids, Func<int, string> Note) kind,
        Dictionary<string, Document> documents
    ) =>
        new(
            press.Strings[$"changes.{kind.Key}_heading"],
            [
                .. kind
                    .Ids.Take(MostDocuments)
                    .Select(
                        (id, index) =>
                            documents.TryGetValue(id, out var document)
                                ? new ChangedRow(
                                    document.Title,
                                    press.Addresses.Document(document),
                                    press.LanguageOf(document),
                                    kind.Note(index)
                                )
                                : new ChangedRow(id, "", null, kind.Note(index))
                    ),
            ],
            kind.Ids.Count > MostDocuments ? press.Strings.Count("changes.more", kind.Ids.Count - MostDocuments) : ""
        );
}

/// <summary>The changes page as its template sees it; <c>First</c> is the heading of a publication that is compared with none.</summary>
public sealed record ChangesModel(string Title, string Intro, Link Feed, Link Data, string First, IReadOnlyList<ChangesSection> Sections);

/// <summary>A publication of the history.</summary>
public sealed record ChangesSection(string Id, string Heading, string Counts, IReadOnlyList<ChangesGroup> Groups);

/// <summary>Its documents of one sort.</summary>
public sealed record ChangesGroup(string Heading, IReadOnlyList<ChangedRow> Rows, string More);

/// <summary>A document by its title, or by its id where it is no longer published.</summary>
public sealed record ChangedRow(string Name, string Address, string? Language, string Note);
