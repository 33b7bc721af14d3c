using StaticPublication.Indexing;

namespace StaticPublication.Tests.Searching;

/// <summary>Builds an index and writes its files as a site holds them.</summary>
internal static class Built
{
    /// <summary>Builds into <c>{folder}/output</c> and returns that folder.</summary>
    public static string From(Edition edition, string folder, int threads = 2)
    {
        var output = Path.Combine(folder, "output");
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Directory.CreateDirectory(Path.Combine(output, "search"));
        foreach (var file in SearchIndex.Files(edition, Path.Combine(folder, "segments"), threads))
        {
            using var to = File.Create(Path.Combine(output, file.Path));
            file.Write(to);
        }

        return output;
    }

    /// <summary>Names and bytes of an index, as text that can be compared.</summary>
    public static IReadOnlyDictionary<string, string> Files(string output) =>
        new DirectoryInfo(Path.Combine(output, "search"))
            .EnumerateFiles()
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToDictionary(file => file.Name, file => Convert.ToBase64String(File.ReadAllBytes(file.FullName)));
}
