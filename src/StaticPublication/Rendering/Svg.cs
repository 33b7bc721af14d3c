using System.Globalization;

namespace StaticPublication.Rendering;

/// <summary>The elements that charts are drawn with. x is in per cent and y in em, so that text has the same size at every width; CSS
/// classes set the colours.</summary>
internal static class Svg
{
    /// <summary>Opens a chart with its title, and what it shows in words.</summary>
    public static void Open(PageWriter svg, string id, (string Title, string Description) words, double height)
    {
        svg.Raw(
            $"<svg class=\"chart\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" width=\"100%\" height=\"{Em(height)}\">"
                + $"<title id=\"{id}-title\">"
        );
        svg.Text(words.Title);
        svg.Raw($"</title><desc id=\"{id}-desc\">");
        svg.Text(words.Description);
        svg.Raw("</desc>");
    }

    public static Html Close(PageWriter svg)
    {
        svg.Raw("</svg>");
        return Html.Trusted(svg.Utf8.ToArray());
    }

    public static void Rectangle(PageWriter svg, string colour, (double From, double Width) across, (double Top, double Height) down)
    {
        if (across.Width > 0 && down.Height > 0)
        {
            svg.Raw(
                $"<rect class=\"{colour}\" x=\"{Percent(across.From)}\" width=\"{Percent(across.Width)}\" "
                    + $"y=\"{Em(down.Top)}\" height=\"{Em(down.Height)}\"/>"
            );
        }
    }

    /// <summary>Draws a horizontal line over the whole width.</summary>
    public static void Across(PageWriter svg, string type, double y) =>
        svg.Raw($"<line{(type.Length == 0 ? "" : $" class=\"{type}\"")} x1=\"0\" x2=\"100%\" y1=\"{Em(y)}\" y2=\"{Em(y)}\"/>");

    /// <summary>Draws a vertical line of note.</summary>
    public static void Down(PageWriter svg, double x, double top, double bottom) =>
        svg.Raw($"<line class=\"note\" x1=\"{Percent(x)}\" x2=\"{Percent(x)}\" y1=\"{Em(top)}\" y2=\"{Em(bottom)}\"/>");

    public static void Words(PageWriter svg, string type, string x, double y, string words)
    {
        svg.Raw(type.Length == 0 ? "<text" : $"<text class=\"{type}\"");
        svg.Raw($" x=\"{x}\" y=\"{Em(y)}\">");
        svg.Text(words);
        svg.Raw("</text>");
    }

    /// <summary>Draws one column for each count, side by side over the whole width, as a single shape: a page of charts has few
    /// elements.</summary>
    public static void Columns(PageWriter svg, string colour, IReadOnlyList<int> counts, (double Top, double Height) down, int most)
    {
        svg.Raw(
            $"<svg class=\"chart\" viewBox=\"0 0 {counts.Count} {most}\" preserveAspectRatio=\"none\" width=\"100%\" y=\"{Em(down.Top)}\" "
        );
        svg.Raw($"height=\"{Em(down.Height)}\"><path class=\"{colour}\" d=\"");
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i] > 0)
            {
                svg.Raw($"M{i} {most}v-{counts[i]}h.8v{counts[i]}z");
            }
        }

        svg.Raw("\"/></svg>");
    }

    /// <summary>Shortens a name that a narrow page would cut off; the table beside the chart has it in full.</summary>
    public static void Name(PageWriter svg, double y, string name)
    {
        const int Narrow = 40;
        if (name.Length <= Narrow)
        {
            Words(svg, "own", "0", y, name);
            return;
        }

        Words(svg, "own wide", "0", y, name);
        Words(svg, "own narrow", "0", y, TextFormats.Shortened(name, Narrow));
    }

    public static string Percent(double number) => $"{Short(number)}%";

    private static string Em(double number) => $"{Short(number)}em";

    private static string Short(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Lays small charts out side by side, each below its name.</summary>
    public static Html Multiples(IEnumerable<(Html Name, Html Chart)> charts)
    {
        using var html = new PageWriter();
        html.Raw("<div class=\"multiples\">");
        foreach (var (name, chart) in charts)
        {
            html.Raw("<div><h3 class=\"own\">");
            html.Raw(name.Utf8.Span);
            html.Raw("</h3>");
            html.Raw(chart.Utf8.Span);
            html.Raw("</div>");
        }

        html.Raw("</div>");
        return Html.Trusted(html.Utf8.ToArray());
    }
}
