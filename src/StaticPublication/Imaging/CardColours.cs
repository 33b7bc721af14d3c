using SkiaSharp;

namespace StaticPublication.Imaging;

/// <summary>The colours of light pages. A role without a colour that can be read is black, or white for the background.</summary>
/// <param name="stylesheet">The stylesheet of the theme.</param>
/// <param name="own">That of the publication; empty if there is none.</param>
internal sealed class CardColours(string stylesheet, string own = "")
{
    private static readonly string[] Roles = ["ink", "accent", "quiet"];

    private readonly IReadOnlyDictionary<string, (byte Red, byte Green, byte Blue)> _roles = StyleColours.Of(stylesheet, own, dark: false);

    /// <summary>The background.</summary>
    public SKColor Paper => Of("paper") ?? SKColors.White;

    /// <summary>The foreground colours, by ink number: titles, the sign and the kind, secondary text.</summary>
    public IReadOnlyList<SKColor> Inks => [.. Roles.Select(role => Of(role) ?? SKColors.Black)];

    private SKColor? Of(string role) =>
        _roles.TryGetValue(role, out var colour) ? new SKColor(colour.Red, colour.Green, colour.Blue) : null;
}
