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

    [GeneratedRegex(@"\]\((https://[^)]+)\)")]
    private static partial Regex Link();
}
