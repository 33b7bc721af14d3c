using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Rendering;

/// <summary>The mark before the title of the site: the publication's own logo, else the sign of the theme.</summary>
internal static partial class Logo
{
    private const double Height = 40;
    private const double MostWidth = 240;

    /// <summary>Returns the markup of the mark.</summary>
    public static Html Of(Theme theme, Assets assets)
    {
        foreach (var name in Theme.Logos)
        {
            if (assets.Address(name) is { } address && theme.Assets.TryGetValue(name, out var bytes))
            {
                var width = Math.Min(MostWidth, Height * Ratio(name, bytes.Span));
                var shown = string.Create(
                    CultureInfo.InvariantCulture,
                    $"width=\"{width:0}\" height=\"{width / Ratio(name, bytes.Span):0}\""
                );
                return Html.Trusted($"<img src=\"{address}\" {shown} alt=\"\">");
            }
        }

        // A file of its own spares each page the sign's path; one without the id that a page can use stands in the page.
        const string hidden = "<svg aria-hidden=\"true\"";
        var text = assets.Text("sign.svg");
        return Html.Trusted(
            text.Contains("id=\"sign\"", StringComparison.Ordinal)
                ? $"{hidden}><use href=\"{assets.Address("sign.svg")}#sign\"/></svg>"
                : text.Replace("<svg ", hidden + " ", StringComparison.Ordinal)
        );
    }

    // Width by height: of a PNG in its header, of a drawing in its view box.
    private static double Ratio(string name, ReadOnlySpan<byte> bytes)
    {
        if (name.EndsWith(".png", StringComparison.Ordinal))
        {
            return bytes.Length < 24
                ? 1
                : BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]) / Math.Max(1.0, BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));
        }

        var box = ViewBox().Match(Encoding.UTF8.GetString(bytes));
        double Number(string group) => double.Parse(box.Groups[group].Value, CultureInfo.InvariantCulture);
        return box.Success && Number("height") > 0 ? Number("width") / Number("height") : 1;
    }

    [GeneratedRegex(@"viewBox=[""']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(?<width>[\d.]+)[\s,]+(?<height>[\d.]+)")]
    private static partial Regex ViewBox();
}
