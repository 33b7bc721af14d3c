using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;

namespace StaticPublication.Tests.Layout;

/// <summary>A list of documents as it is published: its pages, and the same documents as JSON, as a table and as a feed.</summary>
internal sealed class PublishedList(PublishedSite site, string address)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly ConcurrentDictionary<string, IReadOnlyList<ListPage>> _pages = new(StringComparer.Ordinal);
    private readonly Lazy<JsonElement> _index = new(() => site.Json(address[1..] + "index.json"));
    private readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> _table = new(() =>
        File.Exists(site.Folder + address + "documents.csv")
            ? site.Table(address[1..] + "documents.csv")
            : [.. Enumerable.Reverse(site.Documents)]
    );

    /// <summary>Address of its first page.</summary>
    public string Address => address;

    /// <summary>Its <c>index.json</c>.</summary>
    public JsonElement Index => _index.Value;

    /// <summary>What it is of: a kind of list, and the id of the authority whose documents they are, or nothing.</summary>
    public string Kind => Index.GetProperty("list").GetString()!;

    /// <inheritdoc cref="Kind"/>
    public string Of => Index.TryGetProperty("of", out var of) ? of.GetProperty("id").GetString()! : "";

    /// <summary>The name of that authority.</summary>
    public string Name => Index.GetProperty("of").GetProperty("name").GetString()!;

    /// <summary>Its pages, each found through the link to the next one.</summary>
    public IReadOnlyList<ListPage> Pages => PagesOf(address);

    /// <summary>Addresses of its documents, as its JSON says.</summary>
    public IReadOnlyList<string> InJson =>
        [.. Index.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("address").GetString()!)];

    /// <summary>Rows of its table; that of all documents is in the data, oldest first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> InTable => _table.Value;

    /// <summary>Addresses of the documents of its feed.</summary>
    public IReadOnlyList<string> InFeed =>
        [
            .. XDocument
                .Parse(site.Text(address[1..] + "atom.xml"))
                .Root!.Elements(Atom + "entry")
                .Select(entry => entry.Elements(Atom + "link").First(link => link.Attribute("type")!.Value == "text/html"))
                .Select(link => new Uri(link.Attribute("href")!.Value).AbsolutePath),
        ];

    /// <summary>The parts that it can be narrowed to: address, and the number of documents that is promised.</summary>
    public IReadOnlyList<(string Address, int Count)> Parts => [.. Pages[0].Parts.Where(part => part.Address != address)];

    /// <summary>The pages of a list, or of a part of one, from its first.</summary>
    public IReadOnlyList<ListPage> PagesOf(string first) => _pages.GetOrAdd(first, _ =>
        {
            var pages = new List<ListPage>();
            for (var next = first; next is not null; next = pages[^1].Next)
            {
                pages.Add(ListPage.Of(site.Page(next), next));
            }

            return pages;
        });

    /// <summary>Documents of all pages of a list, or of a part of one: of the years or months that it is divided by, or else its
    /// own.</summary>
    public IReadOnlyList<string> DocumentsOf(string first) =>
        PagesOf(first) is var pages && pages[0].Divisions is { Count: > 0 } divisions
            ? [.. divisions.SelectMany(DocumentsOf)]
            : [.. pages.SelectMany(page => page.Documents)];

    /// <summary>A number as a page prints it: « 1 204 ».</summary>
    public static int Number(string printed) => int.Parse(string.Concat(printed.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}

/// <summary>A page of a list: the documents of its rows, which ones it says it shows (nothing where it is the only page), the ways to
/// narrow the list, the page after it, and the pages of its years or months, which go on instead of its own.</summary>
internal sealed record ListPage(
    string Address,
    IReadOnlyList<string> Documents,
    string? Shown,
    IReadOnlyList<(string Address, int Count)> Parts,
    string? Next,
    IReadOnlyList<string> Divisions
)
{
    public static ListPage Of(IParentNode page, string address) =>
        new(
            address,
            [
                .. page.QuerySelectorAll("section[aria-labelledby=list] li.row > a, section[aria-labelledby=list] ol.timeline > li > a")
                    .Select(Target),
            ],
            page.QuerySelector(".listfoot p")?.TextContent,
            [
                .. page.QuerySelectorAll(".filters li")
                    .Select(way => (Target(way.QuerySelector("a")!), PublishedList.Number(way.QuerySelector(".count")!.TextContent))),
            ],
            page.QuerySelector("nav.pager a[rel=next]") is { } next ? Target(next) : null,
            [.. page.QuerySelectorAll("nav.pager a:not([rel], [aria-label])").Select(Target)]
        );

    private static string Target(IElement link) => link.GetAttribute("href")!;
}
