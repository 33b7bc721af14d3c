using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace StaticPublication.Importing.Published;

/// <summary>Dates before the publication in a record that was published before they were refused. They move to <c>extra</c>: events as they
/// are, other dates with their field.</summary>
internal sealed class EarlyDates
{
    private const string Extra = "extra",
        Kept = "beforePublication";

    private readonly Dictionary<string, StatedDate> _byPath;

    /// <summary>Finds them in a record.</summary>
    public EarlyDates(JsonElement record) =>
        _byPath = DocumentDates
            .BeforePublication(new Record("", Value(record)))
            .ToDictionary(date => date.Field == "events" ? date.Path[..^".on".Length] : date.Path, StringComparer.Ordinal);

    /// <summary>The first of them, with its field; null if there are none.</summary>
    public string? First => _byPath.Count == 0 ? null : _byPath.Values.Select(date => $"{date.Path} {date.On.Text}").First();

    /// <summary>Writes the fields of a record, with the dates where they belong.</summary>
    public void Write(Utf8JsonWriter json, JsonElement record, IEnumerable<JsonProperty> fields)
    {
        var hasExtra = false;
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            if (_byPath.Count > 0 && field.NameEquals(Extra) && field.Value.ValueKind == JsonValueKind.Object)
            {
                hasExtra = true;
                WriteExtra(json, record, field.Value.EnumerateObject());
            }
            else
            {
                Copy(json, field.Value, field.Name);
            }
        }

        if (_byPath.Count > 0 && !hasExtra)
        {
            json.WritePropertyName(Extra);
            WriteExtra(json, record, []);
        }
    }

    private void WriteExtra(Utf8JsonWriter json, JsonElement record, IEnumerable<JsonProperty> fields)
    {
        json.WriteStartObject();
        var earlier = new List<JsonElement>();
        foreach (var field in fields)
        {
            if (field.NameEquals(Kept))
            {
                earlier.Add(field.Value);
                continue;
            }

            json.WritePropertyName(field.Name);
            json.WriteRawValue(field.Value.GetRawText());
        }

        json.WriteStartArray(Kept);
        foreach (var value in earlier.SelectMany(Items))
        {
            json.WriteRawValue(value.GetRawText());
        }

        foreach (var date in _byPath.Values)
        {
            WriteDate(json, record, date);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : new[] { value };

    private static void WriteDate(Utf8JsonWriter json, JsonElement record, StatedDate date)
    {
        if (date.Field == "events")
        {
            json.WriteRawValue(record.GetProperty("events")[date.Item].GetRawText());
            return;
        }

        json.WriteStartObject();
        json.WriteString("field", date.Path);
        json.WriteString("on", date.On.Text);
        json.WriteEndObject();
    }

    // Copies the bytes of whatever contains none of them.
    private void Copy(Utf8JsonWriter json, JsonElement value, string path)
    {
        if (!_byPath.Keys.Any(moved => moved.StartsWith(path, StringComparison.Ordinal)))
        {
            json.WriteRawValue(value.GetRawText());
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var field in value.EnumerateObject().Where(field => !_byPath.ContainsKey($"{path}.{field.Name}")))
            {
                json.WritePropertyName(field.Name);
                Copy(json, field.Value, $"{path}.{field.Name}");
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteStartArray();
            foreach (var (i, item) in value.EnumerateArray().Index())
            {
                var at = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
                if (!_byPath.ContainsKey(at))
                {
                    Copy(json, item, at);
                }
            }

            json.WriteEndArray();
        }
    }

    private static StatedValue Value(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => StatedValue.Map([.. json.EnumerateObject().Where(IsDated).Select(Field)], 0, 0),
            JsonValueKind.Array => StatedValue.List([.. json.EnumerateArray().Select(Value)], 0, 0),
            JsonValueKind.String => StatedValue.Scalar(StatedKind.Text, Encoding.UTF8.GetString(Raw(json)), 0, 0),
            _ => StatedValue.Scalar(StatedKind.Null, "", 0, 0),
        };

    // No date and no type of an event is longer: texts are not copied.
    private static bool IsDated(JsonProperty field) => field.Value.ValueKind != JsonValueKind.String || Raw(field.Value).Length <= 20;

    // As it is written, without its quotes: neither has escapes.
    private static ReadOnlySpan<byte> Raw(JsonElement text) => JsonMarshal.GetRawUtf8Value(text)[1..^1];

    private static StatedField Field(JsonProperty field) =>
        new(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(field)), 0, 0, Value(field.Value));
}
