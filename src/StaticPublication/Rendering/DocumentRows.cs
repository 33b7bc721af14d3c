using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>Which names a row shows. In the list of an author or of a ministry, that name would be the same in every row.</summary>
internal enum RowNames
{
    Both,
    Author,
    Ministry,
}

/// <summary>The row of each document, rendered once for all lists that show the same names.</summary>
internal sealed class DocumentRows
{
    private readonly PageRenderer _renderer;
    private readonly Lazy<Html?[]>[] _rows;
    private readonly Html?[] _timelineItems;
    private readonly Fingerprint[] _hashes;

    /// <summary>Hashes what each row depends on.</summary>
    public DocumentRows(PageRenderer renderer)
    {
        _renderer = renderer;
        _hashes = new Fingerprint[renderer.Documents.Count];
        _rows = [.. Enum.GetValues<RowNames>().Select(_ => new Lazy<Html?[]>(() => new Html?[_hashes.Length]))];
        _timelineItems = new Html[_hashes.Length];
        Parallel.For(0, _hashes.Length, new ParallelOptions { MaxDegreeOfParallelism = renderer.Edition.Threads }, number =>
            _hashes[number] = HashOf(renderer.Documents[number])
        );
    }

    /// <summary>Returns a document's row without its enclosing element, rendered by the first thread that needs it.</summary>
    public Html Of(int number, RowNames names = RowNames.Both) =>
        _rows[(int)names].Value[number] ??= Print(Without(RowOf(_renderer.Documents[number]), names));

    /// <summary>Returns a document as an item of a programme's timeline, rendered once like its row.</summary>
    public Html TimelineItem(int number) =>
        _timelineItems[number] ??= _renderer.Templates.Print("parts/timeline-document", ItemOf(_renderer.Documents[number]));

    /// <summary>Renders a document's row under another day than that of its publication, such as the day of its answer.</summary>
    public Html On(int number, DateOnly day) =>
        Print(RowOf(_renderer.Documents[number]) with { Date = _renderer.Phrases.ShortTime(PartialDate.Of(day)) });

    /// <summary>Returns the hash of everything that a document's row shows.</summary>
    public Fingerprint HashOf(int number) => _hashes[number];

    /// <summary>Returns the ministry that a row shows: the one asked, otherwise attributed, otherwise concerned.</summary>
    public static Ministry? MinistryOf(Document document) =>
        (
            document.Ministries.Asked
            ?? (
                document.Ministries.Attributed is [var first, ..] ? first
                : document.Ministries.Concerned is [var other, ..] ? other
                : null
            )
        )?.Ministry;

    private Html Print(Row row) => _renderer.Templates.Print("parts/row", row);

    private static Row Without(Row row, RowNames names) =>
        names switch
        {
            RowNames.Author => row with { Ministry = "" },
            RowNames.Ministry => row with { Author = "" },
            _ => row,
        };

    private Row RowOf(Document document) =>
        new(
            _renderer.Phrases.ShortTime(document.Published),
            _renderer.Overline(document),
            PageRenderer.TitleOf(document),
            _renderer.Addresses.Document(document),
            _renderer.LanguageOf(document),
            document.WritersIn(_renderer.Strings),
            MinistryOf(document) is { } ministry ? ministry.ShortName ?? ministry.Name : "",
            StatusWords.Key(document),
            _renderer.Status.Row(document),
            OwnFields.InRow(_renderer.Strings, document)
        );

    // A timeline has room for full dates and for the whole name of the ministry.
    private Row ItemOf(Document document) =>
        RowOf(document) with
        {
            Date = _renderer.Phrases.Time(document.Published),
            Ministry = MinistryOf(document)?.Name ?? "",
        };

    private Fingerprint HashOf(Document document)
    {
        var hash = new HashBuilder(_renderer.SharedHash);
        hash.Add(document.Id);
        hash.Add(document.Title);
        hash.Add(document.Number);
        hash.Add(document.Language);
        hash.Add(document.Published);
        hash.Add(document.Kind.Name);
        hash.Add(OwnFields.InRow(_renderer.Strings, document));
        hash.Add(document.WritersIn(_renderer.Strings));
        // A row shows its short name, a timeline its name.
        hash.Add(MinistryOf(document)?.ShortName);
        hash.Add(MinistryOf(document)?.Name);
        hash.Add((int)document.Status);
        hash.Add(document.Overdue ? document.Due : null);
        hash.Add(document.AnsweredOn);
        hash.Add(document.IndexingForbidden ? 1 : 0);
        hash.Add(StatusWords.Ending(document)?.On ?? default);
        return hash.Finish();
    }
}

/// <summary>A document as a row of a list.</summary>
internal sealed record Row(
    Html Date,
    string Kind,
    string Title,
    string Address,
    string? Language,
    string Author,
    string Ministry,
    string Status,
    string StatusWords,
    string Fields
);
