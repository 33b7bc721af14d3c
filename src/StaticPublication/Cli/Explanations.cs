namespace StaticPublication.Cli;

/// <summary>What <c>publication explain CODE</c> prints: why the fault is one, and how it is usually mended.</summary>
internal static class Explanations
{
    /// <summary>Texts by code, in ordinal order of the codes.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["CHAR-CONTROL"] =
                "No text may hold control characters but tab and line feed: they are invisible, break files made from the text, and are usually what is left of a truncated or wrongly converted export. U+0080 to U+009F are what Windows-1252 becomes when it is taken for Latin-1. In YAML the line separators U+2028 and U+2029 count with them, because YAML takes them for line ends; in titles and names U+FFFE and U+FFFF, which stand for no character.",
            ["CHAR-SURROGATE"] =
                "JSON writes characters beyond U+FFFF as two escapes. Half of such a pair is no character; the exporter cut a text in the middle of one.",
            ["ENC-BOM"] =
                "A byte order mark says nothing in UTF-8. It is dropped and the file is read; saving it without the mark silences the note.",
            ["ENC-UTF16"] = "Input is UTF-8. Files in UTF-16 come from some Windows programs, under the name Unicode; iconv converts them.",
            ["ENC-UTF8"] =
                "Input is UTF-8, and a byte that is not is never replaced by a guess: the text would be published wrong without a word. Older French files are often Windows-1252; the message shows what the byte would be there.",
            ["FM-MISSING"] =
                "A Markdown file begins with its fields, in YAML, between two lines of three hyphens; the text follows. Without them there is no id and no date.",
            ["FM-UNCLOSED"] =
                "The fields at the head of a Markdown file end at the second line of three hyphens. Where it is missing, the whole text would be taken for fields.",
            ["INPUT-FORM"] =
                "Every file under documents/, authorities/ and pages/ is read or reported: one that is left out without a word would be missing from the site without a word.",
            ["INPUT-GZIP"] =
                "The file was cut or damaged while being compressed or copied. Records before the place may have been read, but with an error nothing is published.",
            ["INPUT-IGNORED"] =
                "The input folder has a fixed layout. A name beside it is often a misspelt one, such as document/ for documents/. Names that begin with a dot are passed over.",
            ["INPUT-LENGTH"] =
                "A line of NDJSON or a Markdown or YAML file may have 64 MiB, a JSON file 1 GiB. Anything above is a damaged file, or many records that belong in NDJSON, which is read piece by piece.",
            ["INPUT-LINK"] = "Symbolic links are refused everywhere under input/: a link could publish a file of the machine that builds.",
            ["INPUT-MISSING"] =
                "The folder given as input, the file site.yml and the folder documents/ in it must be there: without the last, under another name for example, an empty site would take the place of a full one.",
            ["INPUT-NAME"] =
                "Names of pages and pictures become addresses and files on other machines: device names of Windows, names that end in a dot or a space, and names over 100 bytes (200 with the folders) cannot be checked out everywhere. Control characters and those that change the reading order are refused in every file name.",
            ["INPUT-REMOVALS"] =
                "A build compares with the site that it is about to replace, and stops where all of its documents would be gone, or more than a tenth of them and at least 20: the input is often not whole. Documents with a new id (formerIds) and those that tombstones.yml lists do not count. --allow-removals N says how many may go.",
            ["JSON-DEPTH"] =
                "A field's value nests at most 16 levels. Nothing in a record needs more; deeper files are damaged or made to stop the program.",
            ["JSON-DUPKEY"] =
                "Most readers of JSON keep one of two equal names and drop the other without a word. The message gives both places and both values.",
            ["JSON-SYNTAX"] =
                "The file is not JSON as RFC 8259 defines it. In a .json file nothing after the place can be read; in NDJSON the next line is.",
            ["JSONL-GIVEN-UP"] =
                "After a hundred broken lines in a row the rest of that part of the file, about 256 KiB, is passed over: the file is something else, such as CSV, and a fault for each line would bury the others.",
            ["JSONL-MULTILINE"] =
                "In .ndjson and .jsonl files one line is one record. An object over several lines belongs in a .json file, or is made one line by jq -c.",
            ["JSONL-TRUNCATED"] = "A line ends in the middle of a record, usually the last one of a download that was cut off.",
            ["TYPE-AMBIGUOUS"] =
                "Outside quotes, 01 is the number 1 to some readers of YAML, the number 1 in base eight to others, and text to the rest. Put it in quotes if it is a code; write 1 if it is a number.",
            ["TYPE-LIST"] = "Files of authorities and tombstones.yml are lists: each entry begins with a hyphen and a space.",
            ["TYPE-OBJECT"] = "A record is a map of fields. In .ndjson each line is one object; a list of objects belongs in a .json file.",
            ["YAML-ALIAS"] =
                "Anchors (&a) and aliases (*a) let a few lines stand for millions of values. Records are plain: write the value where it is used, and put text that begins with & or * in quotes.",
            ["YAML-COLON"] = "A colon followed by a space ends a field's name in YAML. Text that holds one is put in quotes.",
            ["YAML-DEPTH"] =
                "A field's value nests at most 16 levels. Nothing in a record needs more; deeper files are damaged or made to stop the program.",
            ["YAML-DIRECTIVE"] = "Lines such as %YAML 1.2 are not needed and not read.",
            ["YAML-DOCUMENT"] = "A file holds one YAML document. A second one would be dropped by most readers.",
            ["YAML-DUPKEY"] =
                "Most readers of YAML keep one of two equal names and drop the other without a word. The message gives both places and both values.",
            ["YAML-KEY"] =
                "YAML allows a map, a list or nothing as the name of a field. Records do not: nothing published could hold it. Text with braces or brackets is put in quotes.",
            ["YAML-MERGE"] = "The key << copies fields from elsewhere. Records are plain: write the fields out.",
            ["YAML-QUOTE"] =
                "The text in quotes ends at the first quote of its kind, such as the French apostrophe of 'L'accès'. Use double quotes around it, or two single quotes for one.",
            ["YAML-SYNTAX"] =
                "The YAML cannot be read at this place. Usual reasons: indentation that does not line up, a quote or bracket never closed, a special character (@, %, `) at the start of text without quotes.",
            ["YAML-TAB"] = "YAML indents by spaces only. Most editors can be told to write two spaces for the tab key.",
            ["YAML-TAG"] =
                "Tags (!name) make some readers of YAML build objects or run code. Records have none; text that begins with an exclamation mark is put in quotes.",
            ["ADDRESS-SYNTAX"] =
                "Former addresses and those of tombstones become lines of the list of redirects that the host reads. There a space begins the target, a colon names a part and an asterisk stands for anything, and an address on another site could be smuggled in by //. Letters with accents are written as the browser sends them: %C3%A9 for é.",
            ["ADDRESS-TAKEN"] =
                "Two things of the site would have one address, or an address of former days is that of something that is there. Documents are told apart by their ids, authorities by theirs, pages by their file names; paths in site.yml can rename a folder.",
            ["ADDRESS-VANISHED"] =
                "With --previous, an earlier publication is held against this one: every address that it had must still lead to what was there, to what it has become (formerIds, formerAddresses), or to the word that it was taken down (tombstones.yml).",
            ["BODY-COST"] =
                "Some broken exports hold thousands of brackets, marks or nested quotes in one paragraph. A Markdown parser needs seconds for them, and a reader could make nothing of the result. Limits are counted a paragraph, before anything is rendered.",
            ["BODY-HEADING"] =
                "In a Markdown record a level-1 heading that is one of the kind's text headings starts that text. Words before the first of them belong to no text, and would be lost.",
            ["BODY-KIND"] =
                "A body becomes the texts of its kind, which authorities/kinds.yml lists with role and heading. A kind without texts has nowhere to put it.",
            ["BODY-TEXT"] =
                "texts in the front matter of a Markdown record gives attributes (on, page) to the texts of the body: each entry goes to the next text of the same role. This one found none.",
            ["CHAR-BIDI"] =
                "U+202A–202E and U+2066–2069 change the order in which characters are shown, so that a title or a name reads otherwise than it is stored. They are refused in titles and names; in Markdown they may stand when each is closed in its line.",
            ["DATE-CALENDAR"] = "The date is written rightly, but the calendar has no such day.",
            ["DATE-CUTOFF"] = "site.yml states asOf: the day up to which the publication knows. Nothing may be dated after it.",
            ["DATE-FORMAT"] =
                "Dates are written YYYY-MM-DD. Only published may stop at the month or the year, when the source says no more.",
            ["DATE-ORDER"] = "Nothing but its submission can happen to a document before it is published. Most often a year is mistyped.",
            ["DATE-RANGE"] = "Dates lie between 1789-05-05 and 2100-12-31: whatever lies outside is a slip of the pen.",
            ["ENC-MOJIBAKE"] =
                "The text shows what UTF-8 looks like after it was read as Windows-1252 and saved again. If the words are right as they stand, list the finding under reviewed in site.yml with its reason.",
            ["ENUM"] = "The field takes one of a few words, listed in the message and in records.md.",
            ["FACT-CONFLICT"] =
                "Events are the truth; published, attributed[].on, texts[].on and texts[].page fill in those that are not listed. Here both speak, and they disagree.",
            ["FIELD-MISSING"] = "The field is required, or is required beside the other fields that are there.",
            ["FIELD-NULL"] =
                "An empty field says nothing, and could be a value that was lost. A value that is not known is a field left out.",
            ["FIELD-UNKNOWN"] = "Every field has a meaning in records.md. Whatever else a source says is kept verbatim under extra.",
            ["ID-CONFUSABLE"] =
                "The reference holds letters of another script that look like Latin ones. It was meant for the id that the message names.",
            ["ID-DUPLICATE"] = "An id is permanent and stands for one thing. Two records with one id cannot both have the address.",
            ["ID-FORMER"] = "A former id redirects for ever to what it has become; something else bears it now.",
            ["ID-LENGTH"] = "Ids have 3 to 80 characters: they become folder names, of which some disks hold no more.",
            ["ID-RESERVED"] =
                "The site needs the word for its own addresses (page, index, feed, the lists by status), or Windows has a device of that name and could not check the site out.",
            ["ID-SYNTAX"] =
                "Ids are a–z, 0–9 and single hyphens, with a letter at least, so that they are the same in every address, disk and program.",
            ["IMAGE-ALT"] =
                "Who does not see a picture hears its description. A picture in a text is described between its brackets; one of a record has alt, and an empty alt there says that it is mere decoration. Told by check, which looks through the finished pages.",
            ["IMAGE-DAMAGED"] =
                "Each picture is decoded once before anything is written, so that a download that was cut off is found here and not by a reader.",
            ["IMAGE-FORM"] =
                "Pictures are PNG, JPEG or WebP, told by their first bytes and not by their names. The site publishes each as WebP in several widths, without the metadata of cameras and programs.",
            ["IMAGE-FRAMES"] =
                "Animated PNG and WebP files are refused: nothing moves on the site unless the reader asks, and thousands of frames can hide in a small file. Animated GIF files are refused with every other GIF.",
            ["IMAGE-MISSING"] = "Pictures are files of input/images, named relative to it.",
            ["IMAGE-SIZE"] =
                "A picture has at most 15 million bytes, 12 000 pixels a side and 40 million in all, read from its header before anything is decoded. A file of a few bytes can claim billions of pixels and end the program that believes it.",
            ["IMAGE-SVG"] =
                "An SVG file is a document that a browser runs: it can hold scripts, load other files and imitate a page. Those of the theme are ours; those of records are neither inlined nor served, whatever their name.",
            ["INPUT-UNKNOWN"] = "authorities/ holds one file for each kind of authority, with the names of records.md.",
            ["LANG-TAG"] = "Languages are tags of BCP 47: fr, en, pt-BR.",
            ["LINK-ANCHOR"] =
                "A link to a place of a page (#…) must find it there. Ids of headings are made from their words, those of paragraphs from their number: both change with the text. Told by check.",
            ["LINK-BROKEN"] =
                "Every link of the site to itself is followed before anything is published. It must lead to a page or a file that is there, or to an address of former days that leads on. Where the link stands in a text, the record is named; where a template makes it, the page.",
            ["LINK-OUTSIDE"] =
                "With --try-links, check asks each address outside once, by HTTP. A page that has gone or a host that fails for an hour is no fault of the publication: it is told, and stops nothing.",
            ["NUM-RANGE"] = "The number is no whole number, or lies outside what the field allows.",
            ["PAGE-WEIGHT"] =
                "The page of a document weighs some 30 kB with all that it loads. One of more than ten times as much is slow on a telephone, and most often holds pictures that no one needs in that size. Told by check.",
            ["PERSONAL-ADDRESS"] =
                "The words read as where a person lives: a street with its number, a postcode and a town after somebody's name. Public documents are published without personal data but what the law makes public (CRPA L. 312-1-2). Take it out, or list the finding under reviewed in site.yml with code, path, value (the ends that the message shows) and reason.",
            ["PERSONAL-EMAIL"] =
                "The words hold an e-mail address at a provider of private mailboxes. Addresses of an office are not looked for. PERSONAL-ADDRESS says what to do.",
            ["PERSONAL-IBAN"] =
                "The words hold a bank account: its country's length and its check digits are right. PERSONAL-ADDRESS says what to do.",
            ["PERSONAL-NIR"] =
                "The words hold a French number of social security: its form and its key are right. It is never public. PERSONAL-ADDRESS says what to do.",
            ["PERSONAL-PHONE"] =
                "The words hold a French telephone number that is not one of a service (08). PERSONAL-ADDRESS says what to do.",
            ["REF-AMBIGUOUS"] =
                "The printed name is a name of two entries, and neither its dates nor anything else tells which is meant. An id always does.",
            ["REF-DOCUMENT"] =
                "A relation's target is a document of this publication by its id, or an absolute address. A work without either is named by label alone.",
            ["REF-LOOP"] = "A programme that is part of itself, directly or through others, has no place in a tree.",
            ["REF-UNKNOWN"] =
                "The reference is neither the id nor a name (within its dates) of an entry. Correct it, add the entry, or add the printed form under names of the entry that is meant. With unknownAuthorities: create in site.yml, unknown names make entries of their own, marked as such.",
            ["REL-LABEL"] = "A relation without a target must say with label what it leads to.",
            ["RIGHTS-TEXT"] =
                "A licence that is not open makes the record a notice: title, abstract in the publication's words, names and links are published, the texts are not.",
            ["SITE-AUTHORITY"] =
                "Identifiers of feeds are tag URIs (RFC 4151) made of a domain and a day on which you held it. They stay as they are for ever, whatever the domain becomes.",
            ["SITE-DESCRIPTION"] =
                "Catalogues of open data ask for a description of 100 characters at least; the site is published all the same.",
            ["SITE-PATHS"] = "paths in site.yml renames folders of the site by their French name; each needs a name of its own.",
            ["SITE-SECTION"] = "nav lists sections of the site for the menu, in their order; home lists those that the home page shows.",
            ["TEXT-EMPTY"] = "A field with an empty text says nothing. Only alt of a picture may be empty: it marks a decorative one.",
            ["TEXT-LENGTH"] = "The text is longer than the field allows.",
            ["TEXT-LINES"] = "The field is one line of text; a line end in it often marks a broken export.",
            ["THEME-SIGN"] =
                "theme/assets/sign.svg stands on the cards and theme/assets/favicon.svg is what the icons are made from. Only paths are drawn: other shapes, styles and transforms would be left out without a word.",
            ["THEME-TYPEFACE"] =
                "Cards are drawn where the site is built, on machines that may have no typeface: theme/cards holds one family as TrueType or OpenType files, with its licence. WOFF2 is not read.",
            ["TOMB-CONTENT"] =
                "tombstones.yml says that the document was taken down, and its record is still there. Delete the record; older deploys, the history of git and caches hold it too: SECURITY.md says how to erase it there.",
            ["TOMB-EMPTY"] = "A tombstone needs the id of the document, the addresses that it had, or both.",
            ["TWIN-NAME"] =
                "Two entries of one file have the same name, and neither dates nor identifiers tell them apart: readers will take one for the other. Homonyms are real; give them identifiers or dates.",
            ["TYPE-WRONG"] = "The value is of another type than the field takes. Numbers of questions are text: put them in quotes.",
            ["URL-SCHEME"] = "Pages link to http and https alone: other schemes can run programs.",
            ["URL-SYNTAX"] = "The address is not absolute, or holds spaces, control characters or a user's name.",
            ["TEMPLATE"] =
                "Templates are strict: a field that a page's model does not have stops the build, with the template's file and line, instead of printing nothing.",
        };
}
