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
        var found = new Found();
        foreach (var document in documents)
        {
            if (document.Status != Status.None && counts(document))
            {
                found.Add(document);
            }
        }

        var (days, pending) = (found.Days, found.Of(Status.Pending));
        days.Sort();
        return new StatusCounts
        {
            Documents = documents.Count,
            Questions = Statuses.All.Sum(found.Of),
            Answered = found.Of(Status.Answered),
            Withdrawn = found.Of(Status.Withdrawn),
            Lapsed = found.Of(Status.Lapsed),
            Closed = found.Of(Status.Closed),
            Pending = pending,
            Overdue = pending == 0 || found.KnowsOverdue ? found.Overdue : null,
            InTime = found.InTime,
            Late = found.Late,
            Flagged = found.Flagged,
            FlaggedInTime = found.FlaggedInTime,
            Timed = days.Count,
            NinthDecileDays = days.Count == 0 ? null : days[(((days.Count * 9) + 9) / 10) - 1],
            MedianDays = days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m,
        };
    }

    // In one pass, because each question is in about ten lists, and is counted there by year too.
    private sealed class Found
    {
        private readonly int[] _statuses = new int[Statuses.All.Count + 1];

        public List<int> Days { get; } = [];

        public bool KnowsOverdue { get; private set; }

        public int Overdue { get; private set; }

        public int InTime { get; private set; }

        public int Late { get; private set; }

        public int Flagged { get; private set; }

        public int FlaggedInTime { get; private set; }

        public int Of(Status status) => _statuses[(int)status];

        public void Add(Document question)
        {
            _statuses[(int)question.Status]++;
            KnowsOverdue |= question is { Status: Status.Pending, AnswerRule: not null };
            var delay = question.Delay();
            Overdue += delay == Delays.Overdue ? 1 : 0;
            InTime += delay == Delays.InTime ? 1 : 0;
            Late += delay == Delays.Late ? 1 : 0;
            var flags = question.Flags();
            Flagged += flags.Count > 0 ? 1 : 0;
            FlaggedInTime += flags.Count > 1 ? 1 : 0;
            if (question.DaysToAnswer is { } taken)
            {
                Days.Add(taken);
            }
        }
    }
}
