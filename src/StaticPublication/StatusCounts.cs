namespace StaticPublication;

/// <summary>Figures of a set of documents at the cut-off: counts of documents, and of answerable ones by status.</summary>
internal sealed record StatusCounts
{
    /// <summary>Documents of every kind.</summary>
    public int Documents { get; init; }

    /// <summary>Answerable documents: the sum of the five figures below it.</summary>
    public int Questions { get; init; }

    /// <summary>Answered.</summary>
    public int Answered { get; init; }

    /// <summary>Withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Lapsed.</summary>
    public int Lapsed { get; init; }

    /// <summary>Closed otherwise.</summary>
    public int Closed { get; init; }

    /// <summary>Pending, the overdue among them.</summary>
    public int Pending { get; init; }

    /// <summary>Pending beyond the delay.</summary>
    public int Overdue { get; init; }

    /// <summary>Answered with both days known: what the median is of.</summary>
    public int Timed { get; init; }

    /// <summary>Median days from publication to answer (of an even number, the lower middle one); null where none is timed.</summary>
    public int? MedianDays { get; init; }
}
