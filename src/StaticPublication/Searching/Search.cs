using System.Text;

namespace StaticPublication.Searching;

/// <summary>Searches a built index, for <c>publication search</c>: reads the same files as the browser, by the same rules.</summary>
internal sealed class Search
{
    private readonly BuiltIndex _index;
    private readonly Terms _terms;
    private readonly IndexedValues _values;
    private readonly Evaluation _evaluation;
    private readonly FacetCounts _counts;
    private readonly Proposals _proposals;
    private readonly UnreadFields _unread;
    private readonly Dictionary<int, Result[]> _lines = [];

    private Search(BuiltIndex index)
    {
        var (values, days) = (new IndexedValues(index), new Days(index));
        (_index, _values) = (index, values);
        _terms = new Terms(index);
        _evaluation = new Evaluation(index, _terms, values, days);
        _unread = new UnreadFields(index.Root, _terms, values);
        _counts = new FacetCounts(index, values, days);
        _proposals = new Proposals(
            _terms,
            new Spelling(index, _terms),
            text => Answer(text, Order.Relevance),
            number => index.Record(number, Result(number).Address)
        );
    }

    /// <summary>Opens the index of an output folder.</summary>
    /// <exception cref="WrongUseException">See <see cref="BuiltIndex.Open"/>.</exception>
    public static Search Open(string output) => new(BuiltIndex.Open(output));

    /// <summary>Evaluates a query. Results are sorted by relevance, ties from newest to oldest; or by date.</summary>
    public SearchResult Ask(string typed, Order order = Order.Relevance)
    {
        var (query, numbers) = Answer(typed, order);
        var text = QueryReader.AsPrinted(typed, _index.Root);
        return new SearchResult(typed, numbers, numbers.Count > 0 ? [] : [.. _proposals.AsTyped(typed), .. _proposals.Of(text, query)])
        {
            SaysNothing = SaysNothing(text, query),
            Mended = query.From > query.Until ? Mended(text) : null,
            Unknown = numbers.Count > 0 ? [] : _proposals.Unknown(text, query),
            Undated = query.Undated,
            Unread = _unread.Of(typed, query, numbers.Count),
            Unfiltered = numbers.Count == 0 && query is { HasWords: true, IsFiltered: true } ? Unfiltered(text) : null,
        };
    }

    private MendedQuery Mended(string text)
    {
        var mended = TypedFields.Mended(text, _index.Root.Fields);
        var query = Read(mended);
        return new MendedQuery(mended, query.From!.Value, query.Until!.Value);
    }

    private Proposal? Unfiltered(string text)
    {
        var (rest, _) = TypedFields.Without(text, [.. _index.Root.Fields.Values.SelectMany(names => names)]);
        var (_, numbers) = Answer(rest, Order.Relevance);
        return numbers.Count > 0 ? new Proposal(rest, numbers.Count, []) : null;
    }

    private (Query Query, IReadOnlyList<int> Numbers) Answer(string text, Order order)
    {
        var query = Read(text);
        var found = Find(text, query);
        if (order == Order.Relevance)
        {
            found = _evaluation.Nearer(found, query);
        }

        var best = Enumerable
            .Range(0, found.Numbers.Length)
            .OrderByDescending(i => order == Order.Relevance ? found.Scores[i] : 0)
            .ThenByDescending(i => order == Order.Oldest ? -found.Numbers[i] : found.Numbers[i]);
        return (query, [.. best.Select(i => found.Numbers[i])]);
    }

    /// <summary>Returns, by id, how many of the documents that match have each value of a facet. Filters by this facet are
    /// ignored.</summary>
    public IReadOnlyDictionary<string, int> Count(string text, string facet)
    {
        var query = Read(text);
        return _counts.Count(facet, Find(text, query, without: facet).Numbers);
    }

    /// <summary>Returns the name of a value of a facet; of a year the year.</summary>
    public string NameOf(string facet, string id) => facet == Facet.Year ? id : _values.Of(facet).First(value => value.Id == id).Name;

    /// <summary>What a filter is called in this publication only; null for one whose name is a word of the language.</summary>
    public string? LabelOf(string facet) => _index.Root.Labels.GetValueOrDefault(facet);

    /// <summary>The name by which a query can limit it; its key if documents cannot have it.</summary>
    public string TypedName(string facet) => _index.Root.Fields.GetValueOrDefault(facet) is [var typed, ..] ? typed : facet;

    /// <summary>Names of the fields of a query.</summary>
    public IEnumerable<string> FieldNames => _unread.Names;

    /// <summary>Keys of the facets, then the year.</summary>
    public IEnumerable<string> Facets => _values.Facets.Append(Facet.Year);

    // Signs only, unlike no text, are not a query for everything.
    private static bool SaysNothing(string text, Query query) => query.IsEmpty && !string.IsNullOrWhiteSpace(text);

    private Matches Find(string text, Query query, string? without = null) =>
        SaysNothing(text, query) ? Matches.None : _evaluation.Find(query, without);

    private Query Read(string text)
    {
        var query = QueryReader.Read(text, _index.Root);
        query.SplitNumbers(number => !text.Contains(number, StringComparison.Ordinal) && _terms.Find(number) is null);
        var id = text.Trim().ToLowerInvariant();
        return Ids.IsUnlikeWords(id) && _terms.Find(Ids.ListOf(id)) is { } own ? new Query { Words = { own.Text } } : query;
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
        var line = Lines(file + (inSegment / _index.Root.Blocks), block + inSegment, inSegment % _index.Root.Blocks)[
            within % _index.Root.Block
        ];
        return line with { Number = number };
    }

    private Result[] Lines(int file, int block, int inFile)
    {
        if (!_lines.TryGetValue(block, out var lines))
        {
            var start = _index.Root.Lengths.Skip(block - inFile).Take(inFile).Sum();
            var bytes = _index.Raw(_index.Root.Documents[file]).AsSpan(start, _index.Root.Lengths[block]).ToArray();
            lines =
            [
                .. Results(Encoding.UTF8.GetString(_index.InflatedAfterShared(bytes)).Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            ];
            _lines.Add(block, lines);
        }

        return lines;
    }

    // A beginning of an address or a date that is empty is that of the line before.
    private static IEnumerable<Result> Results(IEnumerable<string> lines)
    {
        var (beginning, date) = ("", "");
        foreach (var parts in lines.Select(line => line.Split('\t')))
        {
            beginning = parts[0].Length > 0 ? parts[0] : beginning;
            date = parts[1].Length > 0 ? parts[1] : date;
            var address = beginning.EndsWith('/') ? beginning : $"{beginning}{parts[2]}/";
            yield return new Result(0, address.TrimEnd('/').Split('/')[^1], address, date, parts[5], parts[4]);
        }
    }
}
