using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Exporting;

/// <summary>What programs that read are told first: short, and every link of it leads to a file.</summary>
public sealed partial class LlmsTextTests(Demonstration demonstration) : IClassFixture<Demonstration>
{
    [Fact]
    public void It_begins_with_title_and_description_and_its_links_lead_to_files()
    {
        var text = demonstration.Site.Read("llms.txt");
        Assert.StartsWith("# Le numérique en questions\n\n> ", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 50_000);
        var links = Link().Matches(text).Select(match => new Uri(match.Groups[1].Value).AbsolutePath).ToList();
        Assert.InRange(links.Count, 20, 100);
        Assert.Contains("/data/documents.csv", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(demonstration.Site.Output, Printed.AtRoot.FileOf(link))), link));
    }

    [Fact]
    public void It_links_sections_and_years_and_with_the_product_only_Markdown()
    {
        using var site = new TestSite().WithQuestions(3).WithQuestion("qe-new", published: "2014-01-07");
        site.Build();
        Assert.Equal(
            ["https://vallee.example/documents/2013/", "https://vallee.example/documents/2014/"],
            Link()
                .Matches(site.Read("llms.txt"))
                .Select(match => match.Groups[1].Value)
                .Where(link => link.Contains("documents/20", StringComparison.Ordinal))
        );
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), "products: {markdown: true}\n");
        site.Build();
        var links = Link().Matches(site.Read("llms.txt")).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains("https://vallee.example/ministeres/index.md", links);
        Assert.Contains("https://vallee.example/documents/2014/index.md", links);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(site.Output, new Uri(link).AbsolutePath[1..])), link));
        Assert.All(links, link => Assert.EndsWith("/index.md", link, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((https://[^)]+)\)")]
    private static partial Regex Link();
}
