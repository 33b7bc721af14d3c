using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StaticPublication.Tests.Searching;

namespace StaticPublication.Tests;

/// <summary>Fields of a kind that search results can be filtered by, because the kind asks for it.</summary>
public sealed class OwnFacetTests
{
    private const string Asked = ", facet: true";

    [Fact]
    public void A_field_that_a_kind_makes_a_facet_filters_and_counts_results()
    {
        using var site = Council(kinds => kinds, first => first.Replace("adoptée", "rejetée", StringComparison.Ordinal));
        site.Build();
        var search = StaticPublication.Searching.Search.Open(site.Output);
        Assert.Equal(7, search.Ask("sens:adoptée").Total);
        Assert.Equal("deliberation-1", search.Result(Assert.Single(search.Ask("Sens:\"rejetée\" place").Numbers)).Id);
        Assert.Equal([("adoptee", 7), ("rejetee", 1)], search.Count("", "field_sens").Select(one => (one.Key, one.Value)));
        Assert.Equal([("gare", 8), ("moulin", 8)], search.Count("", "field_quartiers").Select(one => (one.Key, one.Value)));
        var words = new StaticPublication.Cli.SearchWords(Reading.ThemeReading.Words(Repository.Theme, "de"));
        var counted = search.Facets.ToDictionary(facet => facet, facet => search.Count("", facet));
        Assert.Contains("Sens [sens]: adoptée (7), rejetée (1)", words.Counts(search, counted));
        var page = new HtmlParser().ParseDocument(site.Read("recherche/index.html"));
        var told = page.GetElementById("search")!;
        Assert.Equal("Quartiers", told.GetAttribute("data-facet-field_quartiers"));
        Assert.Contains("field_sens field_quartiers", told.GetAttribute("data-facets"), StringComparison.Ordinal);
        Assert.Contains("sens:, quartiers:", page.Body!.TextContent, StringComparison.Ordinal);
        var explore = new HtmlParser().ParseDocument(site.Read("explorer/index.html"));
        Assert.Equal("Sens", explore.QuerySelector("#columns option[value=field_sens]")!.TextContent);
        Assert.Null(explore.QuerySelector("#columns option[value=field_quartiers]"));
        Assert.Equal("Quartiers", explore.QuerySelector("#rows option[value=field_quartiers]")!.TextContent);
    }

