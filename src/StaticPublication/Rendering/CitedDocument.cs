using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>What every form of a citation says.</summary>
/// <param name="Document">The document.</param>
/// <param name="Address">Its absolute address.</param>
/// <param name="Institution">The chamber, otherwise who issued it; null if neither is known.</param>
/// <param name="Journal">Where its acts were published, in words; its date if the journal is not known.</param>
internal sealed record CitedDocument(Document Document, string Address, string? Institution, IReadOnlyList<string> Journal)
{
    public string Year => Document.Published.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Legislature and pages of the journal; null if none is known.</summary>
    public required string? Note { get; init; }

    public static CitedDocument Of(Document document, PageRenderer renderer)
    {
        var acts = document.Events.Where(e =>
            e is { Page: not null, Type: EventType.Published or EventType.Answered or EventType.Corrected }
        );
        string[] pages =
        [
            .. acts.Select(e =>
                renderer.Strings.Fill(
                    $"document.cite_{DocumentTimeline.Word(e.Type)}",
                    ("date", renderer.Strings.Date(e.On)),
                    ("page", e.Page!)
                )
            ),
        ];
        var published = acts.Any(e => e.Type == EventType.Published) ? [] : new[] { renderer.Strings.Date(document.Published) };
        return new CitedDocument(
            document,
            renderer.Addresses.Absolute(renderer.Addresses.Document(document)),
            InstitutionOf(document, renderer),
            [.. published, .. pages]
        )
        {
            Note = NoteOf(document, pages, renderer),
        };
    }

    /// <summary>Who wrote a document, family names first.</summary>
    public static IEnumerable<string> NamesOf(Document document) =>
        document.Authors.Count > 0 ? document.Authors.Select(a => a.Author.InvertedName) : document.WriterNames();

    public static string? InstitutionOf(Document document, PageRenderer renderer) =>
        document.Chamber is { } chamber ? renderer.Strings.Find($"chamber.{chamber}") ?? chamber
        : document.Authors.Count > 0 ? document.Issuers().FirstOrDefault()?.Name
        : null;

    private static string? NoteOf(Document document, IEnumerable<string> pages, PageRenderer renderer)
    {
        var legislature = document.Legislature is { } number
            ? renderer.Strings.Fill("chamber.legislature", ("ordinal", renderer.Strings.Ordinal(number)))
            : null;
        var note = string.Join(renderer.Strings["format.list_separator"], pages.Prepend(legislature).OfType<string>());
        return note.Length == 0 ? null : note;
    }
}
