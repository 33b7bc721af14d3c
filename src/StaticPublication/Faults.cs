using System.Globalization;
using System.Text;
using StaticPublication.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>The wording of every fault, with its code and severity: one method a fault, nothing else.</summary>
internal static partial class Faults
{
    private const int MostWords = 8;

    // The input folder and its files.

    public static Fault NoInputFolder(string path) =>
        Error(
            "INPUT-MISSING",
            new SourceLocation(path, 1, 1),
            "",
            "there is no such folder",
            "a folder with site.yml, documents/ and authorities/",
            "give the folder with --input, or make one with \"publication init\""
        );

    public static Fault NoSiteFile(string path) =>
        Error(
            "INPUT-MISSING",
            new SourceLocation(path, 1, 1),
            "",
            "there is no such file",
            "title, url, language, description, publisher and licence of the publication",
            "make one with \"publication init\""
        );

    public static Fault NoDocuments(string path) =>
        Error(
            "INPUT-MISSING",
            new SourceLocation(path, 1, 1),
            "",
            "there is no such folder",
            "the folder of the records, if need be an empty one",
            "rename the folder that was meant, or make one"
        );

    /// <summary>Published documents that have disappeared.</summary>
    public static Fault RemovedDocuments(string path, string output, int before, IReadOnlyList<string> ids) =>
        Error(
            "INPUT-REMOVALS",
            new SourceLocation(path, 1, 1),
            "",
            $"{Number(ids.Count)} of {Number(before)} documents that are published in {output} are gone"
                + $" ({string.Join(", ", ids.Take(3))}{(ids.Count > 3 ? "…" : "")})",
            "at least nine in ten of them, a new id or a tombstone each",
            $"look whether the folder is whole; if they are to go, build with --allow-removals {Number(ids.Count)}"
        );

    public static Fault SymbolicLink(string path) =>
        Error(
            "INPUT-LINK",
            new SourceLocation(Shown(path, int.MaxValue), 1, 1),
            "",
            "the file is a symbolic link",
            "a file of its own",
            "copy the file that it leads to into its place"
        );

    /// <summary>A file of unknown format where records, authorities or pages are expected.</summary>
    public static Fault UnknownForm(string path, string expected) =>
        Error(
            "INPUT-FORM",
            new SourceLocation(path, 1, 1),
            "",
            "nothing here reads a file of this name",
            expected,
            Path.GetExtension(path) is ".docx" or ".doc" or ".odt" or ".pdf" or ".txt" or ".rtf" or ".html"
                ? "write its text into a record (\"publication new\" begins one), and put the file itself into input/files"
                : "rename it, or move it out of the input folder"
        );

    /// <summary>A file or folder that is not part of an input.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="known">The names that are read; none for a folder where files alone are.</param>
    public static Fault NotRead(string path, params IReadOnlyList<string> known) =>
        Warning(
            "INPUT-IGNORED",
            new SourceLocation(path, 1, 1),
            "",
            "it is not read",
            known.Count == 0 ? "files alone, without folders among them" : $"one of {string.Join(", ", known)}",
            known.Count == 0 ? "move its files up, and delete the folder"
                : NearestNames.Of(Path.GetFileName(path), known) is [var nearest, ..]
                    ? $"rename it to {nearest}, or move it out of the input folder"
                : Path.GetExtension(path) is ".md" or ".json" or ".ndjson"
                    ? "move it to documents/ if it is a record, to pages/ if it is a page, or out of the input folder"
                : "move it out of the input folder"
        );

    /// <summary>A file name that some file systems, or a checkout on Windows, do not allow.</summary>
    public static Fault FileName(string path, string reason) =>
        Error(
            "INPUT-NAME",
            new SourceLocation(path, 1, 1),
            "",
            reason,
            "a name that every disk can hold, as it becomes an address",
            "rename the file"
        );

    /// <summary>A file name with a character that cannot be displayed or opened.</summary>
    public static Fault FileNameCharacter(string path, Rune character) =>
        Error(
            "INPUT-NAME",
            new SourceLocation(Shown(path, int.MaxValue), 1, 1),
            "",
            character == Rune.ReplacementChar
                ? "the file name is not UTF-8, or holds U+FFFD, which stands for bytes that were lost"
                : $"the file name holds {CodePoint(character.Value)}",
            "a name in UTF-8 without control characters and without those that change the reading order",
            "rename the file"
        );

    /// <summary>A file or a line that is too long.</summary>
    public static Fault TooLong(SourceLocation location, long limit) =>
        Error(
            "INPUT-LENGTH",
            location,
            "",
            $"more than {(limit >> 20).ToString(CultureInfo.InvariantCulture)} MiB in one piece",
            "one record, far smaller",
            "look where the file comes from; use one record a line (.ndjson) for many"
        );

    /// <summary>A .gz file that cannot be decompressed to its end.</summary>
    public static Fault BadGzip(SourceLocation location, string damage) =>
        Error(
            "INPUT-GZIP",
            location,
            "",
            $"damaged after this line, at {damage}",
            "a whole gzip file, which gzip -t passes, and nothing after it",
            "download or compress it again"
        );

    // JSON.

