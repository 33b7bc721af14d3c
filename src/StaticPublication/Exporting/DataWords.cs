using System.Globalization;
using System.Text.Json;

namespace StaticPublication.Exporting;

/// <summary>Formats enumerations, days and absent values for data files.</summary>
internal static class DataWords
{
    /// <summary>Returns the keyword of a title's origin.</summary>
    public static string Of(TitleOrigin origin) =>
        origin switch
        {
            TitleOrigin.Source => "source",
            TitleOrigin.Extracted => "extracted",
            TitleOrigin.Editorial => "editorial",
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, null),
        };

    /// <summary>Formats a day in ISO 8601.</summary>
    public static string Of(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Writes a field, unless its value is null.</summary>
    public static void WriteStated(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes a day, unless it is null.</summary>
    public static void WriteStated(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } stated)
        {
            json.WriteString(name, Of(stated));
        }
    }
}
