namespace StaticPublication.Tests;

/// <summary>An address once published never dies: what a check against the earlier publication says, and what mends it.</summary>
public class VanishedAddressTests
{
    public static TheoryData<string, string, string> Edits =>
        new()
        {
            { "gone", "", "add to tombstones.yml: - {id: qe-1" },
            { "tombstone", "", "" },
            { "moved", "", "add to the record: formerAddresses: [/documents/2013/07/qe-1/]" },
            { "moved", "formerAddresses: [/documents/2013/07/qe-1/]\n", "" },
            { "renamed", "", "formerIds: [qe-1]" },
            { "renamed", "formerIds: [qe-1]\n", "" },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_document_whose_address_vanished_is_told_with_the_line_that_mends_it(string edit, string fields, string fix)
    {
        using var site = new TestSite().WithQuestion("qe-1").WithQuestion("qe-2");
        site.Build();
        var (id, published) = edit switch
        {
            "moved" => ("qe-1", "2013-08-01"),
            "renamed" => ("qe-1-bis", "2013-07-09"),
            _ => ("", ""),
        };
        File.Delete(Path.Combine(site.Input, "documents/qe-1.md"));
        if (id.Length > 0)
        {
            site.WithQuestion(id, fields, published: published);
        }

        if (edit == "tombstone")
        {
            site.With("tombstones.yml", "- {id: qe-1, date: 2020-01-01, legalGround: RGPD}\n");
        }

        var found = site.Faults(previous: site.Output).Where(fault => fault.Code == "ADDRESS-VANISHED").ToList();
        Assert.Equal(fix.Length > 0 ? 1 : 0, found.Count);
        Assert.All(found, fault => Assert.Contains(fix, fault.Fix, StringComparison.Ordinal));
        Assert.All(found, fault => Assert.Equal(edit == "moved" ? "documents/qe-1.md" : "tombstones.yml", fault.Location.Path));
    }

    [Theory]
    [InlineData("cloudflare", 2)]
    [InlineData("netlify", 0)]
    public void A_page_whose_last_document_went_elsewhere_is_told_where_its_address_leads_nowhere(string host, int told)
    {
        using var site = new TestSite().WithQuestion("qe-1").WithQuestion("qe-2", "ministries: {asked: economie-numerique}\n");
        File.AppendAllText(Path.Combine(site.Input, "site.yml"), $"\nhost: {host}\n");
        site.Build();
        site.WithQuestion("qe-2");
        var found = site.Faults(previous: site.Output).Where(fault => fault.Code == "ADDRESS-EMPTIED").ToList();
        Assert.Equal(told, found.Count);
        Assert.All(found, fault => Assert.Equal(Severity.Warning, fault.Severity));
        Assert.All(found.Take(1), fault =>
        {
            Assert.Equal("authorities/ministries.yml:6:7", $"{fault.Location.Path}:{fault.Location.Line}:{fault.Location.Column}");
            Assert.Contains("formerIds: [economie-numerique]", fault.Fix, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("formerAddresses: [/aide/]\n", "", 0)]
    [InlineData("", "- {date: 2020-01-01, legalGround: Obsolète, addresses: [/aide/]}\n", 0)]
    public void An_editorial_page_that_vanished_is_told(string former, string tombstones, int faults)
    {
        using var site = new TestSite().WithQuestion("qe-1").With("pages/aide.md", "---\ntitle: Aide\n---\nA.\n");
        site.Build();
        File.Delete(Path.Combine(site.Input, "pages/aide.md"));
        site.With("pages/secours.md", $"---\ntitle: Secours\n{former}---\nA.\n")
            .With("tombstones.yml", tombstones.Length > 0 ? tombstones : "[]\n");
        var found = site.Faults(previous: site.Output).Where(fault => fault.Code == "ADDRESS-VANISHED").ToList();
        Assert.Equal(faults, found.Count);
        Assert.All(found, fault =>
            Assert.Equal(("pages/aide.md", "the page /aide/ was published and is gone"), (fault.Location.Path, fault.Message))
        );
    }

    [Fact]
    public void A_section_that_was_renamed_is_told()
    {
        using var site = new TestSite().WithQuestion("qe-1");
        site.Build();
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + "paths: {recherche: chercher}\n");
        Assert.Contains(site.Faults(previous: site.Output), fault =>
            fault.Code == "ADDRESS-VANISHED" && fault.Message.StartsWith("the page /recherche/ ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("  formerIds: [luc-tessier]\n", 0)]
    public void An_authority_whose_page_vanished_is_told(string former, int faults)
    {
        using var site = new TestSite().WithQuestion("qe-1", "people: [{person: luc-tessier, role: mentioned}]\n");
        site.Build();
        site.WithQuestion("qe-1");
        site.With(
            "authorities/authors.yml",
            $"- id: anne-roche\n  name: Anne Roche\n- id: luc-tessier-fils\n  name: Luc Tessier\n{former}"
        );
        Assert.Equal(
            faults,
            site.Faults(previous: site.Output)
                .Count(fault => fault.Code == "ADDRESS-VANISHED" && fault.Message.StartsWith("luc-tessier ", StringComparison.Ordinal))
        );
    }
}
