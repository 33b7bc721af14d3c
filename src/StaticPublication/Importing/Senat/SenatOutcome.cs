using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>What the label of an outcome (sort) means. Labels are read from the source's own table; codes are not trusted.</summary>
internal static class SenatOutcome
{
    private static readonly (string Start, string? Event)[] Labels =
    [
        ("en cours", null),
        ("en attente", null),
        ("reponse", "answered"),
        ("repondu", "answered"),
        ("caduque", "lapsed"),
        ("caduc", "lapsed"),
        ("question caduque", "lapsed"),
        ("retir", "withdrawn"),
        ("rappel", null),
        ("transform", "closed"),
        ("convert", "closed"),
    ];

    /// <summary>Whether the label is one that the Sénat is known to use.</summary>
    public static bool IsKnown(string? label) => label is null || Array.Exists(Labels, known => Starts(label, known.Start));

    /// <summary>The event that ends the question: answered, lapsed, withdrawn or closed. Null if the label is of an open question, or not
    /// known.</summary>
    public static string? EventOf(string? label) => label is null ? null : Array.Find(Labels, known => Starts(label, known.Start)).Event;

    private static bool Starts(string label, string start) => Folding.Key(label).StartsWith(start, StringComparison.Ordinal);
}
