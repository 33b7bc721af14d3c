using System.IO.Compression;
using System.Text;
using StaticPublication.Publishing;

namespace StaticPublication.Tests.Trust;

/// <summary>Nothing is lost between the records and what is published.</summary>
public class NumbersTests
{
    [Fact]
    [Trait("Check", "R09")]
    public void Records_read_are_pages_lines_rows_and_results()
    {
        using var site = new TestSite();
        for (var number = 0; number < 120; number++)
        {
            site.WithQuestion(
                $"qe-{number}",
                number % 10 == 0 ? "indexing: forbidden\n" : "",
                $"La fibre, \"guillemets\"\n\nligne {number}",
                $"20{10 + number % 7}-0{1 + number % 9}-15"
            );
        }

        site.With(
            "tombstones.yml",
            "- {id: qe-900, date: 2024-05-02, legalGround: RGPD}\n- {id: qe-901, date: 2024-05-02, legalGround: RGPD}\n"
        );
        var outcome = site.Build();
        Assert.Equal(120, outcome.Figures!.Documents);
        Assert.StartsWith("Numbers agree: documents read 120 = ", outcome.Figures!.Agreement, StringComparison.Ordinal);
        Assert.Equal(
            120,
            Directory
                .EnumerateFiles(Path.Combine(site.Output, "documents"), "index.json", SearchOption.AllDirectories)
                .Count(path => Path.GetFileName(Path.GetDirectoryName(path))!.StartsWith("qe-", StringComparison.Ordinal))
        );
        Assert.Equal(120, Lines(Path.Combine(site.Output, "data/documents.ndjson.gz")));
        Assert.Equal(120, Rows(site.Read("data/documents.csv")) - 1);
        Assert.Equal(108, StaticPublication.Searching.Search.Open(site.Output).Ask("fibre").Total);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(site.Read("data/tombstones.json"), "\"qe-90[01]\""));
        Seen.Of("R09", $"{outcome.Figures!.Agreement}");
    }

    [Fact]
    [Trait("Check", "R09")]
    public void A_build_that_lost_a_row_is_not_published()
    {
        using var small = new SmallCatalogue();
        var folder = Directory.CreateTempSubdirectory("numbers-");
        try
        {
            var staging = new StagingFolder(SiteFolders.Of(Path.Combine(folder.FullName, "site")), 1, new Dictionary<string, BuiltFile>())
            {
                Links = new LinkCheck([], Printed.AtRoot),
            };
            Assert.StartsWith("Numbers agree", Verification.Agreement(small.Edition(), staging, [("rows", 0)]), StringComparison.Ordinal);
            Assert.Throws<UnsoundOutputException>(() => Verification.Agreement(small.Edition(), staging, [("rows", 1)]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
