namespace StaticPublication.Tests.Searching;

[Collection(nameof(Invented))]
public class SearchTruthTests(Invented invented)
{
    private readonly Truth _truth = invented.Truth;

    [Fact]
    public void Any_query_finds_what_a_plain_scan_of_the_texts_finds() => _truth.Holds(seed: 2, count: 200);

    [Fact]
    public void The_browser_s_modules_find_what_a_plain_scan_of_the_texts_finds() => _truth.HoldsForTheClient(seed: 6, count: 60);

    [Fact]
    [Trait("Category", "Release")]
    public void Thousands_of_queries_find_what_a_plain_scan_of_the_texts_finds()
    {
        _truth.Holds(seed: 22, count: 5000);
        _truth.HoldsForTheClient(seed: 23, count: 2000);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Queries_of_real_questions_find_what_a_plain_scan_finds()
    {
        using var corpus = RealQuestions.Read();
        var truth = new Truth(corpus.Edition("the", "of", "to"), corpus.Folder, "the", "of", "to");
        truth.Holds(seed: 31, count: 100);
        truth.HoldsForTheClient(seed: 32, count: 50);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Thousands_of_queries_of_real_questions_find_what_a_plain_scan_finds()
    {
        using var corpus = RealQuestions.Read();
        var truth = new Truth(corpus.Edition("the", "of", "to"), corpus.Folder, "the", "of", "to");
        truth.Holds(seed: 33, count: 4000);
        truth.HoldsForTheClient(seed: 34, count: 1500);
    }

    [Fact]
    [Trait("Category", "Release")]
    public void Thousands_of_queries_of_the_synthetic_corpus_find_what_a_plain_scan_finds()
    {
        using var corpus = SyntheticCorpus.Make(10_000);
        var truth = new Truth(corpus.Edition("le", "la", "de", "des"), corpus.Folder, "le", "la", "de", "des");
        truth.Holds(seed: 41, count: 4000);
        truth.HoldsForTheClient(seed: 42, count: 1000);
    }

    public static TheoryData<string> Keys => [.. Facet.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Counts_of_a_facet_equal_those_of_a_plain_scan(string facet) => CountsAreTrue(facet, 10);

    [Fact]
    [Trait("Category", "Release")]
    public void Counts_of_every_facet_equal_those_of_a_plain_scan_for_many_queries()
    {
        foreach (var facet in Facet.Keys)
        {
            CountsAreTrue(facet, 200);
        }
    }

    [Fact]
    public void Counts_of_a_facet_leave_its_own_filters_out()
    {
        var search = _truth.Search;
        Assert.Equal(search.Count("", "kind"), search.Count("kind:rapport", "kind"));
        Assert.Equal(search.Ask("kind:rapport").Total, search.Count("kind:rapport", "year").Values.Sum());
        Assert.Equal(search.Count("", "year"), search.Count("annee:2013", "year"));
    }

    private void CountsAreTrue(string facet, int count)
    {
        var queries = new RandomQueries(_truth.Scan, 5);
        for (var left = count; left > 0; )
        {
            var query = queries.Next();
            if (
                !query.Text.Contains($"{facet}:", StringComparison.Ordinal)
                && !(facet == "year" && query.Text.Contains("annee:", StringComparison.Ordinal))
            )
            {
                Assert.Equal(CountsOf(query, facet), _truth.Search.Count(query.Text, facet).ToDictionary());
                left--;
            }
        }
    }

    private Dictionary<string, int> CountsOf(TrueQuery query, string facet)
    {
        var documents = _truth.Scan.Documents.Where(read => query.Holds(read)).Select(read => read.Document);
        var ids =
            facet == "year"
                ? documents.Select(document => document.Published.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : documents.SelectMany(document => Facet.All.Single(one => one.Key == facet).IdsOf(document).Distinct());
        return ids.CountBy(id => id).ToDictionary();
    }
}
