namespace StaticPublication.Text;

/// <summary>The tables that define how texts are split into words and how words are folded. The browser uses the same tables for what a
/// reader types: they are published in <c>search/index.json</c> (<see cref="IndexRoot"/>).</summary>
internal static class WordTables
{
    /// <summary>Maximum length of a word in bytes of UTF-8; the rest of a longer word is dropped.</summary>
    public const int MaxBytes = 64;

    public const string Apostrophes = "'’‘ʼ";

    /// <summary>Characters that may separate the thousands of a number.</summary>
    public const string ThousandsSeparators = " \u00A0\u202F\u2009.";

    /// <summary>Letters, folded, of the articles of French codes (loi, règlement, décret): L. 121-3.</summary>
    public const string CodeLetters = "lrd";

    /// <summary>Length of the shortest word that is such a letter and a number.</summary>
    public const int ShortestCode = 3;

    /// <summary>Signs whose Unicode decomposition would fold to something else: null if the sign is ignored, empty if it separates words.
    /// The asterisk marks emphasis within a word; ordinal indicators (nº, 1ª) are not letters.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Signs = new Dictionary<string, string?>
    {
        ["*"] = null,
        ["º"] = "",
        ["ª"] = "",
    };

    /// <summary>Lower-case letters that are replaced by others and that Unicode does not decompose.</summary>
    public static readonly IReadOnlyDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["œ"] = "oe",
        ["æ"] = "ae",
        ["ß"] = "ss",
        ["ς"] = "σ",
        ["ı"] = "i",
        ["ø"] = "o",
        ["ł"] = "l",
        ["đ"] = "d",
        ["ð"] = "d",
    };

    /// <summary>What is changed of a stem, in order, each a regular expression that .NET and JavaScript read alike, and what replaces it.
    /// Light stemmers leave apart forms that readers take for one word.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Endings = new Dictionary<
        string,
        IReadOnlyList<IReadOnlyList<string>>
    >
    {
        ["fr"] =
        [
            ["^(b|cor|em|trav|vitr)al$", "$1ail"], // travail, travaux
            ["iler$", "il"], // conseiller, conseillère
        ],
        ["de"] =
        [
            // Müller, Mueller; but not Steuer, Bauer, Quelle.
            ["(^|[^aeq])ue", "$1u"],
            ["ae", "a"],
            ["oe", "o"],
            ["(...)ers$", "$1"], // des Bürgers
            ["inn$", "in"], // Bürgerinnen
            ["(...[ao])s$", "$1"], // Büros
            ["(....)(ata|a|o)$", "$1"], // Thema, Themen; Konto, Konten
            ["(..[^ae])us$", "$1"], // Virus, Viren
            ["^(?![dhw].rum$)(.*..[^a])um$", "$1"], // Museum, Museen
            ["(..[^en])is$", "$1"], // Praxis, Praxen
            ["ss$", "s"], // Verzeichnisse
        ],
        ["el"] =
        [
            ["^(ετ|ορ|οδ)[ηο]$", "$1"], // έτος, έτη: the stemmer leaves words of three letters as they are
            ["(..)μα$", "$1μ"], // θέμα, θέματα
            ["(..[^αεηιουω])ι$", "$1"], // κτίριο, κτίρια
            ["(...)ε$", "$1"], // φορέας, φορείς
            ["(..[^αεηιουω])ικ$", "$1"], // δημοτικός, δημοτικό
        ],
    };

    /// <summary>Returns whether one of these may stand anywhere in a word, so that it is of its spelling.</summary>
    public static bool IsOfSpelling(string ending) => !ending.EndsWith('$');

    /// <summary>The letters by which all spellings of the names of a language are compared, each a regular expression and what replaces
    /// it.</summary>
    public static IEnumerable<IReadOnlyList<string>> SpellingsOf(string language) =>
        Letters
            .Select(letter => (IReadOnlyList<string>)[letter.Key, letter.Value])
            .Concat(Endings.GetValueOrDefault(language, []).Where(ending => IsOfSpelling(ending[0])));

    /// <summary>Folded words that French elides before a vowel: l’économie, jusqu’alors.</summary>
    public static readonly IReadOnlyList<string> Elided =
    [
        "l",
        "d",
        "j",
        "m",
        "t",
        "s",
        "n",
        "c",
        "qu",
        "jusqu",
        "lorsqu",
        "puisqu",
        "quoiqu",
    ];
}
