namespace StaticPublication;

/// <summary>What a publication changed, in a sentence.</summary>
internal static class ChangeSentence
{
    /// <summary>Returns the sentence. Only the first count says what is counted.</summary>
    public static string Of(Strings strings, PublishedChanges changes)
    {
        var counts = new[]
        {
            (Key: "added", Count: changes.Added.Count),
            (Key: "changed", Count: changes.Changed.Count),
            (Key: "renamed", Count: changes.Renamed.Count),
            (Key: "removed", Count: changes.Removed.Count),
        }
            .Where(kind => kind.Count > 0)
            .Select((kind, rank) => strings.Count($"{(rank == 0 ? "report" : "changes")}.{kind.Key}", kind.Count))
            .ToList();
        if (changes.Entries.Sum(file => file.Count) is > 0 and var entries)
        {
            counts.Add(strings.Count("changes.entries", entries));
        }

        return counts.Count == 0
            ? strings["changes.others"]
            : strings.Fill("changes.counted", ("counts", string.Join(strings["format.list_separator"], counts)));
    }
}
