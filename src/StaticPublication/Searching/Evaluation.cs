namespace StaticPublication.Searching;

/// <summary>Evaluates a query: finds the documents that match and their scores.</summary>
internal sealed class Evaluation(BuiltIndex index, Terms terms, IndexedValues values, Days days)
{
    private readonly PostingsReader _postings = new(index);

    /// <summary>Returns the documents that match a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="without">A facet, or the year, whose filters are ignored, as counting its values requires; null to apply all
    /// filters.</param>
    public Matches Find(Query query, string? without = null)
    {
        Matches[] required =
        [
            .. WordsAndPhrases(query),
            .. query
                .Filters.Where(filter => filter.Key != without)
                .Select(filter => Union(filter.Value.SelectMany(value => values.Lists(terms, filter.Key, value)))),
        ];
        var found = required is [var first, .. var others] ? others.Aggregate(first, (all, next) => all.And(next)) : Everything();
        foreach (var (facet, value) in query.ExcludedFilters)
        {
            found = found.Without(Union(values.Lists(terms, facet, value)).Numbers);
        }

        foreach (var excluded in query.Excluded)
        {
            found = found.Without(WordOrPhrase(excluded).Numbers);
        }

        return InDates(found, query, without);
    }

    private IEnumerable<Matches> WordsAndPhrases(Query query) =>
        [
            .. query.SignificantWords(index.Root.Common).Select(Word),
            .. query.Prefixes.Select(prefix => Scored(Merge([.. terms.StartingWith(prefix).SelectMany(term => term.Lists).Distinct()]))),
            .. query.Phrases.Select(WordOrPhrase),
        ];

    private Matches WordOrPhrase(IReadOnlyList<string> words) => words.Count == 1 ? Word(words[0]) : Phrase(words);

    private Matches Word(string word) => terms.Find(word) is { } term ? Scored(Merge(term.Lists)) : Matches.None;

    private Matches Phrase(IReadOnlyList<string> words)
    {
        var known = words.Select(terms.Find).OfType<Term>().ToArray();
        if (known.Length < words.Count)
        {
            return Matches.None;
        }

        var phrase = new Phrase(known);
        var found = phrase
            .ReadTerms.Select(i => words[i])
            .Distinct(StringComparer.Ordinal)
            .Select(Word)
            .Aggregate((all, next) => all.And(next));
        var candidates = found.Numbers.ToHashSet();
        Dictionary<int, WordPosition[]>[] positions = [.. known.Select((_, i) => Positions(phrase.ListsRead(i), candidates))];
        return found.Where(number => phrase.IsIn([.. positions.Select(of => of.GetValueOrDefault(number, []))]));
    }

    private Dictionary<int, WordPosition[]> Positions(IEnumerable<ListLocation> lists, HashSet<int> candidates)
    {
        var all = new Dictionary<int, WordPosition[]>();
        foreach (var (number, positions) in lists.SelectMany(list => _postings.Positions(list, candidates)))
        {
            all[number] = all.TryGetValue(number, out var others) ? [.. others, .. positions] : positions;
        }

        return all;
    }

    // Returns the highest level of each document in the lists.
    private (int[] Numbers, byte[] Levels) Merge(IReadOnlyList<ListLocation> lists)
    {
        if (lists.Count == 1)
        {
            return _postings.Read(lists[0]);
        }

        var best = new SortedDictionary<int, byte>();
        foreach (var list in lists)
        {
            var (numbers, levels) = _postings.Read(list);
            for (var i = 0; i < numbers.Length; i++)
            {
                best[numbers[i]] = best.TryGetValue(numbers[i], out var level) ? Math.Max(level, levels[i]) : levels[i];
            }
        }

        return ([.. best.Keys], [.. best.Values]);
    }

    private Matches Scored((int[] Numbers, byte[] Levels) list)
    {
        var rarity = (long)
            Math.Floor(0.5 + (1000 * Math.Log(1 + ((index.Count - list.Numbers.Length + 0.5) / (list.Numbers.Length + 0.5)))));
        return new Matches(list.Numbers, [.. list.Levels.Select(level => rarity * index.Root.Levels[level])]);
    }

    private Matches Union(IEnumerable<ListLocation> lists) =>
        Matches.Unscored([.. lists.SelectMany(list => _postings.Read(list).Numbers).Distinct().Order()]);

    private Matches Everything() => Matches.Unscored([.. Enumerable.Range(0, index.Count)]);

    private Matches InDates(Matches found, Query query, string? without)
    {
        if (query.From is not null || query.Until is not null)
        {
            var (first, end) = days.Range(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
            found = found.Where(number => number >= first && number < end);
        }

        if (query.Years.Count > 0 && without != Facet.Year)
        {
            var ranges = query.Years.Select(year => days.Range(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))).ToArray();
            found = found.Where(number => ranges.Any(range => number >= range.First && number < range.End));
        }

        return found;
    }
}
