namespace StaticPublication.Exporting;

/// <summary>A document as a row of tables. Its texts are read from the store when a column needs them. Not thread-safe.</summary>
internal sealed class DocumentRow(Edition edition, int number)
{
    private DocumentWords? _words;

    public Edition Edition => edition;

    public Document Document { get; } = edition.Catalogue.Documents[number];

    public DocumentWords Words => _words ??= edition.Catalogue.WordsOf(Document);

    public Connections Connections => edition.Catalogue.Connections[number];
}
