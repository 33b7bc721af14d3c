namespace StaticPublication.Rendering;

/// <summary>Figures about questions, with how they are computed: each rate has its numerator and denominator.</summary>
internal static class Scorecard
{
    /// <summary>Returns the figures of a ministry, portfolio or author; empty if there are no questions.</summary>
    public static IReadOnlyList<Figure> Of(PageRenderer renderer, StatusCounts counts, string receivedKey)
    {
        var strings = renderer.Strings;
        if (counts.Questions == 0)
        {
            return [];
        }

        var figures = new List<Figure>
        {
            new(strings.Number(counts.Questions), strings[receivedKey]),
            new(strings.Number(counts.Answered), strings["ministry.answered"], "", Rate(strings, counts)),
            new(strings.Number(counts.Withdrawn + counts.Lapsed + counts.Closed), strings["ministry.withdrawn"]),
            new(
                strings.Number(counts.Pending),
                strings["ministry.pending"],
                counts.Pending > 0 ? "pending" : "",
                counts.Overdue is > 0 and var late ? $"{strings.Number(late)} {strings["ministry.overdue"]}" : null
            ),
        };
        if (counts.MedianDays is { } days)
        {
            figures.Add(
                new Figure(
                    MedianIn(strings, days),
                    strings[days == 0 ? "ministry.median_same_day" : "ministry.median_days"],
                    "",
                    MedianOf(strings, counts)
                )
            );
        }

        return figures;
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
