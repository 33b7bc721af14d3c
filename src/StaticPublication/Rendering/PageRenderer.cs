using System.Text;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>What every kind of page is printed with: the edition, its templates and assets, its words, and the row of each document,
/// printed once for all lists.</summary>
internal sealed class PageRenderer
{
    private readonly Html?[] _rows;
    private readonly Html?[] _timelineItems;
    private readonly Fingerprint[] _rowHashes;
    private readonly Dictionary<Authority, Listing> _listings;

    /// <summary>Makes ready: hashes what every page depends on, and what each row of a list does.</summary>
    /// <param name="edition">What is printed.</param>
    /// <param name="preparedTheme">Its theme.</param>
    public PageRenderer(Edition edition, PreparedTheme preparedTheme)
    {
        Edition = edition;
        (Templates, Assets) = preparedTheme;
        Phrases = new Phrases(edition.Strings);
        Formats = new TextFormats(edition.Strings);
        Status = new StatusWords(edition.Strings, edition.Catalogue.AsOf);
        Markdown = new Markdown();
        Frame = new PageFrame(this);
        SharedHash = ComputeSharedHash();
        _listings = edition.Catalogue.Listings.Where(listing => listing.Of is not null).ToDictionary(listing => listing.Of!);
        _rows = new Html[edition.Catalogue.Documents.Count];
        _timelineItems = new Html[_rows.Length];
        _rowHashes = new Fingerprint[_rows.Length];
        Parallel.For(0, _rows.Length, new ParallelOptions { MaxDegreeOfParallelism = edition.Threads }, number =>
            _rowHashes[number] = HashRow(Documents[number])
        );
    }

    /// <summary>What is printed.</summary>
    public Edition Edition { get; }

    /// <summary>The theme's templates.</summary>
    public Templates Templates { get; }

    /// <summary>The theme's assets.</summary>
    public Assets Assets { get; }

    /// <summary>Sentences with dates and links in them.</summary>
    public Phrases Phrases { get; }

    /// <summary>Durations, sizes and shortened texts.</summary>
    public TextFormats Formats { get; }

    /// <summary>Words for where a question stands.</summary>
    public StatusWords Status { get; }

    /// <summary>Markdown to HTML.</summary>
    public Markdown Markdown { get; }

    /// <summary>What stands around every page.</summary>
    public PageFrame Frame { get; }

    /// <summary>Hash of what every page depends on: theme, words, site, cut-off, and what menus and footers name.</summary>
    public Fingerprint SharedHash { get; }

    /// <summary>The documents, by number.</summary>
    public IReadOnlyList<Document> Documents => Edition.Catalogue.Documents;

    /// <summary>Words in the site's language.</summary>
    public Strings Strings => Edition.Strings;

    /// <summary>Addresses of the site.</summary>
    public Addresses Addresses => Edition.Addresses;

    /// <summary>The cut-off.</summary>
    public DateOnly AsOf => Edition.Catalogue.AsOf;

    /// <summary>A document's row without the element around it: printed on first use, by whichever thread asks first.</summary>
    public Html Row(int number) => _rows[number] ??= Templates.Print("parts/row", RowOf(Documents[number]));

    /// <summary>A document as an item of a programme's timeline, printed like its row.</summary>
    public Html TimelineItem(int number) =>
        _timelineItems[number] ??= Templates.Print("parts/timeline-document", ItemOf(Documents[number]));

    /// <summary>A document's row under another day than that of its publication: the day of its answer.</summary>
    public Html RowOn(int number, DateOnly day) =>
        Templates.Print("parts/row", RowOf(Documents[number]) with { Date = Phrases.ShortTime(PartialDate.Of(day)) });

    /// <summary>Hash of all that a document's row shows.</summary>
    public Fingerprint RowHash(int number) => _rowHashes[number];

    /// <summary>A page as a file of the site.</summary>
    public OutputFile File(string address, Func<Fingerprint> dependsOn, Func<Page> page) =>
        new(Addresses.FileOf(address), dependsOn, stream =>
        {
            using var writer = new PageWriter();
            Templates.Print(writer, "layout", Frame.Around(page()));
            stream.Write(writer.Utf8);
        });

    /// <summary>A page of which there is one: what it depends on is what its template prints.</summary>
    public OutputFile Single(Page page)
    {
        var hash = new HashBuilder(SharedHash);
        hash.Add(Fingerprint.Of(Templates.Print(page.Template, page.Model).Utf8.Span));
        hash.Add(page.Title);
        hash.Add(page.Description);
        hash.Add(JsonLd.HashOf(page.Nodes));
        var dependsOn = hash.Take();
        return File(page.Address, () => dependsOn, () => page);
    }

