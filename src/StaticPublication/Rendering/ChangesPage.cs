namespace StaticPublication.Rendering;

/// <summary>The history of publications: what each added, changed, renamed and removed.</summary>
internal static class ChangesPage
{
    // Beyond it, the page shows counts only: changes.json has all.
    private const int MaxDocuments = 50;

    /// <summary>Returns the page.</summary>
    /// <param name="renderer">The page renderer.</param>
    /// <param name="version">Version of this publication.</param>
    /// <param name="history">The newest publications, newest first.</param>
    /// <param name="years">Paths of the files with all publications of a year.</param>
    public static OutputFile File(PageRenderer renderer, string version, IReadOnlyList<PublishedChanges> history, IEnumerable<string> years)
    {
        var strings = renderer.Strings;
        var address = renderer.Addresses.Page("changements");
        var documents = history.Count == 0 ? [] : renderer.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var feed = Addresses.Beside(address, "atom.xml");
        var model = new ChangesModel(
            strings["changes.title"],
            strings["changes.intro"],
            new Link(strings["changes.feed"], feed),
            new Link("changes.json", renderer.Addresses.OfFile("data/changes.json")),
            [.. years.Select(path => new Link(path["data/".Length..], renderer.Addresses.OfFile(path)))],
            history.Count == 0 ? Heading(renderer, version, renderer.AsOf) : "",
            [.. history.Select((changes, index) => SectionOf(renderer, changes, documents, $"v{history.Count - index}"))]
        );
        return renderer.Single(
            new Page(address, strings["changes.title"], "changes", model)
            {
                Description = strings["changes.intro"],
                Section = "donnees",
                Trail = SubjectHead.TrailOf(
                    renderer,
                    new Link(strings["data.title"], renderer.Addresses.Page("donnees")),
                    new Link(strings["changes.title"], "")
                ),
                Alternates = [new Alternate("application/atom+xml", strings["changes.feed"], feed)],
            }
        );
    }

    private static string Heading(PageRenderer renderer, string version, DateOnly asOf) =>
        renderer.Strings.Fill("changes.version", ("version", version), ("date", renderer.Strings.Date(asOf)));

    private static ChangesSection SectionOf(
        PageRenderer renderer,
        PublishedChanges changes,
        Dictionary<string, Document> documents,
        string id
    )
    {
        (string Key, IReadOnlyList<string> Ids, Func<int, string> Note)[] kinds =
        [
            ("added", changes.Added, _ => ""),
            ("changed", [.. changes.Changed.Select(changed => changed.Id)], index =>
                Fields(renderer.Strings, "document", changes.Changed[index])
            ),
            ("renamed", [.. changes.Renamed.Select(renamed => renamed.To)], index =>
                renderer.Strings.Fill("changes.renamed_from", ("id", changes.Renamed[index].From))
            ),
            ("removed", changes.Removed, _ => ""),
        ];
        var told = kinds.Where(kind => kind.Ids.Count > 0).ToList();
        return new ChangesSection(
            id,
            Heading(renderer, changes.Version, changes.AsOf),
            ChangeSentence.Of(renderer.Strings, changes),
            [.. told.Select(kind => GroupOf(renderer, kind, documents)), .. changes.Entries.Select(file => GroupOf(renderer, file))]
        );
    }

    // The entries of an authority file, each with what became of it.
    private static ChangesGroup GroupOf(PageRenderer renderer, ChangedEntries file)
    {
        var (strings, entries) = (renderer.Strings, renderer.Edition.Catalogue.Authorities.Of(file.File));
        (string Id, string Note)[] rows =
        [
            .. file.Added.Select(id => (id, strings["changes.entry_added"])),
            .. file.Changed.Select(changed => (changed.Id, Fields(strings, file.File, changed))),
            .. file.Renamed.Select(renamed => (renamed.To, strings.Fill("changes.renamed_from", ("id", renamed.From)))),
            .. file.Removed.Select(id => (id, strings["changes.entry_removed"])),
        ];
        return new ChangesGroup(
            strings[$"schema.{file.File}"],
            [
                .. rows.Take(MaxDocuments)
                    .Select(row =>
                        entries.FirstOrDefault(entry => entry.Id == row.Id) is { } entry
                            ? new ChangedRow(entry.Name, renderer.PageOf(entry), null, row.Note)
                            : new ChangedRow(row.Id, "", null, row.Note)
                    ),
            ],
            rows.Length > MaxDocuments ? strings.Count("changes.more", rows.Length - MaxDocuments) : ""
        );
    }

    private static string Fields(Strings strings, string map, ChangedDocument changed) =>
        strings.Fill(
            "changes.fields",
            (
                "fields",
                string.Join(
                    strings["format.list_separator"],
                    changed.Fields.Select(field => Word(strings, map, field)).Distinct(StringComparer.Ordinal)
                )
            )
        );

    // The first words of what the data dictionary says of it: readers do not know the names of fields.
    private static string Word(Strings strings, string map, string field)
    {
        var own = field[(field.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var meaning = strings.Find(own == field ? $"field.{map}.{field}" : $"field.{field}")
            ?? strings.Find(own == field ? $"field.any.{field}" : $"field.derivedEntry.{own}");
        return meaning?.Split(',', ':', ';', '(')[0].Trim() ?? field;
    }

    private static ChangesGroup GroupOf(
        PageRenderer renderer,
        (string Key, IReadOnlyList<string> Ids, Func<int, string> Note) kind,
        Dictionary<string, Document> documents
    ) =>
        new(
            renderer.Strings[$"changes.{kind.Key}_heading"],
            [
                .. kind
                    .Ids.Take(MaxDocuments)
                    .Select(
                        (id, index) =>
                            documents.TryGetValue(id, out var document)
                                ? new ChangedRow(
                                    document.Title,
                                    renderer.Addresses.Document(document),
                                    renderer.LanguageOf(document),
                                    kind.Note(index)
                                )
                                : new ChangedRow(id, "", null, kind.Note(index))
                    ),
            ],
            kind.Ids.Count > MaxDocuments ? renderer.Strings.Count("changes.more", kind.Ids.Count - MaxDocuments) : ""
        );
}

/// <summary>The history of publications.</summary>
internal sealed record ChangesModel(
    string Title,
    string Intro,
    Link Feed,
    Link Data,
    IReadOnlyList<Link> Years,
    string First,
    IReadOnlyList<ChangesSection> Sections
);

/// <summary>One publication in the history.</summary>
internal sealed record ChangesSection(string Id, string Heading, string Counts, IReadOnlyList<ChangesGroup> Groups);

/// <summary>The documents that a publication added, changed, renamed or removed.</summary>
internal sealed record ChangesGroup(string Heading, IReadOnlyList<ChangedRow> Rows, string More);

/// <summary>A document by its title, or by its id if it is no longer published.</summary>
internal sealed record ChangedRow(string Name, string Address, string? Language, string Note);
