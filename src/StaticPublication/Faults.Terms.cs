using StaticPublication.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>Faults of values that others have defined: terms, geometries, addresses of mail.</summary>
internal static partial class Faults
{
    /// <summary>A word that is no term of its vocabulary.</summary>
    public static Fault UnknownTerm(SourceLocation location, string field, string text, Vocabulary vocabulary, string? nearest) =>
        Error(
            "ENUM",
            location,
            field,
            $"\"{Shown(text)}\"{(nearest is null ? "" : $"; nearest: {nearest}")}",
            $"{vocabulary.What}, such as {string.Join(", ", vocabulary.Usual)}",
            nearest is null ? "choose one, or leave the field out" : $"probably {nearest}"
        );

    /// <summary>An address in which nothing can be put.</summary>
    /// <summary>A menu or home entry of which nothing in the publication can be.</summary>
    public static Fault EmptySection(SourceLocation location, string field, string name, IEnumerable<string> known) =>
        Error(
            "SITE-SECTION",
            location,
            field,
            $"\"{Shown(name)}\" has no page here: no kind of document and no entry in authorities/ can fill it",
            $"one of {string.Join(", ", known)}",
            "leave it out, or make the entries that it is to list"
        );

    /// <summary>A folder of the site with the name of one that the program fills.</summary>
    public static Fault TakenFolder(SourceLocation location, string field, string name) =>
        Error(
            "SITE-PATHS",
            location,
            field,
            $"\"{Shown(name)}\" is a folder of files that the program publishes",
            "a name of its own for each folder",
            "choose another name"
        );

    /// <summary>A key of a publication's own strings that nothing asks for.</summary>
    public static Fault UnknownWords(SourceLocation location, string key, IReadOnlyList<string> nearest) =>
        Error(
            "STRINGS-KEY",
            location,
            key,
            $"nothing on the site is called \"{Shown(key)}\"{NearestNames.Ending(nearest)}",
            "a key of the strings files of the program",
            nearest.Count > 0 ? $"rename it to {nearest[0]}, or leave it out" : "leave it out"
        );

    /// <summary>An example of <c>init</c> that is still there.</summary>
    public static Fault Example(SourceLocation location, string field) =>
        Note(
            "RECORD-EXAMPLE",
            location,
            field,
            "this record is an example that init wrote, and is published as any other",
            "documents of your own",
            "delete the file, or make it yours and take extra.sample out"
        );

    /// <summary>A product that is asked for without what it is made of.</summary>
    public static Fault ProductWithout(SourceLocation location, string field, string needed) =>
        Error(
            "SITE-PRODUCTS",
            location,
            field,
            $"it is made of {needed}, which is off",
            $"{needed}: true beside it",
            "turn that on, or leave this out"
        );

    /// <summary>Colours of the publication that are hard to tell apart.</summary>
    public static Fault Contrast(string path, string role, string on, bool dark, (string Is, string Least) contrast) =>
        Warning(
            "THEME-CONTRAST",
            new SourceLocation(path, 1, 1),
            role,
            $"on {on} its contrast is {contrast.Is} to 1 on {(dark ? "dark" : "light")} pages",
            $"at least {contrast.Least} to 1",
            "make one of the two lighter or darker; what :root says outside a media query holds for dark pages too"
        );

    /// <summary>A file of the publication's theme that nothing uses.</summary>
    public static Fault UnusedThemeFile(string path, IReadOnlyList<string> nearest) =>
        Warning(
            "THEME-UNUSED",
            new SourceLocation(path, 1, 1),
            "",
            $"nothing uses this file{NearestNames.Ending(nearest)}",
            "a file that replaces one of the program's theme, or that a template names",
            nearest.Count > 0
                ? $"rename it to {nearest[0]}, or delete it"
                : "delete it; \"publication theme list\" lists what can be replaced"
        );

    /// <summary>Markup of a template that the site's own security policy blocks.</summary>
    public static Fault BlockedMarkup(SourceLocation location, string markup) =>
        Error(
            "TEMPLATE",
            location,
            "",
            $"browsers block \"{Shown(markup)}\": the site's security policy allows its own files only",
            "scripts, styles and pictures in files of assets/",
            "move it to a file and name it by asset \"NAME\""
        );

    /// <summary>Rules of plural forms that cannot be read.</summary>
    public static Fault PluralRules(SourceLocation location, string key, string text) =>
        Error(
            "STRINGS-KEY",
            location,
            key,
            $"\"{Shown(text)}\" is no rule of plural forms",
            $"rules such as {Plurals.Usual}; few: n % 10 = 2..4 and n % 100 != 12..14, in the notation of Unicode",
            "correct it, or leave it out for one: n = 1"
        );

    /// <summary>Words that a language made by the publication lacks.</summary>
    public static Fault MissingWords(string path, string language, IReadOnlyList<string> keys, int all) =>
        new(
            Severity.Warning,
            "STRINGS-MISSING",
            new SourceLocation(path, 1, 1),
            "",
            $"{Number(keys.Count)} of {Number(all)} words are not in \"{Shown(language)}\" and are shown in English: "
                + string.Join(", ", keys.Take(3))
                + (keys.Count > 3 ? ", …" : ""),
            "every key of theme/strings.en.yml",
            "add them, those of pages first"
        );

    /// <summary>A language that has no words.</summary>
    public static Fault UnknownLanguage(SourceLocation location, string field, string text, IReadOnlyList<string> known) =>
        Error(
            "SITE-LANGUAGE",
            location,
            field,
            $"the interface has no words in \"{Shown(text)}\"",
            $"one of {string.Join(", ", known)}, or a language of your own",
            $"choose one of them, or write its words in input/strings.yml or theme/strings.{Shown(text)}.yml"
        );

    public static Fault UrlPlace(SourceLocation location, string field, string text, string place) =>
        Error(
            "URL-SYNTAX",
            location,
            field,
            $"\"{Shown(text)}\" does not say where {place} goes",
            $"an address with {place} below its host, such as https://code.example/edit/main/input/{place}",
            $"write {place} where the path of a record belongs"
        );

    /// <summary>Text that is no address of electronic mail.</summary>
    public static Fault EmailSyntax(SourceLocation location, string field, string text) =>
        Error(
            "EMAIL-SYNTAX",
            location,
            field,
            $"\"{Shown(text)}\" is no address of mail",
            "an address such as contact@publication.example",
            "write it without mailto:, a name or brackets"
        );

    /// <summary>Text that is no geometry.</summary>
    public static Fault Geometry(SourceLocation location, string field, string text, string why, string nearest) =>
        Error(
            "SITE-SPATIAL",
            location,
            field,
            $"\"{Shown(text)}\" is no geometry: {why}",
            "WKT or GeoJSON, longitudes before latitudes, such as POINT (2.35 48.86)",
            nearest.Length > 0 ? $"probably {nearest}" : "correct it, or leave the field out"
        );
}
