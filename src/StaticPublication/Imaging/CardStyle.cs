using System.Collections.Concurrent;
using System.Text;
using SkiaSharp;
using StaticPublication.Storage;

namespace StaticPublication.Imaging;

/// <summary>The typeface, sign, icon and colours of the theme, used to draw cards and icons. Read once and shared by all threads.</summary>
internal sealed class CardStyle
{
    private CardStyle(Theme theme, IReadOnlyList<SKTypeface> typefaces, VectorIcon sign, VectorIcon icon)
    {
        Regular = typefaces[0];
        Strong = typefaces[^1];
        Sign = sign.Cropped();
        Icon = icon;
        Colours = new CardColours(Text(theme, "site.css"), Text(theme, Theme.OwnStylesheet));
        Hash = Fingerprint.Combine([
            Fingerprint.Of(Text(theme, "site.css")),
            Fingerprint.Of(Text(theme, Theme.OwnStylesheet)),
            Fingerprint.Of(Text(theme, "sign.svg")),
            Fingerprint.Of(Text(theme, "favicon.svg")),
            .. theme.Typefaces.Values.Select(bytes => Fingerprint.Of(bytes.Span)),
        ]);
    }

    /// <summary>Hash of all the files that it is made from.</summary>
    public Fingerprint Hash { get; }

    /// <summary>The lightest typeface of the theme, used for titles.</summary>
    internal SKTypeface Regular { get; }

    /// <summary>The heaviest typeface of the theme, used for the line above titles.</summary>
    internal SKTypeface Strong { get; }

    internal VectorIcon Sign { get; }

    internal VectorIcon Icon { get; }

    internal CardColours Colours { get; }

    /// <summary>The pixels that are the same on all cards with the same foot, drawn once.</summary>
    internal ConcurrentDictionary<string, byte[]> Backgrounds { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the style. Returns null and reports a fault if a part is missing or cannot be used.</summary>
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
