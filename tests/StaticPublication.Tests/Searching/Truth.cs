using System.Text.Json;
using StaticPublication.Searching;

namespace StaticPublication.Tests.Searching;

/// <summary>An index, the texts that it was made from, and questions to both: their answers must be equal.</summary>
internal sealed class Truth
{
    private readonly string[] _ids;

    public Truth(Edition edition, string folder, params string[] common)
    {
        Output = Built.From(edition, folder);
        Search = Search.Open(Output);
        Scan = new PlainScan(edition, common);
        _ids = [.. Enumerable.Range(0, Scan.Documents.Count).Select(number => Search.Result(number).Id)];
    }

    public string Output { get; }

    public Search Search { get; }

    public PlainScan Scan { get; }

    /// <summary>Random queries of every kind: the command-line twin finds what looking at every document finds, all of it, in the order of
    /// dates.</summary>
    public void Holds(int seed, int count)
    {
        var queries = new RandomQueries(Scan, seed);
        for (var i = 0; i < count; i++)
        {
            var query = queries.Next();
            var expected = Expected(query);
            var found = Search.Ask(query.Text, Order.Date);
            Assert.True(
                expected.SequenceEqual(found.Numbers.Select(number => _ids[number])),
                $"{query.Text}: the scan finds {expected.Count}, search {found.Total}"
            );
        }
    }

    /// <summary>The same for the browser's modules.</summary>
    public void HoldsForTheClient(int seed, int count)
    {
        var queries = new RandomQueries(Scan, seed);
        TrueQuery[] asked = [.. Enumerable.Range(0, count).Select(_ => queries.Next())];
        var answers = Client.Ask(Output, asked.Select(query => JsonSerializer.Serialize(new { text = query.Text, whole = true })));
        Assert.Equal(count, answers.Count);
        foreach (var (query, answer) in asked.Zip(answers))
        {
            Assert.Equal(
                (query.Text, string.Join(' ', Expected(query))),
                (query.Text, string.Join(' ', Client.Texts(answer.GetProperty("ids"))))
            );
        }
    }

    private List<string> Expected(TrueQuery query)
    {
        var expected = Scan.Ids(query.Holds);
        expected.Reverse();
        return expected;
    }
}

/// <summary>Invented records of several segments, made and indexed once for all tests that ask them.</summary>
[CollectionDefinition(nameof(Invented))]
public sealed class Invented : IDisposable, ICollectionFixture<Invented>
{
    // More than a segment can hold.
    private const int Documents = 8300;
    private readonly Corpus _corpus;

    public Invented()
    {
        _corpus = Corpus.Of([.. new Invention(2, longest: 16).Records(Documents)]);
        Edition = _corpus.Edition(Invention.Common);
        Truth = new Truth(Edition, _corpus.Folder, Invention.Common);
        Assert.True(BuiltIndex.Open(Truth.Output).Root.Segments.Count > 1);
    }

    internal Truth Truth { get; }

    internal Edition Edition { get; }

    public void Dispose() => _corpus.Dispose();
}
