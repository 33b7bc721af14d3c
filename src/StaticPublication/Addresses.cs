using System.Globalization;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>Makes all addresses of the site; no other code may build one. Addresses begin with a slash and the path of <c>url</c> in
/// site.yml; those of pages end with a slash. <c>paths</c> of site.yml can rename folders.</summary>
/// <param name="url">The absolute address of the site, with its path if it is not at the root of its host.</param>
/// <param name="paths">Names of folders by the keys of sections.</param>
internal sealed class Addresses(string url, IReadOnlyDictionary<string, string> paths)
{
    /// <summary>Number of rows on one page of a list.</summary>
    public const int PageSize = 100;

    /// <summary>The folders that <c>paths</c> of site.yml may rename: sections, and folders below a list.</summary>
    public static readonly IReadOnlyList<string> Folders =
    [
        .. Sections.Pages.Select(section => section.Key),
        "page",
        "mois",
        .. Statuses.All.Select(status => status.Folder()),
    ];

    /// <summary>The folders at the top that hold files of the program or of <c>files/</c>.</summary>
    public static readonly IReadOnlyList<string> OfFiles = ["assets", "data", GivenFile.Folder, "images", IndexLayout.Folder];

    private readonly string _origin = new Uri(url).GetLeftPart(UriPartial.Authority);
    private readonly string _root = new Uri(url).AbsolutePath.TrimEnd('/');
    private readonly string _documents = paths.GetValueOrDefault("documents", "documents");

    public Addresses(Site site)
        : this(site.Url, site.Paths) => HasCards = site.Products.HasFlag(Products.Cards);

    /// <summary>Returns whether a folder cannot have a name, because files are there. Folders below lists may have any name.</summary>
    public static bool IsTaken(string key, string name) => OfFiles.Contains(name) && Sections.Pages.Any(section => section.Key == key);

    /// <summary>Whether ministries, authors and programmes have cards of their own.</summary>
    public bool HasCards { get; private init; } = true;

    public string Home { get; } = new Uri(url).AbsolutePath.TrimEnd('/') + "/";

    /// <summary>Returns the address of a file or folder by its path in the output folder.</summary>
    public string OfFile(string path) => $"{_root}/{path}";

