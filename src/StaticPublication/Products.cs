namespace StaticPublication;

/// <summary>What a publication may have beside the texts on their pages, search and the data of the whole.</summary>
[Flags]
internal enum Products
{
    None = 0,

    /// <summary><c>index.json</c> of each document.</summary>
    DocumentJson = 1,

    /// <summary><c>index.json</c> of lists.</summary>
    ListJson = 2,

    /// <summary><c>documents.csv</c> of lists.</summary>
    ListCsv = 4,

    /// <summary><c>atom.xml</c> of lists.</summary>
    ListFeeds = 8,

    /// <summary>The cards of ministries, authors and programmes.</summary>
    Cards = 16,

    /// <summary>The documents in Parquet.</summary>
    Parquet = 32,

    /// <summary><c>atom.xml</c> of each question that waits or has just ended.</summary>
    QuestionFeeds = 512,

    /// <summary>The page that checks quotations. It reads the JSON of documents.</summary>
    Quotation = 64,

    /// <summary>The documents as workbooks for spreadsheets.</summary>
    Xlsx = 128,

    /// <summary>All tables as a SQLite database.</summary>
    Sqlite = 256,

    /// <summary>The related documents on the page of a document.</summary>
    Related = 2048,

    /// <summary>The citation for reference managers on the page of a document: BibTeX and RIS.</summary>
    References = 4096,

    /// <summary><c>index.md</c> of each page.</summary>
    Markdown = 1024,
}

/// <summary>The names of products in site.yml, their files, and the profiles that a publication may begin with.</summary>
internal static class ProductNames
{
    /// <summary>The field of the profile.</summary>
    public const string Profile = "profile";

    /// <summary>All products by their fields.</summary>
    public static readonly IReadOnlyList<(string Field, Products Product)> All =
    [
        ("documentJson", Products.DocumentJson),
        ("listJson", Products.ListJson),
        ("listCsv", Products.ListCsv),
        ("listFeeds", Products.ListFeeds),
        ("cards", Products.Cards),
        ("parquet", Products.Parquet),
        ("questionFeeds", Products.QuestionFeeds),
        ("quotation", Products.Quotation),
        ("xlsx", Products.Xlsx),
        ("sqlite", Products.Sqlite),
        ("markdown", Products.Markdown),
        ("related", Products.Related),
        ("references", Products.References),
    ];

    /// <summary>The file beside a page that has its text.</summary>
    public static readonly FileBeside MarkdownFile = new("index.md", Products.Markdown, "markdown", "text/markdown", "download_markdown");

    /// <summary>The files beside the page of a document.</summary>
    public static readonly IReadOnlyList<FileBeside> OfDocuments =
    [
        new("index.json", Products.DocumentJson, "json", "application/json", "download_json"),
        MarkdownFile,
    ];

    /// <summary>The files beside the pages of a list.</summary>
    public static readonly IReadOnlyList<FileBeside> OfLists =
    [
        new("documents.csv", Products.ListCsv, "csv", "text/csv", "download_csv"),
        new("index.json", Products.ListJson, "json", "application/json", "download_json"),
        new("atom.xml", Products.ListFeeds, "atom", "application/atom+xml", "follow"),
    ];

    private static Products Everything => All.Aggregate(Products.None, (all, product) => all | product.Product);

    /// <summary>What each profile has; the first is the default.</summary>
    public static readonly IReadOnlyList<(string Name, Products Products)> Profiles =
    [
        ("usual", Everything & ~(Products.Xlsx | Products.Sqlite | Products.Markdown)),
        ("full", Everything),
        ("light", Products.None),
    ];

    /// <summary>The shape of the field.</summary>
    public static Shape Shape
    {
        get
        {
            var profile = new Shape.OfChoice([.. Profiles.Select(known => known.Name)]);
            return new Shape.OfEither(
                profile,
                new Shape.OfMap(
                    "products",
                    [new(Profile, profile), .. All.Select(product => new Field(product.Field, new Shape.OfBoolean()))]
                )
            );
        }
    }

    /// <summary>Returns what a valid <c>products</c> of site.yml chooses: the products of a profile, or of one with changes.</summary>
    public static Products Of(StatedValue? stated)
    {
        var chosen = Stated(stated);
        return chosen.HasFlag(Products.DocumentJson) ? chosen : chosen & ~Products.Quotation;
    }

    /// <summary>Returns the fields of products that are asked for without the one that they are made of, each with that one.</summary>
    public static IEnumerable<(string Product, string Needed)> Unmade(StatedValue? stated) =>
        stated?["quotation"]?.Text == "true" && !Stated(stated).HasFlag(Products.DocumentJson) ? [("quotation", "documentJson")] : [];

    private static Products Stated(StatedValue? stated)
    {
        var profile = stated?.Text is { Length: > 0 } text ? text : stated?[Profile]?.Text ?? Profiles[0].Name;
        return All.Aggregate(Profiles.First(known => known.Name == profile).Products, (chosen, product) =>
            stated?[product.Field]?.Text switch
            {
                "true" => chosen | product.Product,
                "false" => chosen & ~product.Product,
                _ => chosen,
            }
        );
    }
}

/// <summary>A file beside the pages of a list, or beside the page of a document.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Product">The product that it belongs to.</param>
/// <param name="Format">Key of the name of its format, below <c>file</c>.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Words">Key of what links to it are called, below <c>list</c> or <c>document</c>.</param>
internal sealed record FileBeside(string Name, Products Product, string Format, string MediaType, string Words);
