using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>The sections of the site are said once, in <see cref="Sections"/>, and everything that names them follows.</summary>
public sealed partial class SectionsTests
{
    [Theory]
    [InlineData("council-en", "documents, authors, groups", "ministeres")]
    [InlineData("council-fr", "documents, auteurs, groupes", "authors")]
    public void A_name_that_the_menu_does_not_know_is_told_with_those_of_the_language(string name, string known, string other)
    {
        using var site = new TestSite(name, first: null);
        var file = Path.Combine(site.Input, "site.yml");
        var faults = site.With("site.yml", File.ReadAllText(file) + "nav: [documnets]\nhome: [autheurs]\npaths: {documnets: a}\n").Faults();
        var section = Assert.Single(faults, fault => fault.Field == "nav[0]");
        Assert.Contains(known, section.Expected, StringComparison.Ordinal);
        Assert.DoesNotContain(other, section.Expected, StringComparison.Ordinal);
        var home = Assert.Single(faults, fault => fault.Field == "home[0]");
        Assert.DoesNotContain(other, home.Expected + home.Message, StringComparison.Ordinal);
        var folder = Assert.Single(faults, fault => fault.Field == "paths.documnets");
        Assert.DoesNotContain(other, folder.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paths: {search: data}", "paths.search", "\"data\" is a folder of files that the program publishes")]
    [InlineData("paths: {search: personen, authors: personen}", "paths.search", "\"personen\" is also the folder of authors")]
    [InlineData("paths: {documents: files}", "paths.documents", "\"files\" is a folder of files that the program publishes")]
    [InlineData("paths: {data: data}", "paths.data", "\"data\" is a folder of files")]
    [InlineData("terms: {ministries: {one: Image, many: Images}}", "terms.ministries", "\"images\" is a folder of files")]
    public void Two_things_do_not_share_a_folder(string stated, string field, string told)
    {
        using var site = new TestSite("council-en", first: null);
        var file = Path.Combine(site.Input, "site.yml");
        var lines = File.ReadLines(file)
            .Where(line => !stated.StartsWith("terms", StringComparison.Ordinal) || !line.StartsWith("terms", StringComparison.Ordinal));
        var fault = site.With("site.yml", string.Join('\n', lines.Append(stated)) + "\n").Faults().First(one => one.Code == "SITE-PATHS");
        Assert.Equal(field, fault.Field);
        Assert.StartsWith(told, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_at_the_top_is_a_section_or_an_editorial_page_and_every_section_has_its_page()
    {
        using var site = WithEverySection().With("pages/aide.md", "---\ntitle: Aide\n---\nA.\n");
        site.Build();
        var pages = Directory
            .GetDirectories(site.Output)
            .Where(folder => File.Exists(Path.Combine(folder, "index.html")))
            .Select(folder => Path.GetFileName(folder));
        Assert.Equal(Sections.Pages.Select(section => section.Key).Append("aide").Order(), pages.Order());
    }

    [Fact]
    public void Every_section_is_in_the_sitemap_and_is_known_to_the_next_check()
    {
        using var site = WithEverySection();
        site.Build();
        var sitemap = site.Read("sitemap-1.xml");
        Assert.All(Sections.Pages, section => Assert.Contains($"example/{section.Key}/<", sitemap, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Faults(previous: site.Output), fault => fault.Code == "ADDRESS-VANISHED");
    }

    [Fact]
    public void A_publication_without_questions_has_no_statistics_of_answers_in_its_menu()
    {
        using var site = new TestSite().With("authorities/kinds.yml", "- {id: rapport, name: Rapport, plural: Rapports}\n");
        site.Build();
        Assert.Contains("/documents/", Links(site, "nav.menu a"));
        Assert.Empty(Links(site, "nav.menu a").Intersect(["/statistiques/", "/retards/"]));
    }

    [Fact]
    public void The_menu_has_the_sections_of_nav_in_their_order()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1")
            .With("pages/aide.md", "---\ntitle: Aide\n---\nA.\n")
            .With("site.yml", Stated("nav: [rubriques, aide, {title: Ville, url: 'https://ville.example/'}, documents, ministries]"));
        site.Build();
        Assert.Equal(["/rubriques/", "/aide/", "https://ville.example/", "/documents/", "/ministeres/"], Links(site, "nav.menu a"));
        Assert.Contains(
            "aria-current=page",
            site.Read("aide/index.html").Replace("\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_menu_that_names_nothing_or_what_nothing_can_fill_is_refused()
    {
        using var site = new TestSite()
            .With("pages/aide.md", "---\ntitle: Aide\n---\nA.\n")
            .With("site.yml", Stated("nav: [aidee, organisations]\nhome: [organisations]"));
        Assert.Equal(
            [
                ("nav[0]", "no section here is called \"aidee\"; nearest: aide"),
                ("nav[1]", "\"organisations\" has no page here: no kind of document and no entry in authorities/ can fill it"),
                ("home[0]", "\"organisations\" has no page here: no kind of document and no entry in authorities/ can fill it"),
            ],
            site.Faults().Select(fault => (fault.Field, fault.Message))
        );
    }

    [Fact]
    public void The_footer_leads_to_every_editorial_page_but_those_that_are_kept_out_of_the_navigation()
    {
        using var site = new TestSite()
            .With("pages/aide.md", "---\ntitle: Aide\n---\nA.\n")
            .With("pages/essai.md", "---\ntitle: Essai\nnav: false\n---\nA.\n");
        site.Build();
        Assert.Equal(["/aide/"], Links(site, "nav[aria-labelledby=foot-about] a").Intersect(["/aide/", "/essai/"]));
    }

    [Theory]
    [InlineData("[documents]", "documents")]
    [InlineData("[donnees, ministries]", "reuse ministries")]
    [InlineData("[ministeres, programmes]", "ministries programmes")]
    public void The_home_page_has_the_sections_of_home(string stated, string parts)
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "programmes: [vallee-connectee]\nministries: {asked: economie}\n")
            .With("site.yml", Stated($"home: {stated}"));
        site.Build();
        var page = new HtmlParser().ParseDocument(site.Read("index.html"));
        Assert.Equal(parts, string.Join(' ', page.QuerySelectorAll("main section > h2").Select(heading => heading.Id)));
    }

    [Theory]
    [InlineData("recherche")]
    [InlineData("qui")]
    public void An_editorial_page_may_not_be_called_as_a_section_is(string name)
    {
        using var site = new TestSite()
            .With("site.yml", Stated("paths: {auteurs: qui}"))
            .With($"pages/{name}.md", "---\ntitle: Aide\n---\nA.\n");
        var fault = Assert.Single(site.Faults());
        Assert.Equal(
            ("ADDRESS-TAKEN", $"pages/{name}.md", $"/{name}/ is also the address of a section of the site"),
            (fault.Code, fault.Location.Path, fault.Message)
        );
    }

    [Fact]
    public void A_folder_that_the_site_does_not_have_cannot_be_renamed_and_is_reported_with_the_nearest_names()
    {
        using var site = new TestSite().With("site.yml", Stated("paths: {auteur: qui, caduque: perdues, closes: finies}"));
        Assert.Equal(
            [
                ("SITE-PATHS", "paths.auteur", "no folder is called \"auteur\"; nearest: auteurs, authors"),
                ("SITE-PATHS", "paths.caduque", "no folder is called \"caduque\"; nearest: caduques"),
            ],
            site.Faults().Select(fault => (fault.Code, fault.Field, fault.Message))
        );
    }

    // Names that are English words too, and those of files of authorities, say nothing.
    [Fact]
    public void No_other_list_names_sections()
    {
        var keys = Sections.All.Where(section => section.Key != section.English).Select(section => section.Key).ToHashSet();
        var lists = Repository
            .Files("src")
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(file) != "Sections.cs")
            .SelectMany(file => Listed(File.ReadAllText(file), keys).Select(list => $"{Path.GetFileName(file)}: {list}"));
        Assert.Empty(lists);
    }

    [Theory]
    [InlineData("string[] all = [\"qualite\", Beside(\"x\"), (\"nav.data\", \"donnees\")];", 1)]
    [InlineData("return key is \"qualite\" or \"recherche\";", 1)]
    [InlineData("Link[] all = [LinkTo(\"qualite\"), new(title, Page(\"donnees\")) { Section = \"recherche\" }, \"other\"];", 0)]
    public void A_second_list_of_sections_is_noticed(string code, int lists) =>
        Assert.Equal(lists, Listed(code, new HashSet<string> { "qualite", "donnees", "recherche" }).Count());

    // A statement that names two of them, and not merely to lead there.
    private static IEnumerable<string> Listed(string code, IReadOnlySet<string> keys) =>
        Use()
            .Replace(code, "")
            .Split(';')
            .Where(statement =>
                Literal().Matches(statement).Select(match => match.Groups[1].Value).Where(keys.Contains).Distinct().Count() > 1
            );

    // Of the home page, which has the menu and the footer of all.
    private static IEnumerable<string> Links(TestSite site, string selector) =>
        new HtmlParser().ParseDocument(site.Read("index.html")).QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!);

    private static TestSite WithEverySection() =>
        new TestSite().WithQuestion("qe-1").With("authorities/organisations.yml", "- {id: cada, name: Commission d'accès}\n");

    private static string Stated(string more) => File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml")) + more + "\n";

    [GeneratedRegex("(Page|LinkTo)\\(\"[a-z]+\"\\)|Section = \"[a-z]+\"")]
    private static partial Regex Use();

    [GeneratedRegex("\"([^\"\\n]*)\"")]
    private static partial Regex Literal();
}
