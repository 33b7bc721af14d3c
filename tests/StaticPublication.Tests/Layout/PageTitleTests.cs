using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Layout;

/// <summary>The title of a page says what no other page's says: a reader with twenty tabs finds the one that is meant.</summary>
public sealed partial class PageTitleTests(LaidOutSite laidOut, InventedSite invented)
{
    [Fact]
    public void No_two_pages_of_a_site_share_a_title() => AssertUnique(laidOut.Published.Folder);

    [Fact]
    public async Task No_two_pages_of_four_hundred_invented_questions_share_a_title() => AssertUnique((await invented.Published()).Folder);

    [Fact]
    public void No_two_pages_of_the_official_questions_share_a_title()
    {
        using var site = OfficialQuestions.Site();
        site.Build();
        AssertUnique(site.Output);
    }

    [Fact]
    public void The_title_of_a_document_s_page_names_who_asked()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        Assert.Equal("La fibre, qe-1 – Anne Roche – Les questions de la vallée", TitleOf(site.Read("documents/2013/07/qe-1/index.html")));
    }

    [Fact]
    public void Pages_that_would_share_a_title_get_what_they_are_their_number_or_their_date()
    {
        using var site = new TestSite()
            .With("pages/mes-donnees.md", "---\ntitle: Données\n---\nTexte.\n")
            .With("pages/retraites.md", "---\ntitle: \"Retraites, 2013\"\n---\nTexte.\n")
            .With("documents/questions.ndjson", Same("1", "12", "2013-07-09") + Same("2", "13", "2013-07-09") + Other("2013-07-16"))
            .With("documents/autres.ndjson", Other("2013-07-23"))
            .With("documents/plus.ndjson", string.Concat(Enumerable.Range(0, 100).Select(Former)));
        site.Build();
        Assert.Equal("Économie (ministère)", NameOf(site, "ministeres/economie"));
        Assert.Equal("Économie (portefeuille)", NameOf(site, "portefeuilles/economie"));
        Assert.Equal("Économie (ministère), 2013", NameOf(site, "ministeres/economie/2013"));
        Assert.Equal("Données", NameOf(site, "donnees"));
        Assert.Equal("Données (mes-donnees)", NameOf(site, "mes-donnees"));
        Assert.Equal("Retraites, 2013 (retraites)", NameOf(site, "retraites"));
        Assert.Equal("Retraites – Anne Roche (question écrite n° 12)", NameOf(site, "documents/2013/07/qe-1"));
        Assert.Equal("Retraites – Anne Roche (question écrite n° 13)", NameOf(site, "documents/2013/07/qe-2"));
        Assert.Equal("Retraites – Luc Tessier (16 juillet 2013)", NameOf(site, "documents/2013/07/qe-2013-07-16"));
        Assert.Equal("Retraites – Luc Tessier (23 juillet 2013)", NameOf(site, "documents/2013/07/qe-2013-07-23"));
        AssertUnique(site.Output);
    }

    private static string Same(string id, string number, string day) => Question($"qe-{id}", number, day, "anne-roche");

    private static string Other(string day) => Question($"qe-{day}", "14", day, "luc-tessier");

    // Only a list longer than a page has pages by year.
    private static string Former(int number) =>
        Question($"qe-2012-{number}", $"9{number}", "2012-07-09", "anne-roche")
            .Replace("Retraites", $"Retraites, {number}e", StringComparison.Ordinal);

    private static string Question(string id, string number, string day, string author) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["id"] = id,
                ["kind"] = "question-ecrite",
                ["number"] = number,
                ["title"] = "Retraites",
                ["published"] = day,
                ["authors"] = new[] { author },
                ["ministries"] = new { asked = "economie" },
                ["texts"] = new[] { new { role = "question", markdown = "Pourquoi ?" } },
                ["source"] = new { licence = "etalab-2.0" },
            }
        ) + "\n";

    private static string NameOf(TestSite site, string folder) =>
        TitleOf(site.Read($"{folder}/index.html")).Replace(" – Les questions de la vallée", "", StringComparison.Ordinal);

    private static string TitleOf(string page) => WebUtility.HtmlDecode(Title().Match(page).Groups[1].Value).Replace('\u00a0', ' ');

    private static void AssertUnique(string folder)
    {
        var pages = Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories);
        var shared = pages
            .GroupBy(page => TitleOf(File.ReadAllText(page)), StringComparer.Ordinal)
            .Where(title => title.Skip(1).Any())
            .Select(title => $"{title.Key}: {string.Join(' ', title.Take(3).Select(page => Path.GetRelativePath(folder, page)))}")
            .ToList();
        Assert.True(pages.Length > 20, "There are pages.");
        Assert.True(shared.Count == 0, string.Join('\n', shared));
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
