using System.Text.Json;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Exporting;

/// <summary>What <c>products</c> of site.yml turns off is neither made nor linked nor promised, and search does without it.</summary>
public class ProductsTests(ProductsTests.FullSite full) : IClassFixture<ProductsTests.FullSite>
{
    private static readonly Dictionary<string, (string Files, string[] Words)> Off = new()
    {
        ["documentJson"] = (
            @"^documents/\d{4}/\d{2}/[^/]+/index\.json$",
            ["Ce document en JSON", "Chaque document a aussi son JSON", "index.json de chaque document"]
        ),
        ["listJson"] = (@"^(?!documents/\d|search/).*index\.json$", ["Cette liste en JSON", "list.schema.json", "index.json des listes"]),
        ["listCsv"] = (@"^(?!data/).*documents\.csv$", ["(CSV,"]),
        ["listFeeds"] = (@"^(?!changements/|documents/\d).*/atom\.xml$", ["Suivre cette liste", "JSON, Atom)"]),
        ["cards"] = (@"/card\.png$", []),
        ["questionFeeds"] = (@"^documents/\d{4}/\d{2}/[^/]+/atom\.xml$", ["Chaque question sans réponse a son fil"]),
        ["parquet"] = (@"\.parquet$", ["arquet"]),
        ["quotation"] = (@"^verifier/index\.html$", ["Vérifier une citation", "/verifier/"]),
        ["xlsx"] = (@"\.xlsx$", ["XLSX", "xlsx", "Classeur"]),
        ["markdown"] = (@"^(documents/.*)?index\.md$", ["Ce document en Markdown", "Cette page en Markdown", "index.md", "llms.txt"]),
        // On pages.
        ["related"] = ("", ["aria-labelledby=\"related\""]),
        ["references"] = ("", ["@misc{", "TY  - "]),
        ["sqlite"] = (@"\.sqlite$", ["SQLite", "sqlite"]),
    };

    public static TheoryData<string> Products => [.. ProductNames.All.Select(product => product.Field)];

    [Theory, MemberData(nameof(Products))]
    public void A_product_that_is_off_is_neither_made_nor_promised(string product)
    {
        var (made, promised) = Found(product, full.Site);
        Assert.NotEmpty(made);
        var (madeOff, promisedOff) = Found(product, $"products: {{profile: full, {product}: false}}\n");
        Assert.Empty(madeOff);
        Assert.Empty(promisedOff);
        var (madeAgain, _) = Found(product, $"products: {{profile: light, {product}: true{Needed(product)}}}\n");
        Assert.Equal(made, madeAgain);
        Assert.True(product == "cards" || promised.Count > 0, product);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("products: usual\n", false)]
    [InlineData("products: full\n", true)]
    public void Only_the_profile_full_has_what_costs_the_most(string field, bool expected)
    {
        using var site = Site(field);
        site.Build();
        Assert.Equal(expected, Paths(site).Any(path => path.EndsWith(".sqlite", StringComparison.Ordinal)));
        Assert.Contains("data/parquet/documents/year=2013/part-0.parquet", Paths(site));
    }

    [Fact]
    public void No_quotation_is_checked_without_the_JSON_of_documents()
    {
        var (made, promised) = Found("quotation", "products: {documentJson: false}\n");
        Assert.Empty(made);
        Assert.Empty(promised);
    }

    [Theory]
    [InlineData("products: {documentJson: false, quotation: true}\n")]
    [InlineData("products: {profile: light, quotation: true}\n")]
    public void A_product_that_is_asked_for_without_what_it_is_made_of_is_a_fault(string products)
    {
        using var site = Site(products);
        var fault = Assert.Single(site.Faults());
        Assert.Equal(("SITE-PRODUCTS", "products.quotation", Severity.Error), (fault.Code, fault.Field, fault.Severity));
    }

