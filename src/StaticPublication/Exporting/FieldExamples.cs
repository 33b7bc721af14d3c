using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>A value of the release for each field, by its path or its column: the first that is short enough to be shown, among the first
/// documents and rows.</summary>
internal sealed class FieldExamples
{
    private const int MostDocuments = 500;
    private const int MostLetters = 60;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    /// <summary>No example at all: of files that are made after the page is.</summary>
    public static FieldExamples None => new();

    /// <summary>The example of a field; empty where the release has none.</summary>
    public string this[string path] => _found.GetValueOrDefault(path, "");

    /// <summary>Values of the first documents.</summary>
    public static FieldExamples OfDocuments(Release release)
    {
        var examples = new FieldExamples();
        for (var number = 0; number < Math.Min(MostDocuments, release.Documents.Count); number++)
        {
            var published = new PooledBuffer(release.Documents.Length(number));
            release.Documents.Write(number, published);
            using var json = JsonDocument.Parse(published.WrittenSpan.ToArray());
            examples.Add("", json.RootElement);
            published.Return();
        }

        return examples;
    }

    /// <summary>Values of a JSON file as it is published: of its entries where it is a list.</summary>
    public static FieldExamples OfFile(Stream published)
    {
        var examples = new FieldExamples();
        using (published)
        {
            using var json = JsonDocument.Parse(published);
            IEnumerable<JsonElement> entries =
                json.RootElement.ValueKind == JsonValueKind.Array
                    ? json.RootElement.EnumerateArray().Take(MostDocuments)
                    : [json.RootElement];
            foreach (var entry in entries)
            {
                examples.Add("", entry);
            }
        }

        return examples;
    }

    /// <summary>Cells of the first rows of tables that have the same columns, as they are published.</summary>
    public static FieldExamples OfTables(IEnumerable<Stream> published)
    {
        var examples = new FieldExamples();
        foreach (var (column, cell) in published.SelectMany(table => CsvTable.Cells(table, MostDocuments)))
        {
            examples.Add(column, cell);
        }

        return examples;
    }

    /// <summary>Takes a value where the field has none yet.</summary>
    public void Add(string path, string? value)
    {
        if (value is { Length: > 0 and <= MostLetters })
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

        if (path.Length > 0 && value.ValueKind != JsonValueKind.Null && value.GetRawText() is not ("[]" or "{}"))
        {
            Add(path, value.GetRawText());
        }
    }
}
