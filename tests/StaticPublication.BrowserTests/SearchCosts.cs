using Microsoft.Playwright;

namespace StaticPublication.BrowserTests;

/// <summary>What one query cost: of the files of the index and of everything, until its results were shown; and from then to the counts of
/// its facets.</summary>
/// <param name="Bytes">Bytes of the index, as sent.</param>
/// <param name="Requests">Requests for files of the index.</param>
/// <param name="Rounds">How often the browser had to wait for the network, from the query on.</param>
/// <param name="WithPage">Bytes of everything: page, style, scripts, icons.</param>
/// <param name="Shown">Milliseconds from the last answer to the results.</param>
/// <param name="FacetBytes">Bytes of the index after the results: the counts of facets.</param>
/// <param name="FacetsShown">Milliseconds from the last answer to the counts.</param>
internal sealed record Cost(long Bytes, int Requests, int Rounds, long WithPage, double Shown, long FacetBytes, double FacetsShown);

/// <summary>Asks a hosted search in a real browser and says what each query cost.</summary>
internal sealed class SearchCosts(IPage page, Network network)
{
    // The moments at which results and facets stand in the page.
    private const string Watch = """
        globalThis.shown = { results: 0, facets: 0 }
        new MutationObserver(() => {
          const now = performance.timeOrigin + performance.now()
          if (!shown.results && document.querySelector("#results > li")) shown.results = now
          if (!shown.facets && document.querySelector("#facets fieldset")) shown.facets = now
        }).observe(document, { childList: true, subtree: true })
        """;

    private const string Forget = """
        () => {
          document.getElementById("results").replaceChildren()
          document.querySelector("#facets form").replaceChildren()
          Object.assign(shown, { results: 0, facets: 0 })
        }
        """;

    public Task Prepare() => page.AddInitScriptAsync(Watch);

    /// <summary>Opens the search page with a query in its address.</summary>
    public Task<Cost> Cold(string address) => Measured(() => page.GotoAsync(address));

    /// <summary>Types another query on the page.</summary>
    public async Task<Cost> Further(string query)
    {
        await page.EvaluateAsync(Forget);
        return await Measured(async () =>
        {
            await page.Locator("#query").FillAsync(query);
            await page.Keyboard.PressAsync("Enter");
        });
    }

    private async Task<Cost> Measured(Func<Task> ask)
    {
        network.Forget();
        await ask();
        await page.WaitForFunctionAsync("() => globalThis.shown?.results && shown.facets");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var (results, facets) = (
            await page.EvaluateAsync<double>("() => shown.results"),
            await page.EvaluateAsync<double>("() => shown.facets")
        );
        var before = network.Passed.Where(exchange => exchange.Ended <= results).ToList();
        var index = before.Where(IsOfIndex).ToList();
        var counted = network
            .Passed.Where(exchange => exchange.Ended > results && exchange.Ended <= facets && IsOfIndex(exchange))
            .ToList();
        return new Cost(
            index.Sum(exchange => exchange.Bytes),
            index.Count,
            Rounds(index.Where(exchange => !exchange.Path.EndsWith("index.json", StringComparison.Ordinal))),
            before.Sum(exchange => exchange.Bytes),
            results - index.Select(exchange => exchange.Ended).DefaultIfEmpty(results).Max(),
            counted.Sum(exchange => exchange.Bytes),
            facets - counted.Select(exchange => exchange.Ended).Append(results).Max()
        );
    }

    private static bool IsOfIndex(Exchange exchange) => exchange.Path.StartsWith("/search/", StringComparison.Ordinal);

    // A question that begins after an answer has come may depend on it.
    private static int Rounds(IEnumerable<Exchange> exchanges)
    {
        var (rounds, firstEnd) = (0, double.NegativeInfinity);
        foreach (var exchange in exchanges)
        {
            if (rounds == 0 || exchange.Began >= firstEnd)
            {
                rounds++;
                firstEnd = exchange.Ended;
            }

            firstEnd = Math.Min(firstEnd, exchange.Ended);
        }

        return rounds;
    }
}
