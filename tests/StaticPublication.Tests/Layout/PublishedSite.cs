using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;

namespace StaticPublication.Tests.Layout;

/// <summary>A built site as its readers find it: pages, lists and tables by their addresses.</summary>
internal sealed class PublishedSite
{
    private readonly Dictionary<string, string> _portfolios;

    public PublishedSite(string output)
    {
        Folder = output;
        Documents = Table("data/documents.csv");
        _portfolios = Table(File.Exists(Path.Combine(output, "data/bodies.csv")) ? "data/bodies.csv" : "data/ministries.csv")
            .ToDictionary(ministry => ministry["id"], ministry => ministry.GetValueOrDefault("portfolio", ""));
        Lists =
        [
            .. Directory
                .EnumerateFiles(output, "atom.xml", SearchOption.AllDirectories)
                .Select(file => $"/{Path.GetDirectoryName(Path.GetRelativePath(output, file))}/")
                .Where(address => address is not ("//" or "/changements/"))
                // Below it are the feeds of questions.
                .Where(address => address == "/documents/" || !address.StartsWith("/documents/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(address => new PublishedList(this, address)),
        ];
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Rows of the table of all documents, oldest first.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Documents { get; }

    /// <summary>Every list of documents that has files of its own.</summary>
    public IReadOnlyList<PublishedList> Lists { get; }

    /// <summary>The list at an address that has files of its own, or null.</summary>
    public PublishedList? ListAt(string address) => Lists.FirstOrDefault(list => list.Address == address);

    /// <summary>The cut-off.</summary>
    public DateOnly AsOf => Day(Json("data/documents.json").GetProperty("asOf").GetString()!);

    /// <summary>The portfolio of a ministry, both by id; nothing where it has none.</summary>
    public string PortfolioOf(string ministry) => _portfolios.GetValueOrDefault(ministry, "");

    /// <summary>Whether there is a page at an address.</summary>
    public bool Has(string address) => File.Exists(Folder + address + "index.html");

    /// <summary>Addresses of the first pages of all lists, whole ones and narrowed ones.</summary>
    public IEnumerable<string> ListAddresses =>
        Addresses
            .Where(address => !address.Contains("/page/", StringComparison.Ordinal))
            .Where(address => Page(address).QuerySelector("section[aria-labelledby=list]") is not null);

    /// <summary>Addresses of all pages.</summary>
    public IEnumerable<string> Addresses =>
        Directory
            .EnumerateFiles(Folder, "index.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(Folder, file)[..^"index.html".Length]);

    /// <summary>The text of a file.</summary>
    public string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>A file of JSON.</summary>
    public JsonElement Json(string path) => JsonDocument.Parse(Text(path)).RootElement;

    /// <summary>The page at an address.</summary>
    public IHtmlDocument Page(string address) => new HtmlParser().ParseDocument(Text(address[1..] + "index.html"));

    /// <summary>Rows of a table: cells by column.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string path)
    {
        // Where ministries are called otherwise, columns are of bodies.
        static string Named(string column) =>
            column.Replace("body_", "ministry_", StringComparison.Ordinal).Replace("bodies_", "ministries_", StringComparison.Ordinal);

        using var csv = CsvReader.Create(
            File.OpenRead(Path.Combine(Folder, path)),
            new CsvReaderOptions { HasHeader = true },
            leaveOpen: false
        );
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.FieldCount).ToDictionary(field => Named(csv.Headers[field]), field => csv.GetString(field)));
        }

        return rows;
    }

    /// <summary>A day in ISO 8601.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
