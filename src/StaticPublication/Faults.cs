using System.Globalization;
using System.Text;

namespace StaticPublication;

/// <summary>The wording of every fault, with its code and severity: one method a fault, nothing else.</summary>
public static class Faults
{
    // The input folder and its files.

    /// <summary>No folder to read.</summary>
    public static Fault NoInputFolder(string path) => Error(
        "INPUT-MISSING", new Place(path, 1, 1), "", "there is no such folder", "a folder with site.yml, documents/ and authorities/", "give the folder with --input, or make one with \"publication init\"");

    /// <summary>No <c>site.yml</c>.</summary>
    public static Fault NoSiteFile(string path) => Error(
        "INPUT-MISSING", new Place(path, 1, 1), "", "there is no such file", "title, url, language, description, publisher and licence of the publication", "make one with \"publication init\"");

    /// <summary>A symbolic link in the input.</summary>
    public static Fault SymbolicLink(string path) => Error(
        "INPUT-LINK", new Place(Shown(path, int.MaxValue), 1, 1), "", "the file is a symbolic link", "a file of its own", "copy the file that it leads to into its place");

    /// <summary>A file where records, authorities or pages are expected, in no form that is read.</summary>
    public static Fault UnknownForm(string path, string expected) => Error(
        "INPUT-FORM", new Place(path, 1, 1), "", "nothing here reads a file of this name", expected, "rename it, or move it out of the input folder");

    /// <summary>A file or folder that has no place in the input.</summary>
    public static Fault NotRead(string path) => Warning(
        "INPUT-IGNORED", new Place(path, 1, 1), "", "it is not read", "site.yml, tombstones.yml, documents/, authorities/, pages/ and images/", "rename it if one of these was meant, or move it out of the input folder");

    /// <summary>A file name that some disk, or a checkout on Windows, cannot hold.</summary>
    public static Fault FileName(string path, string reason) => Error(
        "INPUT-NAME", new Place(path, 1, 1), "", reason, "a name that every disk can hold, as it becomes an address", "rename the file");

    /// <summary>A file name with a character that cannot be shown or opened.</summary>
    public static Fault FileNameCharacter(string path, Rune character) => Error(
        "INPUT-NAME", new Place(Shown(path, int.MaxValue), 1, 1), "", $"the file name holds {CodePoint(character.Value)}",
        "a name in UTF-8 without control characters and without those that change the reading order", "rename the file");

    /// <summary>A file or a line too long to be what it should be.</summary>
    public static Fault TooLong(Place place, long limit) => Error(
        "INPUT-LENGTH", place, "", $"more than {(limit >> 20).ToString(CultureInfo.InvariantCulture)} MiB in one piece", "one record, far smaller", "look where the file comes from; use one record a line (.ndjson) for many");

    /// <summary>A .gz file that does not unzip.</summary>
    public static Fault BadGzip(Place place) => Error(
        "INPUT-GZIP", place, "", "the file stops being gzip after this line", "a whole gzip file", "download or compress it again");

    // Encoding and characters.

    /// <summary>A byte that is not UTF-8.</summary>
    public static Fault NotUtf8(Place place, string field, byte value, long offset) => Error(
        "ENC-UTF8", place, field, string.Create(CultureInfo.InvariantCulture, $"byte {value:X2} at offset {offset} is not UTF-8{InWindows1252(value)}"),
        "UTF-8", $"iconv -f WINDOWS-1252 -t UTF-8 {place.Path}, if that is what it is");

    /// <summary>A file in UTF-16.</summary>
    public static Fault Utf16(string path, byte first, byte second) => Error(
        "ENC-UTF16", new Place(path, 1, 1), "", $"the file begins {first:X2} {second:X2} (UTF-16 {(first == 0xFF ? "LE" : "BE")})", "UTF-8", $"iconv -f UTF-16 -t UTF-8 {path}");

    /// <summary>A byte order mark, accepted.</summary>
    public static Fault ByteOrderMark(string path) => new(
        Severity.Note, "ENC-BOM", new Place(path, 1, 1), "", "byte order mark dropped", "", "save as \"UTF-8 without BOM\" to silence this");

    /// <summary>A control character.</summary>
    public static Fault ControlCharacter(Place place, string field, char character) => Error(
        "CHAR-CONTROL", place, field, $"{(char.IsControl(character) ? "control character" : "line separator")} {CodePoint(character)}",
        "no control characters but tab and line feed", "delete it; it often marks a truncated or wrongly converted export");

    /// <summary>Half of a surrogate pair.</summary>
    public static Fault HalfSurrogate(Place place, string field, string escape) => Error(
        "CHAR-SURROGATE", place, field, $"escape {escape} has no other half", "a whole character", "the exporter cut an emoji or a rare letter in two; export again");

    // JSON.

