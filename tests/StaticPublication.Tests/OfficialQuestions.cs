using StaticPublication.Importing;

namespace StaticPublication.Tests;

/// <summary>A publication of the official questions to the Government beside the checkout, imported with the program's own
/// import.</summary>
internal static class OfficialQuestions
{
    /// <summary>Lays them over the input of a site; skips the test where they are absent.</summary>
    public static TestSite Site()
    {
        var source = SharedData.PathOf("an-questions-gouvernement");
        var site = new TestSite();
        Directory.Delete(Path.Combine(site.Input, "authorities"), recursive: true);
        Imports.Run("an-questions", new ImportOptions([source], site.Input));
        return site;
    }
}
