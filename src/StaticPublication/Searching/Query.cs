namespace StaticPublication.Searching;

/// <summary>What a query asks for.</summary>
internal sealed record Query
{
    /// <summary>Words that must occur, folded.</summary>
    public List<string> Words { get; } = [];

    /// <summary>Beginnings; of each, a word that begins so must occur.</summary>
    public List<string> Prefixes { get; } = [];

    /// <summary>Words that must follow one another.</summary>
    public List<IReadOnlyList<string>> Phrases { get; } = [];

    /// <summary>Words, or words that follow one another, that must not occur.</summary>
    public List<IReadOnlyList<string>> Excluded { get; } = [];

    /// <summary>Values by facet, as typed: one of them must apply.</summary>
    public Dictionary<string, List<string>> Filters { get; } = new(StringComparer.Ordinal);

    /// <summary>Values by facet, as typed, that must not apply.</summary>
    public List<(string Facet, string Value)> ExcludedFilters { get; } = [];

    /// <summary>Years, of which one must be that of publication.</summary>
    public List<int> Years { get; } = [];

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The words that must occur; very common ones only where nothing else is asked for.</summary>
    public IEnumerable<string> SignificantWords(IEnumerable<string> common)
    {
        var rare = Words.Except(common, StringComparer.Ordinal).ToList();
        return rare.Count + Prefixes.Count + Phrases.Count > 0 ? rare : Words.Distinct(StringComparer.Ordinal);
    }
}
