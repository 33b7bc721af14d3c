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
                counts.Overdue > 0 ? $"{strings.Number(counts.Overdue)} {strings["ministry.overdue"]}" : null
            ),
        };
        if (counts.MedianDays is { } days)
        {
            figures.Add(
                new Figure(
                    strings.Number(days),
                    strings["ministry.median_days"],
                    "",
                    strings.Fill("ministry.median_of", ("answers", strings.Count("counts.answers", counts.Timed)))
                )
            );
        }

        return figures;
    }

    /// <summary>Formats a response rate: « 60 % (174 sur 288) ».</summary>
    public static string Rate(Strings strings, StatusCounts counts) =>
        strings.Fill(
            "ministry.rate_value",
            ("percent", Percent(strings, counts.Answered, counts.Questions)),
            ("numerator", strings.Number(counts.Answered)),
            ("denominator", strings.Number(counts.Questions))
        );

    /// <summary>Formats a share in per cent, rounded half up to a whole number.</summary>
    public static string Percent(Strings strings, int part, int whole) =>
        strings.Fill("format.percent", ("number", strings.Number(whole == 0 ? 0 : ((200L * part) + whole) / (2L * whole))));
}