    /// <summary>A value that is not a map where a record is expected.</summary>
    public static Fault NotAnObject(Place place, StatedKind kind, bool inList) => Error(
        "TYPE-OBJECT", place, "", $"{Named(kind)} where a record is expected", "{ \"id\": … }, or fields below one another in YAML",
        inList ? "make each member of the list a record" : "one object a record; a list of records is for .json");

    /// <summary>A YAML file that is not a list.</summary>
    public static Fault NotAList(Place place, StatedKind kind) => Error(
        "TYPE-LIST", place, "", $"{Named(kind)} where a list is expected", "entries that begin with \"- \"", "put \"- \" before the first field of each entry, and indent the others");

    /// <summary>JSON that ends too early.</summary>
    public static Fault JsonEnds(Place place, string field) => Error(
        "JSON-SYNTAX", place, field, "the file ends inside a value", "a whole object, or a list of objects", "download or export it again; compare the size with the source");

    /// <summary>A comma with nothing after it.</summary>
    public static Fault JsonComma(Place place, string field, char bracket, Place comma) => Error(
        "JSON-SYNTAX", place, field, $"\"{bracket}\" after a comma", bracket == '}' ? "another field" : "another member of the list", $"delete the comma at {comma}");

    /// <summary>A bare word.</summary>
    public static Fault JsonWord(Place place, string field, string word) => Error(
        "JSON-SYNTAX", place, field, $"{Shown(word)} is not JSON", "text in double quotes, a number, true, false or null",
        word is "NaN" or "Infinity" or "-Infinity" or "None" or "undefined" ? "export missing values as absent fields" : "put it in double quotes if it is text");

    /// <summary>A character that JSON does not allow there.</summary>
    public static Fault JsonCharacter(Place place, string field, Rune character) => Error(
        "JSON-SYNTAX", place, field, $"\"{Shown(character.ToString())}\" cannot stand here", "JSON as in RFC 8259: double quotes, no comments, no line breaks inside text", "export it again with a JSON library, or look at what is just before");

    /// <summary>A name given twice in JSON.</summary>
    public static Fault JsonKeyTwice(Place place, string field, string path, StatedField first, StatedValue second) => KeyTwice("JSON-DUPKEY", place, field, path, first, second);

    /// <summary>JSON nested too deep.</summary>
    public static Fault JsonDepth(Place place, string field, int levels) => Error(
        "JSON-DEPTH", place, field, $"more than {Number(levels)} levels of nesting", $"at most {Number(levels)}, counted from the field", "give the value flatter");

    /// <summary>An object over several lines where one line is one record.</summary>
    public static Fault JsonOverLines(Place place) => Error(
        "JSONL-MULTILINE", place, "", "the object opened here does not end on this line", "one record a line", $"jq -c . {place.Path}, or name the file .json");

