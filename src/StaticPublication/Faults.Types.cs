using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>What has another form than its place takes.</summary>
internal static partial class Faults
{
    /// <summary>A value that is not a map where a record is expected.</summary>
    public static Fault NotAnObject(SourceLocation location, StatedKind kind, bool? inList) =>
        Error(
            "TYPE-OBJECT",
            location,
            "",
            $"{Named(kind)} where a record is expected",
            "{ \"id\": … }, or fields below one another in YAML",
            inList switch
            {
                true => "make each member of the list a record",
                false => "one object a record; a list of records is for .json",
                null => "write its fields one below the other, each with a colon and its value",
            }
        );

    /// <summary>A site.yml that says nothing.</summary>
    public static Fault EmptySite(SourceLocation location) =>
        Error(
            "TYPE-OBJECT",
            location,
            "",
            "the file has no field",
            "title, url, language, description, publisher and licence of the publication",
            "write them as in RECORDS.en.md, \"site.yml\", or take the site.yml that \"publication init\" writes"
        );

    /// <summary>A value of another form than its field takes.</summary>
    /// <param name="location">Where it begins.</param>
    /// <param name="field">The field.</param>
    /// <param name="found">The value.</param>
    /// <param name="expected">The form that the field takes.</param>
    /// <param name="parts">The fields that a map has there; none if they may have any name.</param>
    public static Fault WrongType(
        SourceLocation location,
        string field,
        StatedValue found,
        StatedKind expected,
        IReadOnlyList<string> parts
    ) =>
        Error(
            "TYPE-WRONG",
            location,
            field,
            $"{Named(found.Kind)}{(found.Text.Length > 0 ? $" ({Shown(found.Text)})" : "")} stands here",
            Named(expected),
            (found.Kind, expected) switch
            {
                (StatedKind.Map, StatedKind.List) => "put a hyphen before it, as before each item of a list",
                (StatedKind.Map or StatedKind.List, not (StatedKind.Map or StatedKind.List)) when Single(found) is { } one =>
                    $"write its value alone: {field[(field.LastIndexOf('.') + 1)..]}: {Shown(one)}",
                (_, StatedKind.Map) when parts.Count > 0 =>
                    $"write below it, two spaces further in and each on a line of its own, one or more of: {string.Join(", ", parts)}"
                        + (found.Text.Length > 0 ? $" (such as {parts[0]}: {Shown(found.Text)})" : ""),
                (_, StatedKind.Map) => "write below it a name and a value on each line, such as name: value",
                _ when found.Text.Length == 0 => $"write {Named(expected)}",
                (_, StatedKind.Text) => $"put it between quotes: \"{Shown(found.Text)}\"",
                (_, StatedKind.List) => $"put it between brackets: [{Shown(found.Text)}]",
                (_, StatedKind.Number) => "write it in figures",
                _ => $"write {Named(expected)}",
            }
        );

    // The only value that is in another.
    private static string? Single(StatedValue value) =>
        value.Fields.Select(field => field.Value).Concat(value.Items).ToList() is [{ Text.Length: > 0 } one] ? one.Text : null;
}
