using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The order of fields in the record format.</summary>
internal static class RecordOrder
{
    /// <summary>Returns a record with its fields in that order.</summary>
    public static JsonObject Of(JsonObject record) =>
        new(
            Shapes
                .Document.Fields.Select(field => field.Name)
                .Where(record.ContainsKey)
                .Select(field => KeyValuePair.Create(field, record[field]?.DeepClone()))
        );
}
