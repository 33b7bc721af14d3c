namespace StaticPublication.Tests.Layout;

/// <summary>The rules of lists, over every list of two sites.</summary>
public sealed class EveryListTests(LaidOutSite laidOut, InventedSite invented)
{
    [Fact]
    public void Every_document_of_a_list_is_on_one_of_its_pages_newest_first() => Each((rules, list) => rules.Complete(list));

    [Fact]
    public void Every_page_of_a_list_is_full_but_the_last_which_is_not_empty() => Each((rules, list) => rules.Paged(list));

    [Fact]
    public void A_list_has_the_same_documents_as_JSON_as_a_table_and_as_a_feed() => Each((rules, list) => rules.SameInEveryForm(list));

    [Fact]
    public void A_list_counts_its_documents_and_the_questions_that_it_answers_for_by_status() => Each((rules, list) => rules.Counted(list));

    // Or else the rules would be held by lists that show nothing.
    [Fact]
    public void There_are_lists_of_two_pages_and_lists_that_end_with_the_last_row_of_a_page()
    {
        Assert.Contains(
            "/auteurs/anne-roche/",
            laidOut.Published.Lists.Where(list => list.InJson.Count == 100).Select(list => list.Address)
        );
        Assert.Contains(laidOut.Published.Lists, list => list is { Address: "/ministeres/culture/", Pages.Count: 2 });
    }

    [Fact]
    public async Task Every_tenth_list_of_four_hundred_invented_questions_keeps_all_rules() =>
        AssertAllRules(await invented.Published(), every: 10);

    [Fact]
    [Trait("Category", "Release")]
    public async Task Every_list_of_two_thousand_invented_questions_keeps_all_rules()
    {
        using var site = await InventedSite.Built(2000);
        AssertAllRules(new PublishedSite(site.Output), every: 1);
    }

    private void Each(Action<ListRules, PublishedList> rule)
    {
        var rules = new ListRules(laidOut.Published);
        Assert.All(laidOut.Published.Lists, list => rule(rules, list));
    }

    private static void AssertAllRules(PublishedSite published, int every)
    {
        var rules = new ListRules(published);
        // The list of all is divided by year, and a year by month.
        Assert.NotEmpty(published.ListAt("/documents/")!.Pages[0].Divisions);
        foreach (var list in published.Lists.Where((_, index) => index % every == 0))
        {
            rules.Complete(list);
            rules.Paged(list);
            rules.SameInEveryForm(list);
            rules.Counted(list);
        }
    }
}
