using System.Globalization;
using System.Text.Json.Nodes;

namespace StaticPublication.Creating;

/// <summary>What was given for the blanks of a new record or entry, by option; nothing is checked here.</summary>
internal sealed class Answers(IReadOnlyDictionary<string, IReadOnlyList<string>> given)
{
    /// <summary>The first answer, or null.</summary>
    public string? One(string option) => Many(option) is [var first, ..] ? first : null;

    /// <summary>Every answer, blank ones left out.</summary>
    public IReadOnlyList<string> Many(string option) =>
        [.. given.GetValueOrDefault(option, []).Select(text => text.Trim()).Where(text => text.Length > 0)];

    /// <summary>A text as a field, or null where there is none: a field without a value is not written.</summary>
    public JsonNode? Text(string option) => One(option) is { } text ? JsonValue.Create(text) : null;

    /// <summary>A whole number as one; what is none stays a text, for the check to say so.</summary>
    public JsonNode? Number(string option) =>
        One(option) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);

    /// <summary>The fields that have a value, in their order.</summary>
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
