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

    // By the number of the word.
    private readonly TermList[]?[] _lists = new TermList[words.Count][];

    /// <summary>Returns the words of the texts, each with the number of documents in its lists.</summary>
    public IEnumerable<(string Word, int Documents)> Words() =>
        words.Select((word, number) => (word, ListsOf(number).Sum(list => list.Documents)));

    public IEnumerable<(string Term, IReadOnlyList<TermList> Lists)> InOrder()
    {
        var names = new Queue<string>(lists.Keys.Where(IsTerm).Order(StringComparer.Ordinal));
        foreach (var (number, word) in words.Index())
        {
            for (; names.TryPeek(out var name) && string.CompareOrdinal(name, word) < 0; names.Dequeue())
            {
                yield return (name, [lists[name]]);
            }

            yield return (word, ListsOf(number));
        }

        foreach (var name in names)
        {
            yield return (name, [lists[name]]);
        }
    }

    private TermList[] ListsOf(int number) =>
        _lists[number] ??= [
            .. languages
                .Select(language => lists.GetValueOrDefault(_stemming.ListOf(words[number], language)))
                .OfType<TermList>()
                .Distinct(),
        ];

    // Two kinds of lists need no term of their own. A word with a digit has no other form. In an index of one language, if the first word
    // from the stem on has the same list, a reader finds the list there; this is so for most stems.
    private bool IsTerm(string name)
    {
        var end = name.LastIndexOf(Stemming.Separator);
        var stem = name[..Math.Max(end, 0)];
        return name.Contains(':', StringComparison.Ordinal)
            || !(
                stem.AsSpan().ContainsAnyInRange('0', '9') || (languages.Count == 1 && FirstFrom(stem) is { } word && ListOf(word) == name)
            );
    }

    private string ListOf(string word) => _stemming.ListOf(word, languages[0]);

    private string? FirstFrom(string stem)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(words[middle], stem) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < words.Count ? words[low] : null;
    }
}
