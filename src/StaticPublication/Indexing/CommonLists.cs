using StaticPublication.Text;

namespace StaticPublication.Indexing;

/// <summary>
/// The lists of very common words, each with a code by which the positions of other words tell that it stands beside them: a phrase of rare
/// and common words is then found without the positions of the common ones, which are many.
/// </summary>
internal sealed class CommonLists
{
    private readonly Dictionary<string, byte> _codes = new(StringComparer.Ordinal);

    /// <summary>Numbers the lists, those of the publication's language first: the lowest codes are the shortest.</summary>
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

    /// <summary>The names of the lists in the order of their codes.</summary>
    public IEnumerable<string> Names => _codes.OrderBy(list => list.Value).Select(list => list.Key);

    /// <summary>Code of a list by its name; 0 where it is none of them.</summary>
    public byte CodeOf(string name) => _codes.GetValueOrDefault(name);
}
