namespace StaticPublication.Importing.Verification;

/// <summary>What a verification found: values of the source by what became of them, with examples.</summary>
internal sealed class Verified
{
    private const int MaxExamples = 5;
    private const int MaxPlaces = 3;

    public int Items { get; set; }

    /// <summary>Values that stand in the record as they are.</summary>
    public int Kept { get; set; }

    /// <summary>Values that stand there otherwise, by what was done to them and where they are.</summary>
    public SortedDictionary<string, ImportReport.CountWithExamples> Normalised { get; } = new(StringComparer.Ordinal);

    /// <summary>Values that the import left out and told, by where they are.</summary>
    public SortedDictionary<string, ImportReport.CountWithExamples> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>Values that are nowhere and that the import did not tell.</summary>
    public SortedDictionary<string, ImportReport.CountWithExamples> Lost { get; } = new(StringComparer.Ordinal);

    public static void Add(SortedDictionary<string, ImportReport.CountWithExamples> found, string what, string example)
    {
        if (!found.TryGetValue(what, out var count))
        {
            found[what] = count = new ImportReport.CountWithExamples();
        }

        count.Count++;
        if (count.Examples.Count < MaxExamples)
        {
            count.Examples.Add(SourceText.Shortened(Comparable.Line(example), 160));
        }
    }

    /// <summary>The result as lines for the terminal.</summary>
    public IEnumerable<string> Lines() =>
        [
            $"Verified {Items} items of the sources: {Kept} values as they are, {Sum(Normalised)} written otherwise, "
                + $"{Sum(Dropped)} left out on purpose, {Sum(Lost)} lost",
            // « part of a longer value, organe MINISTERE.uid »
            .. Normalised
                .GroupBy(pair => pair.Key[..pair.Key.LastIndexOf(", ", StringComparison.Ordinal)], StringComparer.Ordinal)
                .Select(how =>
                    Together($"written otherwise, {how.Key}", how.Select(pair => (pair.Key[(how.Key.Length + 2)..], pair.Value)))
                ),
            .. Dropped.Count == 0
                ? Array.Empty<string>()
                : [Together("left out on purpose", Dropped.Select(pair => (pair.Key, pair.Value)))],
            .. Lost.Select(pair => $"  LOST: {pair.Key} ({pair.Value.Count}), such as {pair.Value.Examples[0]}"),
        ];

    private static int Sum(SortedDictionary<string, ImportReport.CountWithExamples> found) => found.Values.Sum(count => count.Count);

    // Which values, in detail, is in the report of --report.
    private static string Together(string title, IEnumerable<(string Place, ImportReport.CountWithExamples Count)> found)
    {
        var all = found.OrderByDescending(one => one.Count.Count).ThenBy(one => one.Place, StringComparer.Ordinal).ToList();
        var examples = all.Take(MaxPlaces)
            .Select(one => $"{one.Place} ({one.Count.Count}: {SourceText.Shortened(one.Count.Examples[0], 40)})");
        return $"  {title}: {all.Sum(one => one.Count.Count)} values in {all.Count} fields, such as {string.Join("; ", examples)}";
    }
}
