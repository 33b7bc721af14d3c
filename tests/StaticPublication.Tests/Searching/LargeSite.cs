using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Tests.Searching;

/// <summary>A built site of a hundred thousand documents, which PUBLICATION_LARGE names.</summary>
internal static class LargeSite
{
    /// <summary>Its folder; skips the test if there is none.</summary>
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("PUBLICATION_LARGE");
            Assert.SkipWhen(folder is null, "PUBLICATION_LARGE names no built site of a hundred thousand documents.");
            return folder!;
        }
    }

    public static StaticPublication.Searching.Search Search() => StaticPublication.Searching.Search.Open(Folder);

    /// <summary>The published records that may be indexed.</summary>
    public static IEnumerable<LargeRecord> Records()
    {
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(Folder, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("indexing", out var indexing) || indexing.ToString() != "forbidden")
            {
                yield return new LargeRecord(json.RootElement);
            }
        }
    }
}

/// <summary>What a record says: its identifier, the words of its title and texts, and what its page prints of it.</summary>
internal sealed class LargeRecord
{
    private static readonly Strings French = SmallCatalogue.Strings(Repository.Root, "fr");

    public LargeRecord(JsonElement json)
    {
        Id = Text(json, "id")!;
        Number = Text(json, "number");
        Published = DateOnly.Parse(Text(json, "published")!, CultureInfo.InvariantCulture);
        Legislature = Text(json, "legislature");
        Texts = [.. Items(json, "texts").Select(text => Text(text, "markdown") ?? "")];
        Words = Texts.Append(Text(json, "title") ?? "").SelectMany(Tokenizer.Of).ToHashSet(StringComparer.Ordinal);
        Page = Items(json, "events").Select(happened => Text(happened, "page")).FirstOrDefault();
    }

    public string Id { get; }

    public string? Number { get; }

    public IReadOnlyList<string> Texts { get; }

    public HashSet<string> Words { get; }

    private DateOnly Published { get; }

    private string? Legislature { get; }

    private string? Page { get; }

    public IEnumerable<string> Labels() =>
        [
            $"question écrite n° {Number}",
            $"0{Number}",
            French.Date(Published),
            $"{French.Month(Published.Month)} {Published.Year}",
            Published.ToString("d/MM/yyyy", CultureInfo.InvariantCulture),
            $"{Legislature}e législature",
            $"JO {Page}",
            $"page {Page} du {French.Date(Published)}",
            $"question écrite {Published.Year}",
        ];

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : null;
}
