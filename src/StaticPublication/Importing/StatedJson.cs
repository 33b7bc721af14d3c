using System.Text.Json;

namespace StaticPublication.Importing;

/// <summary>Converts JSON to the same nodes as XML: an array becomes several nodes of one name.</summary>
internal static class StatedJson
{
    public static Stated Of(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new Stated(name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
        }

        var node = new Stated(name);
        foreach (var property in value.EnumerateObject())
        {
            Add(node, property.Name, property.Value);
        }

        return node;
    }

    private static void Add(Stated parent, string name, JsonElement value)
    {
        // The JSON was made from XML: namespace declarations are syntax, not data.
        if (
            value.ValueKind == JsonValueKind.Null
            || name is "@xmlns"
            || name.StartsWith("@xmlns:", StringComparison.Ordinal)
            || IsNil(value)
        )
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(parent, name, item);
            }

            return;
        }

        parent.Children.Add(Of(name, value));
    }

    private static bool IsNil(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@xsi:nil", out var nil) && nil.ToString() is "true" or "True";
}
