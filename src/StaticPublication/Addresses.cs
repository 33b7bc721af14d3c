using System.Globalization;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>Every address of the site, made here and nowhere else: rooted, with a final slash for a page; names of folders as site.yml's
/// <c>paths</c> say.</summary>
internal sealed class Addresses(Site site)
{
    /// <summary>Rows on one page of a list.</summary>
    public const int PageSize = 50;

    /// <summary>What <c>paths</c> of site.yml may rename: the sections, and the folders below a list.</summary>
    public static readonly IReadOnlyList<string> Folders =
    [
        .. Sections.Pages.Select(section => section.Key),
        "page",
        .. Statuses.All.Select(status => status.Folder()),
    ];

    private readonly string _documents = site.Paths.GetValueOrDefault("documents", "documents");

    /// <summary>The home page.</summary>
    public static string Home => "/";

    /// <summary>The file of the search that names all others.</summary>
    public static string SearchIndex => $"/{IndexLayout.Folder}/{IndexLayout.RootFile}";

    /// <summary>The page of a section by its key, such as <c>recherche</c>.</summary>
    public string Page(string section) => $"/{Folder(Sections.Of(section).Key)}/";

    /// <summary>An editorial page.</summary>
    public static string Editorial(EditorialPage page) => $"/{page.Name}/";

    /// <summary>A document's page.</summary>
    public string Document(Document document) => Document(document.Published, document.Id);

    /// <summary>The page of a document of a day under an id that it has or had.</summary>
    public string Document(PartialDate published, string id) =>
        published.Month > 0
            ? string.Create(CultureInfo.InvariantCulture, $"/{_documents}/{published.Year:D4}/{published.Month:D2}/{id}/")
            : string.Create(CultureInfo.InvariantCulture, $"/{_documents}/{published.Year:D4}/{id}/");

    /// <summary>Where a document's page was in former days.</summary>
    public IEnumerable<string> Former(Document document) =>
        document.FormerAddresses.Concat(document.FormerIds.Select(id => Document(document.Published, id)));

    /// <summary>The page at which a document's JSON or another form of an address lies.</summary>
    public static string Beside(string address, string file) => address + file;

    /// <summary>The first page of a list.</summary>
    public string List(Listing listing) =>
        listing.Kind switch
        {
            ListingKind.All => Page("documents"),
            ListingKind.Year => Year(listing.Year),
            ListingKind.Month => Month(listing.Year, listing.Month),
            ListingKind.Overdue => Page("retards"),
            _ => Of(listing.Of!),
        };

    /// <summary>The list of a year's documents.</summary>
    public string Year(int year) => Narrowed(Page("documents"), year);

    /// <summary>The list of a month's documents.</summary>
    public string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{Year(year)}{month:00}/");

    /// <summary>The page of an authority; of a licence or a group, which have none, the empty string.</summary>
    public string Of(Authority authority) => Sections.Of(authority) is { } section ? $"/{Folder(section.Key)}/{authority.Id}/" : "";

    /// <summary>A list narrowed to a year.</summary>
    public static string Narrowed(string list, int year) => string.Create(CultureInfo.InvariantCulture, $"{list}{year:0000}/");

    /// <summary>A list narrowed to a status.</summary>
    public string Narrowed(string list, Status status) => $"{list}{Folder(status.Folder())}/";

    /// <summary>Page n of a list, from 1; the first is the list itself.</summary>
    public string PageOf(string list, int page) =>
        page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}{Folder("page")}/{page}/");

    /// <summary>The absolute form of a rooted address.</summary>
    public string Absolute(string address) => site.Url.TrimEnd('/') + address;

    /// <summary>The file that a rooted address is served from, relative to the output folder.</summary>
    public static string FileOf(string address) => address.EndsWith('/') ? address[1..] + "index.html" : address[1..];

    /// <summary>An asset of the theme, with a hash of its bytes before its extension.</summary>
    public static string Asset(string name, string hash) => $"/assets/{Path.ChangeExtension(name, null)}.{hash}{Path.GetExtension(name)}";

    /// <summary>The picture that other sites show with a link: of a ministry, author or programme its own, of all else the
    /// site's.</summary>
    public string Card(Authority? authority = null) =>
        authority is Ministry or Author or Programme ? Beside(Of(authority), "card.png") : "/card.png";

    /// <summary>The nearest card of a document: its first programme's, else the ministry's that was asked, else its first author's, else
    /// the site's.</summary>
    public string Card(Document document) =>
        Card(
            document.Programmes.Count > 0
                ? document.Programmes[0]
                : (Authority?)document.Ministries.Asked?.Ministry ?? (document.Authors.Count > 0 ? document.Authors[0].Author : null)
        );

    /// <summary>The icon for devices of Apple, 180 pixels, without transparency: those round its corners themselves.</summary>
    public static string AppleIcon => "/apple-touch-icon.png";

    /// <summary>The icon at the address that programs ask for unbidden.</summary>
    public static string OldIcon => "/favicon.ico";

    /// <summary>An icon as PNG by its pixels a side; a maskable one fills its square, as the device cuts its shape out of it.</summary>
    public static string Icon(int pixels, bool maskable = false) =>
        string.Create(CultureInfo.InvariantCulture, $"/icon-{pixels}{(maskable ? "-maskable" : "")}.png");

    /// <summary>The web manifest.</summary>
    public static string Manifest => "/manifest.webmanifest";

    /// <summary>A picture in one of its sizes, with a hash of its name and bytes.</summary>
    public static string Picture(PictureFile picture, PictureSize size)
    {
        var hash = (uint)Fingerprint.Mix(picture.Hash, Fingerprint.Of(picture.Name)).Low;
        var name = Folding.Slug(Path.ChangeExtension(picture.Name, null));
        return FormattableString.Invariant($"/images/{hash:x8}-{name}.{size.Width}.webp");
    }

    /// <summary>The JSON Feed of the whole site.</summary>
    public static string SiteFeed => "/feed.json";

    /// <summary>The table behind a figure of the statistics page.</summary>
    public static string Statistics(string figure) => $"/data/statistics/{figure}.csv";

    /// <summary>The address of a page by its file.</summary>
    public static string OfPage(string file) =>
        "/" + (file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    /// <summary>The page for an address that leads nowhere.</summary>
    public static string NotFound => "/404.html";

    /// <summary>The page for a document taken down, by its host.</summary>
    public static string Gone => "/410.html";

    /// <summary>The page for what was taken down on a ground.</summary>
    public static string GoneOn(string ground) => Folding.Slug(ground, 60).Trim('-') is { Length: > 0 } slug ? $"/410-{slug}.html" : Gone;

    private string Folder(string key) => site.Paths.GetValueOrDefault(key, key);
}
