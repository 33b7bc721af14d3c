namespace StaticPublication.Exporting;

/// <summary>A document as a row of tables; its words are read from the store when a column asks for them, by one thread.</summary>
internal sealed class DocumentRow(Edition edition, int number)
{
    private DocumentWords? _words;

    public Edition Edition => edition;

    public Document Document { get; } = edition.Catalogue.Documents[number];

    public DocumentWords Words => _words ??= edition.Catalogue.WordsOf(Document);

    public Connections Connections => edition.Catalogue.Connections[number];
}
