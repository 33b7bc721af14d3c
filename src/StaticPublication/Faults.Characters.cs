using System.Globalization;
using System.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>The wording of faults of encoding and of characters.</summary>
internal static partial class Faults
{
    // Characters shown before one that is refused.
    private const int Before = 20;

    // Encoding and characters.

    /// <summary>A byte that is not UTF-8.</summary>
    public static Fault NotUtf8(SourceLocation location, string field, byte value, long offset) =>
        Error(
            "ENC-UTF8",
            location,
            field,
            string.Create(CultureInfo.InvariantCulture, $"byte {value:X2} at offset {offset} is not UTF-8{InWindows1252(value)}"),
            "UTF-8",
            "open it as Windows-1252 in an editor, if that is what it is, and save it as UTF-8;"
                + $" or iconv -f WINDOWS-1252 -t UTF-8 {location.Path} > NEW-FILE"
        );

    /// <summary>A file in UTF-16.</summary>
    public static Fault Utf16(string path, byte first, byte second) =>
        Error(
            "ENC-UTF16",
            new SourceLocation(path, 1, 1),
            "",
            $"the file begins {first:X2} {second:X2} (UTF-16 {(first == 0xFF ? "LE" : "BE")})",
            "UTF-8",
            $"save it as UTF-8 in an editor, or iconv -f UTF-16 -t UTF-8 {path} > NEW-FILE"
        );

    /// <summary>A byte order mark, accepted.</summary>
    public static Fault ByteOrderMark(string path) =>
        new(
            Severity.Note,
            "ENC-BOM",
            new SourceLocation(path, 1, 1),
            "",
            "byte order mark dropped",
            "",
            "save as \"UTF-8 without BOM\" to silence this"
        );

    /// <summary>A control character.</summary>
    public static Fault ControlCharacter(SourceLocation location, string field, char character, string written = "") =>
        Error(
            "CHAR-CONTROL",
            location,
            field,
            (
                char.IsControl(character) ? "control character "
                : character >= '\uFFFE' ? "no character: "
                : "line separator "
            )
                + CodePoint(character)
                + (written.Length > 0 ? $", written {Shown(written)}" : ""),
            "no control characters but tab and line feed",
            "delete it; it often marks a truncated or wrongly converted export"
        );

    /// <summary>Half of a surrogate pair.</summary>
    public static Fault HalfSurrogate(SourceLocation location, string field, string escape) =>
        Error(
            "CHAR-SURROGATE",
            location,
            field,
            $"escape {escape} has no other half",
            "a whole character",
            "the exporter cut an emoji or a rare letter in two; export again"
        );

    // What texts may not hold, or show otherwise than was meant.
    /// <summary>A mark that changes the order of reading.</summary>
    public static Fault BidiMark(SourceLocation location, string field, string text, int at) =>
        Error(
            "CHAR-BIDI",
            location,
            field,
            $"{Shown(text[at].ToString())} changes the order in which \"{Shown(text[Math.Max(0, at - Before)..])}\" is read",
            "no U+202A–202E, U+2066–2069 in titles and names",
            "delete it"
        );

    /// <summary>UTF-8 that was read as another encoding.</summary>
    public static Fault Mojibake(SourceLocation location, string field, string text, string repaired) =>
        Error(
            "ENC-MOJIBAKE",
            location,
            field,
            $"\"{Shown(text)}\" looks like UTF-8 decoded as Windows-1252{(repaired.Length > 0 ? $"; probably \"{Shown(repaired)}\"" : "")}",
            "text as in the source",
            "write it as the source has it, or import it again; if it is right, list it under reviewed in site.yml"
        );

    /// <summary>Text that is empty, or of which nothing can be seen.</summary>
    public static Fault EmptyText(SourceLocation location, string field, string text) =>
        Error(
            "TEXT-EMPTY",
            location,
            field,
            string.IsNullOrWhiteSpace(text) ? "the text is empty" : $"\"{Shown(text)}\" shows nothing",
            "at least one character that can be seen",
            field == "title" ? "write it as the source has it" : "fill it in, or leave the field out"
        );

    /// <summary>A character that nobody sees and programs read.</summary>
    public static Fault HiddenTag(SourceLocation location, string field, string text, int at) =>
        Error(
            "CHAR-HIDDEN",
            location,
            field,
            $"\"{Shown(text[at..])}\" holds a tag character, which nobody sees and programs read",
            "no U+E0000–E007F but in flags",
            "delete it"
        );

    /// <summary>HTML where words are expected.</summary>
    public static Fault HtmlAsText(SourceLocation location, string field, string found, string meant) =>
        Warning(
            "TEXT-HTML",
            location,
            field,
            $"\"{Shown(found)}\" is shown as these letters",
            "words, or Markdown where the field allows it",
            meant.Length > 0 ? $"write {Quoted(meant)}" : "take it out, or write it as Markdown"
        );

    private static string InWindows1252(byte value)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([value]);
        return char.IsControl(text[0]) ? "" : $" (in Windows-1252 it is \"{text}\")";
    }
}
