namespace StaticPublication.Searching;

/// <summary>Evaluates a query: finds the documents that match and their scores.</summary>
internal sealed class Evaluation(BuiltIndex index, Terms terms, IndexedValues values, Days days)
{
    // More than any score.
    private const long AboveAll = 1_000_000_000_000;

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

    /// <summary>Raises the scores of documents in which the words of a query, one after the other, are near one another, and above all of
    /// those whose number they are: QG 15.</summary>
    public Matches Nearer(Matches found, Query query)
    {
        var numbered = query.Words.Zip(query.Words.Skip(1), Glued).SelectMany(term => Merge(term?.Lists ?? []).Numbers).ToHashSet();
        found = Closer(found, query);
        return numbered.Count == 0
            ? found
            : found with
            {
                Scores = [.. found.Scores.Select((score, i) => numbered.Contains(found.Numbers[i]) ? score + AboveAll : score)],
            };
    }

    // A code and a number, in either order.
    private Term? Glued(string one, string other) =>
        one.All(char.IsAsciiDigit) != other.All(char.IsAsciiDigit) ? terms.Find(one + other) : null;

    private Matches Closer(Matches found, Query query)
    {
        Term[] known =
        [
            .. query
                .SignificantWords(index.Root.Common)
                .Select(terms.Find)
                .OfType<Term>()
                .Where(term => term.Lists.Sum(list => list.Positions.Length) <= index.Root.Near),
        ];
        if (known.Length < 2)
        {
            return found;
        }

        var candidates = found.Numbers.ToHashSet();
        Dictionary<int, WordPosition[]>[] positions = [.. known.Select(term => Positions(term.Lists, candidates))];
        var scores = found.Numbers.Select(
            (number, i) => found.Scores[i] + (found.Scores[i] * Closeness(positions, number) / (96 * (known.Length - 1)))
        );
        return found with { Scores = [.. scores] };
    }

    private static long Closeness(Dictionary<int, WordPosition[]>[] positions, int number)
    {
        var places = positions.Select(of => of.GetValueOrDefault(number, [])).ToArray();
        return places.Zip(places.Skip(1), (one, other) => Closeness(one, other)).Sum();
    }

    private static long Closeness(WordPosition[] one, WordPosition[] other) =>
        one.SelectMany(first => other.Select(second => Math.Abs(first.Position - second.Position)))
            .DefaultIfEmpty(int.MaxValue)
            .Min() switch
        {
            <= 1 => 8,
            2 => 6,
            <= 4 => 4,
            <= 8 => 2,
            <= 16 => 1,
            _ => 0,
        };

    private IEnumerable<Matches> WordsAndPhrases(Query query) =>
        [
            .. query.SignificantWords(index.Root.Common).Select(word => WordOrPhrase([word], query.Zone)),
            .. query.Prefixes.Select(prefix => Prefix(prefix, query.Zone)),
            .. query.Phrases.Select(phrase => WordOrPhrase(phrase, query.Zone)),
        ];

    private Matches WordOrPhrase(IReadOnlyList<string> words, string? zone = null) => Phrase([.. words.Select(terms.Find)], zone);

    private Matches Prefix(string prefix, string? zone)
    {
        ListLocation[] lists = [.. terms.StartingWith(prefix).SelectMany(term => term.Lists).Distinct()];
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
