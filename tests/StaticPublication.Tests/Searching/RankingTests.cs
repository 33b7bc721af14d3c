using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>The order of results beside that of Lucene's BM25 over the same words; a field that weighs more is there as often as it
/// weighs.</summary>
public sealed class RankingTests(RankingTests.Indexed indexed) : IClassFixture<RankingTests.Indexed>
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void At_least_eight_of_the_first_ten_are_those_of_Lucene_on_average(int words) =>
        Assert.InRange(indexed.Agreement(words, 60), 8.0, 10.0);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [Trait("Category", "Release")]
    public void At_least_eight_of_the_first_ten_are_those_of_Lucene_on_average_of_many_queries(int words)
    {
        var agreement = indexed.Agreement(words, 1000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{words} words: {agreement:0.00} of 10");
        Assert.InRange(agreement, 8.0, 10.0);
    }

    /// <summary>The same words in both indexes.</summary>
    public sealed class Indexed : IDisposable
    {
        private readonly Corpus _corpus = Corpus.Of([.. new Invention(21, frenchOnly: true).Records(5000)]);
        private readonly RAMDirectory _directory = new();
        private readonly DirectoryReader _lucene;
        private readonly Truth _truth;

        public Indexed()
        {
            _truth = new Truth(_corpus.Edition(Invention.Common), _corpus.Folder, Invention.Common);
            Fill(_directory, _truth.Scan);
            _lucene = DirectoryReader.Open(_directory);
        }

        /// <summary>How many of the first ten both give, on average of queries that have ten.</summary>
        public double Agreement(int words, int queries)
        {
            var searcher = new IndexSearcher(_lucene) { Similarity = new BM25Similarity() };
            var stemming = new Stemming();
            var random = new Random(words);
            var (shared, asked) = (0.0, 0);
            while (asked < queries)
            {
                var document = _truth.Scan.Documents[random.Next(_truth.Scan.Documents.Count)];
                var tokens = Tokenizer
                    .Of(document.Document.Title)
                    .Except(Invention.Common)
                    .Where(word => word.Length > 1)
                    .Take(words)
                    .ToArray();
                var query = new BooleanQuery();
                Array.ForEach(tokens, token =>
                    query.Add(new TermQuery(new Term("text", stemming.ListOf(token, StemmingLanguage.French))), Occur.MUST)
                );
                var hits = searcher
                    .Search(query, 10)
                    .ScoreDocs.Select(hit => _lucene.Document(hit.Doc).Get("id", CultureInfo.InvariantCulture))
                    .ToHashSet();
                if (tokens.Length == words && hits.Count == 10)
                {
                    shared += _truth
                        .Search.Ask(string.Join(", ", tokens))
                        .Numbers.Take(10)
                        .Count(number => hits.Contains(_truth.Search.Result(number).Id));
                    asked++;
                }
            }

            return shared / asked;
        }

        public void Dispose()
        {
            _lucene.Dispose();
            _directory.Dispose();
            _corpus.Dispose();
        }
    }

    private static void Fill(RAMDirectory directory, PlainScan scan)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(
            directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() }
        );
        foreach (var read in scan.Documents)
        {
            var texts = read.Weighted.SelectMany(text => Enumerable.Repeat(string.Join(' ', text.Words), text.Weight));
            writer.AddDocument([
                new StringField("id", read.Document.Id, Lucene.Net.Documents.Field.Store.YES),
                new TextField("text", string.Join(' ', texts), Lucene.Net.Documents.Field.Store.NO),
            ]);
        }
    }
}
