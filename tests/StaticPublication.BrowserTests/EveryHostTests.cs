using Microsoft.Playwright;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.BrowserTests;

/// <summary>Two thousand documents as each host gets them, read in a browser from a stand-in: nginx itself, and for the others a server
/// that heeds just the files that the host heeds.</summary>
[Trait("Category", "Release")]
public sealed class EveryHostTests(Sites sites) : IDisposable
{
    private const string Removed = "/documents/2012/07/q-9001/";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publication-hosts-");

    public static TheoryData<string> Hosts => [.. Host.Keys];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(Hosts))]
    public async Task A_reader_finds_pages_search_what_moved_what_was_removed_and_downloads(string host)
    {
        Chromium.Needed();
        var input = new SyntheticRecords("fr", 2000).Write(Path.Combine(_folder.FullName, "input"));
        // The smallest limit is 20,000 files.
        File.AppendAllText(Path.Combine(input, "site.yml"), $"\nhost: {host}\n{(host == "cloudflare" ? "products: light\n" : "")}");
        // Without redirects a host has the page of what was removed only at the addresses that are stated.
        File.WriteAllText(
            Path.Combine(input, "tombstones.yml"),
            $"- {{id: q-9001, date: 2016-05-02, legalGround: \"RGPD, article 17\", addresses: [{Removed}]}}\n"
        );
        var output = Path.Combine(_folder.FullName, "output");
        var outcome = Publication.Build(
            new Options
            {
                Input = input,
                Theme = Repository.Theme,
                Output = output,
            }
        );
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Faults));
        if (host == "nginx")
        {
            using var nginx = await NginxServer.Start(output, "", outcome.Figures!.ServerConfiguration!);
            await Read(await sites.Reader(nginx.Origin, null), host);
            return;
        }

        await using var hosted = await HostedSite.Start(output);
        await Read(await sites.Reader(hosted), host);
    }

    private static async Task Read(IBrowserContext reader, string host)
    {
        var page = await reader.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        await page.GotoAsync("/");
        await page.Locator(".menu a[href='/documents/']").FollowAsync();
        await page.Locator(".row > a").First.FollowAsync();
        await Assertions.Expect(page.Locator("#cite")).ToBeVisibleAsync();

        await page.GotoAsync("/recherche/?q=transport+scolaire");
        await page.Locator("#results > li a").First.FollowAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("transport scolaire", new() { IgnoreCase = true });

        // The document that had another id.
        await page.GotoAsync("/documents/2012/07/q-3003/");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/documents/2012/07/q-3/$"));

        var removed = await page.GotoAsync(Removed);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Document retiré", new() { Timeout = 20_000 });
        Assert.Equal(Host.Of(host).Answers410, removed!.Status == 410);

        await page.GotoAsync("/donnees/");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/data/documents.csv']").First.ClickAsync());
        Assert.Equal(2001, (await File.ReadAllLinesAsync((await download.PathAsync())!)).Length);
    }
}
