namespace StaticPublication.Rendering;

/// <summary>Where a text stands on its page: headings begin at a level, ids of paragraphs with a prefix, and each is cited by a numbered
/// link.</summary>
/// <param name="Level">Level of the text's highest headings, 2 to 6.</param>
/// <param name="Prefix">Prefix of the ids of its paragraphs, such as <c>q</c>; empty for a text whose paragraphs are not cited one by
/// one.</param>
/// <param name="Label">Words of a paragraph's link by its number, for those who do not see it.</param>
/// <param name="Taken">Ids of headings that the page has already.</param>
/// <param name="French">Whether it is in French, whose punctuation has spaces of its own.</param>
internal sealed record TextPlace(int Level, string Prefix, Func<int, string> Label, HashSet<string> Taken, bool French = false)
{
    /// <summary>The published address of a picture by the one that the text names; null where the text has no pictures of its
    /// own.</summary>
    public Func<string, string?> Picture { get; init; } = _ => null;

    /// <summary>A text whose paragraphs have no anchors.</summary>
    public static TextPlace Plain(int level) => new(level, "", _ => "", new HashSet<string>(StringComparer.Ordinal));
}
