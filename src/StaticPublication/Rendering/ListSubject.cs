using System.Collections.Concurrent;
using StaticPublication.Storage;

namespace StaticPublication.Rendering;

/// <summary>The subject of a list: its title and head, the documents that may be shown, and the filters.</summary>
internal sealed class ListSubject
{
    private const int MaxMentions = 200;

    private readonly PageRenderer _renderer;
    private readonly Listing _listing;
    private readonly Lazy<SubjectHead> _head;
    private readonly Lazy<Fingerprint> _hash;
    private readonly ListParts _parts;

    // Every page of a part has the same filters, and its hash needs them too.
    private readonly ConcurrentDictionary<string, IReadOnlyList<FilterGroup>> _filters = new(StringComparer.Ordinal);

    private ListSubject(PageRenderer renderer, Listing listing)
    {
        (_renderer, _listing) = (renderer, listing);
        Address = renderer.Addresses.List(listing);
        Numbers = Shown(renderer, listing);
        NoIndex = Numbers.Count > 0 && renderer.Documents[Numbers[0]].IndexingForbidden;
        _parts = new ListParts(renderer, listing, Numbers);
        _head = new Lazy<SubjectHead>(() => SubjectHead.Of(renderer, listing));
        _hash = new Lazy<Fingerprint>(HashAll);
    }

    /// <summary>Returns the subject of a list. Its head is rendered by the first thread that needs it, while others go on.</summary>
    public static ListSubject Of(PageRenderer renderer, Listing listing) => new(renderer, listing);

    /// <summary>Returns the documents of a list that pages may show: those that search engines may, and of a list without such documents
    /// all.</summary>
    public static IReadOnlyList<int> Shown(PageRenderer renderer, Listing listing)
    {
        var open = listing.Numbers.Where(number => !renderer.Documents[number].IndexingForbidden).ToArray();
        return open.Length > 0 ? open : listing.Numbers;
    }

    private SubjectHead Named => _head.Value;

    /// <summary>Address of the list.</summary>
    public string Address { get; }

    /// <summary>The authority whose documents are listed; null for lists of dates and of overdue questions.</summary>
    public Authority? Subject => _listing.Of;

    public string Title => Named.Title;

    /// <summary>The title of its page, which no other page has.</summary>
    public string PageTitle => _renderer.Titles.Of(Address, Title);

    public string Description => Named.Description;

    /// <summary>The breadcrumb.</summary>
    public IReadOnlyList<Link> Trail => Named.Trail;

    /// <summary>Key of the menu section that the list belongs to.</summary>
    public string Section => Named.Section;

    /// <summary>Writes the JSON-LD nodes of the subject; null if there are none.</summary>
    public Action<System.Text.Json.Utf8JsonWriter>? Nodes => Named.Nodes;

    /// <summary>The text of a list without documents.</summary>
    public string EmptyWords =>
        IsOverdue ? _renderer.Strings.Fill("overdue.empty", ("date", _renderer.Strings.Date(_renderer.AsOf)))
        : _listing.IsMentioned() ? _renderer.Strings["author.empty_mentioned"]
        : _renderer.Strings["list.empty_kind"];

    /// <summary>Whether search engines must omit all documents of the list.</summary>
    public bool NoIndex { get; }

    /// <summary>Whether it is the list of all documents.</summary>
    public bool IsWhole => _listing.Kind == ListingKind.All;

    /// <summary>Whether it is the list of overdue questions.</summary>
    public bool IsOverdue => _listing.Kind == ListingKind.Overdue;

    /// <summary>Whether the list is shown as a timeline.</summary>
    public bool Timeline => _listing.Of is Programme;

    /// <summary>Says how many documents the list may not show; empty if it shows all.</summary>
    public Html LeftOut =>
        _listing.Numbers.Count - Numbers.Count is > 0 and var left
            ? _renderer.Phrases.Say("list.left_out", ("documents", _renderer.Strings.Count("counts.documents", left)))
            : Html.Empty;

    /// <summary>Numbers of the documents shown, newest first.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>The whole list, then what it can be narrowed to.</summary>
    public IReadOnlyList<ListPart> Parts => _parts.Pages;

    /// <summary>The files beside its pages.</summary>
    public Products Files => _listing.Files;

    /// <summary>Whether the rows of a list of one page are divided by year.</summary>
    public bool ShowsYears =>
        !Timeline && Numbers.Count <= Addresses.PageSize && (_listing.Of is not null || _listing.Kind == ListingKind.All);

    /// <summary>What is shown above the list on its first page.</summary>
    public Html Head => Named.Html;

    /// <summary>Hash of title and head.</summary>
    public Fingerprint Hash => _hash.Value;

    /// <summary>Renders what is shown above the list on its other pages.</summary>
    public Html SmallHead(string title) =>
        _renderer.Templates.Print("parts/head", new PlainHead(Named.Overline, title, Named.IsName, Html.Empty));

    /// <summary>Returns the filters, the current ones marked.</summary>
    public IReadOnlyList<FilterGroup> Filters(ListPart taken) => _filters.GetOrAdd(taken.Address, _ => _parts.Filters(taken));

    /// <summary>Returns the rows of documents, each with its relation to the subject.</summary>
    public IReadOnlyList<NotedRow> Rows(IEnumerable<int> numbers) =>
        Timeline
            ? [.. ProgrammeTimeline.Rows(_renderer, (Programme)_listing.Of!, numbers)]
            :
            [
                .. numbers.Select(number => new NotedRow(
                    _renderer.Rows.Of(number, Named.RowNames),
                    Named.Note?.Invoke(_renderer.Documents[number])
                )),
            ];

    /// <summary>Heading of the documents that mention the subject.</summary>
    public string MentionsHeading => Named.MentionsHeading;

    /// <summary>Returns the rows of the documents that mention the subject but are not its own.</summary>
    public IReadOnlyList<NotedRow> Mentions() =>
        [.. Named.Mentions.Take(MaxMentions).Select(number => new NotedRow(_renderer.Rows.Of(number)))];

    /// <summary>Returns the note below a row, for hashing.</summary>
    public string? NoteKey(int number) => Named.Note?.Invoke(_renderer.Documents[number]);

    private Fingerprint HashAll()
    {
        var hash = new HashBuilder(Fingerprint.Of(Head.Utf8.Span));
        hash.Add(Named.Overline);
        hash.Add(Title);
        hash.Add(PageTitle);
        hash.Add(Description);
        hash.Add(JsonLd.HashOf(Nodes));
        hash.Add(NoIndex ? 1 : 0);
        hash.Add(_listing.Numbers.Count - Numbers.Count);
        foreach (var number in Named.Mentions.Take(MaxMentions))
        {
            hash.Add(_renderer.Rows.HashOf(number));
        }

        foreach (var link in Trail)
        {
            hash.Add(link.Name);
            hash.Add(link.Address);
        }

        return hash.Finish();
    }
}