    /// <summary>A cut line.</summary>
    public static Fault JsonCut(Place place, string id, bool endsFile) => Error(
        "JSONL-TRUNCATED", place, "", $"the {(endsFile ? "file" : "line")} ends inside a record{(id.Length == 0 ? "" : $" (id \"{Shown(id)}\")")}",
        "a whole object and a final line feed", "download or export again; compare the size with the source");

    // Markdown and YAML.

    /// <summary>Markdown without front matter.</summary>
    public static Fault NoFrontMatter(string path) => Error(
        "FM-MISSING", new Place(path, 1, 1), "", "the file does not begin with \"---\"", "front matter, then the text", "begin it with \"publication new\"; editorial pages belong in pages/ with front matter of their own");

    /// <summary>Front matter without an end.</summary>
    public static Fault UnclosedFrontMatter(string path, int lines) => Error(
        "FM-UNCLOSED", new Place(path, 1, 1), "", $"the front matter opened here has no closing \"---\" (read to the end, line {Number(lines)})", "a line with three hyphens before the text", "add it after the last field");

    /// <summary>YAML that cannot be read, in the words of its parser.</summary>
    public static Fault YamlSyntax(Place place, string field, string reason) => Error(
        "YAML-SYNTAX", place, field, $"the YAML cannot be read: {Shown(reason.TrimEnd('.'), 120)}", "fields as \"name: value\", nested ones indented by spaces", "put text in quotes, and look at the indentation of this line and the one before");

    /// <summary>A colon in text without quotes.</summary>
    public static Fault YamlColon(Place place, string field, string name, string value) => Error(
        "YAML-COLON", place, field, "\": \" inside a value without quotes", "text in quotes", $"{Shown(name)}: {Quoted(value)}");

    /// <summary>A tab as indentation.</summary>
    public static Fault YamlTab(Place place, string field) => Error(
        "YAML-TAB", place, field, "the line is indented with a tab", "spaces", "replace it by two spaces");

    /// <summary>A quote that closes too early.</summary>
    public static Fault YamlQuote(Place place, string field, string name, string value, char quote, string before) => Error(
        "YAML-QUOTE", place, field, $"the quoted value ends after {quote}{Shown(before)}{quote}", quote == '\'' ? "'' for an apostrophe inside single quotes" : "\\\" for a quote inside double quotes", $"{Shown(name)}: {Quoted(value)}");

    /// <summary>An anchor or an alias.</summary>
    public static Fault YamlAlias(Place place, string field, string mark) => Error(
        "YAML-ALIAS", place, field, $"anchors and aliases ({Shown(mark)}) are not allowed", "plain values", "write the value where it is used; put text that begins with & or * in quotes");

    /// <summary>A tag.</summary>
    public static Fault YamlTag(Place place, string field, string tag) => Error(
        "YAML-TAG", place, field, $"tags such as \"{Shown(tag)}\" are not allowed", "a plain value", "remove the tag, or put text that begins with ! in quotes; if you did not write it, look where the file comes from");

    /// <summary>A merge key.</summary>
    public static Fault YamlMerge(Place place, string field) => Error(
        "YAML-MERGE", place, field, "the merge key \"<<\" is not allowed", "plain fields", "write the fields out");

    /// <summary>A name that is a map, a list or nothing.</summary>
    public static Fault YamlKey(Place place, string field) => Error(
        "YAML-KEY", place, field, "the name of a field is a map or a list", "a word", "put the name in quotes if it is text");

    /// <summary>A directive.</summary>
    public static Fault YamlDirective(Place place) => Error(
        "YAML-DIRECTIVE", place, "", "directives (%YAML, %TAG) are not allowed", "fields at once", "remove the line");

    /// <summary>A second document.</summary>
    public static Fault YamlSecondDocument(Place place) => Error(
        "YAML-DOCUMENT", place, "", "a second YAML document begins here", "one document a file", "remove the line \"---\", or make two files");

    /// <summary>YAML nested too deep.</summary>
    public static Fault YamlDepth(Place place, string field, int levels) => Error(
        "YAML-DEPTH", place, field, $"more than {Number(levels)} levels of nesting", $"at most {Number(levels)}, counted from the field", "give the value flatter, for example programmes: [quartiers-numeriques]");

    /// <summary>A name given twice in YAML.</summary>
    public static Fault YamlKeyTwice(Place place, string field, string path, StatedField first, StatedValue second) => KeyTwice("YAML-DUPKEY", place, field, path, first, second);

    /// <summary>A number with a leading zero, outside quotes.</summary>
    public static Fault AmbiguousNumber(Place place, string field, string text) => Error(
        "TYPE-AMBIGUOUS", place, field, $"{Shown(text)} would be a number to some readers and text to others", "text in quotes, or a number without leading zeros", $"write \"{Shown(text)}\" in double quotes");

    // How things are shown.

    /// <summary>Text of a record as a message shows it: cut at 60 characters, control and bidirectional characters written as <c>&lt;U+202E&gt;</c>.</summary>
    public static string Shown(string text, int longest = 60)
    {
        var shown = new StringBuilder();
        var left = longest;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left-- == 0)
            {
                return shown.Append('…').ToString();
            }

            var hidden = Rune.IsControl(rune) || rune.Value is 0x061C or 0xFFFD or (>= 0x200B and <= 0x200F) or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF;
            _ = hidden ? shown.Append('<').Append(CodePoint(rune.Value)).Append('>') : shown.Append(rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>A code point as Unicode writes it: U+00E9.</summary>
    public static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);

    private static Fault KeyTwice(string code, Place place, string field, string path, StatedField first, StatedValue second) => Error(
        code, place, field, $"given twice, {Short(first.Value)} at {new Place(path, first.Line, first.Column)} and {Short(second)} here", "once", "keep the right one");

    private static string Short(StatedValue value) => value.Kind switch
    {
        StatedKind.List or StatedKind.Map or StatedKind.Null => Named(value.Kind),
        _ => $"\"{Shown(value.Text)}\"",
    };

    private static string Named(StatedKind kind) => kind switch
    {
        StatedKind.Map => "a map",
        StatedKind.List => "a list",
        StatedKind.Number => "a number",
        StatedKind.Boolean => "true or false",
        StatedKind.Text => "text",
        _ => "nothing",
    };

    private static string Quoted(string text) => "\"" + Shown(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)) + "\"";

    private static string InWindows1252(byte value)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([value]);
        return char.IsControl(text[0]) ? "" : $" (in Windows-1252 it is \"{text}\")";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Fault Error(string code, Place place, string field, string message, string expected, string fix) =>
        new(Severity.Error, code, place, field, message, expected, fix);

    private static Fault Warning(string code, Place place, string field, string message, string expected, string fix) =>
        new(Severity.Warning, code, place, field, message, expected, fix);
}
