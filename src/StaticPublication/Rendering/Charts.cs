using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>A bar of a chart: the authority that it counts, or null; its name; and its parts in order, each with a CSS class and a
/// count.</summary>
internal sealed record Bar(Authority? Of, string Name, IReadOnlyList<(string Class, int Count)> Parts)
{
    public int Sum => Parts.Sum(part => part.Count);
}

/// <summary>An event that explains a chart: the index of its month, from 0, and its label.</summary>
internal sealed record ChartNote(int Month, string Words);

/// <summary>Draws charts as inline SVG. x is in per cent and y in em, so that text has the same size at every width; CSS classes set the
/// colours.</summary>
internal static class Charts
{
    /// <summary>Draws horizontal bars to the same scale, each below its name.</summary>
    public static Html Bars(PageRenderer renderer, string id, string title, IReadOnlyList<Bar> bars)
    {
        const double Step = 3.6;
        const double MaxWidth = 80;
        var highest = Math.Max(1, bars.Max(bar => bar.Sum));
        using var svg = new PageWriter();
        var description = renderer.Strings.Fill(
            "statistics.chart_bars_desc",
            ("count", renderer.Strings.Number(bars.Count)),
            ("first", bars[0].Name),
            ("last", bars[^1].Name)
        );
        Open(svg, id, title, description, bars.Count * Step);
        for (var i = 0; i < bars.Count; i++)
        {
            var top = i * Step;
            Name(svg, top + 1, bars[i].Name);
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

    /// <summary>Draws the number of answers for each range of days.</summary>
    public static Html Delays(
        PageRenderer renderer,
        string id,
        string title,
        IReadOnlyList<(string Range, int Count)> ranges,
        string description
    )
    {
        const double Step = 2.1;
        var highest = Math.Max(1, ranges.Max(range => range.Count));
        using var svg = new PageWriter();
        Open(svg, id, title, description, ranges.Count * Step);
        for (var i = 0; i < ranges.Count; i++)
        {
            var width = ranges[i].Count * 56.0 / highest;
            Words(svg, "", "0", (i * Step) + 1.2, ranges[i].Range);
            Rectangle(svg, "answered", (34, width), ((i * Step) + 0.3, 1.2));
            Words(svg, "", Percent(34 + width + 1), (i * Step) + 1.2, renderer.Strings.Number(ranges[i].Count));
        }

        return Close(svg);
    }

    /// <summary>Draws one column for each month, questions above the axis and answers below, to the same scale.</summary>
    public static Html Months(PageRenderer renderer, string id, IReadOnlyList<MonthFigures> months, IReadOnlyList<ChartNote> notes)
    {
        var highest = Math.Max(1, months.Max(month => Math.Max(month.Questions, month.Answers)));
        var peak = months.MaxBy(month => month.Questions)!;
        using var svg = new PageWriter();
        Open(
            svg,
            id,
            renderer.Strings["statistics.chart_months_title"],
            renderer.Strings.Fill(
                "statistics.chart_months_desc",
                ("from", renderer.Strings.Date(PartialDate.Of(months[0].Year, months[0].Month))),
                ("until", renderer.Strings.Date(PartialDate.Of(months[^1].Year, months[^1].Month))),
                ("peak", renderer.Strings.Date(PartialDate.Of(peak.Year, peak.Month))),
                ("questions", renderer.Strings.Count("counts.questions", peak.Questions))
            ),
            17
        );
        Columns(
            svg,
            renderer.Strings,
            (renderer.Strings["statistics.questions"], "all"),
            (1.6, highest),
            [.. months.Select(month => month.Questions)]
        );
        Columns(
            svg,
            renderer.Strings,
            (renderer.Strings["statistics.answers"], "answered"),
            (9, highest),
            [.. months.Select(month => month.Answers)]
        );
        Years(svg, months, 15.6);
        foreach (var note in notes)
        {
            var x = Percent(note.Month * 100.0 / months.Count);
            svg.Raw($"<line class=\"note\" x1=\"{x}\" x2=\"{x}\" y1=\"0.2em\" y2=\"15em\"/>");
            Words(svg, note.Month > months.Count / 2 ? "quiet end" : "quiet", x, 16.8, note.Words);
        }

        return Close(svg);
    }

    /// <summary>Draws the questions of one ministry by quarter, small, to compare it with others.</summary>
    public static Html Small(string label, IReadOnlyList<int> quarters, int highest, (string First, string Last) ends)
    {
        using var svg = new PageWriter();
        svg.Raw("<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"5.6em\" aria-label=\"");
        svg.Text(label);
        svg.Raw("\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"4em\" y2=\"4em\"/>");
        var step = 100.0 / Math.Max(1, quarters.Count);
        for (var i = 0; i < quarters.Count; i++)
        {
            var height = quarters[i] * 3.8 / Math.Max(1, highest);
            Rectangle(svg, "all", (i * step, step * 0.72), (4 - height, height));
        }

        Words(svg, "quiet", "0", 5.3, ends.First);
        Words(svg, "quiet end", "100%", 5.3, ends.Last);
        return Close(svg);
    }

    private static void Columns(
        PageWriter svg,
        Strings strings,
        (string Words, string Class) series,
        (double Top, int Most) scale,
        IReadOnlyList<int> counts
    )
    {
        const double Height = 5.4;
        var bottom = scale.Top + Height;
        var step = 100.0 / counts.Count;
        Words(svg, series.Class == "answered" ? "answered" : "", "0", scale.Top - 0.5, series.Words);
        Words(svg, "quiet end", "100%", scale.Top - 0.5, strings.Number(scale.Most));
        svg.Raw(
            $"<line x1=\"0\" x2=\"100%\" y1=\"{Em(scale.Top)}\" y2=\"{Em(scale.Top)}\"/>"
                + $"<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{Em(bottom)}\" y2=\"{Em(bottom)}\"/>"
        );
        for (var i = 0; i < counts.Count; i++)
        {
            var height = counts[i] * Height / scale.Most;
            Rectangle(svg, series.Class, (i * step, step * 0.8), (bottom - height, height));
        }
    }

    // Labels at most ten years, evenly spaced.
    private static void Years(PageWriter svg, IReadOnlyList<MonthFigures> months, double y)
    {
        var years = months[^1].Year - months[0].Year + 1;
        var every = ((years - 1) / 10) + 1;
        for (var i = 0; i < months.Count; i++)
        {
            if (months[i].Month == 1 && (months[i].Year - months[0].Year) % every == 0 && i < months.Count - 2)
            {
                Words(svg, "quiet", Percent(i * 100.0 / months.Count), y, months[i].Year.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Open(PageWriter svg, string id, string title, string description, double height)
    {
        svg.Raw(
            $"<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" width=\"100%\" height=\"{Em(height)}\">"
                + $"<title id=\"{id}-title\">"
        );
        svg.Text(title);
        svg.Raw($"</title><desc id=\"{id}-desc\">");
        svg.Text(description);
        svg.Raw("</desc>");
    }

    private static Html Close(PageWriter svg)
    {
        svg.Raw("</svg>");
        return Html.Trusted(svg.Utf8.ToArray());
    }

    private static void Rectangle(PageWriter svg, string colour, (double From, double Width) across, (double Top, double Height) down)
    {
        if (across.Width > 0 && down.Height > 0)
        {
            svg.Raw(
                $"<rect class=\"{colour}\" x=\"{Percent(across.From)}\" width=\"{Percent(across.Width)}\" "
                    + $"y=\"{Em(down.Top)}\" height=\"{Em(down.Height)}\"/>"
            );
        }
    }

    private static void Words(PageWriter svg, string type, string x, double y, string words)
    {
        svg.Raw(type.Length == 0 ? "<text" : $"<text class=\"{type}\"");
        svg.Raw($" x=\"{x}\" y=\"{Em(y)}\">");
        svg.Text(words);
        svg.Raw("</text>");
    }

    // Shortens a name that a narrow page would cut off; the table below the chart has it in full.
    private static void Name(PageWriter svg, double y, string name)
    {
        const int Narrow = 40;
        if (name.Length <= Narrow)
        {
            Words(svg, "own", "0", y, name);
            return;
        }

        Words(svg, "own wide", "0", y, name);
        Words(svg, "own narrow", "0", y, Rendering.TextFormats.Shortened(name, Narrow));
    }

    private static string Percent(double number) => $"{Short(number)}%";

    private static string Em(double number) => $"{Short(number)}em";

    private static string Short(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
