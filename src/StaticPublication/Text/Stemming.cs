using Lucene.Net.Analysis.Fr;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace StaticPublication.Text;

/// <summary>The language whose rules stem a word. Stems of different languages are never mixed.</summary>
internal enum StemmingLanguage
{
    /// <summary>A language without rules: the folded word is its own stem.</summary>
    Other,

    /// <summary>French, light stemmer.</summary>
    French,

    /// <summary>English (Porter 2).</summary>
    English,
}

/// <summary>Stems words with Lucene. Not thread-safe: each thread has its own instance.</summary>
internal sealed class Stemming
{
    private readonly FrenchLightStemmer _french = new();
    private readonly EnglishStemmer _english = new();

    /// <summary>Returns the language of a BCP 47 tag.</summary>
    public static StemmingLanguage LanguageOf(string language) =>
        language.Split('-')[0].ToLowerInvariant() switch
        {
            "fr" => StemmingLanguage.French,
            "en" => StemmingLanguage.English,
            _ => StemmingLanguage.Other,
        };

    /// <summary>Returns the name of the list that a folded word belongs to: its stem, with a suffix for each language but French. A word
    /// with a digit is its own stem.</summary>
    public string ListOf(string word, StemmingLanguage language)
    {
        if (language == StemmingLanguage.Other || word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word + "/";
        }

        return language == StemmingLanguage.French ? French(word) : English(word) + "/en";
    }

    private string French(string word)
    {
        // The stemmer may read one character past the word, and never lengthens the word.
        var letters = new char[word.Length + 1];
        word.CopyTo(letters);
        return new string(letters, 0, _french.Stem(letters, word.Length));
    }

    private string English(string word)
    {
        _english.SetCurrent(word);
        _english.Stem();
        return _english.Current;
    }
}
