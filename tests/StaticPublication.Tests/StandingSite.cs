namespace StaticPublication.Tests;

/// <summary>The least that shows a build that a folder holds a published site, which it may replace.</summary>
internal static class StandingSite
{
    /// <summary>Lays it, its first page with a text.</summary>
    public static void Lay(string folder, string text = "ancien")
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        File.WriteAllText(Path.Combine(folder, "index.html"), text);
        File.WriteAllText(
            Path.Combine(folder, "data/manifest.json"),
            """
            {"title":"T","url":"https://vallee.example/","version":"2013-07-31-0","formatVersion":"1.0",
            "asOf":"2013-07-31","counts":{"documents":0},"files":[]}
            """
        );
    }
}
