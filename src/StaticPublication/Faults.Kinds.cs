using static StaticPublication.Text.PrintedText;

namespace StaticPublication;

/// <summary>Faults of kinds, and of records that state what their kind does not have.</summary>
internal static partial class Faults
{
    /// <summary>A number with more digits than tables can hold.</summary>
    public static Fault NumberSize(SourceLocation location, string field, string text) =>
        Error(
            "NUM-RANGE",
            location,
            field,
            $"{Shown(text)} does not fit",
            "a number of at most 28 digits",
            "correct it, or leave the field out"
        );

    /// <summary>A field that two kinds have with different types.</summary>
    public static Fault FieldConflict(SourceLocation location, string field, string id, string type, string other) =>
        Error(
            "KIND-FIELD",
            location,
            field,
            $"{id} is a {type} here and a {other} in another kind",
            "one type for each field, as all kinds share a column",
            "use the same type, or another id"
        );

    /// <summary>A field that nobody would filter results by: almost each document has a value of its own.</summary>
    public static Fault FacetType(SourceLocation location, string field, string type) =>
        Error(
            "KIND-FIELD",
            location,
            field,
            $"a {type} has about as many values as there are documents",
            "facet: true for a choice, a list, a number or a text of few values",
            "leave facet out"
        );

    /// <summary>A field whose filter would have the name of another.</summary>
    public static Fault TakenFacet(SourceLocation location, string field, string name) =>
        Error(
            "KIND-FIELD",
            location,
            field,
            $"the search has a filter \"{Shown(name)}\" of its own, and {Shown(name)}: in a query means that one",
            "an id and a label that no filter of the search has",
            "say more precisely what it is, or leave facet out"
        );

    /// <summary>A field that the kind of the document does without.</summary>
    public static Fault UnusedField(SourceLocation location, string field, Kind kind, IEnumerable<string> uses) =>
        Error(
            "KIND-USES",
            location,
            field,
            $"documents of the kind {kind.Id} have no such field: its uses are {string.Join(", ", uses)}",
            "fields that its kind uses",
            $"add {field.Split('.')[^1]} to uses of {kind.Id} in kinds.yml, or take it out here"
        );

    /// <summary>Who is asked or answers, of a document that is not answered.</summary>
    public static Fault NotAsked(SourceLocation location, string field, Kind kind) =>
        Error(
            "KIND-USES",
            location,
            field,
            $"documents of the kind {kind.Id} are not answered: nobody is asked",
            "ministries.concerned",
            $"move it to ministries.concerned, or say answerable: true of {kind.Id} in kinds.yml"
        );
}
