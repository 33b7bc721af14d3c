namespace StaticPublication.Tests.Layout;

/// <summary>The previous and the next document of the same ministry.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public void A_document_leads_to_those_before_and_after_it_of_its_ministry_but_not_to_one_that_is_not_to_be_indexed()
    {
        using var site = new TestSite()
            .WithQuestion("qe-1", "ministries: {asked: economie}\n", published: "2013-07-01")
            .WithQuestion("qe-2", "ministries: {asked: economie-numerique}\n", published: "2013-07-02")
            .WithQuestion("qe-3", "ministries: {asked: economie}\n", published: "2013-07-03")
            .WithQuestion("qe-4", "ministries: {asked: economie}\nindexing: forbidden\n", published: "2013-07-04")
            .WithQuestion("qe-5", "ministries: {asked: economie}\n", published: "2013-07-05");
        site.Build();
        Assert.Equal(["/documents/2013/07/qe-3/"], Of("qe-1"));
        Assert.Empty(Of("qe-2"));
        Assert.Equal(["/documents/2013/07/qe-1/", "/documents/2013/07/qe-5/"], Of("qe-3"));
        Assert.Equal(["/documents/2013/07/qe-3/"], Of("qe-5"));

        IEnumerable<string?> Of(string id) =>
            Printed
                .Parsed(site.Read($"documents/2013/07/{id}/index.html"))
                .QuerySelectorAll("nav[aria-label='Même ministère'] a")
                .Select(link => link.GetAttribute("href"));
    }
}
