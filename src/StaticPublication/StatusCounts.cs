namespace StaticPublication;

/// <summary>Figures of a set of documents at the cut-off: number of documents, and of answerable ones by status.</summary>
internal sealed record StatusCounts
{
    /// <summary>Documents of all kinds.</summary>
    public int Documents { get; init; }

    /// <summary>Answerable documents: the sum of the five figures below.</summary>
    public int Questions { get; init; }

    public int Answered { get; init; }

    public int Withdrawn { get; init; }

    public int Lapsed { get; init; }

    /// <summary>Closed for another reason.</summary>
    public int Closed { get; init; }

    /// <summary>Pending, including overdue ones.</summary>
    public int Pending { get; init; }

    /// <summary>Pending after the delay.</summary>
    public int Overdue { get; init; }

    /// <summary>Answered, with both days known; the median is that of these questions.</summary>
    public int Timed { get; init; }

    /// <summary>Median of the days from publication to answer (the lower middle one of an even number); null if both days are known for no
    /// question.</summary>
    public int? MedianDays { get; init; }
}
