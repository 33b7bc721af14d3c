using System.Text.RegularExpressions;

namespace StaticPublication.Reading;

/// <summary>What a plain scalar of YAML is: JSON's words and numbers, and text for all else, so that NO is a country and 2024-02-29 a date still to be read.</summary>
internal static partial class YamlScalars
{
    /// <summary>The kind of a scalar that is not in quotes.</summary>
    public static StatedKind KindOf(string plain) => plain switch
    {
        "" or "~" or "null" => StatedKind.Null,
        "true" or "false" => StatedKind.Boolean,
        _ => char.IsAsciiDigit(plain[^1]) && JsonNumber().IsMatch(plain) ? StatedKind.Number : StatedKind.Text,
    };

    /// <summary>Whether a plain scalar is a number to one reader and a code to another: digits after a leading zero.</summary>
    public static bool IsAmbiguous(string plain) => plain.Length > 1 && plain[0] is '0' or '-' or '+' && LeadingZero().IsMatch(plain);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?0[0-9]+(\.[0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
