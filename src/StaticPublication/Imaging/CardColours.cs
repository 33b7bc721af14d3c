using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>The colours of light pages, read from the first declaration of each role in the stylesheet. A role that is not declared in
/// OKLCH is black, or white for the background.</summary>
internal sealed partial class CardColours(string stylesheet)
{
    /// <summary>The background.</summary>
    public SKColor Paper { get; } = Stated(stylesheet, "paper") ?? SKColors.White;

    /// <summary>The foreground colours, by ink number: titles, the sign and the kind, secondary text.</summary>
    public IReadOnlyList<SKColor> Inks { get; } =
    [.. new[] { "ink", "accent", "quiet" }.Select(role => Stated(stylesheet, role) ?? SKColors.Black)];

    private static SKColor? Stated(string stylesheet, string role)
    {
        foreach (Match match in Declaration().Matches(stylesheet))
        {
            if (match.Groups["role"].Value == role)
            {
                return Colour(Number(match, "l"), Number(match, "c"), Number(match, "h"));
            }
        }

        return null;
    }

    private static double Number(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    // Converts OKLCH to OKLab, to cone responses, to linear sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code
    private static SKColor Colour(double lightness, double chroma, double hue)
    {
        var (sin, cos) = Math.SinCos(hue * Math.PI / 180);
        var (a, b) = (chroma * cos, chroma * sin);
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return new SKColor(
            Level((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Level((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Level((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s))
        );
    }

    private static byte Level(double linear)
    {
        var light = Math.Clamp(linear, 0, 1);
        return (byte)Math.Round(255 * (light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055));
    }

    [GeneratedRegex(@"--(?<role>[\w-]+):\s*oklch\((?<l>[\d.]+) (?<c>[\d.]+) (?<h>[\d.]+)\)")]
    private static partial Regex Declaration();
}
