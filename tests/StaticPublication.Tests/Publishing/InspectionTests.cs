using System.Security.Cryptography;
using SkiaSharp;

namespace StaticPublication.Tests.Publishing;

/// <summary>What a check finds in the finished pages, and where it says that it stands.</summary>
public sealed class InspectionTests : IDisposable
{
    private readonly TestSite _site = new TestSite().WithQuestion("qe-1", "formerIds: [qe-11]\n");

    public void Dispose() => _site.Dispose();

    public static TheoryData<string, string> Links =>
        new()
        {
            { "[x](/documents/2013/07/qe-1/)", "" },
            { "[x](/documents/2013/07/qe-1/index.json)", "" },
            { "[x](/documents/2013/07/qe-11/)", "" },
            { "[x](../auteurs/anne-roche/)", "" },
            { "[x](https://vallee.example/donnees/)", "" },
            { "[x](#s-titre)", "" },
            { "[x](/documents/2013/07/qe-1/#q-1)", "" },
            { "[x](https://ailleurs.example/rien/#la)", "" },
            { "[x](mailto:a@b.example)", "" },
            { "[x](/nulle-part/)", "error LINK-BROKEN: the page {page} leads to /nulle-part/" },
            { "[x](/documents/2013/07/qe-2/)", "error LINK-BROKEN: the page {page} leads to /documents/2013/07/qe-2/" },
            { "[x](nulle-part.html)", "error LINK-BROKEN: the page {page} leads to {page}nulle-part.html" },
            { "[x](https://vallee.example/nulle-part/)", "" },
            { "![plan](/images/absent.png)", "error LINK-BROKEN: the page {page} leads to /images/absent.png" },
            { "[x](#s-autre)", "note LINK-ANCHOR: the page {page} leads to {page}#s-autre" },
            { "[x](/documents/2013/07/qe-1/#q-2)", "note LINK-ANCHOR: the page {page} leads to /documents/2013/07/qe-1/#q-2" },
            { "![plan](/images/plan.png)", "" },
            { "![plan](../images/plan.png)", "" },
            { "![](/images/plan.png)", "note IMAGE-ALT: the page {page} shows /images/" },
            { "![ ](/images/plan.png)", "note IMAGE-ALT: the page {page} shows /images/" },
        };

    [Theory]
    [MemberData(nameof(Links))]
    public void A_link_or_a_picture_of_a_page_is_told_at_its_file_where_it_leads_nowhere_or_says_nothing(string markdown, string expected)
    {
        var number = Links.Select(row => row.Data.Item1).ToList().IndexOf(markdown);
        var found = Found.Value.Where(fault => fault.StartsWith($"pages/aide-{number}.md:", StringComparison.Ordinal)).ToList();
        Assert.Equal(expected.Length > 0 ? 1 : 0, found.Count);
        Assert.All(found, fault =>
            Assert.StartsWith(
                $"pages/aide-{number}.md:1:1: {expected.Replace("{page}", $"/aide-{number}/", StringComparison.Ordinal)}",
                fault,
                StringComparison.Ordinal
            )
        );
    }

    // A page for each link, all in one site.
    private static Lazy<IReadOnlyList<string>> Found { get; } =
        new(() =>
        {
            using var tests = new InspectionTests();
            tests.Picture("plan.png", 8);
            foreach (var (number, link) in Links.Index())
            {
                tests._site.With($"pages/aide-{number}.md", $"---\ntitle: Aide {number}\n---\n## Titre\n\n{link.Data.Item1}\n");
            }

            return [.. tests._site.Faults().Select(fault => fault.ToString())];
        });

