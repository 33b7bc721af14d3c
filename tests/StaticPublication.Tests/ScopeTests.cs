namespace StaticPublication.Tests;

/// <summary>A publication has the pages, tables and columns of what its documents can have, and no others.</summary>
public sealed class ScopeTests
{
    [Fact]
    public void What_no_entry_can_fill_has_no_page_table_or_column_and_nothing_leads_there()
    {
        using var site = new TestSite().With("authorities/programmes.yml", "[]\n").WithQuestion("qe-1");
        site.Build();
        Assert.False(Directory.Exists(Path.Combine(site.Output, "programmes")));
        Assert.Empty(Directory.GetFiles(Path.Combine(site.Output, "data"), "*programmes*", SearchOption.AllDirectories));
        Assert.DoesNotContain("programme", site.Read("data/documents.csv").Split('\n')[0], StringComparison.Ordinal);
        foreach (var page in new[] { "index.html", "404.html", "recherche/index.html", "sitemap-1.xml" })
        {
            Assert.DoesNotContain("/programmes/", site.Read(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_no_kind_uses_has_no_page_either_and_a_record_that_states_it_is_refused()
    {
        using var site = new TestSite()
            .With(
                "authorities/kinds.yml",
                "- {id: rapport, name: Rapport, uses: [authors, heading], texts: [{role: body, heading: Texte}]}\n"
            )
            .With(
                "documents/r-1.md",
                "---\nid: r-1\nkind: rapport\ntitle: Un rapport\npublished: 2014-01-01\nlegislature: 14\n"
                    + "authors: [{author: anne-roche, group: Les Verts}]\nsource: {licence: etalab-2.0}\n---\n# Texte\n\nA.\n"
            );
        Assert.Equal(
            [("KIND-USES", "authors[0].group"), ("KIND-USES", "legislature")],
            site.Faults().Select(fault => (fault.Code, fault.Field)).Order()
        );
        File.Delete(Path.Combine(site.Input, "documents/r-1.md"));
        site.Build();
        Assert.Empty(
            new[] { "ministeres", "programmes", "retards", "statistiques" }.Where(folder =>
                Directory.Exists(Path.Combine(site.Output, folder))
            )
        );
        Assert.True(Directory.Exists(Path.Combine(site.Output, "auteurs")));
    }

    [Fact]
    public void What_is_only_empty_today_keeps_its_page_and_its_feed()
    {
        using var site = new TestSite().WithQuestion(
            "qe-1",
            "texts: [{role: answer, on: 2013-08-01}]\n",
            "# Texte de la question\n\nA ?\n\n# Réponse\n\nB."
        );
        site.Build();
        Assert.Contains("Aucune question n’est en retard", site.Read("retards/index.html"), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Output, "retards/atom.xml")));
    }
}
