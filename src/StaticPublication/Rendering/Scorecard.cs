namespace StaticPublication.Rendering;

/// <summary>Figures of questions with what they are made of: each rate with numerator and denominator.</summary>
public static class Scorecard
{
    /// <summary>The scorecard of a ministry, portfolio or author; nothing where there is no question.</summary>
    public static IReadOnlyList<Figure> Of(Press press, Tally tally, string receivedKey)
    {
        var strings = press.Strings;
        if (tally.Questions == 0)
        {
            return [];
        }

        var figures = new List<Figure>
        {
            new(strings.Number(tally.Questions), strings[receivedKey]),
            new(strings.Number(tally.Answered), strings["ministry.answered"], "", Rate(strings, tally)),
            new(strings.Number(tally.Withdrawn + tally.Lapsed + tally.Closed), strings["ministry.withdrawn"]),
            new(
                strings.Number(tally.Pending),
                strings["ministry.pending"],
                tally.Pending > 0 ? "pending" : "",
                tally.Overdue > 0 ? $"{strings.Number(tally.Overdue)} {strings["ministry.overdue"]}" : null
            ),
        };
        if (tally.MedianDays is { } days)
        {
            figures.Add(
                new Figure(
                    strings.Number(days),
                    strings["ministry.median_days"],
                    "",
                    strings.Fill("ministry.median_of", ("answers", strings.Count("counts.answers", tally.Timed)))
                )
            );
        }

        return figures;
    }

    /// <summary>« 60 % (174 sur 288) ».</summary>
    public static string Rate(Strings strings, Tally tally) =>
        strings.Fill(
            "ministry.rate_value",
            ("percent", Percent(strings, tally.Answered, tally.Questions)),
            ("numerator", strings.Number(tally.Answered)),
            ("denominator", strings.Number(tally.Questions))
        );

    /// <summary>A share in per cent, rounded to a whole number, half up.</summary>
    public static string Percent(Strings strings, int part, int whole) =>
        strings.Fill("format.percent", ("number", strings.Number(whole == 0 ? 0 : ((200L * part) + whole) / (2L * whole))));
}