    [Fact]
    public void A_build_with_a_link_that_leads_nowhere_is_refused_and_leaves_the_site_as_it_was()
    {
        _site.Build();
        var before = ProgramRun.Manifest(_site.Output);
        _site.WithQuestion("qe-2", body: "Voir [ici](/nulle-part/).");
        Assert.Equal(
            1,
            Program.Main(["build", "--input", _site.Input, "--theme", Repository.Theme, "--output", _site.Output, "--no-cache"])
        );
        Assert.Equal(before, ProgramRun.Manifest(_site.Output));
        Assert.Contains("documents/qe-2.md:2:5: error LINK-BROKEN", string.Join('\n', _site.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href='/nulle-part/'>x</a>", "error LINK-BROKEN: the page /aide/ leads to /nulle-part/")]
    [InlineData("<A HREF=#absent>x</A>", "note LINK-ANCHOR: the page /aide/ leads to /aide/#absent")]
    [InlineData("<a href='#la'>x</a><p ID=la>y</p>", "")]
    [InlineData("<IMG SRC='/card.png'>", "note IMAGE-ALT: the page /aide/ shows /card.png")]
    [InlineData("<img src=/card.png alt='la carte'>", "")]
    [InlineData("<!-- <a href='/nulle-part/'> --><p>&lt;a href='/nulle-part/'></p>", "")]
    public void A_page_of_another_theme_is_read_as_a_browser_reads_it(string template, string expected)
    {
        _site
            .With("../theme/templates/editorial.html", $"<h1>{{{{ it.title }}}}</h1>{template}")
            .With("pages/aide.md", "---\ntitle: Aide\n---\n");
        var theme = Path.Combine(_site.Folder, "theme");
        var found = Publication
            .Check(
                new Options
                {
                    Input = _site.Input,
                    Theme = theme,
                    Output = _site.Output,
                }
            )
            .Faults.Select(fault => fault.ToString()[$"{_site.Input}/pages/aide.md:1:1: ".Length..])
            .ToList();
        Assert.Equal(expected.Length > 0 ? 1 : 0, found.Count);
        Assert.All(found, fault => Assert.StartsWith(expected, fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_picture_that_a_record_says_to_be_decoration_needs_no_description()
    {
        Picture("plan.png", 8);
        _site.WithQuestion("qe-2", "images: [{file: plan.png, alt: \"\"}]\n");
        Assert.Empty(_site.Faults());
    }

    [Fact]
    public void A_page_over_weight_is_told_with_its_bytes()
    {
        var random = new Random(1);
        var bytes = new byte[600_000];
        random.NextBytes(bytes);
        _site.WithQuestion(
            "qe-2",
            body: string.Join("\n\n", Convert.ToBase64String(bytes).Chunk(600).Select(line => new string(line).Replace('/', 'x')))
        );
        var fault = Assert.Single(_site.Faults(), fault => fault.Code == "PAGE-WEIGHT");
        Assert.Equal("documents/qe-2.md", fault.Location.Path);
        Assert.Matches("^the page /documents/2013/07/qe-2/ weighs [4-9][0-9]{5} bytes", fault.Message);
    }

    [Fact]
    public void A_page_is_weighed_with_its_pictures()
    {
        Picture("bruit.png", 900);
        _site.WithQuestion("qe-2", "images: [{file: bruit.png, alt: Bruit}]\n");
        Assert.Single(_site.Faults(), fault => fault.Code == "PAGE-WEIGHT" && fault.Location.Path == "documents/qe-2.md");
    }

    [Fact]
    public void A_check_says_which_limits_of_its_host_the_site_exceeds_and_writes_nothing()
    {
        var former = string.Join(", ", Enumerable.Range(0, 2_001).Select(i => $"/ancienne/{i}"));
        _site.WithQuestion("qe-9", $"formerAddresses: [{former}]\n");
        _site.With("site.yml", File.ReadAllText(Path.Combine(_site.Input, "site.yml")) + "host: cloudflare\n");
        Assert.Contains(_site.Faults(), fault => fault.Code == "HOST-LIMIT");
        Assert.Equal([_site.Input], Directory.GetFileSystemEntries(_site.Folder));
    }

    private void Picture(string name, int side)
    {
        using var pixels = new SKBitmap(side, side);
        var random = RandomNumberGenerator.GetBytes(side * side);
        for (var i = 0; i < random.Length; i++)
        {
            pixels.SetPixel(i % side, i / side, new SKColor(random[i], (byte)(random[i] * 7), (byte)(random[i] * 13)));
        }

        Directory.CreateDirectory(Path.Combine(_site.Input, "images"));
        using var file = File.Create(Path.Combine(_site.Input, "images", name));
        pixels.Encode(file, SKEncodedImageFormat.Png, 90);
    }
}
