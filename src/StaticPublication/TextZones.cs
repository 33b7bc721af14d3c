namespace StaticPublication;

/// <summary>The texts of a document that the words of a query may be limited to. Where such a text begins, the index has a mark, which lies
/// in the gap before its first word.</summary>
internal static class TextZones
{
    /// <summary>The field of a query that limits its words: <c>dans:question</c>, <c>dans:reponse</c>.</summary>
    public const string Field = "in";

    /// <summary>The zone of answers.</summary>
    public const string Answer = "answer";

    /// <summary>The zone of all other texts.</summary>
    public const string Other = "other";

    /// <summary>The zones that a query can name, each with all its names, folded.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Names = new Dictionary<string, IReadOnlyList<string>>(
        StringComparer.Ordinal
    )
    {
        ["question"] = ["question"],
        [Answer] = ["reponse", "answer"],
    };

    /// <summary>Returns the zones that a query can name in which some document has a text.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Of(IEnumerable<Document> documents)
    {
        var zones = documents
            .Where(document => !document.IndexingForbidden)
            .SelectMany(document => document.Texts)
            .Select(text => Of(text.Role))
            .ToHashSet(StringComparer.Ordinal);
        return Names.Where(zone => zones.Contains(zone.Key));
    }

    /// <summary>Returns the zone of a text by its role.</summary>
    public static string Of(string role) =>
        role switch
        {
            TextRoles.Question => "question",
            TextRoles.Answer => Answer,
            _ => Other,
        };

    /// <summary>Returns the name of the list with the marks of a zone.</summary>
    public static string ListOf(string zone) => $"{Field}:{zone}";
}
