using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using StaticPublication.Publishing;

namespace StaticPublication.Tests.Trust;

/// <summary>Nothing is lost between the records and what is published, and nothing published leads nowhere.</summary>
public class NumbersTests
{
    [Fact]
    [Trait("Check", "R09")]
    public void Records_read_are_pages_lines_rows_and_results()
    {
        using var site = new TestSite();
        for (var number = 0; number < 120; number++)
        {
            site.WithQuestion($"qe-{number}", number % 10 == 0 ? "indexing: forbidden\n" : "", $"La fibre, \"guillemets\"\n\nligne {number}", $"20{10 + number % 7}-0{1 + number % 9}-15");
        }

        site.With("tombstones.yml", "- {id: qe-900, date: 2024-05-02, legalGround: RGPD}\n- {id: qe-901, date: 2024-05-02, legalGround: RGPD}\n");
        var outcome = site.Build();
        Assert.Equal(120, outcome.Documents);
        Assert.StartsWith("Numbers agree: documents read 120 = ", outcome.Agreement, StringComparison.Ordinal);
        Assert.Equal(120, Directory.EnumerateFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories).Count(path => Path.GetFileName(Path.GetDirectoryName(path))!.StartsWith("qe-", StringComparison.Ordinal)));
        Assert.Equal(120, Lines(Path.Combine(site.Output, "data/documents.ndjson.gz")));
        Assert.Equal(120, Rows(site.Read("data/documents.csv")) - 1);
        Assert.Equal(108, StaticPublication.Searching.Search.Open(site.Output).Ask("fibre").Total);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(site.Read("data/tombstones.json"), "\"qe-90[01]\""));
        Seen.Of("R09", $"{outcome.Agreement}");
    }

    [Fact]
    [Trait("Check", "R09")]
    public void A_build_that_lost_a_row_is_not_published()
    {
        using var small = new SmallCatalogue();
        var folder = Directory.CreateTempSubdirectory("numbers-");
        try
        {
            var staging = new Staging(Path.Combine(folder.FullName, "staging"), 1, new Dictionary<string, BuiltFile>());
            Assert.StartsWith("Numbers agree", Verification.Agreement(small.Edition(), staging, [("rows", 0)]), StringComparison.Ordinal);
            Assert.Throws<UnsoundOutputException>(() => Verification.Agreement(small.Edition(), staging, [("rows", 1)]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Trait("Check", "R18")]
    public void Every_link_and_every_fragment_of_the_demonstration_leads_somewhere()
    {
        var root = Repository.Root;
        using var site = new TestSite();
        var options = new Options { Input = Path.Combine(root, "input"), Theme = Repository.Theme, Output = site.Output };
        Assert.True(new Publication(options, (_, _) => { }).Build().Sound);
        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)
            .ToDictionary(path => "/" + Path.GetRelativePath(site.Output, path), path => new HtmlParser().ParseDocument(File.ReadAllText(path)), StringComparer.Ordinal);
        var broken = new List<string>();
        var links = 0;
        foreach (var (path, page) in pages)
        {
            foreach (var target in page.QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!).Where(target => target.StartsWith('/') || target.StartsWith('#')))
            {
                links++;
                var parts = target.Split('#', 2);
                var address = Uri.UnescapeDataString(parts[0].Split('?')[0]);
                var file = address.Length == 0 ? path : "/" + Addresses.FileOf(address);
                var exists = File.Exists(site.Output + file);
                if (!exists || (parts.Length > 1 && parts[1].Length > 0 && pages[file].GetElementById(Uri.UnescapeDataString(parts[1])) is null))
                {
                    broken.Add($"{path}: {target}");
                }
            }
        }

        Assert.Empty(broken);
        Assert.InRange(links, 1000, int.MaxValue);
        Seen.Of("R18", $"{links} links of {pages.Count} pages, 0 broken");
    }

    private static int Lines(string gzip)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(gzip), CompressionMode.Decompress), Encoding.UTF8);
        var text = reader.ReadToEnd();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        return text.Count(letter => letter == '\n');
    }

    // Line ends outside quotes (RFC 4180).
    private static int Rows(string csv)
    {
        var (rows, quoted) = (0, false);
        foreach (var letter in csv)
        {
            quoted ^= letter == '"';
            rows += letter == '\n' && !quoted ? 1 : 0;
        }

        return rows;
    }
}
