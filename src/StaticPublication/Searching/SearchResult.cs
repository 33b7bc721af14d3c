namespace StaticPublication.Searching;

/// <summary>A result, with what the index stores to show it.</summary>
internal sealed record Result(int Number, string Id, string Address, string Date, string Title, string Authors);

/// <summary>The numbers of the results in order; if there are none, queries that find something.</summary>
internal sealed record SearchResult(string Query, IReadOnlyList<int> Numbers, IReadOnlyList<Proposal> Proposals)
{
    public int Total => Numbers.Count;

    /// <summary>Whether only signs were typed.</summary>
    public bool SaysNothing { get; init; }

    /// <summary>If the period ends before it begins, the query the other way round.</summary>
    public MendedQuery? Mended { get; init; }

    /// <summary>If there are no results, the words that no document has.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>The fields as typed that take a date or a year and got none.</summary>
    public IReadOnlyList<string> Undated { get; init; } = [];

    /// <summary>The fields that were not understood.</summary>
    public IReadOnlyList<UnreadField> Unread { get; init; } = [];

    /// <summary>If there are no results, but there are without the filters, the query without them.</summary>
    public Proposal? Unfiltered { get; init; }
}

/// <summary>A query whose period ended before it began, the other way round.</summary>
internal sealed record MendedQuery(string Text, DateOnly From, DateOnly Until);

/// <summary>The order of results.</summary>
internal enum Order
{
    Relevance,

    /// <summary>From newest to oldest.</summary>
    Date,

    /// <summary>From oldest to newest.</summary>
    Oldest,
}
