using System.IO.Compression;
using System.Text;

namespace StaticPublication.Tests.Publishing;

/// <summary>Files of the data that a host may not take whole are cut by year.</summary>
public class CutFilesTests
{
    [Fact]
    public void A_small_publication_has_one_file_of_lines_on_a_host_with_a_limit_too()
    {
        using var site = HostsTests.Small("cloudflare");
        site.Build();
        Assert.Equal(["documents.ndjson.gz", "years/documents-2013.ndjson.gz"], Lines(site));
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Seventy_megabytes_of_documents_have_a_file_of_lines_for_each_year_and_the_data_page_says_so()
    {
        using var site = HostsTests.Small("cloudflare");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {parquet: false}\n");
        var body = string.Concat(Enumerable.Range(0, 100_000).Select(number => number % 50 == 49 ? "eau et vie\n\n" : "les mots "));
        for (var number = 0; number < 80; number++)
        {
            site.WithQuestion($"grande-{number}", body: body, published: number % 2 == 0 ? "2013-03-05" : "2014-03-05");
        }

        site.Build();
        Assert.Equal(
            [
                "years/documents-2013-1.ndjson.gz",
                "years/documents-2013-2.ndjson.gz",
                "years/documents-2014-1.ndjson.gz",
                "years/documents-2014-2.ndjson.gz",
            ],
            Lines(site)
        );
        Assert.Equal(
            82,
            Lines(site)
                .Sum(name =>
                {
                    using var lines = new StreamReader(
                        new GZipStream(File.OpenRead(Path.Combine(site.Output, "data", name)), CompressionMode.Decompress),
                        Encoding.UTF8
                    );
                    return lines.ReadToEnd().Count(letter => letter == '\n');
                })
        );
        Assert.Contains("les fichiers du dossier data/years, un par année", site.Read("donnees/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("documents.ndjson.gz", site.Read("donnees/index.html"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(TestSite site) =>
        Directory
            .EnumerateFiles(Path.Combine(site.Output, "data"), "*.ndjson.gz", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(site.Output, "data"), file))
            .Where(name => name.Contains("documents", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
