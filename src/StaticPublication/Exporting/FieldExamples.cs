using System.Runtime.InteropServices;
using System.Text.Json;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Example values from the release for each field, by its path or its column: the first value that is short enough to show, from
/// the first documents and rows.</summary>
internal sealed class FieldExamples
{
    private const int MaxDocuments = 500;
    private const int MaxLetters = 60;

    // As UTF-8, which whole texts are too long for.
    private const int MaxBytes = 3 * MaxLetters;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>No examples, for files that are made after the page.</summary>
    public static FieldExamples None => new();

    /// <summary>The example of a field; empty if the release has none.</summary>
    public string this[string path] => _found.GetValueOrDefault(path, "");

    /// <summary>Finds examples in the first documents.</summary>
    public static FieldExamples OfDocuments(Release release)
    {
        var examples = new FieldExamples();
        for (var number = 0; number < Math.Min(MaxDocuments, release.Documents.Count); number++)
        {
            var published = new PooledBuffer(release.Documents.Length(number));
            release.Documents.Write(number, published);
            using var json = JsonDocument.Parse(published.WrittenSpan.ToArray());
            examples.Add("", json.RootElement);
            published.Return();
        }

        return examples;
    }

    /// <summary>Finds examples in a published JSON file; in its entries if it is an array.</summary>
    public static FieldExamples OfFile(Stream published)
    {
        var examples = new FieldExamples();
        using (published)
        {
            using var json = JsonDocument.Parse(published);
            IEnumerable<JsonElement> entries =
                json.RootElement.ValueKind == JsonValueKind.Array
                    ? json.RootElement.EnumerateArray().Take(MaxDocuments)
                    : [json.RootElement];
            foreach (var entry in entries)
            {
                examples.Add("", entry);
            }
        }

        return examples;
    }

    /// <summary>Finds examples in the first rows of published tables that have the same columns.</summary>
    public static FieldExamples OfTables(IEnumerable<Stream> published)
    {
        var examples = new FieldExamples();
        foreach (var (column, cell) in published.SelectMany(table => CsvTable.Cells(table, MaxDocuments)))
        {
            examples.Add(column, cell);
        }

        return examples;
    }

    /// <summary>Adds a value, unless the field already has one.</summary>
    public void Add(string path, string? value)
    {
        if (value is { Length: > 0 and <= MaxLetters })
        {
            _found.TryAdd(path, value);
        }
    }

    private void Add(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    Add(path.Length == 0 ? field.Name : $"{path}.{field.Name}", field.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray().Take(20))
                {
                    Add(path + "[]", item);
                }

                break;
            case JsonValueKind.String:
                Add(path, value.GetString());
                return;
            default:
                break;
        }

        if (path.Length > 0 && value.ValueKind != JsonValueKind.Null && JsonMarshal.GetRawUtf8Value(value).Length <= MaxBytes)
        {
            Add(path, value.GetRawText() is var text and not ("[]" or "{}") ? text : null);
        }
    }
}
