namespace StaticPublication;

/// <summary>Why a document is related to another: how many programmes they share, and whether heading, ministry and author are the
/// same.</summary>
internal readonly record struct RelatedDocument(int Number, byte Programmes, bool Heading, bool Ministry, bool Author);

/// <summary>What a document is connected with: numbers of documents in the catalogue.</summary>
/// <param name="Backlinks">Documents whose relations name it, with the relation's word; by number.</param>
/// <param name="Related">Nearest documents, best first, at most five.</param>
/// <param name="JointWith">Documents that the same answer serves, by number, itself left out.</param>
internal sealed record Connections(
    IReadOnlyList<(int Number, string Rel)> Backlinks,
    IReadOnlyList<RelatedDocument> Related,
    IReadOnlyList<int> JointWith
)
{
    /// <summary>Connected with nothing.</summary>
    public static readonly Connections None = new([], [], []);
}
