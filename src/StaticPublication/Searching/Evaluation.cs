namespace StaticPublication.Searching;

/// <summary>Answers a query: which documents, and what each is worth.</summary>
internal sealed class Evaluation(BuiltIndex index, Terms terms, Values values, Days days)
{
    private readonly Lists _lists = new(index);

    /// <summary>Documents of a query by number; filters by <paramref name="without"/> (a facet or "year") are left out, as counting its
    /// values needs.</summary>
    public Matches Find(Query query, string? without = null)
    {
        var found = Words(query);
        foreach (var filter in query.Filters.Where(filter => filter.Key != without))
        {
            found = Both(found, Union(filter.Value.SelectMany(value => values.Lists(terms, filter.Key, value))));
        }

        found = found is null ? Everything() : found;
        foreach (var (facet, value) in query.ExcludedFilters)
        {
            found = Without(found, Union(values.Lists(terms, facet, value)).Numbers);
        }

        foreach (var excluded in query.Excluded)
        {
            found = Without(found, excluded.Count == 1 ? Word(excluded[0]).Numbers : Phrase(excluded).Numbers);
        }

        return InDates(found, query, without);
    }

    /// <summary>Documents of a term with what it adds to the score.</summary>
    public Matches Word(string word) => terms.Find(word) is { } term ? Worth(Merge(term.Lists)) : Matches.None;

    private Matches? Words(Query query)
    {
        Matches? found = null;
        foreach (var word in query.Counted(index.Root.Common))
        {
            found = Both(found, Word(word));
        }

        foreach (var prefix in query.Prefixes)
        {
            found = Both(found, Worth(Merge([.. terms.StartingWith(prefix).SelectMany(term => term.Lists).Distinct()])));
        }

        foreach (var phrase in query.Phrases)
        {
            found = Both(found, phrase.Count == 1 ? Word(phrase[0]) : Phrase(phrase));
        }

        return found;
    }

    private Matches Phrase(IReadOnlyList<string> words)
    {
        var known = words.Select(terms.Find).OfType<Term>().ToArray();
        if (known.Length < words.Count)
        {
            return Matches.None;
        }

        var phrase = new Phrase(known);
        var found = phrase.Read.Select(i => words[i]).Distinct(StringComparer.Ordinal).Select(Word).Aggregate((Matches?)null, Both)!;
        var asked = found.Numbers.ToHashSet();
        Dictionary<int, WordPosition[]>[] places = [.. known.Select((_, i) => Places(phrase.Lists(i), asked))];
        return Where(found, number => phrase.Follows([.. places.Select(of => of.GetValueOrDefault(number, []))]));
    }

    private Dictionary<int, WordPosition[]> Places(IEnumerable<ListLocation> lists, HashSet<int> asked)
    {
        var all = new Dictionary<int, WordPosition[]>();
        foreach (var (number, places) in lists.SelectMany(list => _lists.Places(list, asked)))
        {
            all[number] = all.TryGetValue(number, out var others) ? [.. others, .. places] : places;
        }

        return all;
    }

    // The best level of each document over some lists.
    private (int[] Numbers, byte[] Levels) Merge(IReadOnlyList<ListLocation> lists)
    {
        if (lists.Count == 1)
        {
            return _lists.Read(lists[0]);
        }

        var best = new SortedDictionary<int, byte>();
        foreach (var list in lists)
        {
            var (numbers, levels) = _lists.Read(list);
            for (var i = 0; i < numbers.Length; i++)
            {
                best[numbers[i]] = best.TryGetValue(numbers[i], out var level) ? Math.Max(level, levels[i]) : levels[i];
            }
        }

        return ([.. best.Keys], [.. best.Values]);
    }

    private Matches Worth((int[] Numbers, byte[] Levels) list)
    {
        var rarity = (long)
            Math.Floor(0.5 + (1000 * Math.Log(1 + ((index.Count - list.Numbers.Length + 0.5) / (list.Numbers.Length + 0.5)))));
        return new Matches(list.Numbers, [.. list.Levels.Select(level => rarity * index.Root.Levels[level])]);
    }

    private Matches Union(IEnumerable<ListLocation> lists)
    {
        var numbers = lists.SelectMany(list => _lists.Read(list).Numbers).Distinct().Order().ToArray();
        return new Matches(numbers, new long[numbers.Length]);
    }

    private Matches Everything() => new([.. Enumerable.Range(0, index.Count)], new long[index.Count]);

    private Matches InDates(Matches found, Query query, string? without)
    {
        if (query.From is not null || query.Until is not null)
        {
            var (first, end) = days.Range(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
            found = Where(found, number => number >= first && number < end);
        }

        if (query.Years.Count > 0 && without != "year")
        {
            var ranges = query.Years.Select(year => days.Range(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))).ToArray();
            found = Where(found, number => ranges.Any(range => number >= range.First && number < range.End));
        }

        return found;
    }

    private static Matches Both(Matches? one, Matches other)
    {
        if (one is null)
        {
            return other;
        }

        var (numbers, worth) = (new List<int>(), new List<long>());
        for (int i = 0, j = 0; i < one.Numbers.Length && j < other.Numbers.Length; )
        {
            if (one.Numbers[i] == other.Numbers[j])
            {
                numbers.Add(one.Numbers[i]);
                worth.Add(one.Worth[i++] + other.Worth[j++]);
            }
            else if (one.Numbers[i] < other.Numbers[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return new Matches([.. numbers], [.. worth]);
    }

    private static Matches Without(Matches found, int[] numbers) => Where(found, number => Array.BinarySearch(numbers, number) < 0);

    private static Matches Where(Matches found, Func<int, bool> keep)
    {
        var kept = Enumerable.Range(0, found.Numbers.Length).Where(i => keep(found.Numbers[i])).ToArray();
        return new Matches([.. kept.Select(i => found.Numbers[i])], [.. kept.Select(i => found.Worth[i])]);
    }
}