    /// <summary>A YAML file that is not a list.</summary>
    public static Fault NotAList(SourceLocation location, StatedKind kind) =>
        Error(
            "TYPE-LIST",
            location,
            "",
            $"{Named(kind)} where a list is expected",
            "entries that begin with \"- id: \", with their other fields below, indented by two spaces",
            "write \"- id: \" and its id where each entry begins, and indent the other fields"
        );

    /// <summary>JSON that ends too early.</summary>
    public static Fault JsonEnds(SourceLocation location, string field) =>
        Error(
            "JSON-SYNTAX",
            location,
            field,
            "the file ends inside a value",
            "a whole object, or a list of objects",
            "download or export it again; compare the size with the source"
        );

    /// <summary>A trailing comma.</summary>
    public static Fault JsonComma(SourceLocation location, string field, char bracket, SourceLocation comma) =>
        Error(
            "JSON-SYNTAX",
            location,
            field,
            $"\"{bracket}\" after a comma",
            bracket == '}' ? "another field" : "another member of the list",
            $"delete the comma at {comma}"
        );

    /// <summary>An unquoted word.</summary>
    public static Fault JsonWord(SourceLocation location, string field, string word) =>
        Error(
            "JSON-SYNTAX",
            location,
            field,
            $"\"{Shown(word)}\" is not JSON",
            "text in double quotes, a number, true, false or null",
            word is "NaN" or "Infinity" or "-Infinity" or "None" or "undefined"
                ? "export missing values as absent fields"
                : "put it in double quotes if it is text, or close the quotes before it"
        );

    /// <summary>Words right after the end of a text, which ends there because an earlier one does not.</summary>
    public static Fault JsonQuote(SourceLocation location, string field, string word, SourceLocation text) =>
        Error(
            "JSON-SYNTAX",
            location,
            field,
            $"\"{Shown(word)}\" follows the quote that ends a text",
            "a comma, or the end of the object or of the list",
            $"look whether the text that begins at {text} ends where it should: its closing quote may be missing"
        );

    /// <summary>A character that JSON does not allow at this position.</summary>
    public static Fault JsonCharacter(SourceLocation location, string field, Rune character) =>
        Error(
            "JSON-SYNTAX",
            location,
            field,
            $"\"{Shown(character.ToString())}\" cannot stand here",
            "JSON as in RFC 8259: double quotes, no comments, no line breaks inside text",
            "export it again with a JSON library, or look at what is just before"
        );

    /// <summary>A duplicate key in JSON.</summary>
    public static Fault JsonKeyTwice(SourceLocation location, string field, string path, StatedField first, StatedValue second) =>
        KeyTwice("JSON-DUPKEY", location, field, path, first, second);

    /// <summary>JSON nested too deeply.</summary>
    public static Fault JsonDepth(SourceLocation location, string field, int levels) =>
        Error(
            "JSON-DEPTH",
            location,
            field,
            $"more than {Number(levels)} levels of nesting",
            $"at most {Number(levels)}, counted from the field",
            "give the value flatter"
        );

    /// <summary>An object over several lines in NDJSON.</summary>
    public static Fault JsonOverLines(SourceLocation location) =>
        Error(
            "JSONL-MULTILINE",
            location,
            "",
            "the object opened here does not end on this line",
            "one record a line",
            $"name the file .json, or put each record on a line of its own: jq -c . {location.Path} > NEW-FILE"
        );

    /// <summary>Many lines in a row that are not records.</summary>
    public static Fault NotOneRecordALine(SourceLocation location, int lines) =>
        Error(
            "JSONL-GIVEN-UP",
            location,
            "",
            $"{Number(lines)} lines in a row cannot be read; those from here to the next block of the file are passed over",
            "one record a line",
            "look whether the file is NDJSON at all"
        );

