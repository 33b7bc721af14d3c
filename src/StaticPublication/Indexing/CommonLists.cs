using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>
/// The lists of very common words, each with a code. The positions of the other words store these codes to say which common words are next
/// to them, so that a phrase of rare and common words is found without reading the positions of the common ones, which are many.
/// </summary>
internal sealed class CommonLists
{
    private readonly Dictionary<string, byte> _codes = new(StringComparer.Ordinal);

    /// <summary>Numbers the lists. Those of the publication's language come first because the lowest codes take the fewest bits.</summary>
    public CommonLists(Theme theme, string siteLanguage)
    {
        var stemming = new Stemming();
        foreach (
            var (language, words) in theme
                .CommonWords.OrderBy(words => words.Key != siteLanguage)
                .ThenBy(words => words.Key, StringComparer.Ordinal)
        )
        {
            foreach (var word in words.SelectMany(Tokenizer.Of))
            {
                if (_codes.Count < byte.MaxValue)
                {
                    _codes.TryAdd(stemming.ListOf(word, Stemming.LanguageOf(language)), (byte)(_codes.Count + 1));
                }
            }
        }
    }

    /// <summary>Names of the lists, in the order of their codes.</summary>
    public IEnumerable<string> Names => _codes.OrderBy(list => list.Value).Select(list => list.Key);

    /// <summary>Returns the code of a list, or 0 if it is not a list of a very common word.</summary>
    public byte CodeOf(string name) => _codes.GetValueOrDefault(name);
}