    /// <summary>Returns the address of a given file, whose name may have any sign.</summary>
    public string Of(GivenFile file) => OfFile(string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString)));

    /// <summary>Returns the published form of an address that the input states from the root of the site.</summary>
    public string OfStated(string address) => _root + address;

    /// <summary>The same addresses as the input states them: without the path of the site.</summary>
    public Addresses FromRoot => new(_origin, paths) { HasCards = HasCards };

    /// <summary>The root file of the search index, which names all others.</summary>
    public string SearchIndex => OfFile($"{IndexLayout.Folder}/{IndexLayout.RootFile}");

    /// <summary>What the publication is, for programs that read.</summary>
    public string Llms => OfFile("llms.txt");

    /// <summary>Returns the page of a section by its key, such as <c>recherche</c>.</summary>
    public string Page(string section) => OfFile(Folder(Sections.Of(section).Key) + "/");

    /// <summary>Returns the search for documents with some values.</summary>
    public string Search(IEnumerable<(string Key, string Value)> query) =>
        Page("recherche") + "?" + string.Join('&', query.Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));

    public string Editorial(EditorialPage page) => OfFile(page.Name + "/");

    public string Document(Document document) => Document(document.Published, document.Id);

    /// <summary>Returns the page of a document by its date and its current or former id.</summary>
    public string Document(PartialDate published, string id) =>
        published.Month > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{_root}/{_documents}/{published.Year:D4}/{published.Month:D2}/{id}/")
            : string.Create(CultureInfo.InvariantCulture, $"{_root}/{_documents}/{published.Year:D4}/{id}/");

    /// <summary>Returns the former addresses of a document's page.</summary>
    public IEnumerable<string> Former(Document document) =>
        document.FormerAddresses.Select(OfStated).Concat(document.FormerIds.Select(id => Document(document.Published, id)));

    /// <summary>Returns the address of a file next to a page.</summary>
    public static string Beside(string address, string file) => address + file;

    /// <summary>Returns the first page of a list.</summary>
    public string List(Listing listing) =>
        listing.Kind switch
        {
            ListingKind.All => Page("documents"),
            ListingKind.Year => Year(listing.Year),
            ListingKind.Month => Month(listing.Year, listing.Month),
            ListingKind.Overdue => Page("retards"),
            _ => Of(listing.Of!),
        };

    /// <summary>Returns the list of a year's documents.</summary>
    public string Year(int year) => Narrowed(Page("documents"), year);

    /// <summary>Returns the list of a month's documents.</summary>
    public string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{Year(year)}{month:00}/");

    /// <summary>Returns the page of an authority; empty for a licence or a legislature, which have no page.</summary>
    public string Of(Authority authority) => Sections.Of(authority) is { } section ? OfFile($"{Folder(section.Key)}/{authority.Id}/") : "";

    /// <summary>Returns a list filtered by year.</summary>
    public static string Narrowed(string list, int year) => string.Create(CultureInfo.InvariantCulture, $"{list}{year:0000}/");

    /// <summary>Returns a list filtered by status.</summary>
    public string Narrowed(string list, Status status) => $"{list}{Folder(status.Folder())}/";

    /// <summary>Returns a page of a list, counted from 1. The first page is the list itself.</summary>
    public string PageOf(string list, int page) =>
        page == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}{Folder("page")}/{page}/");

    /// <summary>Returns the absolute form of a rooted address.</summary>
    public string Absolute(string address) => _origin + address;

    /// <summary>Returns the address of the page that servers show for an address without a final slash.</summary>
    public static string AsPage(string address) => address.EndsWith('/') || Path.HasExtension(address) ? address : address + "/";

    /// <summary>Name of the file that servers show for the address of a folder.</summary>
    public const string PageFile = "index.html";

    /// <summary>Returns the file of an address, relative to the output folder; empty for an address outside the site.</summary>
    public string FileOf(string address) =>
        !address.StartsWith(Home, StringComparison.Ordinal) ? ""
        : address.EndsWith('/') ? address[Home.Length..] + PageFile
        : address[Home.Length..];

    /// <summary>Returns the address of an asset, with a hash of its bytes before its extension.</summary>
    public string Asset(string name, string hash) => $"{Assets}{Path.ChangeExtension(name, null)}.{hash}{Path.GetExtension(name)}";

    /// <summary>The folder of the theme's assets.</summary>
    public string Assets => OfFile("assets/");

    /// <summary>Returns the picture that other sites show with a link. Ministries, authors and programmes may have their own; other pages
    /// have that of the site.</summary>
    public string Card(Authority? authority = null) =>
        HasCards && authority is (Ministry or Author or Programme) ? Beside(Of(authority), "card.png") : OfFile("card.png");

    /// <summary>Returns the card of a document: that of its first programme, otherwise of the ministry asked, otherwise of its first
    /// author, otherwise of the site.</summary>
    public string Card(Document document) =>
        Card(
            document.Programmes.Count > 0
                ? document.Programmes[0]
                : (Authority?)document.Ministries.Asked?.Ministry ?? (document.Authors.Count > 0 ? document.Authors[0].Author : null)
        );

    /// <summary>The icon for Apple devices, 180 pixels, without transparency because the devices round its corners.</summary>
    public string AppleIcon => OfFile("apple-touch-icon.png");

    /// <summary>The icon at the address that browsers request by default.</summary>
    public string OldIcon => OfFile("favicon.ico");

    /// <summary>Returns the PNG icon of a size in pixels. A maskable icon fills its square, because the device cuts its shape out of
    /// it.</summary>
    public string Icon(int pixels, bool maskable = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{_root}/icon-{pixels}{(maskable ? "-maskable" : "")}.png");

    public string Manifest => OfFile("manifest.webmanifest");

    /// <summary>Returns a picture in one of its sizes, with a hash of its name and bytes.</summary>
    public string Picture(PictureFile picture, PictureSize size)
    {
        var hash = (uint)Fingerprint.Combine(picture.Hash, Fingerprint.Of(picture.Name)).Low;
        var name = Folding.Slug(Path.ChangeExtension(picture.Name, null));
        return FormattableString.Invariant($"{_root}/images/{hash:x8}-{name}.{size.Width}.webp");
    }

    public string SiteFeed => OfFile("feed.json");

    public string SiteAtom => OfFile("atom.xml");

    /// <summary>The table of all documents.</summary>
    public string Table => OfFile("data/documents.csv");

    /// <summary>Returns the table with the data of a figure on the statistics page.</summary>
    public string Statistics(string figure) => OfFile($"data/statistics/{figure}.csv");

    /// <summary>Returns the page with the table of a figure on the statistics page.</summary>
    public string Figure(FigureWithPage figure) =>
        Beside(Page("statistiques"), $"{Folder(figure == FigureWithPage.Months ? "mois" : "programmes")}/");

    /// <summary>Returns the address of a page by its file.</summary>
    public string OfPage(string file) =>
        OfFile(file == PageFile || file.EndsWith("/" + PageFile, StringComparison.Ordinal) ? file[..^PageFile.Length] : file);

    /// <summary>The page that the host shows for unknown addresses.</summary>
    public string NotFound => OfFile("404.html");

    /// <summary>The page that the host shows for documents taken down.</summary>
    public string Gone => OfFile("410.html");

    /// <summary>Returns the page for documents taken down on a legal ground.</summary>
    public string GoneOn(string ground) => Folding.Slug(ground, 60).Trim('-') is { Length: > 0 } slug ? OfFile($"410-{slug}.html") : Gone;

    private string Folder(string key) => paths.GetValueOrDefault(key, key);
}
