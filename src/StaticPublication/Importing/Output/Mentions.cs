using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Output;

/// <summary>An imported question that names an author.</summary>
/// <param name="Scheme">The chamber.</param>
/// <param name="On">The day of the question.</param>
internal sealed record Mention(string Scheme, string? On);

/// <summary>The imported questions that name an author. They are read for each who is asked for, which are few.</summary>
/// <param name="folder">The input folder.</param>
internal sealed partial class Mentions(string folder)
{
    private readonly Dictionary<string, IReadOnlyList<Mention>> found = new(StringComparer.Ordinal);

    /// <summary>Returns those of an id, as they were when it was first asked for.</summary>
    public IReadOnlyList<Mention> Of(string id)
    {
        if (!found.TryGetValue(id, out var mentions))
        {
            found[id] = mentions = [.. Settling.Folders.SelectMany(own => In(Path.Combine(folder, own.Folder), own.Scheme, id)).Distinct()];
        }

        return mentions;
    }

    private static IEnumerable<Mention> In(string folder, string scheme, string id) =>
        (Directory.Exists(folder) ? Directory.GetFiles(folder, "*.ndjson") : [])
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains($"\"author\":\"{id}\"", StringComparison.Ordinal))
            .Select(line => new Mention(scheme, Published().Match(line) is { Success: true } day ? day.Groups[1].Value : null));

    [GeneratedRegex("\"published\":\"([0-9-]+)\"")]
    private static partial Regex Published();
}
