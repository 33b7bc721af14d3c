using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace StaticPublication.BrowserTests;

/// <summary>What a document page costs its reader, measured over HTTP, compressed with gzip as any host does.</summary>
public partial class WeightTests(Sites sites)
{
    private const int Most = 30_000;

    [Fact]
    public async Task The_median_document_page_with_all_it_loads_weighs_at_most_thirty_kilobytes()
    {
        var site = await sites.Synthetic;
        using var client = new HttpClient { BaseAddress = new Uri(site.Origin) };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var weights = new List<int>();
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in site.Pages().Where(address => DocumentAddress().IsMatch(address)))
        {
            var weight = (await client.GetByteArrayAsync(page, TestContext.Current.CancellationToken)).Length;
            foreach (
                var part in Loaded(
                    await File.ReadAllTextAsync(Path.Combine(site.Folder, page[1..], "index.html"), TestContext.Current.CancellationToken)
                )
            )
            {
                if (!parts.TryGetValue(part, out var bytes))
                {
                    parts[part] = bytes = (await client.GetByteArrayAsync(part, TestContext.Current.CancellationToken)).Length;
                }

                weight += bytes;
            }

            weights.Add(weight);
        }

        weights.Sort();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{weights.Count} pages: median {weights[weights.Count / 2]} bytes, least {weights[0]}, most {weights[^1]}; "
                + string.Join(", ", parts.Select(part => $"{part.Key} {part.Value}"))
        );
        Assert.Equal(SyntheticRecords.Count, weights.Count);
        Assert.InRange(weights[weights.Count / 2], 1, Most);
    }

    [Fact]
    public async Task A_document_page_asks_for_nothing_but_what_is_weighed()
    {
        Chromium.Needed();
        var site = await sites.Synthetic;
        await using var reader = await sites.Reader(site);
        var page = await reader.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync("/documents/2012/07/q-3/");
        var weighed = Loaded(
            await File.ReadAllTextAsync(
                Path.Combine(site.Folder, "documents/2012/07/q-3/index.html"),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Empty(asked.Except([.. weighed, "/documents/2012/07/q-3/"]));
    }

    // Both icons are counted, though a browser takes one of them.
    private static IEnumerable<string> Loaded(string html) =>
        LoadedPart().Matches(html).Select(match => match.Groups["address"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(
        """(?:<link rel="(?:stylesheet|icon|manifest)" href|<script[^>]* src|<img[^>]* src|<use href)="(?<address>[^"#]+)[^"]*"""
    )]
    private static partial Regex LoadedPart();

    [GeneratedRegex("^/documents/[0-9/]+/q-[0-9]+/$")]
    private static partial Regex DocumentAddress();
}
