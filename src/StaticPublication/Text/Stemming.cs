using Lucene.Net.Analysis.Fr;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace StaticPublication.Text;

/// <summary>The language by whose rules words are stemmed; stems of two languages are never mixed.</summary>
internal enum StemmingLanguage
{
    /// <summary>A language without rules here: the folded word is its own stem.</summary>
    Other,

    /// <summary>French light.</summary>
    French,

    /// <summary>English (Porter 2).</summary>
    English,
}

/// <summary>Stems by the rules of Lucene; one instance a thread.</summary>
internal sealed class Stemming
{
    private readonly FrenchLightStemmer _french = new();
    private readonly EnglishStemmer _english = new();

    /// <summary>The language of a BCP 47 tag.</summary>
    public static StemmingLanguage LanguageOf(string language) =>
        language.Split('-')[0].ToLowerInvariant() switch
        {
            "fr" => StemmingLanguage.French,
            "en" => StemmingLanguage.English,
            _ => StemmingLanguage.Other,
        };

    /// <summary>The name of the list that a folded word belongs to: its stem, and a mark of the language but for French. A word with a
    /// digit
    /// is its own stem.</summary>
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
        // The stemmer may look one past the word, and never lengthens it.
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
