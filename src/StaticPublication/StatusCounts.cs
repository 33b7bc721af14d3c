namespace StaticPublication;

/// <summary>Figures of a set of documents at the cut-off: number of documents, and of answerable ones by status.</summary>
internal sealed record StatusCounts
{
    /// <summary>Of fewer answers than these a median or a rate says little: wherever it stands, that is said beside it.</summary>
    private const int Few = 5;

    /// <summary>Whether questions were counted; where they were not, documents alone are known.</summary>
    public bool CountsQuestions { get; init; } = true;

    /// <summary>Documents of every kind.</summary>
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

    /// <summary>Pending beyond the delay that applies to them; null where none applies to any of the pending.</summary>
    public int? Overdue { get; init; }

    /// <summary>Answered, with both days known; the median is that of these questions.</summary>
    public int Timed { get; init; }

    /// <summary>Median days from publication to answer, of an even number the mean of the two in the middle; null where none is
    /// timed.</summary>
    public decimal? MedianDays { get; init; }

    /// <summary>Whether the median is of few answers.</summary>
    public bool MedianIsOfFew => Timed < Few;

    /// <summary>Whether the rate of answered questions is of few answers.</summary>
    public bool RateIsOfFew => Answered < Few;
}
