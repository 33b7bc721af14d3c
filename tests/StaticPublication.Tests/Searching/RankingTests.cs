using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using StaticPublication.Indexing;

namespace StaticPublication.Tests.Searching;

/// <summary>The order of results beside that of Lucene's BM25 over the same words; a field that weighs more is there as often as it weighs.</summary>
public class RankingTests
{
    private const int Queries = 300;

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void At_least_eight_of_the_first_ten_are_those_of_Lucene_on_average(int words)
    {
        using var corpus = Corpus.Of([.. new Invention(21, frenchOnly: true).Records(6000)]);
        var edition = corpus.Edition(Invention.Common);
        Assert.InRange(Agreement(edition, Built.From(edition, corpus.Folder), words), 8.0, 10.0);
    }

    internal static double Agreement(Edition edition, string output, int words)
    {
        var scan = new PlainScan(edition, Invention.Common);
        var search = StaticPublication.Searching.Search.Open(output);
        using var directory = new RAMDirectory();
        Fill(directory, scan);
        using var reader = DirectoryReader.Open(directory);
        var lucene = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var stemming = new Stemming();
        var random = new Random(words);
        var (shared, asked) = (0.0, 0);
        while (asked < Queries)
        {
            var document = scan.Documents[random.Next(scan.Documents.Count)];
            var tokens = StaticPublication.Words.Of(document.Document.Title).Except(Invention.Common).Where(word => word.Length > 1).Take(words).ToArray();
            var query = new BooleanQuery();
            foreach (var token in tokens)
            {
                query.Add(new TermQuery(new Term("text", stemming.ListOf(token, Tongue.French))), Occur.MUST);
            }

            var hits = lucene.Search(query, 10).ScoreDocs.Select(hit => reader.Document(hit.Doc).Get("id", CultureInfo.InvariantCulture)).ToHashSet();
            if (tokens.Length < words || hits.Count < 10)
            {
                continue;
            }

            shared += search.Ask(string.Join(", ", tokens)).Numbers.Take(10).Count(number => hits.Contains(search.Result(number).Id));
            asked++;
        }

        return shared / asked;
    }

    private static void Fill(RAMDirectory directory, PlainScan scan)
    {
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity() });
        foreach (var read in scan.Documents)
        {
            var texts = read.Weighted.SelectMany(text => Enumerable.Repeat(string.Join(' ', text.Words), text.Weight));
            writer.AddDocument([new StringField("id", read.Document.Id, Lucene.Net.Documents.Field.Store.YES), new TextField("text", string.Join(' ', texts), Lucene.Net.Documents.Field.Store.NO)]);
        }
    }
}
