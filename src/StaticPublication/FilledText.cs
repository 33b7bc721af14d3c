using System.Runtime.CompilerServices;

namespace StaticPublication;

/// <summary>A text with its <c>{name}</c> placeholders replaced, in one pass: a page says a dozen of them.</summary>
internal static class FilledText
{
    /// <summary>Fills the places that have a value. What looks like a place in a value stays as it is.</summary>
    public static string Of(string text, ReadOnlySpan<(string Name, string Value)> places)
    {
        var rest = text.AsSpan();
        var filled = new DefaultInterpolatedStringHandler(rest.Length, places.Length);
        for (int open; (open = rest.IndexOf('{')) >= 0; )
        {
            filled.AppendFormatted(rest[..open]);
            var place = rest[(open + 1)..];
            if (place.IndexOf('}') is >= 0 and var close && ValueOf(place[..close], places) is { } value)
            {
                filled.AppendLiteral(value);
                rest = place[(close + 1)..];
            }
            else
            {
                filled.AppendFormatted('{');
                rest = place;
            }
        }

        filled.AppendFormatted(rest);
        return filled.ToStringAndClear();
    }

    private static string? ValueOf(ReadOnlySpan<char> place, ReadOnlySpan<(string Name, string Value)> places)
    {
        foreach (var (name, value) in places)
        {
            if (place.SequenceEqual(name))
            {
                return value;
            }
        }

        return null;
    }
}
