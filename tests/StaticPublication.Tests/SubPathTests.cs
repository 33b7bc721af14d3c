using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StaticPublication.Tests.Serving;

namespace StaticPublication.Tests;

/// <summary>A site below a path of its host, as GitHub and GitLab publish it: only <c>url</c> of site.yml says so.</summary>
public sealed partial class SubPathTests : IDisposable
{
    private readonly TestSite _site = At("https://vallee.example/a/b/");

    /// <inheritdoc/>
    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_address_of_every_file_begins_with_the_path()
    {
        _site.Build();
        foreach (var file in Directory.EnumerateFiles(_site.Output, "*.html", SearchOption.AllDirectories))
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
            var addresses = page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Value);
            Assert.DoesNotContain(addresses, address => address.StartsWith('/') && !address.StartsWith("/a/b/", StringComparison.Ordinal));
        }

        foreach (var file in Directory.EnumerateFiles(_site.Output, "*", SearchOption.AllDirectories).Where(IsText))
        {
            var text = File.ReadAllText(file);
            // The publisher's own address has no path.
            var absolute = Absolute().Matches(text).Select(match => match.Value).Where(address => address != "https://vallee.example/");
            Assert.All(absolute, address => Assert.StartsWith("https://vallee.example/a/b/", address, StringComparison.Ordinal));
            Assert.DoesNotMatch("\"/(documents|ministeres|auteurs|data|assets|images|search|icon|feed|card)", text);
        }
    }

    [Fact]
    public void The_same_files_are_made_as_at_the_root_of_a_host()
    {
        using var root = At("https://vallee.example/");
        Assert.Equal(Paths(root), Paths(_site));
        var body = File.ReadAllText(Path.Combine(_site.Output, "documents/2013/07/qe-1/index.html"));
        Assert.Contains("<a href=\"/a/b/documents/2013/07/qe-2/\">voir</a>", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_preview_shows_it_below_the_path_and_nothing_beside_it()
    {
        await using var served = await ServedSite.Start(At("https://vallee.example/a/b/"));
        Assert.Equal("/a/b/", (await served.Get("/")).Headers.Location?.OriginalString);
        var home = await served.Get("/a/b/");
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Contains("default-src 'none'", string.Concat(home.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var moved = await served.Get("/a/b/ancienne/qe-1/");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/a/b/documents/2013/07/qe-1/"),
            (moved.StatusCode, moved.Headers.Location?.OriginalString)
        );
        Assert.Equal(HttpStatusCode.Gone, (await served.Get("/a/b/retire/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Get("/documents/2013/07/qe-1/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await served.Get("/a/b/documents/2013/07/qe-1/index.json")).StatusCode);
    }

    [Fact]
    public void A_site_that_moves_below_a_path_is_told_so_once_and_nothing_has_vanished()
    {
        using var root = At("https://vallee.example/");
        root.Build();
        var fault = Assert.Single(_site.Faults(previous: root.Output), fault =>
            fault.Code.StartsWith("ADDRESS-", StringComparison.Ordinal)
        );
        Assert.Equal(("ADDRESS-MOVED", Severity.Warning), (fault.Code, fault.Severity));
        _site.Build();
        Assert.DoesNotContain(_site.Faults(previous: _site.Output), fault => fault.Code.StartsWith("ADDRESS-", StringComparison.Ordinal));
        File.Delete(Path.Combine(_site.Input, "documents/qe-2.md"));
        _site.WithQuestion("qe-1", "formerAddresses: [/ancienne/qe-1/]\n", "Pourquoi ?");
        var gone = Assert.Single(_site.Faults(previous: _site.Output), fault => fault.Code == "ADDRESS-VANISHED");
        Assert.Contains("/documents/2013/07/qe-2/", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_a_template_that_leaves_the_path_is_broken()
    {
        _site.With("pages/aide.md", "---\ntitle: Aide\n---\n[ici](/documents/) [nulle part](/nulle-part/)\n");
        var fault = Assert.Single(_site.Faults(), fault => fault.Code == "LINK-BROKEN");
        Assert.Contains("/a/b/nulle-part/", fault.Message, StringComparison.Ordinal);
    }

    private static TestSite At(string url)
    {
        var site = new TestSite()
            .WithQuestion("qe-1", "formerAddresses: [/ancienne/qe-1/]\n", "Pourquoi ? [voir](/documents/2013/07/qe-2/)")
            .WithQuestion("qe-2")
            .With("tombstones.yml", "- {date: 2020-01-01, legalGround: RGPD, addresses: [/retire/]}\n");
        var settings = Path.Combine(site.Input, "site.yml");
        File.WriteAllText(
            settings,
            File.ReadAllText(settings).Replace("url: https://vallee.example/\n", $"url: {url}\n", StringComparison.Ordinal)
        );
        return site;
    }

    private static IEnumerable<string> Paths(TestSite site)
    {
        site.Build();
        return Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(file => Hash().Replace(Path.GetRelativePath(site.Output, file), "HASH"))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsText(string file) =>
        Path.GetExtension(file) is ".html" or ".json" or ".jsonld" or ".ttl" or ".xml" or ".csv" or ".txt" or ".webmanifest" or ".css";

    [GeneratedRegex("https://vallee\\.example[^\\s\"<>#)]*")]
    private static partial Regex Absolute();

    [GeneratedRegex("[0-9a-f]{8,}|(?<=search/)[^/]+(?=\\.bin)")]
    private static partial Regex Hash();
}
