namespace StaticPublication;

/// <summary>A related document and the reason: how many programmes both share, and whether heading, ministry and author are the
/// same.</summary>
internal readonly record struct RelatedDocument(int Number, byte Programmes, bool Heading, bool Ministry, bool Author);

/// <summary>The connections of a document, as numbers of documents in the catalogue.</summary>
/// <param name="Backlinks">Documents whose relations refer to it, with the kind of relation, by number.</param>
/// <param name="Related">The most similar documents, best first, at most five.</param>
/// <param name="JointWith">Other documents that share the same answer, by number.</param>
internal sealed record Connections(
    IReadOnlyList<(int Number, string Rel)> Backlinks,
    IReadOnlyList<RelatedDocument> Related,
    IReadOnlyList<int> JointWith
)
{
    /// <summary>Documents whose texts mention this one by its number.</summary>
    public IReadOnlyList<int> MentionedBy { get; init; } = [];

    public static readonly Connections None = new([], [], []);
}