    /// <summary>The list of an authority, by reference; null where it has none.</summary>
    public Listing? ListingOf(Authority authority) => _listings.GetValueOrDefault(authority);

    /// <summary>A section of the site by its key.</summary>
    public Link LinkTo(string section) => new(Strings[Sections.Of(section).Words], Addresses.Page(section));

    /// <summary>The sections that are shown in a place.</summary>
    public IEnumerable<Link> LinksTo(ShownIn place) => Sections.Shown(place, Edition.Catalogue).Select(section => LinkTo(section.Key));

    /// <summary>Kind and number of a document: « Question écrite n° 32154 ».</summary>
    public string Overline(Document document) =>
        document.Number is { } number
            ? Strings.Fill("document.overline", ("kind", document.Kind.Name), ("number", number))
            : document.Kind.Name;

    /// <summary>The title of a document as it is set, on its page and in lists.</summary>
    public static string TitleOf(Document document) => document.Language == "fr" ? Spacing.French(document.Title) : document.Title;

    /// <summary>The language of a document's words where it is not the site's, else null.</summary>
    public string? LanguageOf(Document document) => document.Language == Edition.Site.Language ? null : document.Language;

    /// <summary>The ministry that a row shows: asked, else attributed, else concerned.</summary>
    public static Ministry? MinistryOf(Document document) =>
        (
            document.Ministries.Asked
            ?? (
                document.Ministries.Attributed is [var first, ..] ? first
                : document.Ministries.Concerned is [var other, ..] ? other
                : null
            )
        )?.Ministry;

    private Row RowOf(Document document) =>
        new(
            Phrases.ShortTime(document.Published),
            Overline(document),
            TitleOf(document),
            Addresses.Document(document),
            LanguageOf(document),
            MinistryOf(document) is { } ministry ? ministry.ShortName ?? ministry.Name : "",
            StatusWords.Key(document),
            Status.Row(document)
        );

    // On a timeline there is room for dates in full and for the whole name of the ministry.
    private Row ItemOf(Document document) =>
        RowOf(document) with
        {
            Date = Phrases.Time(document.Published),
            Ministry = MinistryOf(document)?.Name ?? "",
        };

    private Fingerprint HashRow(Document document)
    {
        var hash = new HashBuilder(SharedHash);
        hash.Add(document.Id);
        hash.Add(document.Title);
        hash.Add(document.Number);
        hash.Add(document.Language);
        hash.Add(document.Published);
        hash.Add(document.Kind.Name);
        hash.Add(MinistryOf(document) is { } ministry ? ministry.ShortName ?? ministry.Name : null);
        hash.Add((int)document.Status);
        hash.Add(document.Overdue ? document.Due : null);
        hash.Add(document.AnsweredOn);
        hash.Add(document.IndexingForbidden ? 1 : 0);
        hash.Add(StatusWords.Ending(document)?.On ?? default);
        return hash.Take();
    }

    private Fingerprint ComputeSharedHash()
    {
        var hash = new HashBuilder(Fingerprint.Number(1));
        foreach (var (path, text) in Edition.Theme.Templates.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            hash.Add(path);
            hash.Add(text);
        }

        foreach (var key in Strings.Keys)
        {
            hash.Add(key);
            hash.Add(Strings[key]);
        }

        foreach (var asset in Assets.Files())
        {
            hash.Add(asset.Path);
        }

        hash.Add(Edition.Catalogue.AsOf);
        hash.Add(Fingerprint.Of(Encoding.UTF8.GetBytes(SiteText())));
        return hash.Take();
    }

    // A record prints its fields; those that are lists or maps are added by hand.
    private string SiteText()
    {
        var site = Edition.Site;
        var text = new StringBuilder().Append(site).Append(site.Licence.Name).Append(site.Licence.Url);
        text.AppendJoin('\n', site.Paths.OrderBy(p => p.Key, StringComparer.Ordinal)).AppendJoin('\n', site.AnswerRules.Stated);
        text.AppendJoin('\n', site.Nav.Select(section => section.Key))
            .Append('\n')
            .AppendJoin('\n', site.Home.Select(section => section.Key));
        text.AppendJoin('\n', Sections.All.Select(section => section.IsFilled(Edition.Catalogue)));
        return text.AppendJoin('\n', Edition.Catalogue.Pages.Select(page => $"{page.Name} {page.Title} {page.InNav} {page.Order}"))
            .ToString();
    }
}

/// <summary>A document as a row of a list.</summary>
internal sealed record Row(
    Html Date,
    string Kind,
    string Title,
    string Address,
    string? Language,
    string Ministry,
    string Status,
    string StatusWords
);
