using System.Globalization;
using static StaticPublication.Rendering.Svg;

namespace StaticPublication.Rendering;

/// <summary>A bar of a chart: its name, and its parts in order, each with a CSS class and a count.</summary>
internal sealed record Bar(string Name, IReadOnlyList<(string Class, int Count)> Parts)
{
    /// <summary>A second line of its name, or nothing.</summary>
    public string Second { get; init; } = "";

    public int Sum => Parts.Sum(part => part.Count);
}

/// <summary>An event that explains a chart: the index of its month, from 0, and its label.</summary>
internal sealed record ChartNote(int Month, string Words);

/// <summary>Draws charts as inline SVG.</summary>
internal static class Charts
{
    /// <summary>Draws horizontal bars to the same scale, each below its name.</summary>
    public static Html Bars(PageRenderer renderer, string id, string title, IReadOnlyList<Bar> bars)
    {
        var line = bars.Any(bar => bar.Second.Length > 0) ? 1.3 : 0;
        var step = 3.6 + line;
        const double MaxWidth = 80;
        var highest = Math.Max(1, bars.Max(bar => bar.Sum));
        using var svg = new PageWriter();
        var description = renderer.Strings.Fill(
            "statistics.chart_bars_desc",
            ("first", bars[0].Name),
            ("most", renderer.Strings.Number(bars[0].Sum)),
            ("last", bars[^1].Name),
            ("least", renderer.Strings.Number(bars[^1].Sum))
        );
        Open(svg, id, (title, description), bars.Count * step);
        for (var i = 0; i < bars.Count; i++)
        {
            var top = (i * step) + line;
            Name(svg, top - line + 1, bars[i].Name);
            if (line > 0)
            {
                Name(svg, top + 1, bars[i].Second);
            }

            var x = 0.0;
            foreach (var (part, count) in bars[i].Parts)
            {
                var width = count * MaxWidth / highest;
                Rectangle(svg, part, (x, width), (top + 1.4, 1.1));
                x += width;
            }

            Words(svg, "", Percent(x + 1), top + 2.3, renderer.Strings.Number(bars[i].Sum));
        }

        return Close(svg);
    }

    /// <summary>Draws a bar for a table row that also has the figure as text, so it is hidden from screen readers.</summary>
    public static Html Line(string colour, int count, int highest)
    {
        using var svg = new PageWriter();
        svg.Raw("<svg class=\"chart\" aria-hidden=\"true\" width=\"100%\" height=\"0.9em\">");
        Rectangle(svg, colour, (0, count * 100.0 / Math.Max(1, highest)), (0, 0.9));
        return Close(svg);
    }

    /// <summary>Draws the number of answers for each range of days, all ranges of equal width but the last, and where legal delays
    /// end.</summary>
    public static Html Delays(
        PageRenderer renderer,
        string id,
        (string Title, string Description) words,
        IReadOnlyList<DelayFigures> ranges,
        IReadOnlyList<(int Days, string Words)> limits
    )
    {
        const double Bottom = 9.6;
        var most = Math.Max(1, ranges.Max(range => range.Answers));
        var width = ranges[0].Until!.Value;
        using var svg = new PageWriter();
        Open(svg, id, words, Bottom + 1.6 + (limits.Count * 1.3));
        Words(svg, "quiet end", "100%", 1.1, renderer.Strings.Number(most));
        Across(svg, "", 1.6);
        Columns(svg, "answered", [.. ranges.Select(range => range.Answers)], (1.6, Bottom - 1.6), most);
        Across(svg, "axis", Bottom);
        var every = ((ranges.Count - 1) / 6) + 1;
        for (var i = 0; i < ranges.Count; i += every)
        {
            var from = i * width;
            Words(svg, "quiet", Percent(i * 100.0 / ranges.Count), Bottom + 1.3, renderer.Strings.Number(from));
        }

        foreach (var (index, (days, what)) in limits.Index())
        {
            var x = days * 100.0 / (width * ranges.Count);
            if (x <= 100)
            {
                Down(svg, x, 1.6, Bottom);
                Words(svg, x > 50 ? "quiet end" : "quiet", Percent(x), Bottom + 2.6 + (index * 1.3), what);
            }
        }

        return Close(svg);
    }

    /// <summary>Draws one column for each month, questions above and answers below, to the same scale.</summary>
    public static Html Months(PageRenderer renderer, string id, IReadOnlyList<MonthFigures> months, IReadOnlyList<ChartNote> notes)
    {
        const double Height = 5.4;
        var most = Math.Max(1, months.Max(month => Math.Max(month.Questions, month.Answers)));
        var peak = months.MaxBy(month => month.Questions)!;
        using var svg = new PageWriter();
        var description = renderer.Strings.Fill(
            "statistics.chart_months_desc",
            ("from", renderer.Strings.Date(PartialDate.Of(months[0].Year, months[0].Month))),
            ("until", renderer.Strings.Date(PartialDate.Of(months[^1].Year, months[^1].Month))),
            ("peak", renderer.Strings.Date(PartialDate.Of(peak.Year, peak.Month))),
            ("questions", renderer.Strings.Count("counts.questions", peak.Questions))
        );
        Open(svg, id, (renderer.Strings["statistics.chart_months_title"], description), 16 + (notes.Count * 1.3));
        (string Key, string Style, double Top, int[] Counts)[] series =
        [
            ("questions", "all", 1.6, [.. months.Select(month => month.Questions)]),
            ("answers", "answered", 9, [.. months.Select(month => month.Answers)]),
        ];
        foreach (var (key, style, top, counts) in series)
        {
            Words(svg, key == "answers" ? "answered" : "", "0", top - 0.5, renderer.Strings[$"statistics.{key}"]);
            Words(svg, "quiet end", "100%", top - 0.5, renderer.Strings.Number(most));
            Across(svg, "", top);
            Columns(svg, style, counts, (top, Height), most);
            Across(svg, "axis", top + Height);
        }

        Years(svg, months, 15.6);
        foreach (var (index, note) in notes.Index())
        {
            var x = note.Month * 100.0 / months.Count;
            Down(svg, x, 0.2, 15);
            Words(svg, note.Month > months.Count / 2 ? "quiet end" : "quiet", Percent(x), 16.8 + (index * 1.3), note.Words);
        }

        return Close(svg);
    }

    /// <summary>Draws the questions of one ministry by quarter, small, to compare it with others.</summary>
    public static Html Small(string label, IReadOnlyList<int> quarters, int highest, (string First, string Last, string Most) words)
    {
        using var svg = new PageWriter();
        svg.Raw("<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"6.8em\" aria-label=\"");
        svg.Text(label);
        svg.Raw("\">");
        Words(svg, "quiet end", "100%", 0.9, words.Most);
        Across(svg, "", 1.2);
        Columns(svg, "all", quarters, (1.2, 4), highest);
        Across(svg, "axis", 5.2);
        Words(svg, "quiet", "0", 6.5, words.First);
        Words(svg, "quiet end", "100%", 6.5, words.Last);
        return Close(svg);
    }

    // Labels at most ten years, evenly spaced.
    private static void Years(PageWriter svg, IReadOnlyList<MonthFigures> months, double y)
    {
        var years = months[^1].Year - months[0].Year + 1;
        var every = ((years - 1) / 8) + 1;
        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Month == 1 && (months[i].Year - months[0].Year) % every == 0 && i < months.Count * 0.92)
            {
                Words(svg, "quiet", Percent(i * 100.0 / months.Count), y, months[i].Year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
