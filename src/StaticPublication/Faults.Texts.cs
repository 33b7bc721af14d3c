using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>What is wrong with headings of texts.</summary>
internal static partial class Faults
{
    /// <summary>An answer of which nothing is there.</summary>
    public static Fault EmptyAnswer(SourceLocation location, string field) =>
        Error(
            "TEXT-EMPTY",
            location,
            field,
            "the answer has neither words nor a day",
            "what was answered, or when",
            "write it, give the text its day with on, or take the heading out until there is an answer"
        );

    /// <summary>A heading of a body that begins no text, where it seems to be meant to, or where only such headings may stand.</summary>
    public static Fault StrangeHeading(SourceLocation location, string heading, string kind, IReadOnlyList<string> nearest) =>
        Error(
            "BODY-HEADING",
            location,
            "texts[].markdown",
            $"no text of the kind {kind} has the heading \"{Shown(heading)}\"",
            nearest.Count == 1
                ? $"a heading of its texts (nearest: \"# {nearest[0]}\")"
                : $"one of the headings of its texts: # {string.Join(", # ", nearest)}",
            $"write {(nearest.Count == 1 ? $"# {nearest[0]}" : "one of these")}; a heading inside a text has two # and other words"
        );

    /// <summary>A heading within a text that begins another text of its kind, which is missing.</summary>
    public static Fault HiddenText(SourceLocation location, string field, string heading, string nearest) =>
        Warning(
            "BODY-HEADING",
            location,
            field,
            $"the heading \"{Shown(heading)}\" stands within a text, and the text that it names is missing (\"{nearest}\")",
            "each text in an entry of its own, with its role",
            "move what stands below the heading to an entry of its own"
        );

    /// <summary>A heading of a kind's text that pages print above texts of another role.</summary>
    public static Fault MisleadingHeading(SourceLocation location, string field, string heading, string role) =>
        Error(
            "BODY-HEADING",
            location,
            field,
            $"pages print \"{Shown(heading)}\" above a text of the role {role}",
            "the role that the heading names, or another heading",
            $"write \"role: {role}\", and import or write the records with it"
        );
}
