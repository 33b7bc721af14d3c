using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>The terms of an index: the words of the texts, each with the lists of its stems in all languages; values to filter by; and
/// stems, by which a reader of the index finds the list of a form that no text contains.</summary>
/// <param name="languages">The languages of the documents.</param>
/// <param name="words">In ordinal order.</param>
/// <param name="lists">The lists by name.</param>
internal sealed class IndexedTerms(
    IReadOnlyList<StemmingLanguage> languages,
    IReadOnlyList<string> words,
    Dictionary<string, TermList> lists
)
{
    private readonly Stemming _stemming = new();
    private readonly HashSet<string> _words = words.ToHashSet(StringComparer.Ordinal);

    /// <summary>Returns the words of the texts, each with the number of documents in its lists.</summary>
    public IEnumerable<(string Word, int Documents)> Words() => words.Select(word => (word, ListsOf(word).Sum(list => list.Documents)));

    public IEnumerable<(string Term, IReadOnlyList<TermList> Lists)> InOrder()
    {
        var names = new Queue<string>(lists.Keys.Where(IsTerm).Order(StringComparer.Ordinal));
        foreach (var word in words)
        {
            for (; names.TryPeek(out var name) && string.CompareOrdinal(name, word) < 0; names.Dequeue())
            {
                yield return (name, [lists[name]]);
            }

            yield return (word, ListsOf(word));
        }

        foreach (var name in names)
        {
            yield return (name, [lists[name]]);
        }
    }

    private TermList[] ListsOf(string word) =>
        [.. languages.Select(language => lists.GetValueOrDefault(_stemming.ListOf(word, language))).OfType<TermList>().Distinct()];

    // A value is a term. So is a stem, but for two that a word stands for: a word with a digit has no other form; and where all documents
    // are in one language, a word that is its own stem has the same list.
    private bool IsTerm(string name)
    {
        var end = name.LastIndexOf(Stemming.Separator);
        var stem = name[..Math.Max(end, 0)];
        return name.Contains(':', StringComparison.Ordinal)
            || !(
                stem.AsSpan().ContainsAnyInRange('0', '9')
                || (languages.Count == 1 && _words.Contains(stem) && _stemming.ListOf(stem, languages[0]) == name)
            );
    }
}
