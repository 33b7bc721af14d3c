using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>What the cells of tables must hold, read from published JSON.</summary>
internal static class CellsOfJson
{
    public static string Joined(IEnumerable<string> values) =>
        values.All(value => value.Length == 0)
            ? ""
            : string.Join(
                '|',
                values.Select(value => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal))
            );

    public static string PageOf(JsonElement derived, string type) =>
        Items(derived, "events").Where(one => Value(one, "type") == type).Select(one => Value(one, "page")).FirstOrDefault("");

    public static IEnumerable<string> Ids(IEnumerable<JsonElement> named, string key) =>
        [.. named.Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : Value(one, key))];

    public static JsonElement Child(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var child) ? child : default;

    public static IEnumerable<string> Named(JsonElement of) =>
        of.ValueKind == JsonValueKind.Object ? of.EnumerateObject().Select(one => $"{one.Name}={one.Value}") : [];

    public static IEnumerable<JsonElement> Items(JsonElement of, string name) =>
        Child(of, name) switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Undefined } => [],
            var one => [one],
        };

    public static string Value(JsonElement of, string name) =>
        Child(of, name) is { ValueKind: not JsonValueKind.Undefined } value
            ? value.ValueKind == JsonValueKind.True
                ? "true"
                : value.ValueKind == JsonValueKind.False
                    ? "false"
                    : value.ToString()
            : "";
}
