using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;
using StaticPublication.Importing;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests;

/// <summary>An import into a folder of its own, and what it wrote.</summary>
internal sealed partial class ImportingRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("importing-").FullName;

    public ImportReport Report { get; private set; } = new();

    public int? AllowedRemovals { get; set; }

    public ImportingRun Questions(params string[] sources) => Questions(null, sources);

    public ImportingRun Questions(string? previous, string[] sources)
    {
        Report = Imports
            .Run("an-questions", new ImportOptions(sources, Folder) { Previous = previous, AllowedRemovals = AllowedRemovals })
            .WholeInFrench();
        return this;
    }

    public ImportingRun Bodies(params string[] sources)
    {
        Report = Imports.Run("an-bodies", new ImportOptions(sources, Folder)).WholeInFrench();
        return this;
    }

    /// <summary>Whether an entry stands in an authority file itself.</summary>
    public bool IsNamed(string file, string id) =>
        File.Exists(Path.Combine(Folder, "authorities", file))
        && File.ReadLines(Path.Combine(Folder, "authorities", file)).Contains($"- id: {id}", StringComparer.Ordinal);

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, "sources", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public IEnumerable<JsonElement> Records() =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "documents"), "*.ndjson", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => JsonDocument.Parse(line).RootElement);

    public JsonElement Record(string id) => Records().Single(record => record.GetProperty("id").GetString() == id);

    /// <summary>An authority file, then those of its entries that no record names.</summary>
    public string Authority(string file) =>
        string.Concat(
            new[] { file, file.Replace(".yml", "-unnamed.yml", StringComparison.Ordinal) }
                .Select(name => Path.Combine(Folder, "authorities", name))
                .Where(File.Exists)
                .Select(File.ReadAllText)
        );

    public SortedDictionary<string, string> Files() =>
        new(
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/sources/", StringComparison.Ordinal))
                .ToDictionary(
                    path => Path.GetRelativePath(Folder, path),
                    path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    public static string Case(string name) => Path.Combine(Repository.Tests, "Cases", "importing", name);

    /// <summary>The words of Markdown as a reader sees them.</summary>
    public static string[] WordsOfMarkdown(string markdown)
    {
        var html = Markdown.ToHtml(
            markdown,
            new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build()
        );
        return WordsOfHtml(html);
    }

    public static string[] WordsOfHtml(string html)
    {
        var spaced = Blocks().Replace(html, " $0");
        return Words().Matches(new HtmlParser().ParseDocument(spaced).Body!.TextContent.Normalize()).Select(match => match.Value).ToArray();
    }

    [GeneratedRegex(@"</?(?:br|p|div|td|th|tr|li|ul|ol|dl|dt|dd|table|center|h\d)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Words();
}