    [Fact]
    public void In_the_profile_light_nothing_of_these_is_made_and_search_has_of_each_document_what_its_JSON_says()
    {
        using var full = Site("", questions: 40);
        using var light = Site("products: light\n", questions: 40);
        full.Build();
        light.Build();
        Assert.All(Off.Values.Where(off => off.Files.Length > 0), off => Assert.DoesNotMatch(off.Files, string.Join('\n', Paths(light))));
        var (whole, index) = (BuiltIndex.Open(full.Output), BuiltIndex.Open(light.Output));
        var search = Search.Open(light.Output);
        Assert.InRange(index.Count, 34, int.MaxValue);
        Assert.All(Enumerable.Range(0, index.Count), number =>
        {
            var address = search.Result(number).Address;
            var (expected, found) = (Json(whole.Record(number, address)!), Json(index.Record(number, address)!));
            Assert.Equal(
                expected.TryGetProperty("language", out var language) ? language.GetString() : "fr",
                found.GetProperty("language").GetString()
            );
            Assert.Equal(Texts(expected), Texts(found));
            Assert.Equal(Label(expected, "kinds"), Label(found, "kinds"));
            Assert.Equal(
                expected.GetProperty("derived").TryGetProperty("status", out var status) ? status.GetString() : null,
                found.GetProperty("derived").TryGetProperty("status", out var other) ? other.GetString() : null
            );
        });
    }

    [Theory]
    [InlineData("products: heavy\n")]
    [InlineData("products: {xlsm: true}\n")]
    [InlineData("products: {parquet: maybe}\n")]
    public void Anything_else_is_an_error(string field)
    {
        using var site = Site(field);
        Assert.Contains(site.Faults(), fault =>
            fault.Severity == Severity.Error && fault.Field.StartsWith("products", StringComparison.Ordinal)
        );
    }

    // The page that checks quotations reads the JSON of documents.
    private static string Needed(string product) => product == "quotation" ? ", documentJson: true" : "";

    private static (List<string> Made, List<string> Promised) Found(string product, string field)
    {
        using var site = Site(field);
        site.Build();
        return Found(product, site);
    }

    private static (List<string> Made, List<string> Promised) Found(string product, TestSite site)
    {
        var (files, words) = Off[product];
        var paths = Paths(site).ToList();
        var promised = paths
            .Where(path => Path.GetExtension(path) is ".html" or ".xml" or ".json" or ".ttl" or ".jsonld" or ".csv")
            // What site.yml may say is described whatever it says.
            .Where(path => path != "data/schema/site.schema.json")
            .Where(path => words.Any(File.ReadAllText(Path.Combine(site.Output, path)).Contains))
            .ToList();
        return (
            files.Length == 0 ? promised : paths.Where(path => System.Text.RegularExpressions.Regex.IsMatch(path, files)).ToList(),
            promised
        );
    }

    private static TestSite Site(string field, int questions = 4)
    {
        var site = new TestSite().WithQuestions(questions);
        site.WithQuestion("qe-en", "language: en\nministries: {asked: economie}\nevents: [{type: answered, on: 2013-08-01}]\n");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), field);
        return site;
    }

    private static IEnumerable<string> Paths(TestSite site) =>
        Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Output, file))
            .Order(StringComparer.Ordinal);

    private static JsonElement Json(byte[] bytes) => JsonDocument.Parse(bytes).RootElement;

    private static List<string> Texts(JsonElement record) =>
        [.. record.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("markdown").GetString()!)];

    private static string? Label(JsonElement record, string file) =>
        record.GetProperty("derived").GetProperty("labels").GetProperty(file)[0].GetProperty("name").GetString();

    /// <summary>A site with every product, built once for all rows.</summary>
    public sealed class FullSite : IDisposable
    {
        public FullSite() => Site.Build();

        internal TestSite Site { get; } = ProductsTests.Site("products: full\n");

        public void Dispose() => Site.Dispose();
    }
}
