using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;
using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>What cards and icons are drawn with: the theme's typeface, sign, icon and colours; read once and shared by every
/// thread.</summary>
internal sealed class CardStyle
{
    private CardStyle(Theme theme, IReadOnlyList<SKTypeface> typefaces, VectorIcon sign, VectorIcon icon)
    {
        Regular = typefaces[0];
        Strong = typefaces[^1];
        Sign = sign.Tight();
        Icon = icon;
        Colours = new CardColours(Text(theme, "site.css"));
        Hash = Fingerprint.Mix([
            Fingerprint.Of(Text(theme, "site.css")),
            Fingerprint.Of(Text(theme, "sign.svg")),
            Fingerprint.Of(Text(theme, "favicon.svg")),
            .. theme.Typefaces.Values.Select(bytes => Fingerprint.Of(bytes.Span)),
        ]);
    }

    /// <summary>Hash of all that it is made of.</summary>
    public Fingerprint Hash { get; }

    /// <summary>For titles: the lightest of the theme.</summary>
    internal SKTypeface Regular { get; }

    /// <summary>For the line above them: the heaviest.</summary>
    internal SKTypeface Strong { get; }

    /// <summary>The publication's sign.</summary>
    internal VectorIcon Sign { get; }

    /// <summary>The sign as an icon.</summary>
    internal VectorIcon Icon { get; }

    /// <summary>The theme's colours, those of light pages.</summary>
    internal CardColours Colours { get; }

    /// <summary>What is the same on all cards of one foot, drawn once.</summary>
    internal ConcurrentDictionary<string, SKBitmap> Backgrounds { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads them; null where something cannot be drawn with, which has been reported.</summary>
    public static CardStyle? Read(Theme theme, FaultList faults)
    {
        var typefaces = Typefaces(theme);
        if (typefaces.Count == 0)
        {
            faults.Add(Faults.NoTypeface($"{theme.Path}/cards"));
        }

        var (sign, icon) = (SignOf(theme, "sign.svg", faults), SignOf(theme, "favicon.svg", faults));
        return typefaces.Count == 0 || sign is null || icon is null ? null : new CardStyle(theme, typefaces, sign, icon);
    }

    private static List<SKTypeface> Typefaces(Theme theme) =>
        [
            .. theme
                .Typefaces.OrderBy(file => file.Key, StringComparer.Ordinal)
                .Select(file => SKTypeface.FromData(SKData.CreateCopy(file.Value.Span)))
                .OfType<SKTypeface>()
                .OrderBy(typeface => typeface.FontStyle.Weight),
        ];

    private static VectorIcon? SignOf(Theme theme, string name, FaultList faults)
    {
        var sign = VectorIcon.Parse(Text(theme, name));
        if (sign is null)
        {
            faults.Add(Faults.NoSign($"{theme.Path}/assets/{name}"));
        }

        return sign;
    }

    private static string Text(Theme theme, string name) =>
        theme.Assets.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";
}
