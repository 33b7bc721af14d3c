using StaticPublication.Indexing;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

public class SearchTruthTests
{
    [Theory]
    [InlineData(300, 1, 1000)]
    [InlineData(6000, 2, 2000)]
    public void Any_query_finds_what_a_plain_scan_of_the_texts_finds(int documents, int seed, int queries)
    {
        using var corpus = Corpus.Of([.. new Invention(seed).Records(documents)]);
        var edition = corpus.Edition(Invention.Common);
        Compare(edition, Built.From(edition, corpus.Folder), Invention.Common, seed, queries);
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("status")]
    [InlineData("ministry")]
    [InlineData("portfolio")]
    [InlineData("author")]
    [InlineData("programme")]
    [InlineData("heading")]
    [InlineData("year")]
    public void Counts_of_a_facet_equal_those_of_a_plain_scan(string facet)
    {
        using var corpus = Corpus.Of([.. new Invention(3).Records(2600)]);
        var edition = corpus.Edition(Invention.Common);
        var search = Search.Open(Built.From(edition, corpus.Folder));
        var scan = new PlainScan(edition, Invention.Common);
        var queries = new RandomQueries(scan, 5);
        for (var i = 0; i < 40; i++)
        {
            var query = queries.Next();
            if (!query.Text.Contains($"{facet}:", StringComparison.Ordinal) && !(facet == "year" && query.Text.Contains("annee:", StringComparison.Ordinal)))
            {
                Assert.Equal(CountsOf(scan, query, facet), search.Count(query.Text, facet).ToDictionary());
            }
        }
    }

    [Fact]
    public void Counts_of_a_facet_leave_its_own_filters_out()
    {
        using var corpus = Corpus.Of([.. new Invention(4).Records(200)]);
        var edition = corpus.Edition(Invention.Common);
        var search = Search.Open(Built.From(edition, corpus.Folder));

        Assert.Equal(search.Count("", "kind"), search.Count("kind:rapport", "kind"));
        Assert.Equal(search.Ask("kind:rapport").Total, search.Count("kind:rapport", "year").Values.Sum());
        Assert.Equal(search.Count("", "year"), search.Count("annee:2013", "year"));
    }

    internal static void Compare(Edition edition, string output, string[] common, int seed, int count)
    {
        var search = Search.Open(output);
        var scan = new PlainScan(edition, common);
        var queries = new RandomQueries(scan, seed);
        for (var i = 0; i < count; i++)
        {
            var query = queries.Next();
            var expected = scan.Ids(query.Holds);
            expected.Reverse();
            var found = search.Ask(query.Text, byDate: true);
            Assert.True(expected.SequenceEqual(found.Numbers.Select(number => search.Result(number).Id)), $"{query.Text}: the scan finds {expected.Count}, search {found.Total}");
        }
    }

    private static Dictionary<string, int> CountsOf(PlainScan scan, TrueQuery query, string facet)
    {
        var documents = scan.Documents.Where(read => query.Holds(read)).Select(read => read.Document);
        var ids = facet == "year"
            ? documents.Select(document => document.Published.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : documents.SelectMany(document => Facets.IdsOf(document, Enum.Parse<Facet>(facet, ignoreCase: true)));
        return ids.CountBy(id => id).ToDictionary();
    }
}
