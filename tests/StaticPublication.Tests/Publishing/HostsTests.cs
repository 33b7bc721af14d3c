using System.Text;

namespace StaticPublication.Tests.Publishing;

/// <summary>What each host is given for a small site with former addresses and a removed document; approved in full.</summary>
public class HostsTests
{
    private static readonly string[] Names = ["_headers", "_redirects", "CNAME", ".nojekyll", "ancienne/index.html", "retire/index.html"];

    public static TheoryData<string> Hosts => [.. Host.All.Select(host => host.Key)];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void A_host_is_given_the_files_that_it_reads(string host)
    {
        using var site = Small(host);
        var configuration = site.Build().Figures!.ServerConfiguration;
        var text = new StringBuilder();
        foreach (var name in Names.Where(name => File.Exists(Path.Combine(site.Output, name))))
        {
            text.Append("--- ").Append(name).Append('\n').Append(File.ReadAllText(Path.Combine(site.Output, name)));
        }

        Approved.Same("hosts", $"{host}.txt", text + (configuration is null ? "" : "--- server configuration\n" + configuration));
    }

    [Fact]
    public void A_redirect_page_leads_on_where_the_host_has_no_redirects_and_is_not_in_the_sitemap()
    {
        using var site = Small("github");
        site.Build();
        var page = File.ReadAllText(Path.Combine(site.Output, "ancienne/index.html"));
        Assert.Contains("content=\"0; url=/a/documents/2013/07/qe-1/\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://vallee.example/a/documents/2013/07/qe-1/\">",
            page,
            StringComparison.Ordinal
        );
        Assert.All(Directory.GetFiles(site.Output, "sitemap*.xml"), file =>
            Assert.DoesNotContain("ancienne", File.ReadAllText(file), StringComparison.Ordinal)
        );
        Assert.Contains("Document retiré", File.ReadAllText(Path.Combine(site.Output, "retire/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Browsers_are_told_of_subdomains_only_if_the_publication_asks()
    {
        using var site = Small("netlify");
        site.Build();
        Assert.DoesNotContain("includeSubDomains", File.ReadAllText(Path.Combine(site.Output, "_headers")), StringComparison.Ordinal);
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "secureSubdomains: true\n");
        site.Build();
        Assert.Contains("includeSubDomains", File.ReadAllText(Path.Combine(site.Output, "_headers")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netlify", "/a/*/index.md\n")]
    [InlineData("cloudflare", "/a/index.md\n")]
    public void The_Markdown_of_the_home_page_has_its_type_on(string host, string rule)
    {
        using var site = Small(host);
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {markdown: true}\n");
        site.Build();
        Assert.Contains(
            rule + "  Content-Type: text/markdown; charset=utf-8\n",
            File.ReadAllText(Path.Combine(site.Output, "_headers")),
            StringComparison.Ordinal
        );
    }

    /// <summary>Two questions below a path, one at a former address, one that had another id, one not to be indexed, and one
    /// removed.</summary>
    internal static TestSite Small(string host)
    {
        var site = new TestSite()
            .WithQuestion("qe-1", "formerAddresses: [/ancienne/]\nformerIds: [qe-0]\n")
            .WithQuestion("qe-2", "indexing: forbidden\n")
            .With("tombstones.yml", "- {id: qe-9, date: 2020-01-01, legalGround: RGPD, addresses: [/retire/]}\n");
        var settings = Path.Combine(site.Input, "site.yml");
        return site.With(
            "site.yml",
            File.ReadAllText(settings)
                .Replace("url: https://vallee.example/\n", $"url: https://vallee.example/a/\nhost: {host}\n", StringComparison.Ordinal)
        );
    }
}
