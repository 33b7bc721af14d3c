using System.Text.Json;

namespace StaticPublication.Rendering;

/// <summary>A field of the source that the record has no field for: its path and its value as text.</summary>
internal sealed record ExtraField(string Name, string Value)
{
    /// <summary>Returns the scalars in <c>extra</c>, in order; empty if there is no such object.</summary>
    public static IReadOnlyList<ExtraField> Of(string? extra)
    {
        if (extra is null)
        {
            return [];
        }

        using var json = JsonDocument.Parse(extra);
        return [.. Fields(json.RootElement, "")];
    }

    private static IEnumerable<ExtraField> Fields(JsonElement value, string path) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(field => Fields(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Fields(item, path + "[]")),
            JsonValueKind.String => [new ExtraField(path, value.GetString()!)],
            _ => [new ExtraField(path, value.GetRawText())],
        };
}
