using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StaticPublication.Text;

/// <summary>Writes YAML that the program's own reader reads back unchanged: plain scalars where they are unambiguous, otherwise quotes; no
/// anchors.</summary>
internal static partial class Yaml
{
    /// <summary>Returns a scalar: booleans, numbers and null as they are, text plain or quoted.</summary>
    public static string Scalar(JsonNode? value) =>
        value?.GetValueKind() switch
        {
            null or JsonValueKind.Null => "null",
            JsonValueKind.String => Text(value.GetValue<string>()),
            _ => value.ToJsonString(),
        };

    /// <summary>Returns a text: ids and dates plain, everything else in double quotes with the escapes of JSON.</summary>
    public static string Text(string text)
    {
        if (Plain().IsMatch(text) && !Number().IsMatch(text) && !MeansMore(text) && text != "on")
        {
            return text;
        }

        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var letter in text)
        {
            quoted.Append(
                letter switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    // Controls, line separators, characters that change the reading direction, the byte order mark.
                    < ' '
                    or (>= '\u007F' and <= '\u009F')
                    or '\u2028'
                    or '\u2029'
                    or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2066' and <= '\u2069')
                    or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                    _ => letter.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Returns the name of a field; camel case is plain.</summary>
    public static string Name(string name) => Word().IsMatch(name) && !MeansMore(name) ? name : Text(name);

    /// <summary>Returns a value on one line: <c>{id: a, names: [b, c]}</c>.</summary>
    public static string Inline(JsonNode? value) =>
        value switch
        {
            JsonObject map => $"{{{string.Join(", ", map.Select(field => $"{Name(field.Key)}: {Inline(field.Value)}"))}}}",
            JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
            _ => Scalar(value),
        };

    /// <summary>Returns a map over several lines, each ended by a line feed, as people write it.</summary>
    public static string Block(JsonObject map, int indent = 0)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in map)
        {
            lines.Append(' ', indent).Append(Name(name)).Append(':');
            Append(lines, value, indent);
        }

        return lines.ToString();
    }

    /// <summary>Returns a map as an item of a list: <c>- id: a</c> with its other fields below.</summary>
    public static string Item(JsonObject map, int indent = 0) => $"{new string(' ', indent)}- {Block(map, indent + 2)[(indent + 2)..]}";

    private static void Append(StringBuilder lines, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } map:
                lines.Append('\n').Append(Block(map, indent + 2));
                break;
            case JsonArray { Count: > 0 } list:
                lines.Append('\n');
                foreach (var item in list)
                {
                    lines.Append(
                        item is JsonObject { Count: > 0 } entry
                            ? Item(entry, indent + 2)
                            : $"{new string(' ', indent + 2)}- {Inline(item)}\n"
                    );
                }

                break;
            default:
                lines.Append(' ').Append(Inline(value)).Append('\n');
                break;
        }
    }

    // Words that this reader or an older one takes for values. "on" is a field name of ours, and only older readers misread it.
    private static bool MeansMore(string word) => word is "true" or "false" or "null" or "yes" or "no" or "off" or "y" or "n";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // Numbers in some YAML reader: decimal, exponent, octal and hexadecimal forms. A date is not one.
    [GeneratedRegex(@"^([0-9]+([eE]-?[0-9]+)?|0[xob][0-9A-Fa-f]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
