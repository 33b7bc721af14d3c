using System.Text.Json;
using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

// Shapes that hold text.
internal static partial class JsonSchema
{
    // Years 1789 to 2100, as in the checker.
    private const string Year = "(1789|179[0-9]|1[89][0-9]{2}|20[0-9]{2}|2100)";

    private static void WriteText(Utf8JsonWriter json, Shape shape)
    {
        switch (shape)
        {
            case OfText text:
                WriteLength(json, text.MayBeEmpty ? 0 : 1, text.MaxLength);
                json.WriteString("pattern"u8, text.MayBeEmpty ? @"^[^\r\n]*$" : @"^[^\r\n]*[^\s][^\r\n]*$");
                break;
            case OfId id:
                WriteId(json, id);
                break;
            case OfDate date:
                WriteDate(json, date);
                break;
            case OfChoice { Open: false } choice:
                WriteTexts(json, "enum"u8, choice.Words);
                break;
            case OfUrl url:
                json.WriteString("pattern"u8, @"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@\\]+" + Rest(url.Place));
                break;
            case OfEmail:
                json.WriteString("pattern"u8, OfEmail.Pattern);
                break;
            case OfAddress:
                WriteLength(json, 2, 300);
                json.WriteString("pattern"u8, @"^(?!.*/\.{1,2}(/|$))(/([A-Za-z0-9._~,=@+-]|%[89A-Fa-f][0-9A-Fa-f])+)+/?$");
                break;
            case OfLanguage:
                json.WriteString("pattern"u8, "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
                break;
            case OfChoice or OfReference:
                WriteLength(json, 1, int.MaxValue);
                break;
            default:
                break;
        }
    }

    private static string Rest(string? place) => place is null ? @"([/?#]\S*)?$" : $@"[/?#]\S*{Literal(place)}\S*$";

    // Every sign in brackets of its own: engines disagree about which ones need an escape.
    private static string Literal(string text) => string.Concat(text.Select(sign => char.IsLetter(sign) ? $"{sign}" : $"[{sign}]"));

    private static void WriteLength(Utf8JsonWriter json, int minimum, int maximum)
    {
        json.WriteNumber("minLength"u8, minimum);
        if (maximum < int.MaxValue)
        {
            json.WriteNumber("maxLength"u8, maximum);
        }
    }

    private static void WriteId(Utf8JsonWriter json, OfId id)
    {
        WriteLength(json, id.Shortest, 80);
        json.WriteString(
            "pattern"u8,
            id.Licence ? "^(?=.*[A-Za-z])[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$" : "^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"
        );
        json.WriteStartObject("not"u8);
        WriteTexts(json, "enum"u8, OfId.Reserved);
        json.WriteEndObject();
    }

    // The format validates a whole day against the calendar; there is no format for a month or a year.
    private static void WriteDate(Utf8JsonWriter json, OfDate date)
    {
        if (!date.Partial)
        {
            WriteDay(json);
            return;
        }

        json.WriteStartArray("anyOf"u8);
        json.WriteStartObject();
        WriteDay(json);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("pattern"u8, $"^{Year}(-(0[1-9]|1[0-2]))?$");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json)
    {
        json.WriteString("format"u8, "date");
        json.WriteString("pattern"u8, $"^{Year}-[0-9]{{2}}-[0-9]{{2}}$");
    }
}
