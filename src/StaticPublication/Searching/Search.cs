using System.Text;

namespace StaticPublication.Searching;

/// <summary>A result, with what the index stores to show it.</summary>
internal sealed record Result(int Number, string Id, string Address, string Date, string Title);

/// <summary>The numbers of the results in order; if there are none, queries that find something.</summary>
internal sealed record SearchResult(string Query, IReadOnlyList<int> Numbers, IReadOnlyList<Proposal> Proposals)
{
    public int Total => Numbers.Count;

    /// <summary>Whether only signs were typed.</summary>
    public bool SaysNothing { get; init; }

    /// <summary>Whether the period ends before it begins.</summary>
    public bool IsReversed { get; init; }
}

/// <summary>Searches a built index, for <c>publication search</c>: reads the same files as the browser, by the same rules.</summary>
internal sealed class Search
{
    private readonly BuiltIndex _index;
    private readonly Terms _terms;
    private readonly Evaluation _evaluation;
    private readonly FacetCounts _counts;
    private readonly Proposals _proposals;
    private readonly Dictionary<int, string[]> _lines = [];

    private Search(BuiltIndex index)
    {
        var (values, days) = (new IndexedValues(index), new Days(index));
        _index = index;
        _terms = new Terms(index);
        _evaluation = new Evaluation(index, _terms, values, days);
        _counts = new FacetCounts(index, values, days);
        _proposals = new Proposals(
            _terms,
            new Spelling(index, _terms),
            text => Answer(text, byDate: false),
            number => index.Record(Result(number).Address)
        );
    }

    /// <summary>Opens the index of an output folder.</summary>
    /// <exception cref="WrongUseException">See <see cref="BuiltIndex.Open"/>.</exception>
    public static Search Open(string output) => new(BuiltIndex.Open(output));

    /// <summary>Evaluates a query. Results are sorted by relevance, ties from newest to oldest; or all from newest to oldest.</summary>
    public SearchResult Ask(string text, bool byDate = false)
    {
        var (query, numbers) = Answer(text, byDate);
        return new SearchResult(text, numbers, numbers.Count > 0 ? [] : _proposals.Of(text, query))
        {
            SaysNothing = SaysNothing(text, query),
            IsReversed = query.From > query.Until,
        };
    }

    private (Query Query, IReadOnlyList<int> Numbers) Answer(string text, bool byDate)
    {
        var query = Read(text);
        var found = Find(text, query);
        var order = Enumerable
            .Range(0, found.Numbers.Length)
            .OrderByDescending(i => byDate ? 0 : found.Scores[i])
            .ThenByDescending(i => found.Numbers[i]);
        return (query, [.. order.Select(i => found.Numbers[i])]);
    }

    /// <summary>Returns, by id, how many of the documents that match have each value of a facet. Filters by this facet are
    /// ignored.</summary>
    public IReadOnlyDictionary<string, int> Count(string text, string facet)
    {
        var query = Read(text);
        return _counts.Count(facet, Find(text, query, without: facet).Numbers);
    }

    // Signs only, unlike no text, are not a query for everything.
    private static bool SaysNothing(string text, Query query) => query.IsEmpty && !string.IsNullOrWhiteSpace(text);

    private Matches Find(string text, Query query, string? without = null) =>
        SaysNothing(text, query) ? Matches.None : _evaluation.Find(query, without);

    private Query Read(string text)
    {
        var query = QueryReader.Read(text, _index.Root);
        query.SplitNumbers(number => !text.Contains(number, StringComparison.Ordinal) && _terms.Find(number) is null);
        return query;
    }

    public Result Result(int number)
    {
        var (segment, file, block) = (0, 0, 0);
        for (; _index.Starts[segment + 1] <= number; segment++)
        {
            var blocks = (_index.Root.Segments[segment] + _index.Root.Block - 1) / _index.Root.Block;
            block += blocks;
            file += (blocks + _index.Root.Blocks - 1) / _index.Root.Blocks;
        }

        var within = number - _index.Starts[segment];
        var inSegment = within / _index.Root.Block;
        var parts = Lines(file + (inSegment / _index.Root.Blocks), block + inSegment, inSegment % _index.Root.Blocks)[
            within % _index.Root.Block
        ]
            .Split('\t');
        return new Result(number, parts[0].TrimEnd('/').Split('/')[^1], parts[0], parts[1], parts[2]);
    }

    private string[] Lines(int file, int block, int inFile)
    {
        if (!_lines.TryGetValue(block, out var lines))
        {
            var start = _index.Root.Lengths.Skip(block - inFile).Take(inFile).Sum();
            var bytes = _index.Raw(_index.Root.Documents[file]).AsSpan(start, _index.Root.Lengths[block]).ToArray();
            lines = Encoding.UTF8.GetString(BuiltIndex.Inflate(bytes)).Split('\n');
            _lines.Add(block, lines);
        }

        return lines;
    }
}
