using System.Globalization;
using System.Text;

namespace StaticPublication.Tests.Layout;

/// <summary>The indexes of names: headings by letter, constituencies by department.</summary>
public sealed class NameIndexTests
{
    [Fact]
    public void An_index_of_many_names_has_at_most_three_hundred_on_a_page_and_each_once()
    {
        using var site = new TestSite();
        var (entries, lines) = (new StringBuilder(), new StringBuilder());
        for (var number = 0; number < 700; number++)
        {
            var letter = (char)('a' + (number % 26));
            entries.Append(CultureInfo.InvariantCulture, $"- id: rubrique-{number}\n  name: \"{letter} rubrique {number}\"\n");
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{{\"id\":\"qe-{number}\",\"kind\":\"question-ecrite\",\"title\":\"La fibre {number}\","
            );
            lines.Append(
                CultureInfo.InvariantCulture,
                $"\"published\":\"2013-07-09\",\"authors\":[\"anne-roche\"],\"heading\":\"rubrique-{number}\","
            );
            lines.Append("\"source\":{\"licence\":\"etalab-2.0\"},\"texts\":[{\"role\":\"question\",\"markdown\":\"Pourquoi ?\"}]}\n");
        }

        site.With("authorities/headings.yml", entries.ToString()).With("documents/many.ndjson", lines.ToString()).Build();
        var names = new List<string>();
        foreach (var path in new[] { "rubriques", "rubriques/page/2", "rubriques/page/3" })
        {
            var html = site.Read($"{path}/index.html");
            var here = Printed.Parsed(html).QuerySelectorAll(".columns a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.InRange(here.Count, 1, 300);
            Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 150_000);
            names.AddRange(here);
        }

        Assert.False(File.Exists(Path.Combine(site.Output, "rubriques/page/4/index.html")));
        Assert.Equal(700, names.Distinct().Count());
        Assert.Equal(700, names.Count);
        var letters = Printed.Parsed(site.Read("rubriques/index.html")).QuerySelectorAll(".letters a").ToList();
        Assert.Equal(26, letters.Count);
        Assert.Equal("/rubriques/page/3/#l-Z", letters[^1].GetAttribute("href"));
    }

    [Fact]
    public void A_member_is_found_by_department_and_by_name_and_has_a_page_of_the_constituency_and_of_the_group()
    {
        const string Author = "authors: [{author: anne-roche, group: Les Verts, constituency: \"Allier (2e circonscription)\"}]\n";
        using var site = new TestSite().With(
            "documents/qe-1.md",
            "---\nid: qe-1\nkind: question-ecrite\ntitle: La fibre\npublished: 2013-07-09\n"
                + $"{Author}source: {{licence: etalab-2.0}}\n---\nPourquoi ?\n"
        );
        site.Build();
        var section = Printed.Parsed(site.Read("circonscriptions/index.html")).QuerySelector("section[aria-labelledby=d-allier]")!;
        Assert.StartsWith("Allier", section.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        var entry = section.QuerySelector("li")!;
        Assert.Equal("/circonscriptions/allier-2e-circonscription/", entry.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Anne Roche", entry.QuerySelector(".count")!.TextContent);
        var place = Printed.Parsed(site.Read("circonscriptions/allier-2e-circonscription/index.html"));
        Assert.Equal("/auteurs/anne-roche/", place.QuerySelector(".timeline a")!.GetAttribute("href"));
        Assert.Equal(
            ["/documents/2013/07/qe-1/"],
            Printed
                .Parsed(site.Read("groupes/les-verts/index.html"))
                .QuerySelectorAll("li.row > a")
                .Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            ["/groupes/les-verts/", "/circonscriptions/allier-2e-circonscription/"],
            Printed
                .Parsed(site.Read("documents/2013/07/qe-1/index.html"))
                .QuerySelectorAll(".head a[href^='/groupes/'], .head a[href^='/circonscriptions/']")
                .Select(link => link.GetAttribute("href"))
                .Where(address =>
                    address!.StartsWith("/groupes", StringComparison.Ordinal) || address.StartsWith("/circ", StringComparison.Ordinal)
                )
        );
        Assert.True(File.Exists(Path.Combine(site.Output, "circonscriptions/allier-2e-circonscription/atom.xml")));
    }
}
