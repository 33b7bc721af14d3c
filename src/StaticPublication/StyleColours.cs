using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication;

/// <summary>The colours that stylesheets give to roles: custom properties in OKLCH, in hexadecimal or by <c>rgb()</c>. Others are
/// unknown.</summary>
internal static partial class StyleColours
{
    private const string Dark = "(prefers-color-scheme: dark)";

    /// <summary>The colours of pages, by role.</summary>
    /// <param name="theme">The stylesheet of the theme, whose rules are in layers.</param>
    /// <param name="own">That of the publication, which stands above all layers.</param>
    /// <param name="dark">Whether dark pages are meant.</param>
    public static IReadOnlyDictionary<string, (byte Red, byte Green, byte Blue)> Of(string theme, string own, bool dark)
    {
        var colours = new Dictionary<string, (byte, byte, byte)>(StringComparer.Ordinal);
        foreach (var sheet in new[] { theme, own }.Select(sheet => Comment().Replace(sheet, "")))
        {
            foreach (var (part, isDark) in Parts(sheet).OrderBy(part => part.IsDark))
            {
                foreach (Match match in isDark && !dark ? [] : Declaration().Matches(part).AsEnumerable())
                {
                    if (Read(match.Groups["value"].Value.Trim()) is { } colour)
                    {
                        colours[match.Groups["role"].Value] = colour;
                    }
                    else
                    {
                        colours.Remove(match.Groups["role"].Value);
                    }
                }
            }
        }

        return colours;
    }

    /// <summary>The contrast of two colours: 1 to 21 (WCAG 2).</summary>
    public static double Contrast((byte Red, byte Green, byte Blue) one, (byte Red, byte Green, byte Blue) other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    // Pages without a preference, and dark ones. Rules under other conditions are left out.
    private static IEnumerable<(string Text, bool IsDark)> Parts(string sheet)
    {
        var at = 0;
        while (sheet.IndexOf("@media", at, StringComparison.Ordinal) is >= 0 and var media)
        {
            yield return (sheet[at..media], false);
            var open = sheet.IndexOf('{', media);
            at = open < 0 ? sheet.Length : End(sheet, open);
            if (open >= 0 && sheet[media..open].Contains(Dark, StringComparison.Ordinal))
            {
                yield return (sheet[open..at], true);
            }
        }

        yield return (sheet[at..], false);
    }

    private static int End(string sheet, int open)
    {
        var depth = 0;
        for (var i = open; i < sheet.Length; i++)
        {
            depth +=
                sheet[i] is '{' ? 1
                : sheet[i] is '}' ? -1
                : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return sheet.Length;
    }

    private static (byte, byte, byte)? Read(string value)
    {
        var match = Colour().Match(value);
        byte Hex(string group) =>
            match.Groups[group].Value is var digits && digits.Length == 1
                ? (byte)(17 * byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                : byte.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        double Number(string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
        return !match.Success ? null
            : match.Groups["l"].Success ? Oklch(Number("l"), Number("c"), Number("h"))
            : match.Groups["r"].Success ? (Hex("r"), Hex("g"), Hex("b"))
            : ((byte)Math.Min(255, Number("red")), (byte)Math.Min(255, Number("green")), (byte)Math.Min(255, Number("blue")));
    }

    // Converts OKLCH to OKLab, to cone responses, to linear sRGB: https://www.w3.org/TR/css-color-4/#color-conversion-code
    private static (byte, byte, byte) Oklch(double lightness, double chroma, double hue)
    {
        var (sin, cos) = Math.SinCos(hue * Math.PI / 180);
        var (a, b) = (chroma * cos, chroma * sin);
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
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

    // https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    private static double Luminance((byte Red, byte Green, byte Blue) colour)
    {
        static double Linear(byte level) =>
            level / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--(?<role>[\w-]+):\s*(?<value>[^;}]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(
        @"^(?:oklch\((?<l>[\d.]+)\s+(?<c>[\d.]+)\s+(?<h>[\d.]+)\)|#(?<r>[0-9a-f]{2})(?<g>[0-9a-f]{2})(?<b>[0-9a-f]{2})"
            + @"|#(?<r>[0-9a-f])(?<g>[0-9a-f])(?<b>[0-9a-f])|rgb\((?<red>\d+)[,\s]+(?<green>\d+)[,\s]+(?<blue>\d+)\))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Colour();
}
