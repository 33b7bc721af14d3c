using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Evaluates a query: finds the documents that match and their scores.</summary>
internal sealed partial class Evaluation(BuiltIndex index, Terms terms, IndexedValues values, Days days)
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
            .. query.Zone is { } zone ? new[] { Union(terms.Find(TextZones.ListOf(zone))?.Lists ?? []) } : [],
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
            .. query.SignificantWords(index.Root.Common).Select(word => WordOrPhrase([word], query.Zone)),
            .. query.Prefixes.Select(prefix => Prefix(prefix, query.Zone)),
            .. query.Phrases.Select(phrase => WordOrPhrase(phrase, query.Zone)),
        ];

    private Matches WordOrPhrase(IReadOnlyList<string> words, string? zone = null) => Phrase([.. words.Select(terms.Find)], zone);

    private Matches Prefix(string prefix, string? zone)
    {
        var spellings = new[] { prefix, Stemming.Spelled(prefix, index.Root.Stems) }.Distinct();
        ListLocation[] lists = [.. spellings.SelectMany(terms.StartingWith).SelectMany(term => term.Lists).Distinct()];
        return lists.Length > 0 ? Phrase([new Term(prefix, lists)], zone) : Matches.None;
    }

    private Matches Phrase(IReadOnlyList<Term?> words, string? zone)
    {
        Term[] known = [.. words.OfType<Term>()];
        if (known.Length < words.Count)
        {
            return Matches.None;
        }

        var phrase = new Phrase(known);
        var found = phrase
            .ReadTerms.Select(i => known[i])
            .DistinctBy(term => term.Text, StringComparer.Ordinal)
            .Select(term => Scored(Merge(term.Lists)))
            .Aggregate((all, next) => all.And(next));
        if (words.Count == 1 && zone is null)
        {
            return found;
        }

        var candidates = found.Numbers.ToHashSet();
        Dictionary<int, WordPosition[]>[] positions = [.. known.Select((_, i) => Positions(phrase.ListsRead(i), candidates))];
        var texts = zone is null ? null : ZoneOf(zone, candidates);
        return found.Where(number =>
            phrase.IsIn([.. positions.Select(of => of.GetValueOrDefault(number, []))], at => texts?.Contains(number, at) ?? true)
        );
    }

    private Zone ZoneOf(string zone, HashSet<int> candidates) =>
        new(
            zone,
            index
                .Root.Zones.Keys.Append(TextZones.Other)
                .ToDictionary(
                    other => other,
                    other => Positions(terms.Find(TextZones.ListOf(other))?.Lists ?? [], candidates),
                    StringComparer.Ordinal
                )
        );

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
        if (query.Undated.Count > 0)
        {
            return Matches.None;
        }

        if (query.From is not null || query.Until is not null)
        {
            var (first, end) = days.Range(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
            found = found.Where(number => number >= first && number < end);
        }

        foreach (var (from, until) in query.ExcludedPeriods)
        {
            var (first, end) = days.Range(from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);
            found = found.Where(number => number < first || number >= end);
        }

        if (query.Years.Count > 0 && without != Facet.Year)
        {
            var ranges = query.Years.Select(year => days.Range(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))).ToArray();
            found = found.Where(number => ranges.Any(range => number >= range.First && number < range.End));
        }

        return found;
    }
}
