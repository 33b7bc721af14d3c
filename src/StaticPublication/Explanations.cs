namespace StaticPublication;

/// <summary>What <c>publication explain CODE</c> prints: why the fault is one, and how it is usually mended.</summary>
public static class Explanations
{
    /// <summary>Texts by code, in ordinal order of the codes.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["CHAR-CONTROL"] = "No text may hold control characters but tab and line feed: they are invisible, break files made from the text, and are usually what is left of a truncated or wrongly converted export. U+0080 to U+009F are what Windows-1252 becomes when it is taken for Latin-1. In YAML the line separators U+2028 and U+2029 count with them, because YAML takes them for line ends.",
        ["CHAR-SURROGATE"] = "JSON writes characters beyond U+FFFF as two escapes. Half of such a pair is no character; the exporter cut a text in the middle of one.",
        ["ENC-BOM"] = "A byte order mark says nothing in UTF-8. It is dropped and the file is read; saving it without the mark silences the note.",
        ["ENC-UTF16"] = "Input is UTF-8. Files in UTF-16 come from some Windows programs, under the name Unicode; iconv converts them.",
        ["ENC-UTF8"] = "Input is UTF-8, and a byte that is not is never replaced by a guess: the text would be published wrong without a word. Older French files are often Windows-1252; the message shows what the byte would be there.",
        ["FM-MISSING"] = "A Markdown file begins with its fields, in YAML, between two lines of three hyphens; the text follows. Without them there is no id and no date.",
        ["FM-UNCLOSED"] = "The fields at the head of a Markdown file end at the second line of three hyphens. Where it is missing, the whole text would be taken for fields.",
        ["INPUT-FORM"] = "Every file under documents/, authorities/ and pages/ is read or reported: one that is left out without a word would be missing from the site without a word.",
        ["INPUT-GZIP"] = "The file was cut or damaged while being compressed or copied. Records before the place may have been read, but with an error nothing is published.",
        ["INPUT-IGNORED"] = "The input folder has a fixed layout. A name beside it is often a misspelt one, such as document/ for documents/. Names that begin with a dot are passed over.",
        ["INPUT-LENGTH"] = "A line of NDJSON or a Markdown or YAML file may have 64 MiB, a JSON file 1 GiB. Anything above is a damaged file, or many records that belong in NDJSON, which is read piece by piece.",
        ["INPUT-LINK"] = "Symbolic links are refused everywhere under input/: a link could publish a file of the machine that builds.",
        ["INPUT-MISSING"] = "The folder given as input, and the file site.yml in it, must be there.",
        ["INPUT-NAME"] = "Names of pages and pictures become addresses and files on other machines: device names of Windows, names that end in a dot or a space, and names over 100 bytes (200 with the folders) cannot be checked out everywhere. Control characters and those that change the reading order are refused in every file name.",
        ["JSON-DEPTH"] = "A field's value nests at most 16 levels. Nothing in a record needs more; deeper files are damaged or made to stop the program.",
        ["JSON-DUPKEY"] = "Most readers of JSON keep one of two equal names and drop the other without a word. The message gives both places and both values.",
        ["JSON-SYNTAX"] = "The file is not JSON as RFC 8259 defines it. In a .json file nothing after the place can be read; in NDJSON the next line is.",
        ["JSONL-MULTILINE"] = "In .ndjson and .jsonl files one line is one record. An object over several lines belongs in a .json file, or is made one line by jq -c.",
        ["JSONL-TRUNCATED"] = "A line ends in the middle of a record, usually the last one of a download that was cut off.",
        ["TYPE-AMBIGUOUS"] = "Outside quotes, 01 is the number 1 to some readers of YAML, the number 1 in base eight to others, and text to the rest. Put it in quotes if it is a code; write 1 if it is a number.",
        ["TYPE-LIST"] = "Files of authorities and tombstones.yml are lists: each entry begins with a hyphen and a space.",
        ["TYPE-OBJECT"] = "A record is a map of fields. In .ndjson each line is one object; a list of objects belongs in a .json file.",
        ["YAML-ALIAS"] = "Anchors (&a) and aliases (*a) let a few lines stand for millions of values. Records are plain: write the value where it is used, and put text that begins with & or * in quotes.",
        ["YAML-COLON"] = "A colon followed by a space ends a field's name in YAML. Text that holds one is put in quotes.",
        ["YAML-DEPTH"] = "A field's value nests at most 16 levels. Nothing in a record needs more; deeper files are damaged or made to stop the program.",
        ["YAML-DIRECTIVE"] = "Lines such as %YAML 1.2 are not needed and not read.",
        ["YAML-DOCUMENT"] = "A file holds one YAML document. A second one would be dropped by most readers.",
        ["YAML-DUPKEY"] = "Most readers of YAML keep one of two equal names and drop the other without a word. The message gives both places and both values.",
        ["YAML-KEY"] = "YAML allows a map or a list as the name of a field. Records do not: nothing published could hold it. Text with braces or brackets is put in quotes.",
        ["YAML-MERGE"] = "The key << copies fields from elsewhere. Records are plain: write the fields out.",
        ["YAML-QUOTE"] = "The text in quotes ends at the first quote of its kind, such as the French apostrophe of 'L'accès'. Use double quotes around it, or two single quotes for one.",
        ["YAML-SYNTAX"] = "The YAML cannot be read at this place. Usual reasons: indentation that does not line up, a quote or bracket never closed, a special character (@, %, `) at the start of text without quotes.",
        ["YAML-TAB"] = "YAML indents by spaces only. Most editors can be told to write two spaces for the tab key.",
        ["YAML-TAG"] = "Tags (!name) make some readers of YAML build objects or run code. Records have none; text that begins with an exclamation mark is put in quotes.",
    };
}
