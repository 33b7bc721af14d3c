using System.Globalization;
using static StaticPublication.Rendering.Svg;

namespace StaticPublication.Rendering;

/// <summary>A dot of a chart: its name, its place on the scale, and the figure in words, shorter on a narrow page.</summary>
internal sealed record Dot(string Name, double Value, string Words, string Short);

/// <summary>Draws a series of columns over time, and dots on a common scale.</summary>
internal static class TimeCharts
{
    /// <summary>Draws a column for each month or year.</summary>
    /// <param name="id">Id of the chart.</param>
    /// <param name="words">Its title, and what it shows in words.</param>
    /// <param name="counts">The heights.</param>
    /// <param name="most">The highest that there can be, with its label.</param>
    /// <param name="labels">Words below a column, by its index.</param>
    public static Html Columns(
        string id,
        (string Title, string Description) words,
        IReadOnlyList<int> counts,
        (int Value, string Words) most,
        IReadOnlyList<(int At, string Words)> labels
    )
    {
        const double Bottom = 9.6;
        using var svg = new PageWriter();
        Open(svg, id, words, Bottom + 1.6);
        Words(svg, "quiet end", "100%", 1.1, most.Words);
        Across(svg, "", 1.6);
        Svg.Columns(svg, "answered", counts, (1.6, Bottom - 1.6), Math.Max(1, most.Value));
        Across(svg, "axis", Bottom);
        var every = ((labels.Count - 1) / MaxLabels) + 1;
        foreach (var (index, (at, label)) in labels.Index())
        {
            // The last ones would stand out of the chart.
            if (index % every == 0 && at < counts.Count * 0.92)
            {
                Words(svg, "quiet", Percent(at * 100.0 / counts.Count), Bottom + 1.3, label);
            }
        }

        return Close(svg);
    }

    /// <summary>Draws dots on one scale from 0, each below its name and followed by its figure.</summary>
    public static Html Dots(
        string id,
        (string Title, string Description) words,
        IReadOnlyList<Dot> dots,
        IReadOnlyList<(int Days, string Words)> limits
    )
    {
        const double Step = 2.9;
        const double Width = 55;
        var highest = Math.Max(1, dots.Max(dot => dot.Value));
        var shown = limits.Where(limit => limit.Days <= highest).ToArray();
        var bottom = dots.Count * Step;
        using var svg = new PageWriter();
        Open(svg, id, words, bottom + (shown.Length * 1.3));
        foreach (var (index, (days, what)) in shown.Index())
        {
            var x = days * Width / highest;
            Down(svg, x, 0.2, bottom);
            Words(svg, "quiet", Percent(x), bottom + 1 + (index * 1.3), what);
        }

        foreach (var (index, dot) in dots.Index())
        {
            var top = index * Step;
            Name(svg, top + 1, dot.Name);
            var x = dot.Value * Width / highest;
            svg.Raw(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<line x1=\"0\" x2=\"{Percent(x)}\" y1=\"{top + 1.9:0.##}em\" y2=\"{top + 1.9:0.##}em\"/>"
                        + $"<circle class=\"answered\" cx=\"{Percent(x)}\" cy=\"{top + 1.9:0.##}em\" r=\"0.4em\"/>"
                )
            );
            Words(svg, "wide", Percent(x + 2.5), top + 2.2, dot.Words);
            Words(svg, "narrow", Percent(x + 5), top + 2.2, dot.Short);
        }

        return Close(svg);
    }

    private const int MaxLabels = 6;
}
