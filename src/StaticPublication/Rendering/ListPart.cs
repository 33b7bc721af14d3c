namespace StaticPublication.Rendering;

/// <summary>A list, whole or narrowed.</summary>
/// <param name="Words">What it is narrowed to; null for the whole list.</param>
/// <param name="Address">Address of its first page.</param>
/// <param name="Numbers">Numbers of its documents, in the order of the list.</param>
internal sealed record ListPart(string? Words, string Address, IReadOnlyList<int> Numbers)
{
    /// <summary>The year (in the list of a year the month); 0 for all.</summary>
    public int Time { get; init; }

    /// <summary>The status; none for all.</summary>
    public Status Status { get; init; }

    /// <summary>The steps to it from the whole list.</summary>
    public IReadOnlyList<Link> Trail { get; init; } = [];

    /// <summary>The pages of years (of a year, months) that have all of its documents; none if it goes on in pages of its own.</summary>
    public IReadOnlyList<Link> Divisions { get; init; } = [];

    /// <summary>Number of its pages.</summary>
    public int PageCount => Divisions.Count > 0 ? 1 : Math.Max(1, (Numbers.Count + Addresses.PageSize - 1) / Addresses.PageSize);

    /// <summary>Returns whether a reader of this part has a choice: not where the only one is what all documents have.</summary>
    public bool CanChoose(ListPart whole, IReadOnlyList<ListPart> choices) =>
        choices.Count > 1 || (choices.Count == 1 && (whole.Address != Address || choices[0].Numbers.Count < whole.Numbers.Count));

    /// <summary>Returns the numbers on a page, counted from 1.</summary>
    public IEnumerable<int> OfPage(int page) => Numbers.Skip((page - 1) * Addresses.PageSize).Take(Addresses.PageSize);
}

/// <summary>A group of filters: its name and choices, each with its count.</summary>
internal sealed record FilterGroup(string Name, IReadOnlyList<Link> Choices);
