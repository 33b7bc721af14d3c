namespace StaticPublication.Exporting;

/// <summary>A document as a row of tables. Its texts are read from the store when a column needs them. Not thread-safe.</summary>
internal sealed class DocumentRow(Edition edition, int number)
{
    private DocumentWords? _words;

    /// <summary>Returns the documents of an edition in their order.</summary>
    public static IEnumerable<DocumentRow> All(Edition edition) =>
        Enumerable.Range(0, edition.Catalogue.Documents.Count).Select(number => new DocumentRow(edition, number));

    /// <summary>Returns documents as a row group of a table.</summary>
    public static RowGroup<DocumentRow> Group(Release release, IReadOnlyList<int> numbers) =>
        new(release.Documents.Hash(numbers), () => [.. numbers.Select(number => new DocumentRow(release.Edition, number))]);

    public Edition Edition => edition;

    public Document Document { get; } = edition.Catalogue.Documents[number];

    public DocumentWords Words => _words ??= edition.Catalogue.WordsOf(Document);

    public Connections Connections => edition.Catalogue.Connections[number];
}
