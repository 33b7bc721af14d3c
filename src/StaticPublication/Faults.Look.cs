using StaticPublication.Text;
using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>Faults of what a publication gives itself: its stylesheet, its logo, its words, its pages.</summary>
internal static partial class Faults
{
    /// <summary>A custom property that nothing reads, or that nothing gives a value.</summary>
    public static Fault UnknownProperty(SourceLocation location, string name, IReadOnlyList<string> nearest) =>
        Warning(
            "THEME-STYLE",
            location,
            name,
            $"no page has this property{NearestNames.Ending(nearest)}",
            "a custom property of the theme, or one that this file both states and uses",
            nearest.Count > 0 ? $"rename it to {nearest[0]}, or take it out" : "take it out"
        );

    /// <summary>A style that would be loaded from elsewhere.</summary>
    public static Fault LoadedStyle(SourceLocation location, string text) =>
        Error(
            "THEME-STYLE",
            location,
            "",
            $"\"{Shown(text)}\" loads another file, which the site's security policy blocks",
            "styles in this file, fonts and pictures in theme/assets/",
            "put here what it would load"
        );

    /// <summary>A picture or a font of a stylesheet that is not there.</summary>
    public static Fault AbsentFromStyle(SourceLocation location, string name, IReadOnlyList<string> nearest) =>
        Error(
            "THEME-STYLE",
            location,
            "",
            $"there is no file \"{Shown(name)}\"{NearestNames.Ending(nearest)}",
            "a file of theme/assets/ by its name, or one of input/files by its address /files/…",
            "add the file, or correct the name"
        );

    /// <summary>Brackets that do not match.</summary>
    public static Fault OpenStyle(SourceLocation location) =>
        Error(
            "THEME-STYLE",
            location,
            "",
            "it has more of one curly bracket than of the other, so that browsers pass over rules",
            "a closing bracket for each opening one",
            "close the rule that is open, or take the bracket out"
        );

    /// <summary>A logo that is no picture, or more than one.</summary>
    public static Fault Logo(SourceLocation location, string why) =>
        Error(
            "THEME-LOGO",
            location,
            "",
            why,
            "a drawing in SVG without scripts and links, or a PNG",
            "export it again as a plain picture"
        );

    /// <summary>A word without letters.</summary>
    public static Fault EmptyWords(SourceLocation location, string key) =>
        Error("STRINGS-TEXT", location, key, "it has no words", "the words of the page", "write them, or leave the key out");

    /// <summary>A place that nothing fills, and that would be printed as it is.</summary>
    public static Fault UnknownPlace(SourceLocation location, string key, string place, IEnumerable<string> known) =>
        Error(
            "STRINGS-TEXT",
            location,
            key,
            $"nothing fills {place}",
            known.Any() ? $"one of {string.Join(", ", known)}" : "words without places in curly brackets",
            "write the place as the program does, or take it out"
        );

    /// <summary>A place that the program's words have and these do not.</summary>
    public static Fault MissingPlace(SourceLocation location, string key, string place) =>
        Warning(
            "STRINGS-TEXT",
            location,
            key,
            $"what stands in {place} is not shown",
            $"words with {place}",
            "put it where it belongs, or list it under reviewed of site.yml"
        );

    /// <summary>The name of a page's file that would not be its address as it is.</summary>
    public static Fault PageName(string path, string suggestion) =>
        Error(
            "INPUT-NAME",
            new SourceLocation(path, 1, 1),
            "",
            "its name, which becomes an address, has other signs than a–z, 0–9 and hyphens",
            "a name that is an address as it stands",
            $"rename it to {suggestion}.md"
        );
}
