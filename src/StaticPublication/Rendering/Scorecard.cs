namespace StaticPublication.Rendering;

/// <summary>Figures about questions, with how they are computed: each rate has its numerator and denominator.</summary>
internal static class Scorecard
{
    /// <summary>Returns the figures of a list, each linked to what it counts; empty if there are no questions.</summary>
    public static IReadOnlyList<Figure> Of(PageRenderer renderer, Listing listing, string receivedKey)
    {
        var (strings, counts, query) = (renderer.Strings, renderer.Counted.Of(listing), QuestionQuery.Of(renderer, listing));
        if (counts.Questions == 0)
        {
            return [];
        }

        var ended = QuestionQuery.With(Statuses.All.Where(status => status.IsEnded()));
        var figures = new List<Figure>
        {
            new(query.All(counts.Questions), strings.Lowered(strings[receivedKey])),
            new(
                query.Link(counts.Answered, QuestionQuery.With(Status.Answered)),
                strings["ministry.answered"],
                "",
                Phrases.Text(Rate(strings, counts))
            ),
            new(query.Link(counts.Ended, ended), strings["ministry.withdrawn"]),
            new(
                query.Link(counts.Pending, QuestionQuery.With(Status.Pending)),
                strings["ministry.pending"],
                counts.Pending > 0 ? "pending" : "",
                counts.Overdue is > 0 and var late
                    ? renderer.Phrases.Say("statistics.overdue", ("what", query.Link(late, QuestionQuery.With(Delays.Overdue))))
                    : null
            ),
        };
        if (counts.MedianDays is { } days)
        {
            figures.Add(Median(renderer, counts, query, days));
        }

        return figures;
    }

    private static Figure Median(PageRenderer renderer, StatusCounts counts, QuestionQuery query, decimal days)
    {
        var (strings, words) = (renderer.Strings, renderer.Strings.Count("counts.answers", counts.Timed));
        return new Figure(
            Phrases.Text(MedianIn(strings, days)),
            strings[days == 0 ? "ministry.median_same_day" : "ministry.median_days"],
            "",
            renderer.Phrases.Say(
                counts.MedianIsOfFew ? "ministry.median_of_few" : "ministry.median_of",
                ("answers", query.Link(counts.Timed, QuestionQuery.With(Delays.Timed), words))
            )
        );
    }

    /// <summary>« 60 % (174 sur 288) », with a warning where few were answered.</summary>
    public static string Rate(Strings strings, StatusCounts counts) =>
        strings.Fill(
            counts.RateIsOfFew ? "ministry.rate_value_few" : "ministry.rate_value",
            ("percent", Percent(strings, counts.Answered, counts.Questions)),
            ("numerator", strings.Number(counts.Answered)),
            ("denominator", strings.Number(counts.Questions))
        );

    /// <summary>A median of none is said in words: oral questions are answered as they are asked.</summary>
    public static string MedianIn(Strings strings, decimal days) => days == 0 ? strings["delay.same_day"] : strings.Number(days);

    /// <summary>What a median is of: « sur 174 réponses », with a warning where they are few.</summary>
    public static string MedianOf(Strings strings, StatusCounts counts) =>
        strings.Fill(
            counts.MedianIsOfFew ? "ministry.median_of_few" : "ministry.median_of",
            ("answers", strings.Count("counts.answers", counts.Timed))
        );

    /// <summary>A share in per cent, rounded to a whole number, half up; what is neither none nor all is not rounded to it.</summary>
    public static string Percent(Strings strings, int part, int whole)
    {
        var rounded = whole == 0 ? 0 : ((200L * part) + whole) / (2L * whole);
        return (rounded, part) switch
        {
            (0, > 0) => strings["format.percent_least"],
            (100, _) when part < whole => strings["format.percent_most"],
            _ => strings.Fill("format.percent", ("number", strings.Number(rounded))),
        };
    }
}
