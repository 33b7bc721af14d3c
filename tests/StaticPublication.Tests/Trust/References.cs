using System.IO.Compression;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Every reference of the published data, by id or by a name that is published, and those that nothing answers to.</summary>
internal sealed class References
{
    // The fields that refer to the entries of a file, wherever they stand; the labels of a document are lists named after the files.
    private static readonly (string File, string[] Fields)[] Files =
    [
        ("kinds", ["kind", "kinds"]),
        ("ministries", ["ministry", "ministries", "asked", "attributed", "answering", "concerned", "lead", "predecessors"]),
        ("portfolios", ["portfolio", "portfolios"]),
        ("authors", ["author", "authors", "person", "people"]),
        ("programmes", ["programmes", "parent", "successors"]),
        ("organisations", ["organisation", "organisations"]),
        ("headings", ["heading", "headings"]),
        ("licences", ["licence", "licences"]),
        ("documents", ["target", "backlinks", "related", "jointWith"]),
    ];

    private static readonly Dictionary<string, string> Targets = Files
        .SelectMany(file => file.Fields.Select(field => (field, file.File)))
        .ToDictionary(pair => pair.field, pair => pair.File, StringComparer.Ordinal);
    private static readonly string[] Authorities = [.. Files.Select(file => file.File).Where(name => name != "documents")];

    private readonly Dictionary<string, HashSet<string>> _known = new(StringComparer.Ordinal);
    private readonly string _output;

    public References(string output)
    {
        _output = output;
        var documents = Documents().ToList();
        _known["documents"] = [.. documents.Select(document => document.GetProperty("id").GetString()!)];
        foreach (var name in Authorities)
        {
            _known[name] = [.. Entries(name).SelectMany(Spellings)];
        }

        documents.ForEach(document => Look(document, document.GetProperty("id").GetString()!, ""));
        foreach (var name in Authorities)
        {
            Entries(name).ForEach(entry => Look(entry, $"{name} {entry.GetProperty("id")}", ""));
        }
    }

    /// <summary>How many were looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Each with where it stands.</summary>
    public List<string> Dangling { get; } = [];

    private void Look(JsonElement value, string place, string field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                value.EnumerateArray().ToList().ForEach(item => Look(item, place, field));
                break;
            case JsonValueKind.String when Targets.TryGetValue(field, out var file):
                Refer(value.GetString()!, place, field, file);
                break;
            case JsonValueKind.Object:
                foreach (var inner in value.EnumerateObject().Where(inner => inner.Name is not ("extra" or "warnings" or "texts")))
                {
                    // Beside an id stands the name that was printed, which need not be the entry's.
                    Look(inner.Value, place, inner.Name == "id" ? field : inner.Name);
                }

                break;
            default:
                break;
        }
    }

    private void Refer(string reference, string place, string field, string file)
    {
        if (field == "target" && reference.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        Count++;
        if (!_known[file].Contains(reference) && (file == "documents" || !_known[file].Contains(Folding.Key(reference))))
        {
            Dangling.Add($"{place}: {field} {reference}");
        }
    }

    private static IEnumerable<string> Spellings(JsonElement entry)
    {
        yield return entry.GetProperty("id").GetString()!;
        yield return Folding.Key(entry.GetProperty("name").GetString()!);
        foreach (var name in entry.TryGetProperty("names", out var names) ? names.EnumerateArray() : default)
        {
            yield return Folding.Key(name.GetProperty("name").GetString()!);
        }
    }

    private IEnumerable<JsonElement> Documents()
    {
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(_output, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        while (lines.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }

    private List<JsonElement> Entries(string name) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(_output, $"data/{name}.json"))).RootElement.EnumerateArray()];
}
