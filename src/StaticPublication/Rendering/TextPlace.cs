namespace StaticPublication.Rendering;

/// <summary>The context of a text on its page: the level of its headings, and how its paragraphs are numbered and linked.</summary>
/// <param name="Level">Level of the text's highest headings, 2 to 6.</param>
/// <param name="Prefix">Prefix of the ids of its paragraphs, such as <c>q</c>; empty if paragraphs have no ids.</param>
/// <param name="Label">Returns the accessible label of a paragraph's link by its number.</param>
/// <param name="Taken">Ids of headings that the page already has.</param>
/// <param name="French">Whether the text is in French, whose punctuation has spaces of its own.</param>
internal sealed record TextPlace(int Level, string Prefix, Func<int, string> Label, HashSet<string> Taken, bool French = false)
{
    /// <summary>How many paragraphs have been numbered: those of a debate are counted through its speeches.</summary>
    public int Paragraphs { get; set; }

    /// <summary>Returns the published address of a picture by the one in the text; null if the text has no such picture.</summary>
    public Func<string, string?> Picture { get; init; } = _ => null;

    /// <summary>Returns the page of a document that words of the text mention; empty if it is not known. Null if there are none to look
    /// for.</summary>
    public Func<QuestionMention, string>? Mentioned { get; init; }

    /// <summary>Returns the context of a text whose paragraphs have no ids.</summary>
    public static TextPlace Plain(int level) => new(level, "", _ => "", new HashSet<string>(StringComparer.Ordinal));
}
