using System.Globalization;
using System.Text.Json.Nodes;

namespace StaticPublication.Creating;

/// <summary>The values given for a new record or entry, by option. They are not validated here.</summary>
internal sealed class Answers(IReadOnlyDictionary<string, IReadOnlyList<string>> given)
{
    /// <summary>Returns the first value, or null.</summary>
    public string? One(string option) => Many(option) is [var first, ..] ? first : null;

    /// <summary>Returns all values that are not blank.</summary>
    public IReadOnlyList<string> Many(string option) =>
        [.. given.GetValueOrDefault(option, []).Select(text => text.Trim()).Where(text => text.Length > 0)];

    /// <summary>Returns a text as a JSON value. Null if there is none, because fields without a value are not written.</summary>
    public JsonNode? Text(string option) => One(option) is { } text ? JsonValue.Create(text) : null;

    /// <summary>Returns a whole number as a JSON number. Any other text stays a string, so that the check reports it.</summary>
    public JsonNode? Number(string option) =>
        One(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);

    /// <summary>Creates an object of the fields that have a value, in the given order.</summary>
    public static JsonObject Map(params (string Name, JsonNode? Value)[] fields)
    {
        var map = new JsonObject();
        foreach (var (name, value) in fields.Where(field => field.Value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 })))
        {
            map[name] = value;
        }

        return map;
    }
}
