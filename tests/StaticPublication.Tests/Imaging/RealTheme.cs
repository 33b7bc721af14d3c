using StaticPublication.Imaging;
using StaticPublication.Reading;

namespace StaticPublication.Tests.Imaging;

/// <summary>The theme that comes with the program, read as a build reads it.</summary>
internal static class RealTheme
{
    public static Theme Theme { get; } = ThemeReading.Read(Repository.Theme, "fr", new FaultList())!;

    public static CardStyle Style { get; } = CardStyle.Read(Theme, new FaultList())!;
}
