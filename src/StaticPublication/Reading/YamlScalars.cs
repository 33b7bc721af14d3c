using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticPublication.Reading;

/// <summary>What a plain scalar of YAML is: JSON's words and numbers, and text for all else, so that NO is a country and 2024-02-29 a date
/// still to be read.</summary>
internal static partial class YamlScalars
{
    /// <summary>The value of a scalar; what is doubtful in it is reported, and it is handed on as text.</summary>
    /// <param name="scalar">As the parser gives it.</param>
    /// <param name="location">Where it begins.</param>
    /// <param name="indentation">Spaces before each of its lines where it stands in block form.</param>
    /// <param name="field">Where the reader stands.</param>
    /// <param name="faults">Where faults go.</param>
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

        // Characters that stand in the file have been looked at before; here they come from escapes such as "\0".
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

    /// <summary>The kind of a scalar that is not in quotes.</summary>
    private static StatedKind KindOf(string plain) =>
        plain switch
        {
            "" or "~" or "null" => StatedKind.Null,
            "true" or "false" => StatedKind.Boolean,
            _ => char.IsAsciiDigit(plain[^1]) && JsonNumber().IsMatch(plain) ? StatedKind.Number : StatedKind.Text,
        };

    /// <summary>Whether a plain scalar is a number to one reader and a code to another: digits after a leading zero.</summary>
    private static bool IsAmbiguous(string plain) => plain.Length > 1 && plain[0] is '0' or '-' or '+' && LeadingZero().IsMatch(plain);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?0[0-9]+(\.[0-9]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZero();
}
