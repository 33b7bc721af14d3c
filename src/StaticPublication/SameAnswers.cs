namespace StaticPublication;

/// <summary>The answer that another one repeats: whose it is, and whether all its words are the same.</summary>
internal readonly record struct RepeatedAnswer(int Number, bool IsWhole);

/// <summary>Documents whose answers have the same words, as numbers of documents in the catalogue.</summary>
internal sealed class SameAnswers
{
    public static readonly SameAnswers None = new();

    /// <summary>By document, the others that had an equal answer on the same day, without those with which it shares one by its
    /// source.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> OnOneDay { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>By document, the earliest document whose answer its own repeats, wholly or by more than nine tenths.</summary>
    public IReadOnlyDictionary<int, RepeatedAnswer> Repeating { get; init; } = new Dictionary<int, RepeatedAnswer>();

    /// <summary>By document, those whose answers repeat its own, in their order.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Repeated { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>By document, the first one that had its answer, whether the source says that they share it or not; documents whose answer
    /// no other has are not there.</summary>
    public IReadOnlyDictionary<int, int> First { get; init; } = new Dictionary<int, int>();

    /// <summary>Returns the document that first had an answer which others have; -1 if no other has it.</summary>
    public int FirstOf(int number) => First.GetValueOrDefault(number, -1);
}
