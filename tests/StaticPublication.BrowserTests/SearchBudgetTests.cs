using System.Globalization;
using StaticPublication.Searching;
using StaticPublication.Text;

namespace StaticPublication.BrowserTests;

/// <summary>
/// The budgets of search over a site of a hundred thousand documents, that the variable PUBLICATION_LARGE names: in a real browser, over
/// HTTP/2 and TLS, with Brotli as a host gives it.
/// Its <c>search/</c>, the page of search with its assets, and the documents' <c>index.json</c> are enough.
/// </summary>
public sealed class SearchBudgetTests(Sites sites)
{
    private const int Each = 8;
    private readonly Network _network = new() { Latency = TimeSpan.FromMilliseconds(100) };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Category", "Release")]
    public async Task The_budgets_of_search_hold_at_a_hundred_thousand_documents(bool parts)
    {
        Chromium.Needed();
        var folder = Environment.GetEnvironmentVariable("PUBLICATION_LARGE");
        Assert.SkipWhen(folder is null, "PUBLICATION_LARGE names no built site of a hundred thousand documents.");
        var asked = new LargeQueries(Searching.Search.Open(folder!), BuiltIndex.Open(folder!).Count);
        _network.KnowsParts = parts;
        await using var site = await HostedSite.Start(folder!, _network);
        var first = new Dictionary<string, List<Cost>>();
        foreach (var (kind, queries) in asked.Kinds(Each))
        {
            first[kind] = [];
            foreach (var query in queries)
            {
                first[kind].Add(await InNewBrowser(site, costs => costs.Cold("/recherche/?" + query)));
            }

            Tell($"{(parts ? "parts" : "whole")} first, {kind}", first[kind]);
        }

        List<Cost> further = [];
        await InNewBrowser(site, async costs =>
        {
            var cost = await costs.Cold("/recherche/?q=" + asked.Words(2));
            for (var i = 0; i < 3 * Each; i++)
            {
                further.Add(await costs.Further(asked.Words(1 + (i % 3))));
            }

            return cost;
        });
        Tell($"{(parts ? "parts" : "whole")} further, one to three words", further);

        // Bytes of a phrase, and of a host that sends whole files only, are not limited, and 60 kB are exceeded: see Indexing/README.md.
        var words = first.Where(kind => kind.Key != "phrase").SelectMany(kind => kind.Value).ToList();
        Assert.InRange(Median(words, cost => cost.Rounds), 1, 3);
        Assert.InRange(Median(words, cost => cost.Requests), 1, 16);
        Assert.InRange(Median(first["phrase"], cost => cost.Requests), 1, 20);
        Assert.InRange(words.Max(cost => cost.FacetBytes), 1, 250_000);
        Assert.InRange(Median(first["common with facet"], cost => cost.Shown), 0, 200);
        if (parts)
        {
            Assert.InRange(Median(words, cost => cost.Bytes), 1, 110_000);
            Assert.InRange(Median(further, cost => cost.Bytes), 0, 62_000);
        }
    }

    private async Task<Cost> InNewBrowser(HostedSite site, Func<SearchCosts, Task<Cost>> ask)
    {
        await using var reader = await sites.Reader(site, wishes => wishes.IgnoreHTTPSErrors = true);
        var page = await reader.NewPageAsync();
        page.SetDefaultTimeout(120_000);
        var costs = new SearchCosts(page, _network);
        await costs.Prepare();
        return await ask(costs);
    }

    private static double Median<T>(IEnumerable<Cost> costs, Func<Cost, T> of)
        where T : IConvertible =>
        costs.Select(cost => of(cost).ToDouble(CultureInfo.InvariantCulture)).Order().ToArray() is var sorted
            ? sorted[sorted.Length / 2]
            : 0;

    private static void Tell(string kind, IReadOnlyList<Cost> costs) =>
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {Span(costs, cost => cost.Bytes / 1000.0)} kB, {Span(costs, cost => cost.Requests)} requests, "
                + $"{Span(costs, cost => cost.Rounds)} rounds, with page {Span(costs, cost => cost.WithPage / 1000.0)} kB, "
                + $"shown after {Span(costs, cost => cost.Shown)} ms, "
                + $"facets {Span(costs, cost => cost.FacetBytes / 1000.0)} kB, {Span(costs, cost => cost.FacetsShown)} ms"
        );

    private static string Span<T>(IEnumerable<Cost> costs, Func<Cost, T> of)
        where T : IConvertible =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Median(costs, of):0.#} (≤ {costs.Max(cost => of(cost).ToDouble(CultureInfo.InvariantCulture)):0.#})"
        );
}

/// <summary>Queries of known rarity over an index: words of titles, by how many documents have them.</summary>
internal sealed class LargeQueries
{
    private readonly Search _search;
    private readonly int _documents;
    private readonly Random _random = new(5);
    private readonly (string Word, int Total)[] _words;

    public LargeQueries(Search search, int documents)
    {
        (_search, _documents) = (search, documents);
        _words =
        [
            .. Enumerable
                .Range(0, 400)
                .Select(_ => Title())
                .SelectMany(Tokenizer.Of)
                .Where(word => word.Length > 3)
                .Distinct()
                .Take(600)
                .Select(word => (word, _search.Ask(word).Total))
                .OrderBy(word => word.Total),
        ];
    }

    public IEnumerable<(string Kind, IReadOnlyList<string> Queries)> Kinds(int each)
    {
        string[] common = [.. _words.TakeLast(each).Select(word => word.Word)];
        yield return ("rare", [.. _words.Take(each).Select(word => "q=" + word.Word)]);
        yield return ("middling", [.. _words.Skip((_words.Length - each) / 2).Take(each).Select(word => "q=" + word.Word)]);
        yield return ("very common", [.. common.Select(word => "q=" + word)]);
        yield return ("two words", [.. Enumerable.Range(0, each).Select(_ => "q=" + Words(2))]);
        yield return ("three words", [.. Enumerable.Range(0, each).Select(_ => "q=" + Words(3))]);
        var ministry = _search.Count("", "ministry").MaxBy(ministry => ministry.Value).Key;
        yield return ("common with facet", [.. common.Select(word => $"q={word}&ministry={ministry}")]);
        yield return (
            "phrase",
            [.. Enumerable.Range(0, each).Select(i => $"q=\"{string.Join(' ', Tokenizer.Of(Title()).Take(2 + (i % 2)))}\"")]
        );
    }

    /// <summary>Words of one title.</summary>
    public string Words(int count)
    {
        while (true)
        {
            string[] words = [.. Tokenizer.Of(Title()).Where(word => word.Length > 3).Distinct().Take(count)];
            if (words.Length == count)
            {
                return string.Join(' ', words);
            }
        }
    }

    private string Title() => _search.Result(_random.Next(_documents)).Title;
}
