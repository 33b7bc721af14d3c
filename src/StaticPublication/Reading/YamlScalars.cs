using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>Determines the type of a plain YAML scalar: numbers, booleans and null as in JSON, text for everything else, so that NO is a
/// country code and 2024-02-29 is not yet a date.</summary>
internal static partial class YamlScalars
{
    /// <summary>Returns the value of a scalar. Reports ambiguous scalars and returns them as text.</summary>
    /// <param name="scalar">The scalar as parsed.</param>
    /// <param name="location">Its start.</param>
    /// <param name="indentation">Number of spaces before each line of a block scalar.</param>
    /// <param name="field">Path of the field.</param>
    /// <param name="faults">Receives the faults.</param>
    public static StatedValue Value(Scalar scalar, SourceLocation location, int indentation, FieldPath field, FaultList faults)
    {
        var text = scalar.Value;
        if (scalar.Style == ScalarStyle.Plain)
        {
            var kind = KindOf(text);
            if (kind == StatedKind.Text && IsAmbiguous(text))
            {
                faults.Add(Faults.AmbiguousNumber(location, field.ToString(), text));
            }

            var plain = kind == StatedKind.Null ? "" : TextReading.Normalised(text);
            return StatedValue.Scalar(kind, plain, location.Line, location.Column, FormOf(scalar));
        }

        // Literal characters have been checked before. These come from escapes such as "\0".
        if (scalar.Style == ScalarStyle.DoubleQuoted && TextReading.ControlIn(text) is >= 0 and var control)
        {
            faults.Add(Faults.ControlCharacter(location, field.ToString(), text[control]));
        }

        var normalised = TextReading.Normalised(text);
        return StatedValue.Scalar(StatedKind.Text, normalised, location.Line, location.Column, FormOf(scalar), indentation);
    }

    private static TextForm FormOf(Scalar scalar) =>
        scalar.Style switch
        {
            ScalarStyle.Literal => TextForm.Indented,
            ScalarStyle.Folded => TextForm.Folded,
            _ when scalar.Start.Line != scalar.End.Line => TextForm.Folded,
            ScalarStyle.SingleQuoted => TextForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => TextForm.Escaped,
            _ => TextForm.Verbatim,
        };

    /// <summary>Returns the kind of an unquoted scalar.</summary>
    private static StatedKind KindOf(string plain) =>
        plain switch
        {
            "" or "~" or "null" => StatedKind.Null,
            "true" or "false" => StatedKind.Boolean,
            _ => char.IsAsciiDigit(plain[^1]) && JsonNumber().IsMatch(plain) ? StatedKind.Number : StatedKind.Text,
        };

    /// <summary>Whether parsers disagree on a plain scalar: digits after a leading zero are a number to some and a code to
    /// others.</summary>
    private static bool IsAmbiguous(string plain) => plain.Length > 1 && plain[0] is '0' or '-' or '+' && LeadingZero().IsMatch(plain);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?0[0-9]+(\.[0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
