using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>Questions by quarter: a small chart for each of the ministries with the most questions, all to the same scale.</summary>
internal static class SmallMultiples
{
    private const int MaxCharts = 12;

    /// <summary>Returns the figure; null if it would compare nothing.</summary>
    public static StatisticsFigure? Of(PageRenderer renderer)
    {
        var strings = renderer.Strings;
        var series = QuestionFlows
            .QuartersOf(renderer.Counted.All)
            .GroupBy(quarter => quarter.Responsible)
            .OrderByDescending(ministry => ministry.Sum(quarter => quarter.Questions))
            .Take(MaxCharts)
            .Select(ministry => (Ministry: ministry.Key, Quarters: ministry.ToDictionary(IndexOf, quarter => quarter.Questions)))
            .ToArray();
        if (series.Length < 2 || series.SelectMany(small => small.Quarters.Keys).Distinct().Count() < 2)
        {
            return null;
        }

        var (from, until) = (series.Min(small => small.Quarters.Keys.Min()), series.Max(small => small.Quarters.Keys.Max()));
        var highest = series.Max(small => small.Quarters.Values.Max());
        var words = (YearOf(from), YearOf(until), strings.Number(highest));
        var charts = series.Select(small =>
        {
            var label = strings.Fill(
                "format.label",
                ("label", small.Ministry.Name),
                ("value", strings.Count("counts.questions", small.Quarters.Values.Sum()))
            );
            var quarters = Enumerable.Range(from, until - from + 1).Select(quarter => small.Quarters.GetValueOrDefault(quarter));
            return (Phrases.Link(renderer.PageOf(small.Ministry), small.Ministry.Name), Charts.Small(label, [.. quarters], highest, words));
        });
        return new StatisticsFigure(
            "quarters",
            strings["statistics.by_quarter"],
            Svg.Multiples(charts),
            StatisticsFigures.Caption(renderer, strings["statistics.by_quarter_caption"]),
            renderer.Addresses.Statistics("quarters"),
            Html.OfText(strings["statistics.by_quarter_note"])
        );
    }

    private static int IndexOf(QuarterFigures quarter) => (quarter.Year * 4) + quarter.Quarter - 1;

    private static string YearOf(int quarter) => (quarter / 4).ToString(CultureInfo.InvariantCulture);
}
