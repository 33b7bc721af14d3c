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

    /// <summary>Answered within the delay that applies to them.</summary>
    public int InTime { get; init; }

    /// <summary>Answered after the delay that applies to them.</summary>
    public int Late { get; init; }

    /// <summary>Flagged by a group (signalement).</summary>
    public int Flagged { get; init; }

    /// <summary>Flagged, and answered within ten days after that.</summary>
    public int FlaggedInTime { get; init; }

    /// <summary>Answered, with both days known; the median is that of these questions.</summary>
    public int Timed { get; init; }

    /// <summary>Nine tenths of the timed were answered within these days, by the nearest rank; null where none is timed.</summary>
    public int? NinthDecileDays { get; init; }

    /// <summary>Median days from publication to answer, of an even number the mean of the two in the middle; null where none is
    /// timed.</summary>
    public decimal? MedianDays { get; init; }

    /// <summary>Answered on a day that is not known, or published on one: no delay counts them.</summary>
    public int Untimed => Answered - Timed;

    /// <summary>Ended without an answer.</summary>
    public int Ended => Withdrawn + Lapsed + Closed;

    /// <summary>Answered in time or late, or overdue: the whole of which those in time are a share.</summary>
    public int Decided => InTime + Late + (Overdue ?? 0);

    /// <summary>Whether the median is of few answers.</summary>
    public bool MedianIsOfFew => IsFew(Timed);

    /// <summary>Whether the rate of answered questions is of few answers.</summary>
    public bool RateIsOfFew => IsFew(Answered);

    public static bool IsFew(int number) => number < Few;

    /// <summary>Counts all documents, and those questions that <paramref name="counts"/> selects.</summary>
    public static StatusCounts Of(IReadOnlyCollection<Document> documents, Func<Document, bool> counts)
    {
        var questions = documents.Where(document => document.Status != Status.None && counts(document)).ToList();
        var statuses = questions.CountBy(question => question.Status).ToDictionary();
        var delays = questions.CountBy(question => question.Delay()).ToDictionary();
        var flags = questions.SelectMany(question => question.Flags()).CountBy(flag => flag).ToDictionary();
        var days = questions.Select(question => question.DaysToAnswer).OfType<int>().Order().ToList();
        var pending = statuses.GetValueOrDefault(Status.Pending);
        var knowsOverdue = pending == 0 || questions.Any(question => question is { Status: Status.Pending, AnswerRule: not null });
        return new StatusCounts
        {
            Documents = documents.Count,
            Questions = questions.Count,
            Answered = statuses.GetValueOrDefault(Status.Answered),
            Withdrawn = statuses.GetValueOrDefault(Status.Withdrawn),
            Lapsed = statuses.GetValueOrDefault(Status.Lapsed),
            Closed = statuses.GetValueOrDefault(Status.Closed),
            Pending = pending,
            Overdue = knowsOverdue ? delays.GetValueOrDefault(Delays.Overdue) : null,
            InTime = delays.GetValueOrDefault(Delays.InTime),
            Late = delays.GetValueOrDefault(Delays.Late),
            Flagged = flags.GetValueOrDefault(Flagging.Flagged),
            FlaggedInTime = flags.GetValueOrDefault(Flagging.InTime),
            Timed = days.Count,
            NinthDecileDays = days.Count == 0 ? null : days[(((days.Count * 9) + 9) / 10) - 1],
            MedianDays = days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m,
        };
    }
}