    /// <summary>A truncated line.</summary>
    public static Fault JsonCut(SourceLocation location, string id, bool endsFile) =>
        Error(
            "JSONL-TRUNCATED",
            location,
            "",
            $"the {(endsFile ? "file" : "line")} ends inside a record{(id.Length == 0 ? "" : $" (id \"{Shown(id)}\")")}",
            "a whole object and a final line feed",
            "download or export again; compare the size with the source"
        );

    // Markdown and YAML.

    public static Fault NoFrontMatter(string path) =>
        Error(
            "FM-MISSING",
            new SourceLocation(path, 1, 1),
            "",
            "the file does not begin with \"---\"",
            "front matter, then the text",
            "put id, kind, title, published and source between two lines \"---\" above the text (\"publication new\" writes such a file);"
                + " editorial pages belong in pages/ with front matter of their own"
        );

    public static Fault UnclosedFrontMatter(string path, int lines) =>
        Error(
            "FM-UNCLOSED",
            new SourceLocation(path, 1, 1),
            "",
            $"the front matter opened here has no closing \"---\" (read to the end, line {Number(lines)})",
            "a line with three hyphens before the text",
            "add it after the last field"
        );

    /// <summary>YAML that cannot be parsed, in the words of the parser.</summary>
    public static Fault YamlSyntax(SourceLocation location, string field) =>
        Error(
            "YAML-SYNTAX",
            location,
            field,
            "the YAML cannot be read here",
            "fields as \"name: value\", nested ones indented by spaces",
            "put text in quotes, and look at the indentation of this line and the one before"
        );

    /// <summary>A field that begins in another column than those before it.</summary>
    public static Fault YamlIndent(SourceLocation location, string name) =>
        Error(
            "YAML-SYNTAX",
            location,
            Shown(name),
            "it begins further to the right than the fields before it",
            "fields of one level that begin in one column",
            "take out the spaces before it"
        );

    /// <summary>A quote or a bracket that nothing closes.</summary>
    public static Fault Unclosed(SourceLocation location, string field, char mark, string code) =>
        Error(
            code,
            location,
            field,
            $"the {mark} opened here is not closed",
            "its other half, before the next field",
            mark switch
            {
                '[' => "write ] where the list ends",
                '{' => "write } where it ends",
                _ => "write it at the end of the text too; text that holds a quote goes between quotes of the other kind",
            }
        );

    /// <summary>A colon in text without quotes.</summary>
    public static Fault YamlColon(SourceLocation location, string field, string name, string value) =>
        Error("YAML-COLON", location, field, "\": \" inside a value without quotes", "text in quotes", $"{Shown(name)}: {Quoted(value)}");

    /// <summary>A tab as indentation.</summary>
    public static Fault YamlTab(SourceLocation location, string field) =>
        Error("YAML-TAB", location, field, "the line is indented with a tab", "spaces", "replace it by two spaces");

    /// <summary>A quote that ends too early.</summary>
    public static Fault YamlQuote(SourceLocation location, string field, string name, string value, char quote, string before) =>
        Error(
            "YAML-QUOTE",
            location,
            field,
            $"the quoted value ends after {quote}{Shown(before)}{quote}",
            quote == '\'' ? "'' for an apostrophe inside single quotes" : "\\\" for a quote inside double quotes",
            $"{Shown(name)}: {Quoted(value)}"
        );

    /// <summary>An anchor or an alias.</summary>
    public static Fault YamlAlias(SourceLocation location, string field, string mark) =>
        Error(
            "YAML-ALIAS",
            location,
            field,
            $"anchors and aliases ({Shown(mark)}) are not allowed",
            "plain values",
            "write the value where it is used; put text that begins with & or * in quotes"
        );

    public static Fault YamlTag(SourceLocation location, string field, string tag) =>
        Error(
            "YAML-TAG",
            location,
            field,
            $"tags such as \"{Shown(tag)}\" are not allowed",
            "a plain value",
            "remove the tag, or put text that begins with ! in quotes; if you did not write it, look where the file comes from"
        );

    public static Fault YamlMerge(SourceLocation location, string field) =>
        Error("YAML-MERGE", location, field, "the merge key \"<<\" is not allowed", "plain fields", "write the fields out");

    /// <summary>A key that is a map, a list or null.</summary>
    public static Fault YamlKey(SourceLocation location, string field) =>
        Error(
            "YAML-KEY",
            location,
            field,
            "the name of a field is a map, a list or nothing",
            "a word",
            "put the name in quotes if it is text"
        );

    public static Fault YamlDirective(SourceLocation location) =>
        Error("YAML-DIRECTIVE", location, "", "directives (%YAML, %TAG) are not allowed", "fields at once", "remove the line");

    public static Fault YamlSecondDocument(SourceLocation location) =>
        Error(
            "YAML-DOCUMENT",
            location,
            "",
            "a second YAML document begins here",
            "one document a file",
            "remove the line \"---\", or make two files"
        );

    /// <summary>YAML nested too deeply.</summary>
    public static Fault YamlDepth(SourceLocation location, string field, int levels) =>
        Error(
            "YAML-DEPTH",
            location,
            field,
            $"more than {Number(levels)} levels of nesting",
            $"at most {Number(levels)}, counted from the field",
            "give the value flatter, for example programmes: [quartiers-numeriques]"
        );

    /// <summary>A duplicate key in YAML.</summary>
    public static Fault YamlKeyTwice(SourceLocation location, string field, string path, StatedField first, StatedValue second) =>
        KeyTwice("YAML-DUPKEY", location, field, path, first, second);

    /// <summary>A number with a leading zero, outside quotes.</summary>
    public static Fault AmbiguousNumber(SourceLocation location, string field, string text) =>
        Error(
            "TYPE-AMBIGUOUS",
            location,
            field,
            $"{Shown(text)} would be a number to some programs and text to others",
            "text in quotes, or a number without leading zeros",
            $"write \"{Shown(text)}\" in double quotes"
        );

    // Fields and types.

    public static Fault MissingField(SourceLocation location, string field) =>
        Error(
            "FIELD-MISSING",
            location,
            field,
            "required and missing",
            ExampleOf(location, field) is { } example ? $"for example {example}" : "a value",
            $"add \"{NameOf(field)}: \" and {ValueOf(field)}"
        );

    /// <summary>A field without a value.</summary>
    public static Fault NullValue(SourceLocation location, string field) =>
        Error(
            "FIELD-NULL",
            location,
            field,
            "the field is there without a value",
            "a value, or no field",
            "fill it in, or leave the field out"
        );

    /// <summary>A number out of its range.</summary>
    public static Fault NumberRange(SourceLocation location, string field, string text, int minimum, int maximum) =>
        Error(
            "NUM-RANGE",
            location,
            field,
            $"{Shown(text)} does not fit",
            Invariant($"a whole number from {minimum} to {maximum}"),
            "correct it, or leave the field out"
        );

    /// <summary>Text with line ends where one line is expected.</summary>
    public static Fault ManyLines(SourceLocation location, string field, string text) =>
        Error("TEXT-LINES", location, field, $"\"{Shown(text)}\" holds a line end", "one line", "join the lines");

    /// <summary>Text that is too long.</summary>
    public static Fault TooLong(SourceLocation location, string field, string text, int characters, int most) =>
        Error(
            "TEXT-LENGTH",
            location,
            field,
            Invariant($"\"{Shown(text)}\" has {characters} characters"),
            Invariant($"at most {most}"),
            field == "title" ? "shorten it, with titleOrigin: editorial; the whole of it can stand in the text" : "shorten it"
        );

    /// <summary>A keyword that is not allowed.</summary>
    public static Fault WrongWord(
        SourceLocation location,
        string field,
        string text,
        IReadOnlyList<string> words,
        IReadOnlyList<string> nearest
    ) =>
        Error(
            "ENUM",
            location,
            field,
            $"\"{Shown(text)}\" is none of its values",
            // Those that are near stand for a long list.
            nearest.Count > 0
            && words.Count > MostWords
                ? $"one of {string.Join(", ", nearest)}, …"
                : $"one of {string.Join(", ", words)}",
            nearest.Count > 0 ? $"probably {nearest[0]}"
                : words.Contains("plain") ? "write plain for any other host"
                : "choose one of them"
        );

    /// <summary>An invalid language tag.</summary>
    public static Fault LanguageTag(SourceLocation location, string field, string text) =>
        Error(
            "LANG-TAG",
            location,
            field,
            $"\"{Shown(text)}\" is not the code of a language",
            "a code such as fr or en-GB (BCP 47)",
            LanguageNames.TagOf(text) is { } tag ? $"write {tag}"
                : SectionOf(location.Path) == "site.yml" ? "write the code of the language"
                : "correct it, or leave it out for the language of the site"
        );

    // Ids, addresses.

    /// <summary>An id with invalid syntax.</summary>
    public static Fault IdSyntax(SourceLocation location, string field, string id, string suggestion) =>
        Error(
            "ID-SYNTAX",
            location,
            field,
            $"\"{Shown(id)}\" is not written as an id",
            "a–z, 0–9 and single hyphens, a letter at least",
            suggestion.Length >= 3 ? $"for example {suggestion}" : "use the number given by the source"
        );

    /// <summary>Extends <see cref="IdSyntax"/> once all ids are known: if the id differs from another one by capitals only, names that
    /// one.</summary>
    public static Fault WithTwin(Fault refused, Func<string, SourceLocation?> placeOf) =>
        refused.Message.Split('"') is [_, var id, ..] && placeOf(id.ToLowerInvariant()) is { } twin
            ? refused with
            {
                Message = $"{refused.Message}; it differs from the id at {twin} only by capitals",
                Fix = "if it is the same record delete one, else give it its own number",
            }
            : refused;

    /// <summary>An id that is too long or too short.</summary>
    public static Fault IdLength(SourceLocation location, string field, string id, (int Shortest, string Longer) form) =>
        Error(
            "ID-LENGTH",
            location,
            field,
            id.Length == 1 ? $"\"{id}\" has 1 character" : Invariant($"\"{Shown(id)}\" has {id.Length} characters"),
            Invariant($"{form.Shortest} to 80"),
            id.Length < form.Shortest
                ? $"put a word before it that says what it is, for example {form.Longer}"
                : $"shorten it, for example {Shortened(id)}; what it is called belongs in title or name"
        );

    // Whole words, as many as an address can well have.
    private static string Shortened(string id) =>
        id[..60].LastIndexOf('-') is > 0 and var end && end < 60 ? id[..end].TrimEnd('-') : id[..60];

    /// <summary>An id that is reserved for the site or an operating system.</summary>
    public static Fault IdReserved(SourceLocation location, string field, string id) =>
        Error(
            "ID-RESERVED",
            location,
            field,
            $"\"{id}\" is a name of the site's own addresses or a device name on Windows",
            "another id",
            $"put a word before it that says what it is, for example question-{id}"
        );

    /// <summary>An id with letters of another script.</summary>
    public static Fault IdConfusable(SourceLocation location, string field, string id, string letter, string twin) =>
        Error(
            "ID-CONFUSABLE",
            location,
            field,
            $"\"{Escaped(id)}\" holds {letter}; it looks like \"{twin}\"",
            "a–z, 0–9 and hyphen",
            $"type the id again: {twin}"
        );

    /// <summary>An id that two records have.</summary>
    public static Fault DuplicateId(SourceLocation location, string id, SourceLocation first) =>
        Error(
            "ID-DUPLICATE",
            location,
            "id",
            $"\"{id}\" is also at {first}",
            "one record or entry for each id",
            "delete one if both are the same, or else give the newer another id; to correct what is published, change its own record"
        );

    /// <summary>A former id that is in use.</summary>
    public static Fault FormerIdTaken(SourceLocation location, string id, SourceLocation other) =>
        Error(
            "ID-FORMER",
            location,
            "formerIds",
            $"\"{id}\" is also an id at {other}",
            "an id that nothing bears any more",
            "remove it from formerIds, or give the other its own id"
        );

    /// <summary>Two different statements of the same fact.</summary>
    public static Fault FactConflict(SourceLocation location, string field, string here, string there, SourceLocation other) =>
        Error(
            "FACT-CONFLICT",
            location,
            field,
            $"{here}, but {there} at {other}",
            "one fact stated once, or twice alike",
            "keep the one that the source prints"
        );

    /// <summary>An address with a scheme that pages must not link to.</summary>
    public static Fault UrlScheme(SourceLocation location, string field, string text, string scheme) =>
        Error(
            "URL-SCHEME",
            location,
            field,
            $"scheme \"{Shown(scheme)}\" in \"{Shown(text)}\"",
            "https (http where there is no other)",
            "write the address of the official page"
        );

    /// <summary>Text that is not an absolute address.</summary>
    public static Fault UrlSyntax(SourceLocation location, string field, string text) =>
        Error("URL-SYNTAX", location, field, $"\"{Shown(text)}\" is not a whole address", "https://…", WithScheme(text));

    // What a browser shows, which leaves the scheme out.
    private static string WithScheme(string text) =>
        text.Split('/')[0].Split('.') is { Length: > 1 } host
        && Array.TrueForAll(host, part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        && Uri.IsWellFormedUriString($"https://{text}", UriKind.Absolute)
            ? $"write https://{text}"
            : "copy the address from the browser";

    /// <summary>An address that the site cannot have had, or that would have another meaning in the host's list of redirects.</summary>
    public static Fault AddressSyntax(SourceLocation location, string field, string text, string suggestion) =>
        Error(
            "ADDRESS-SYNTAX",
            location,
            field,
            $"\"{Shown(text)}\" is no address of this site",
            "a path from its root: /, letters, digits, . _ ~ , = @ + - and escapes such as %C3%A9, without .., // or ?",
            suggestion.Length > 0
                ? text.Contains('?', StringComparison.Ordinal)
                    ? $"write {suggestion}; what follows the ? cannot be kept"
                    : $"write {suggestion}"
                : text.AsSpan().ContainsAny(SignsOfRules)
                    ? "not every host can lead on from a space or a sign like this: leave this address out"
                    : "copy the path from the browser, without https:// and the domain"
        );

    // References.

    /// <summary>A name that several entries have.</summary>
    public static Fault AmbiguousReference(SourceLocation location, string field, string text, IReadOnlyList<string> ids) =>
        Error(
            "REF-AMBIGUOUS",
            location,
            field,
            $"\"{Shown(text)}\" is a name of {string.Join(" and ", ids)}",
            "an id, or a name that one entry alone has",
            $"write {ids[0]} or {ids[1]}"
        );

    /// <summary>A relation to a document that does not exist.</summary>
    public static Fault UnknownDocument(SourceLocation location, string field, string id, IReadOnlyList<string> nearest) =>
        Error(
            "REF-DOCUMENT",
            location,
            field,
            $"no document \"{Shown(id)}\"{NearestNames.Ending(nearest)}",
            "a document's id or an absolute address",
            "correct it; for what is not published here, write its address, or what it is called as label instead of target"
        );

    /// <summary>A relation with neither target nor label.</summary>
    public static Fault RelationWithoutTarget(SourceLocation location, string field) =>
        Error("REL-LABEL", location, field, "neither target nor label", "a target, or a label that says what it is", "add one of them");

    public static Fault ReattributionWithoutMinistry(SourceLocation location, string field) =>
        Error(
            "FIELD-MISSING",
            location,
            $"{field}.ministry",
            "required for a reattributed event and missing",
            "the ministry to which it passed",
            "add \"ministry\""
        );

    /// <param name="location">Where it is named.</param>
    /// <param name="field">The field.</param>
    /// <param name="file">The name.</param>
    /// <param name="twin">The file whose name differs only by capitals or by how its accents are stored. Null if there is none.</param>
    public static Fault MissingPicture(SourceLocation location, string field, string file, string? twin) =>
        Error(
            "IMAGE-MISSING",
            location,
            field,
            $"no file \"{Shown(file)}\" in images/",
            "a file of input/images",
            twin is null ? "add the picture, or correct the name"
                : twin.Normalize() == file.Normalize()
                    ? "name the file again: its accents are stored apart from their letters, as macOS does"
                : $"write {Shown(twin)}, or rename the file: capitals count"
        );

    /// <summary>A picture in an unsupported format.</summary>
    public static Fault PictureForm(string path) =>
        Error(
            "IMAGE-FORM",
            new SourceLocation(path, 1, 1),
            "",
            "it is neither PNG nor JPEG nor WebP, whatever its name",
            "a PNG, JPEG or WebP file",
            "convert it, or move it out of images/"
        );

    /// <summary>An SVG file, which a browser could run as a program.</summary>
    public static Fault PictureSvg(string path) =>
        Error(
            "IMAGE-SVG",
            new SourceLocation(path, 1, 1),
            "",
            "it is SVG, which can hold scripts and is never published from records",
            "a PNG, JPEG or WebP file",
            "export the drawing as PNG, 1600 pixels wide"
        );

    /// <summary>A picture with too many bytes.</summary>
    public static Fault PictureBytes(string path, long bytes, long maximum) =>
        Error(
            "IMAGE-SIZE",
            new SourceLocation(path, 1, 1),
            "",
            Invariant($"{bytes} bytes"),
            Invariant($"at most {maximum} bytes"),
            "save it smaller: pages show at most 1600 pixels of its width"
        );

    /// <summary>A picture with too many pixels.</summary>
    public static Fault PictureSize(string path, long width, long height, int side, int megapixels) =>
        Error(
            "IMAGE-SIZE",
            new SourceLocation(path, 1, 1),
            "",
            Invariant($"{width} × {height} pixels"),
            Invariant($"at most {side} a side and {megapixels} million in all"),
            "save it smaller: pages show at most 1600 pixels of its width"
        );

    /// <summary>An animated picture.</summary>
    public static Fault PictureFrames(string path) =>
        Error(
            "IMAGE-FRAMES",
            new SourceLocation(path, 1, 1),
            "",
            "the picture is animated",
            "one frame",
            "export the frame that says most"
        );

    /// <summary>A truncated or damaged picture.</summary>
    public static Fault PictureDamaged(string path) =>
        Error(
            "IMAGE-DAMAGED",
            new SourceLocation(path, 1, 1),
            "",
            "the file is empty, cut or damaged: its picture cannot be decoded to the end",
            "a whole picture",
            "copy it again from where it came"
        );

    // The theme.

    /// <summary>No typeface for the cards.</summary>
    public static Fault NoTypeface(string path) =>
        Error(
            "THEME-TYPEFACE",
            new SourceLocation(path, 1, 1),
            "",
            "no typeface can be read there",
            "a .ttf or .otf file, which the cards are drawn with",
            "copy those of the theme that comes with the program"
        );

    /// <summary>A logo of the theme that cannot be drawn.</summary>
    public static Fault NoSign(string path) =>
        Error(
            "THEME-SIGN",
            new SourceLocation(path, 1, 1),
            "",
            "it is missing or is no drawing of paths alone",
            "an SVG file with a viewBox and path elements with d and, if need be, fill as #rrggbb",
            "convert its shapes to paths"
        );

    // Whole records.

    /// <summary>Texts under a licence that is not open.</summary>
    public static Fault TextWithoutRight(SourceLocation location, string field, string licence) =>
        Error(
            "RIGHTS-TEXT",
            location,
            field,
            $"the licence {licence} is not open, and the record holds the text",
            "title, abstract, names and links alone",
            "remove the texts, or state the licence that allows them"
        );

    /// <summary>A record of a document that has been taken down.</summary>
    public static Fault TakenDown(SourceLocation location, SourceLocation tombstone) =>
        Error(
            "TOMB-CONTENT",
            location,
            "id",
            $"the document was taken down ({tombstone}), and its record is still here",
            "no record",
            "delete the record, of which older deploys and the history of git keep copies; or take the tombstone out, if it is wrong"
        );

    /// <summary>A tombstone with neither id nor address.</summary>
    public static Fault EmptyTombstone(SourceLocation location) =>
        Error(
            "TOMB-EMPTY",
            location,
            "",
            "neither id nor addresses",
            "one of them at least",
            "add the id of the document that was taken down"
        );

    /// <summary>Text before the first heading.</summary>
    public static Fault WordsBeforeHeading(SourceLocation location, string heading) =>
        Error(
            "BODY-HEADING",
            location,
            "texts[].markdown",
            "words before the first heading of a text",
            $"\"# {heading}\" first",
            "move the heading above them"
        );

    /// <summary>Attributes of a text that is not in the body.</summary>
    public static Fault TextWithoutWords(SourceLocation location, string field, string role) =>
        Error(
            "BODY-TEXT",
            location,
            field,
            $"the body has no further text \"{Shown(role)}\"",
            "attributes of texts that stand in the body, in their order",
            "add the heading and its text, or remove the entry"
        );

    public static Fault TextWithoutMarkdown(SourceLocation location, string field) =>
        Error("FIELD-MISSING", location, $"{field}.markdown", "required and missing", "the text", "add \"markdown\"");

    /// <summary>A body of a kind that has no texts.</summary>
    public static Fault BodyWithoutText(SourceLocation location, string kind) =>
        Error(
            "BODY-KIND",
            location,
            "texts[].markdown",
            $"the kind {kind} has no texts",
            "a kind with texts",
            "correct kind; or, if it is right, give it its texts in authorities/kinds.yml, such as texts: [{role: body, heading: \"…\"}]"
        );

    /// <summary>Too many open brackets in a paragraph.</summary>
    public static Fault BodyBrackets(SourceLocation location, string field, int brackets, int maximum) =>
        Error(
            "BODY-COST",
            location,
            field,
            Invariant($"more than {brackets - 1} unclosed \"[\" in one paragraph: rendering would take seconds"),
            Invariant($"at most {maximum}"),
            "the text is probably a broken export; otherwise fence it as code"
        );

    /// <summary>Too many marks of emphasis, code or entities in a paragraph.</summary>
    public static Fault BodyMarks(SourceLocation location, string field, int marks, int maximum) =>
        Error(
            "BODY-COST",
            location,
            field,
            Invariant($"more than {marks - 1} marks (* _ ` < &) in one paragraph: rendering would take seconds"),
            Invariant($"at most {maximum}"),
            "the text is probably a broken export; otherwise fence it as code"
        );

    /// <summary>Quotes or lists nested too deeply.</summary>
    public static Fault BodyDepth(SourceLocation location, string field, int maximum) =>
        Error(
            "BODY-COST",
            location,
            field,
            "quotes or lists nested too deeply",
            Invariant($"at most {maximum} levels"),
            "the text is probably a broken export; otherwise fence it as code"
        );

    // The publication.

    /// <summary>A description that is too short for catalogues.</summary>
    public static Fault ShortDescription(SourceLocation location, int length) =>
        Warning(
            "SITE-DESCRIPTION",
            location,
            "description",
            Invariant($"{length} characters"),
            "100 at least, as catalogues of open data ask",
            "say what the publication holds, of whom and when"
        );

    /// <summary>An invalid tagging entity.</summary>
    public static Fault TaggingEntity(SourceLocation location, string text) =>
        Error(
            "SITE-AUTHORITY",
            location,
            "authority",
            $"\"{Shown(text)}\" is no tagging entity (RFC 4151)",
            "domain,YYYY-MM-DD",
            "a domain that you held on that day, for example exemple.fr,2013-01-01"
        );

    /// <summary>A name for a folder that does not exist.</summary>
    public static Fault UnknownFolder(
        SourceLocation location,
        string field,
        string name,
        IReadOnlyList<string> known,
        IReadOnlyList<string> nearest
    ) =>
        Error(
            "SITE-PATHS",
            location,
            field,
            $"no folder is called \"{Shown(name)}\"{NearestNames.Ending(nearest)}",
            $"one of {string.Join(", ", known)}",
            nearest.Count > 0 ? $"rename it to {nearest[0]}, or leave it out" : "leave it out"
        );

    /// <summary>Two folders of the site with the same name.</summary>
    public static Fault TwinFolder(SourceLocation location, string field, string name, string other) =>
        Error(
            "SITE-PATHS",
            location,
            field,
            $"\"{Shown(name)}\" is also the folder of {other}",
            "a name of its own for each folder",
            "choose another name"
        );

    /// <summary>A menu or home entry that is not a section allowed there.</summary>
    public static Fault UnknownSection(
        SourceLocation location,
        string field,
        string name,
        IEnumerable<string> known,
        IReadOnlyList<string> nearest
    ) =>
        Error(
            "SITE-SECTION",
            location,
            field,
            $"no section here is called \"{Shown(name)}\"{NearestNames.Ending(nearest)}",
            $"one of {string.Join(", ", known)}",
            nearest.Count > 0 ? $"rename it to {nearest[0]}, or leave it out" : "leave it out"
        );

    /// <summary>Two entries that cannot be distinguished.</summary>
    public static Fault TwinName(SourceLocation location, string id, string other, SourceLocation first) =>
        Warning(
            "TWIN-NAME",
            location,
            "name",
            $"{id} and {other} ({first}) have the same name, and neither dates nor identifiers tell them apart",
            "one entry, or what tells them apart",
            "merge them with formerIds, or add dates or identifiers"
        );

    /// <summary>A document whose address has changed.</summary>
    public static Fault MovedDocument(SourceLocation location, string id, string address) =>
        Error(
            "ADDRESS-VANISHED",
            location,
            "formerAddresses",
            $"{id} was published at {address}, which leads nowhere now",
            "an address that lives for ever",
            $"add to the record: formerAddresses: [{address}]"
        );

    /// <summary>A published document that has disappeared.</summary>
    public static Fault VanishedDocument(string input, string id, string address) =>
        Error(
            "ADDRESS-VANISHED",
            new SourceLocation($"{input}/tombstones.yml", 1, 1),
            "",
            $"document {id} was published at {address} and is gone",
            "a record, a redirect or a tombstone",
            $"put the record back; or add to the record that it has become: formerIds: [{id}]; "
                + $"or add to tombstones.yml: - {{id: {id}, date: …, legalGround: …, addresses: [{address}]}}"
        );

    /// <summary>A published authority that has disappeared.</summary>
    public static Fault VanishedAuthority(string input, string file, string id, string address) =>
        Error(
            "ADDRESS-VANISHED",
            new SourceLocation($"{input}/authorities/{file}.yml", 1, 1),
            "",
            $"{id} had the page {address} and is gone",
            "an entry or a redirect",
            $"put the entry back, or add to the entry that it has become: formerIds: [{id}]"
        );

    // Finished pages. The location is that of the page's text in the input, or the page itself.

    /// <summary>A published editorial page, or a section under its former name, that has disappeared.</summary>
    public static Fault VanishedPage(string input, string address) =>
        Error(
            "ADDRESS-VANISHED",
            new SourceLocation($"{input}/pages{address.TrimEnd('/')}.md", 1, 1),
            "",
            $"the page {address} was published and is gone",
            "a page, a redirect or a tombstone",
            $"put the page back; or add to the page that it has become: formerAddresses: [{address}]; "
                + $"or add to tombstones.yml: - {{date: …, legalGround: …, addresses: [{address}]}}"
        );

    /// <summary>A link within the site to an address that does not exist.</summary>
    public static Fault LinkBroken(SourceLocation location, string page, string target) =>
        Error(
            "LINK-BROKEN",
            location,
            "",
            $"the page {page} leads to {Shown(target, 200)}, which is no address of the site",
            "an address that is there, or one of former days that leads on",
            "correct the link, or take it out"
        );

    /// <summary>A link to an anchor that its page does not have.</summary>
    public static Fault LinkAnchor(SourceLocation location, string page, string target) =>
        Note(
            "LINK-ANCHOR",
            location,
            "",
            $"the page {page} leads to {Shown(target, 200)}, a place that is not there",
            "the id of a heading or a paragraph",
            "open the page, copy the address of the place and correct the link"
        );

    /// <summary>A link to another site that does not respond.</summary>
    public static Fault LinkOutside(SourceLocation location, string page, string url, string reason) =>
        Note(
            "LINK-OUTSIDE",
            location,
            "",
            $"the page {page} leads to {Shown(url, 300)}: {reason}",
            "an address that answers",
            "correct the link, or point it to an archived copy"
        );

    /// <summary>A picture without alternative text.</summary>
    public static Fault ImageUndescribed(SourceLocation location, string page, string picture) =>
        Note(
            "IMAGE-ALT",
            location,
            "",
            $"the page {page} shows {Shown(picture, 200)} without a description",
            "what the picture says, in words",
            "write them between the brackets: ![words](address)"
        );

    /// <summary>A page that is too large.</summary>
    public static Fault PageWeight(SourceLocation location, string page, long bytes, int maximum) =>
        Note(
            "PAGE-WEIGHT",
            location,
            "",
            Invariant($"the page {page} weighs {bytes} bytes with its pictures, compressed"),
            Invariant($"at most {maximum}"),
            "show fewer or smaller pictures, or make several records of it"
        );

    /// <summary>An address that two things have.</summary>
    public static Fault AddressTaken(SourceLocation location, string address, string other) =>
        Error("ADDRESS-TAKEN", location, "", $"{address} is also the address of {other}", "an address of its own", "rename one of them");

    // Personal data. Warnings are published, so the message shows only the ends of the finding.

    /// <summary>What looks like a social security number.</summary>
    public static Fault PersonalNir(SourceLocation location, string field, string ends) =>
        Warning(
            "PERSONAL-NIR",
            location,
            field,
            $"\"{Shown(ends)}\" reads as a number of social security",
            "no personal data but what the law makes public",
            PersonalFix
        );

    /// <summary>What looks like a bank account number.</summary>
    public static Fault PersonalIban(SourceLocation location, string field, string ends) =>
        Warning(
            "PERSONAL-IBAN",
            location,
            field,
            $"\"{Shown(ends)}\" reads as a bank account",
            "no personal data but what the law makes public",
            PersonalFix
        );

    /// <summary>What looks like a telephone number.</summary>
    public static Fault PersonalPhone(SourceLocation location, string field, string ends) =>
        Warning(
            "PERSONAL-PHONE",
            location,
            field,
            $"\"{Shown(ends)}\" reads as a telephone number",
            "no personal data but what the law makes public",
            PersonalFix
        );

    /// <summary>What looks like a private e-mail address.</summary>
    public static Fault PersonalEmail(SourceLocation location, string field, string ends) =>
        Warning(
            "PERSONAL-EMAIL",
            location,
            field,
            $"\"{Shown(ends)}\" reads as a private e-mail address",
            "no personal data but what the law makes public",
            PersonalFix
        );

    /// <summary>What looks like a person's postal address.</summary>
    public static Fault PersonalAddress(SourceLocation location, string field, string ends) =>
        Warning(
            "PERSONAL-ADDRESS",
            location,
            field,
            $"\"{Shown(ends)}\" reads as the address of a person",
            "no personal data but what the law makes public",
            PersonalFix
        );

    private static Fault KeyTwice(string code, SourceLocation location, string field, string path, StatedField first, StatedValue second) =>
        Error(
            code,
            location,
            field,
            $"given twice, {Short(first.Value)} at {new SourceLocation(path, first.Line, first.Column)} and {Short(second)} here",
            "once",
            "keep the right one"
        );

    private const string PersonalFix = "take it out, or list the finding under reviewed in site.yml with the reason why it may stand";

    private static string Short(StatedValue value) =>
        value.Kind switch
        {
            StatedKind.List or StatedKind.Map or StatedKind.Null => Named(value.Kind),
            _ => $"\"{Shown(value.Text)}\"",
        };

    private static string Named(StatedKind kind) =>
        kind switch
        {
            StatedKind.Map => "a map",
            StatedKind.List => "a list",
            StatedKind.Number => "a number",
            StatedKind.Boolean => "true or false",
            StatedKind.Text => "text",
            _ => "nothing",
        };

    private static string Quoted(string text) =>
        "\"" + Shown(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)) + "\"";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string id) =>
        string.Concat(id.Select(letter => char.IsAscii(letter) ? letter.ToString() : $"<{CodePoint(letter)}>"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>A template that does not parse, or that uses a field that its model does not have.</summary>
    public static Fault Template(SourceLocation location, string message) =>
        Error(
            "TEMPLATE",
            location,
            "",
            message,
            "a template that parses and names only fields of its model",
            "correct the template at this line"
        );

    private static Fault Error(string code, SourceLocation location, string field, string message, string expected, string fix) =>
        new(Severity.Error, code, location, field, message, expected, fix);

    private static Fault Note(string code, SourceLocation location, string field, string message, string expected, string fix) =>
        new(Severity.Note, code, location, field, message, expected, fix);

    private static Fault Warning(string code, SourceLocation location, string field, string message, string expected, string fix) =>
        new(Severity.Warning, code, location, field, message, expected, fix);
}
