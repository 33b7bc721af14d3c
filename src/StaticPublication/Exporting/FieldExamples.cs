using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>A value of the release for each field, by its path or its column: the first that is short enough to be shown, among the first documents and rows.</summary>
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

    /// <summary>Values of the first JSON file of a product, or of the one at a path: of its entries where it is a list.</summary>
    public static FieldExamples OfFile(Release release, string export, string? path = null)
    {
        var examples = new FieldExamples();
        var file = Exports.All.First(product => product.Name == export).Files(release).First(file => path is null || file.File.Path == path);
        using var bytes = new MemoryStream();
        file.File.Write(bytes);
        using var json = JsonDocument.Parse(bytes.ToArray());
        IEnumerable<JsonElement> entries = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement.EnumerateArray().Take(MostDocuments) : [json.RootElement];
        foreach (var entry in entries)
        {
            examples.Add("", entry);
        }

        return examples;
    }

    /// <summary>Cells of tables that have the same columns.</summary>
    public static FieldExamples OfTable(Release release, IReadOnlyList<Export> tables)
    {
        var examples = new FieldExamples();
        foreach (var file in tables.SelectMany(table => table.Files(release)))
        {
            using var head = new HeadStream();
            file.File.Write(head);
            foreach (var (column, cell) in CsvTable.Cells(head.Lines()))
            {
                examples.Add(column, cell);
            }
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
