using System.Runtime.CompilerServices;
using StaticPublication.Imaging;
using StaticPublication.Reading;

namespace StaticPublication.Tests.Imaging;

/// <summary>The theme that comes with the program, read as a build reads it.</summary>
internal static class RealTheme
{
    public static string Path { get; } = System.IO.Path.Combine(Root(), "theme");

    public static Theme Theme { get; } = ThemeReading.Read(Path, "fr", new FaultList())!;

    public static CardStyle Style { get; } = CardStyle.Read(Theme, new FaultList())!;

    private static string Root([CallerFilePath] string source = "") => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(source)!, "..", "..", ".."));
}
