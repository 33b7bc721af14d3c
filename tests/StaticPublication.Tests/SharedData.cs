namespace StaticPublication.Tests;

/// <summary>Data beside the checkout that tests read in place; a test that needs it is skipped by name where it is absent.</summary>
internal static class SharedData
{
    /// <summary>Path of a file or folder of the shared data; skips the test that asks where there is none.</summary>
    public static string PathOf(string name)
    {
        var path = Find(name);
        Assert.SkipWhen(path is null, $"../shared/data/{name} is not beside this checkout.");
        return path;
    }

    /// <summary>The same, or null.</summary>
    public static string? Find(string name) => Repository.Above(Path.Combine("shared", "data", name));
}
