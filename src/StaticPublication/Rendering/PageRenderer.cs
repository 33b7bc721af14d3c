using System.Collections.Concurrent;
using System.Text;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>What all kinds of pages are rendered with: the edition, templates, assets, strings, and the rows of documents.</summary>
internal sealed class PageRenderer
{
    private readonly Lazy<PageTitles> _titles;
    private readonly Lazy<HashSet<int>> _yearsWithoutMonths;
    private readonly ConcurrentDictionary<Kind, Fingerprint> _kinds = new(ReferenceEqualityComparer.Instance);

    /// <summary>Hashes what every page depends on, and what each row depends on.</summary>
    /// <param name="edition">The edition to render.</param>
    /// <param name="preparedTheme">Its theme.</param>
    public PageRenderer(Edition edition, PreparedTheme preparedTheme)
    {
        Edition = edition;
        (Templates, Assets) = preparedTheme;
        Phrases = new Phrases(edition.Strings);
        Formats = new TextFormats(edition.Strings);
        Status = new StatusWords(edition.Strings, Formats, edition.Catalogue.AsOf);
        Markdown = new Markdown(edition.Addresses);
        Frame = new PageFrame(this);
        SharedHash = ComputeSharedHash();
        Rows = new DocumentRows(this);
        _titles = new Lazy<PageTitles>(() => new PageTitles(this));
        _yearsWithoutMonths = new Lazy<HashSet<int>>(() =>
            [.. Documents.Where(document => document.Published.Month == 0).Select(document => document.Published.Year)]
        );
    }

    public Edition Edition { get; }

    public Templates Templates { get; }

    public Assets Assets { get; }

    /// <summary>Formats sentences that contain dates and links.</summary>
    public Phrases Phrases { get; }

    /// <summary>Formats durations and sizes, and shortens texts.</summary>
    public TextFormats Formats { get; }

    /// <summary>Describes the status of documents.</summary>
    public StatusWords Status { get; }

    public Markdown Markdown { get; }

    public PageFrame Frame { get; }

    /// <summary>Hash of what every page depends on: theme, strings, site, cut-off, and the entries of menus and footers.</summary>
    public Fingerprint SharedHash { get; }

    /// <summary>Returns the hash of what the pages of documents show of their kind.</summary>
    public Fingerprint HashOf(Kind kind) => _kinds.GetOrAdd(kind, DocumentPage.HashOf);

    /// <summary>The rows of the documents in lists.</summary>
    public DocumentRows Rows { get; }

    /// <summary>What the figures of pages count.</summary>
    public CountedDocuments Counted => field ??= new CountedDocuments(this);

    /// <summary>Makes the rows of tables of figures.</summary>
    public FigureRows Figures => field ??= new FigureRows(this);

    /// <summary>The titles of all pages.</summary>
    public PageTitles Titles => _titles.Value;

    /// <summary>Returns whether the publication has a product.</summary>
    public bool Has(Products product) => Edition.Site.Products.HasFlag(product);

    /// <summary>Returns whether documents of the publication can have something.</summary>
    public bool Has(Scope scope) => Edition.Site.Scope.Has(scope);

    /// <summary>Link to the page that checks quotations, which reads the documents' JSON; null without it.</summary>
    public Link? Check => Has(Products.Quotation) ? LinkTo("verifier") : null;

    /// <summary>The documents, by number.</summary>
    public IReadOnlyList<Document> Documents => Edition.Catalogue.Documents;

    /// <summary>Years of which a document states no month.</summary>
    public IReadOnlySet<int> YearsWithoutMonths => _yearsWithoutMonths.Value;

    /// <summary>The strings of the interface in the site's language.</summary>
    public Strings Strings => Edition.Strings;

    public Addresses Addresses => Edition.Addresses;

    /// <summary>The cut-off date.</summary>
    public DateOnly AsOf => Edition.Catalogue.AsOf;

