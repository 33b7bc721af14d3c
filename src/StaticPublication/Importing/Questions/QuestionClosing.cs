using StaticPublication.Text;

namespace StaticPublication.Importing.Questions;

/// <summary>What a closing is: the code and label of the source stay as printed; only the type of the event is read from them.</summary>
internal static class QuestionClosing
{
    /// <summary>Closed because the answer was published.</summary>
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
