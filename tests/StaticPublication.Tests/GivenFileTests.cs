using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>Files that are published as they are: attachments, files that pages link to, and those at the top.</summary>
public sealed class GivenFileTests
{
    private const string Attached =
        "attachments: [{file: actes/2013.pdf, title: Acte signé, language: en}, {file: plan.svg, title: Plan}]\n";

    [Fact]
    public void Attachments_are_listed_with_type_and_size_on_the_page_and_in_data()
    {
        using var site = WithFiles();
        site.Build();
        var list = new HtmlParser()
            .ParseDocument(site.Read("documents/2013/07/qe-1/index.html"))
            .QuerySelector("[aria-labelledby=attachments]")!;
        Assert.Equal(["/files/actes/2013.pdf", "/files/plan.svg"], list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("PDF, 12\u00A0o, anglais", list.TextContent, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 abc", site.Read("files/actes/2013.pdf"));
        var json = site.Json("documents/2013/07/qe-1/index.json");
        Assert.Equal("Acte signé", json.GetProperty("attachments")[0].GetProperty("title").GetString());
        var derived = json.GetProperty("derived").GetProperty("attachments")[0];
        Assert.Equal(("application/pdf", 12), (derived.GetProperty("mediaType").GetString(), derived.GetProperty("bytes").GetInt32()));
    }

    [Fact]
    public void The_address_of_a_file_is_encoded_whatever_its_name()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "attachments: [{file: survey data.csv, title: Survey}, {file: Γνώμη 1.pdf, title: Avis}]\n")
            .With("files/survey data.csv", "a,b\n")
            .With("files/survey plan.svg", "<svg/>")
            .With("pages/aide.md", "---\ntitle: Aide\n---\n[Le plan](</files/survey plan.svg>)\n")
            .With("files/Γνώμη 1.pdf", "%PDF-1.7 abc");
        site.Build();
        string[] expected = ["/files/survey%20data.csv", "/files/%CE%93%CE%BD%CF%8E%CE%BC%CE%B7%201.pdf"];
        var links = new HtmlParser()
            .ParseDocument(site.Read("documents/2013/07/qe-1/index.html"))
            .QuerySelectorAll("[aria-labelledby=attachments] a");
        Assert.Equal(expected, links.Select(link => link.GetAttribute("href")));
        var derived = site.Json("documents/2013/07/qe-1/index.json").GetProperty("derived").GetProperty("attachments");
        Assert.Equal(expected, derived.EnumerateArray().Select(file => file.GetProperty("address").GetString()));
        Assert.True(File.Exists(Path.Combine(site.Output, "files/Γνώμη 1.pdf")));
        Assert.Contains("/files/survey%20plan.svg\n  Content-Disposition", site.Read("_headers"), StringComparison.Ordinal);
        var previewed = new StaticPublication.Serving.HostHeaders(site.Read("_headers").Split('\n')).Of("/files/survey plan.svg");
        Assert.Equal("attachment", previewed["Content-Disposition"]);
    }

    [Fact]
    public void What_a_browser_could_run_is_sent_to_be_saved()
    {
        using var site = WithFiles();
        site.Build();
        Assert.Contains("/files/plan.svg\n  Content-Disposition: attachment\n", site.Read("_headers"), StringComparison.Ordinal);
        Assert.DoesNotContain("2013.pdf", site.Read("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_browser_could_run_is_refused_on_a_host_without_headers()
    {
        using var site = WithFiles();
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "host: github\n");
        var fault = Assert.Single(site.Faults(), fault => fault.Code == "FILE-RUNS");
        Assert.Equal("files/plan.svg", fault.Location.Path);
    }

    [Fact]
    public void Files_at_the_top_are_published_as_they_are_also_hidden_ones()
    {
        using var site = WithFiles()
            .With("root/.well-known/security.txt", "Contact: mailto:a@vallee.example\n")
            .With("root/google12.html", "google-site-verification: google12.html");
        site.Build();
        Assert.Equal("Contact: mailto:a@vallee.example\n", site.Read(".well-known/security.txt"));
        Assert.Equal("google-site-verification: google12.html", site.Read("google12.html"));
        Assert.Empty(site.Faults().Where(fault => fault.Severity == Severity.Error));
    }

    [Theory]
    [InlineData("root/index.html", "ROOT-TAKEN")]
    [InlineData("root/data/x.txt", "ROOT-TAKEN")]
    [InlineData("root/Documents/x.txt", "ROOT-TAKEN")]
    [InlineData("files/seul.pdf", "FILE-UNUSED")]
    public void A_file_in_the_place_of_another_or_that_nothing_names_is_a_fault(string path, string code)
    {
        using var site = WithFiles().With(path, "x");
        Assert.Contains(site.Faults(), fault => fault.Code == code && fault.Location.Path == path);
    }

    [Fact]
    public void Nothing_is_told_of_a_file_or_a_section_where_an_error_hides_what_may_name_it()
    {
        using var site = WithFiles()
            .With("site.yml", File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml")) + "nav: [statistiques]\n")
            .With("authorities/kinds.yml", "- {id: question-ecrite, name: Question, plurl: Questions}\n");
        Assert.All(site.Faults(), fault => Assert.DoesNotContain(fault.Code, new[] { "FILE-UNUSED", "SITE-SECTION" }));
    }

    [Fact]
    public void A_file_that_a_page_links_to_is_named()
    {
        using var site = WithFiles()
            .With("files/seul.pdf", "x")
            .With("pages/aide.md", "---\ntitle: Aide\n---\n[Le plan](/files/seul.pdf)\n");
        Assert.DoesNotContain(site.Faults(), fault => fault.Code == "FILE-UNUSED");
    }

    [Theory]
    [InlineData("plan.svg, title: Plan", "plant.svg, title: Plan", "FILE-MISSING")]
    [InlineData("plan.svg, title: Plan", "actes/2013.pdf, title: Encore", "FILE-TWICE")]
    public void An_attachment_that_is_not_there_or_twice_is_refused(string stated, string wrong, string code)
    {
        using var site = WithFiles().WithQuestion("qe-1", Attached.Replace(stated, wrong, StringComparison.Ordinal));
        Assert.Contains(site.Faults(), fault => fault.Code == code && fault.Field == "attachments[1].file");
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var site = WithFiles().With("files/plan.svg", "");
        Assert.Contains(site.Faults(), fault => fault.Code == "FILE-EMPTY");
    }

    private static TestSite WithFiles() =>
        new TestSite().WithQuestion("qe-1", Attached).With("files/actes/2013.pdf", "%PDF-1.7 abc").With("files/plan.svg", "<svg/>");
}
