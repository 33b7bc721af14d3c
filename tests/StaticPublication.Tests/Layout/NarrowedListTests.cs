namespace StaticPublication.Tests.Layout;

/// <summary>Lists narrowed by year or month and by status: what is offered, how many it says, and where it leads.</summary>
public sealed class NarrowedListTests(LaidOutSite laidOut, InventedSite invented)
{
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["sans-reponse"] = "pending",
        ["repondues"] = "answered",
        ["retirees"] = "withdrawn",
        ["caduques"] = "lapsed",
        ["closes"] = "closed",
    };

    [Fact]
    public void Every_choice_keeps_what_was_chosen_and_leads_to_as_many_documents_as_it_says() =>
        AssertChoices(laidOut.Published, every: 1);

    [Fact]
    public async Task Choices_of_four_hundred_invented_questions_add_up() => AssertChoices(await invented.Published(), every: 3);

    [Fact]
    public void A_list_of_one_page_is_not_narrowed_and_is_divided_by_year()
    {
        var site = laidOut.Published;
        Assert.False(site.Has("/ministeres/mer/2014/"));
        Assert.False(site.Has("/ministeres/mer/sans-reponse/"));
        Assert.Equal(
            ["2015", "2014"],
            site.Page("/ministeres/mer/").QuerySelectorAll("section[aria-labelledby=list] h3").Select(year => year.TextContent)
        );
        Assert.Empty(site.Page("/ministeres/culture/").QuerySelectorAll("section[aria-labelledby=list] h3:not(.filters h3)"));
    }

    [Fact]
    public void A_part_that_is_most_of_a_list_has_no_pages_and_a_smaller_one_has()
    {
        var choices = ChoicesOf(laidOut.Published, "/ministeres/culture/").Select(choice => choice.Address).ToList();
        Assert.Contains("/ministeres/culture/sans-reponse/", choices);
        Assert.False(laidOut.Published.Has("/ministeres/culture/2014/"));
    }

    [Fact]
    public void A_choice_that_all_documents_have_is_not_offered()
    {
        Assert.DoesNotContain(ChoicesOf(laidOut.Published, "/ministeres/culture/"), choice =>
            choice.Address.Contains("2014", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_status_of_half_of_a_list_has_pages_one_of_more_than_half_or_of_a_month_is_a_search()
    {
        using var built = new TestSite();
        foreach (var number in Enumerable.Range(0, 112))
        {
            var end = number < 52 ? "events: [{type: answered, on: 2013-09-02}]\n" : "";
            var ministry = number < 104 ? "ministries: {asked: economie}\n" : "";
            built.WithQuestion($"qe-{number}", end + ministry, published: number is 0 or 111 ? "2013-08-06" : "2013-07-09");
        }

        built.Build();
        var site = new PublishedSite(built.Output);
        string[] lists = ["/auteurs/anne-roche/", "/ministeres/economie/", "/documents/2013/", "/documents/2013/07/"];
        Assert.Equal(
            [
                "/auteurs/anne-roche/repondues/",
                "/ministeres/economie/repondues/",
                "/ministeres/economie/sans-reponse/",
                "/documents/2013/repondues/",
            ],
            lists.SelectMany(list => new[] { list + "repondues/", list + "sans-reponse/" }).Where(site.Has)
        );
        AssertChoices(site, every: 1);
    }

    private static void AssertChoices(PublishedSite site, int every)
    {
        var links = new FollowedLinks(site);
        var followed = 0;
        foreach (var address in site.ListAddresses.Where((_, index) => index % every == 0))
        {
            var here = FiltersOf(address);
            foreach (var choice in ChoicesOf(site, address))
            {
                var there = FiltersOf(choice.Address);
                Assert.All(here.Where(filter => choice.Group != filter.Key), filter => Assert.Equal(filter.Value, there[filter.Key]));
                Assert.Equal(choice.Count, links.Count(choice.Address));
                Assert.True(choice.Count > 0, choice.Address);
                followed++;
            }
        }

        Assert.InRange(followed, 20, int.MaxValue);
    }

    private static IEnumerable<(string Group, string Address, int Count)> ChoicesOf(PublishedSite site, string address) =>
        from @group in site.Page(address).QuerySelectorAll(".filters > div")
        from choice in @group.QuerySelectorAll("li")
        select (
            @group.QuerySelector("h3")!.TextContent switch
            {
                "Par statut" => "status",
                "Par type" => "kind",
                _ => "time",
            },
            choice.QuerySelector("a")!.GetAttribute("href")!,
            PublishedList.Number(choice.QuerySelector(".count")!.TextContent)
        );

    // The year of a list of a year is what the list is of; its months are what it is narrowed by.
    private static Dictionary<string, string> FiltersOf(string address)
    {
        var filters = new Dictionary<string, string>();
        foreach (var pair in FollowedLinks.IsSearch(address) ? FollowedLinks.QueryOf(address) : [])
        {
            var (key, value) = (pair.Split('=')[0], pair.Split('=')[1]);
            filters[key is "year" or "from" ? "time" : key] = key == "from" ? value[..7].Replace('-', '/') : value;
        }

        var parts = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!FollowedLinks.IsSearch(address) && parts.FirstOrDefault(Folders.ContainsKey) is { } folder)
        {
            filters["status"] = Folders[folder];
        }

        var times = parts.Skip(parts[0] == "documents" ? 1 : 2).TakeWhile(part => part.All(char.IsAsciiDigit)).ToArray();
        if (times.Length > 0)
        {
            filters["time"] = string.Join('/', times);
        }

        return filters;
    }
}
