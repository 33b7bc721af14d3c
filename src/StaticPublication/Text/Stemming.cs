using System.Text.RegularExpressions;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace StaticPublication.Text;

/// <summary>The language whose rules stem a word. Stems of different languages are never mixed.</summary>
internal enum StemmingLanguage
{
    /// <summary>A language without a stemmer: only the final s of a plural is removed.</summary>
    Other,

    /// <summary>French, light stemmer.</summary>
    French,

    /// <summary>English (Porter 2).</summary>
    English,

    /// <summary>German, light stemmer.</summary>
    German,

    /// <summary>Greek (Ntais).</summary>
    Greek,
}

/// <summary>Stems words with Lucene, and joins some of the stems (<see cref="WordTables.Endings"/>).
/// Not thread-safe: each thread has its own instance.</summary>
internal sealed class Stemming
{
    /// <summary>Separates the stem from the code in the name of a list. No folded word contains it.</summary>
    public const char Separator = '/';

    private const int MinStem = 3;

    private readonly FrenchLightStemmer _french = new();
    private readonly EnglishStemmer _english = new();
    private readonly GermanLightStemmer _german = new();
    private readonly GreekStemmer _greek = new();
    private char[] _letters = new char[64];

    // The browser loads the script search-stem-CODE.js for a language with a code, and has the rule of the others itself.
    private static readonly Dictionary<string, StemmingLanguage> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fr"] = StemmingLanguage.French,
        ["en"] = StemmingLanguage.English,
        ["de"] = StemmingLanguage.German,
        ["el"] = StemmingLanguage.Greek,
    };

    private static readonly string[] CodesOfLanguages =
    [
        .. Enum.GetValues<StemmingLanguage>().Select(language => Codes.FirstOrDefault(code => code.Value == language).Key ?? ""),
    ];

    private static readonly Dictionary<string, (Regex Ending, string To)[]> Endings = WordTables.Endings.ToDictionary(
        endings => endings.Key,
        endings => endings.Value.Select(pair => (new Regex(pair[0], RegexOptions.CultureInvariant), pair[1])).ToArray()
    );

    /// <summary>Codes of the languages that have a stemmer of their own.</summary>
    public static IEnumerable<string> Own => Codes.Keys;

    /// <summary>Returns the language of a BCP 47 tag or of a code.</summary>
    public static StemmingLanguage LanguageOf(string language) => Codes.GetValueOrDefault(language.Split('-')[0], StemmingLanguage.Other);

    /// <summary>Returns the code of a language; empty for the languages without a stemmer of their own.</summary>
    public static string CodeOf(StemmingLanguage language) => CodesOfLanguages[(int)language];

    /// <summary>Returns the name of the list that a folded word belongs to: its stem and the code of the language. All languages share the
    /// list of a word with a digit.</summary>
    public string ListOf(string word, StemmingLanguage language) =>
        word.AsSpan().ContainsAnyInRange('0', '9')
            ? word + Separator
            : $"{Joined(Stem(word, language), CodeOf(language))}{Separator}{CodeOf(language)}";

    /// <summary>Returns a word with the letters by which all its spellings are compared: Mueller as Müller.</summary>
    public static string Spelled(string word, IEnumerable<string> codes) =>
        codes
            .SelectMany(code => Endings.GetValueOrDefault(code, []))
            .Where(letters => WordTables.IsOfSpelling(letters.Ending.ToString()))
            .Aggregate(word, (form, letters) => letters.Ending.Replace(form, letters.To));

    private static string Joined(string stem, string code)
    {
        foreach (var (ending, to) in Endings.GetValueOrDefault(code, []))
        {
            stem = ending.Replace(stem, to);
        }

        return stem;
    }

    private string Stem(string word, StemmingLanguage language) =>
        language switch
        {
            StemmingLanguage.French => Shortened(word, _french.Stem(Letters(word), word.Length)),
            StemmingLanguage.English => English(word),
            StemmingLanguage.German => Shortened(word, _german.Stem(Letters(word), word.Length)),
            StemmingLanguage.Greek => Shortened(word, _greek.Stem(Letters(word), word.Length)),
            _ => WithoutPlural(word),
        };

    // The plural of many languages; it does not relate the other forms of a word.
    private static string WithoutPlural(string word) => word.Length > MinStem && word[^1] == 's' ? word[..^1] : word;

    // The stem has been left in the letters. Most words are their own stems.
    private string Shortened(string word, int length)
    {
        var stem = _letters.AsSpan(0, length);
        return stem.SequenceEqual(word) ? word : stem.ToString();
    }

    // Stemmers may read one character past the word, and never lengthen the word.
    private char[] Letters(string word)
    {
        if (word.Length >= _letters.Length)
        {
            _letters = new char[word.Length * 2];
        }

        word.CopyTo(_letters);
        _letters[word.Length] = '\0';
        return _letters;
    }

    private string English(string word)
    {
        _english.SetCurrent(word);
        _english.Stem();
        return _english.Current;
    }
}