    /// <summary>Returns a page as a file of the site.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="dependsOn">Computes the hash of everything that it shows.</param>
    /// <param name="page">Makes it.</param>
    /// <param name="subject">Computes the hash of what it is about, or null (<see cref="OutputFile.Subject"/>).</param>
    public OutputFile File(string address, Func<Fingerprint> dependsOn, Func<Page> page, Func<Fingerprint>? subject = null) =>
        new(Addresses.FileOf(address), dependsOn, stream =>
        {
            using var writer = new PageWriter();
            Templates.Print(writer, "layout", Frame.Around(MarkdownPage.Named(page(), this)));
            stream.Write(writer.Utf8);
        }) { Subject = subject };

    /// <summary>Returns a page that exists only once. It is rendered at once, and its hash is that of the result.</summary>
    public OutputFile Single(Page single)
    {
        var page = single with { Title = Titles.Of(single.Address, single.Title) };
        var hash = new HashBuilder(SharedHash);
        hash.Add(Fingerprint.Of(Templates.Print(page.Template, page.Model).Utf8.Span));
        hash.Add(page.Title);
        hash.Add(page.Description);
        hash.Add(JsonLd.HashOf(page.Nodes));
        var dependsOn = hash.Finish();
        return File(page.Address, () => dependsOn, () => page);
    }

    /// <summary>Returns the list of an authority; null if it has none.</summary>
    public Listing? ListingOf(Authority authority) => Edition.Catalogue.ListOf(authority);

    /// <summary>Returns the page of an authority; empty if it has none.</summary>
    public string PageOf(Authority authority) => Edition.Catalogue.HasPage(authority) ? Addresses.Of(authority) : "";

    /// <summary>Returns a link to a section of the site by its key.</summary>
    public Link LinkTo(string section) => new(Strings[Sections.Of(section).Words], Addresses.Page(section));

    /// <summary>Returns links to the sections that are shown in a place.</summary>
    public IEnumerable<Link> LinksTo(ShownIn place) => Sections.Shown(place, Edition.Site).Select(section => LinkTo(section.Key));

    /// <summary>Links to the sections by which a reader can browse: those that have something.</summary>
    public IEnumerable<Link> WaysToBrowse =>
        Sections.Shown(ShownIn.Browse, Edition.Site).Where(HasEntries).Select(section => LinkTo(section.Key));

    /// <summary>Links to the sections that list some kinds of authorities, if they have something.</summary>
    public IEnumerable<Link> LinksTo(params IEnumerable<Type> entries) =>
        Sections
            .PagesOf(Edition.Site)
            .Where(section => section.Entries is { } listed && entries.Contains(listed) && HasEntries(section))
            .Select(section => LinkTo(section.Key));

    // If it lists authorities.
    private bool HasEntries(Section section) =>
        section.Entries is not { } entries || Edition.Catalogue.Listings.Any(listing => listing.Of?.GetType() == entries);

    /// <summary>Returns kind and number of a document: « Question écrite n° 32154 ».</summary>
    public string Overline(Document document) =>
        document.Number is { } number
            ? Strings.Fill("document.overline", ("kind", document.Kind.Name), ("number", number))
            : document.Kind.Name;

    /// <summary>Returns the title of a document with typographic spaces, as pages and lists show it.</summary>
    public static string TitleOf(Document document) => document.Language == "fr" ? Spacing.French(document.Title) : document.Title;

    /// <summary>Returns the language of a document if it is not the site's; otherwise null.</summary>
    public string? LanguageOf(Document document) => document.Language == Edition.Site.Language ? null : document.Language;

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
        return hash.Finish();
    }

    // ToString of a record prints its fields; lists and maps must be added separately.
    private string SiteText()
    {
        var site = Edition.Site;
        var text = new StringBuilder().Append(site).Append(site.Licence.Name).Append(site.Licence.Url);
        text.AppendJoin('\n', site.Paths.OrderBy(p => p.Key, StringComparer.Ordinal)).AppendJoin('\n', site.AnswerRules.Stated);
        text.AppendJoin('\n', site.Nav.Select(entry => $"{entry.Section?.Key} {entry.Page} {entry.Title} {entry.Url}"))
            .Append('\n')
            .AppendJoin('\n', site.Home.Select(section => section.Key));
        return text.AppendJoin('\n', Edition.Catalogue.Pages.Select(page => $"{page.Name} {page.Title} {page.InNav} {page.Order}"))
            .ToString();
    }
}