    [Fact]
    public void Numbers_are_in_the_order_of_their_size_and_a_field_that_nobody_fills_is_no_filter()
    {
        using var site = Council(
            kinds =>
                kinds
                    .Replace("type: number}", "type: number, facet: true}", StringComparison.Ordinal)
                    .Replace("{id: vote", "{id: vide, label: Vide, type: text, facet: true}\n    - {id: vote", StringComparison.Ordinal),
            first => first.Replace("12501.5", "1e6", StringComparison.Ordinal)
        );
        var lines = File.ReadAllLines(Path.Combine(site.Input, "documents/records.ndjson"));
        string[] amounts = ["9", "10", "-10", "100"];
        foreach (var (amount, line) in amounts.Select((amount, rank) => (amount, rank + 1)))
        {
            lines[line] = Regex.Replace(lines[line], "\"montant\": ?[0-9.]+", $"\"montant\": {amount}");
        }

        site.With("documents/records.ndjson", string.Join('\n', lines)).Build();
        var search = StaticPublication.Searching.Search.Open(site.Output);
        var counted = search.Count("", "field_montant").Select(one => one.Key).ToList();
        string[] sizes = ["-10", "9", "10", "100", "1000000"];
        Assert.Equal(sizes, counted.Intersect(sizes));
        Assert.Equal("deliberation-1", search.Result(Assert.Single(search.Ask("montant:1000000").Numbers)).Id);
        Assert.Contains(",1000000,", site.Read("data/documents.csv"), StringComparison.Ordinal);
        Assert.Contains("1\u202F000\u202F000", site.Read("documents/2024/02/deliberation-1/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("field_vide", site.Read("recherche/index.html") + site.Read("explorer/index.html"), StringComparison.Ordinal);
        Assert.Contains(",field_vide,", site.Read("data/documents.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_filters_by_it_as_the_program_does()
    {
        using var site = Council(kinds => kinds, first => first.Replace("\"Gare\", ", "", StringComparison.Ordinal));
        site.Build();
        var search = StaticPublication.Searching.Search.Open(site.Output);
        string[] queries = ["", "quartiers:gare", "-quartiers:gare place", "zzzz sens:adoptée", "field_quartiers:moulin"];
        var answers = Client.Ask(site.Output, queries.Select(text => JsonSerializer.Serialize(new { text, facet = "field_quartiers" })));
        foreach (var (query, answer) in queries.Zip(answers))
        {
            var expected = search.Ask(query);
            Assert.Equal((query, expected.Total), (query, answer.GetProperty("total").GetInt32()));
            Assert.Equal(expected.Unfiltered?.Text ?? "", answer.GetProperty("unfiltered").GetString());
            Assert.Equal(
                search.Count(query, "field_quartiers").ToDictionary(),
                answer.GetProperty("counts").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32())
            );
        }
    }

    [Fact]
    public void A_field_that_is_no_facet_changes_nothing_of_the_search()
    {
        using var asking = Council(kinds => kinds, first => first);
        using var silent = Council(kinds => kinds.Replace(Asked, ", facet: false", StringComparison.Ordinal), first => first);
        using var before = Council(kinds => kinds.Replace(Asked, "", StringComparison.Ordinal), first => first);
        Assert.Equal(SearchFiles(before), SearchFiles(silent));
        Assert.NotEqual(SearchFiles(before), SearchFiles(asking));
        Assert.DoesNotContain("field_", File.ReadAllText(Path.Combine(before.Output, "search/index.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: sens, label: Sens", "id: annee, label: Exercice", ".id")]
    [InlineData("id: sens, label: Sens", "id: sens, label: Type", ".label")]
    [InlineData("id: sens, label: Sens", "id: statut, label: Statut", null)]
    public void A_filter_has_no_name_that_the_search_has(string field, string named, string? told)
    {
        using var site = Council(
            kinds => kinds.Replace(field, named, StringComparison.Ordinal),
            first => first.Replace("\"sens\"", $"\"{named.Split(':', ',')[1].Trim()}\"", StringComparison.Ordinal)
        );
        var faults = site.Faults().Where(fault => fault.Code == "KIND-FIELD").ToList();
        Assert.Equal(told is null ? 0 : 1, faults.Count);
        Assert.All(faults, fault => Assert.EndsWith(told!, fault.Field, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type: date", "transmise-le")]
    [InlineData("type: link", "acte")]
    public void A_date_or_a_link_is_refused_as_a_facet(string type, string field)
    {
        using var site = Council(kinds => kinds.Replace($"{type}}}", $"{type}{Asked}}}", StringComparison.Ordinal), first => first);
        var fault = Assert.Single(site.Faults(), fault => fault.Code == "KIND-FIELD");
        Assert.EndsWith(".facet", fault.Field, StringComparison.Ordinal);
        Assert.Contains(
            field,
            File.ReadAllLines(Path.Combine(site.Input, "authorities/kinds.yml"))[fault.Location.Line - 1],
            StringComparison.Ordinal
        );
    }

    private static TestSite Council(Func<string, string> kinds, Func<string, string> first)
    {
        var site = new TestSite("council-fr", first: null);
        var lines = File.ReadAllLines(Path.Combine(site.Input, "documents/records.ndjson"));
        lines[0] = first(lines[0]);
        return site.With("authorities/kinds.yml", kinds(File.ReadAllText(Path.Combine(site.Input, "authorities/kinds.yml"))))
            .With("documents/records.ndjson", string.Join('\n', lines));
    }

    private static List<string> SearchFiles(TestSite site)
    {
        site.Build();
        return
        [
            .. Directory
                .GetFiles(Path.Combine(site.Output, "search"))
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetFileName(file)} {Theme.HashOf(File.ReadAllBytes(file))}"),
        ];
    }
}
