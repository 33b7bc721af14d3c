using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>Determines the event type of a closing from its code and label. Both are kept as printed.</summary>
internal static class QuestionClosing
{
    /// <summary>Code of a question that was closed because its answer was published.</summary>
    public const string Answered = "REP_PUB";

    private static readonly (string Word, string Type)[] Words =
    [
        ("retir", "withdrawn"),
        ("retrait", "withdrawn"),
        ("caduc", "lapsed"),
        ("caduque", "lapsed"),
        ("fin de legislature", "lapsed"),
    ];

    public static string EventType(string? code, string? label)
    {
        var folded = Folding.Key($"{code} {label}");
        return Words.FirstOrDefault(word => folded.Contains(word.Word, StringComparison.Ordinal)).Type ?? "closed";
    }

    public static bool IsKnown(string? code) => code is null or Answered;
}
