using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests.Trust;

/// <summary>Nothing that is published leads nowhere: no link of a page, no reference of the data.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly TestSite _site = new();
    private readonly Dictionary<string, IDocument> _parsed = new(StringComparer.Ordinal);

    public void Dispose() => _site.Dispose();

    [Fact]
    [Trait("Check", "R18")]
    public void No_link_of_the_demonstration_and_no_reference_of_its_data_leads_nowhere() => Followed(Repository.Input, pages: 1000);

    [Fact]
    [Trait("Check", "R18")]
    [Trait("Category", "Release")]
    public async Task No_link_of_a_thousand_pages_of_a_large_site_and_no_reference_of_its_data_leads_nowhere()
    {
        var input = Path.Combine(_site.Folder, "corpus");
        await SyntheticCorpus.Make(10_000, input);
        Followed(input, pages: 1000);
    }

    [Theory]
    [InlineData("30-duplicate-id.md", "ID-DUPLICATE", "documents/00-good.md:2:5")]
    [InlineData("35-dangling-ref.md", "REF-UNKNOWN", "nearest: min-num-2024")]
    [Trait("Check", "R18")]
    public void A_duplicate_names_the_first_place_and_a_dangling_reference_the_nearest_id(string record, string code, string said)
    {
        var outcome = Publication.Check(new Options { Input = SharedData.PathOf("bad-records/cases"), Theme = Repository.Theme });
        var fault = Assert.Single(outcome.Faults, fault => Path.GetFileName(fault.Location.Path) == record);
        Assert.Equal(code, fault.Code);
        Assert.Contains(said, fault.ToString(), StringComparison.Ordinal);
    }

    private void Followed(string input, int pages)
    {
        Assert.True(
            Publication
                .Build(
                    new Options
                    {
                        Input = input,
                        Theme = Repository.Theme,
                        Output = _site.Output,
                    }
                )
                .Succeeded
        );
        var paths = Directory.GetFiles(_site.Output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        new Random(18).Shuffle(paths);
        var sample = paths.Take(pages).Select(path => "/" + Path.GetRelativePath(_site.Output, path)).ToList();
        var links = sample
            .SelectMany(path =>
                Page(path)
                    .QuerySelectorAll("[href], [src]")
                    .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
                    .Where(target => target.StartsWith('/') || target.StartsWith('#'))
                    .Select(target => (Path: path, Target: target))
            )
            .ToList();
        Assert.Empty(links.Where(link => !Leads(link.Path, link.Target)).Select(link => $"{link.Path}: {link.Target}"));
        Assert.InRange(links.Count, 1000, int.MaxValue);

        var references = new References(_site.Output);
        Assert.Empty(references.Dangling);
        Assert.InRange(references.Count, 20, int.MaxValue);
        var from = $"{sample.Count} pages of {paths.Length}";
        Seen.Of("R18", $"{links.Count} links of {from}, 0 broken; {references.Count} references of the data, 0 without a target");
    }

    private bool Leads(string from, string target)
    {
        var parts = target.Split('#', 2);
        var address = Uri.UnescapeDataString(parts[0].Split('?')[0]);
        var file = address.Length == 0 ? from : "/" + Printed.AtRoot.FileOf(address);
        return File.Exists(_site.Output + file)
            && (parts.Length == 1 || parts[1].Length == 0 || Page(file).GetElementById(Uri.UnescapeDataString(parts[1])) is not null);
    }

    private IDocument Page(string path)
    {
        if (!_parsed.TryGetValue(path, out var page))
        {
            _parsed[path] = page = new HtmlParser().ParseDocument(File.ReadAllText(_site.Output + path));
        }

        return page;
    }
}
