namespace StaticPublication.Text;

/// <summary>The tables by which texts are cut into words and words are folded. The browser cuts what a reader types by the same ones:
/// <c>search/index.json</c> states them (<see cref="IndexRoot"/>).</summary>
internal static class WordTables
{
    /// <summary>Longest word, in bytes of UTF-8; what follows in the same word is left out.</summary>
    public const int MaxBytes = 64;

    public const string Apostrophes = "'’‘ʼ";

    /// <summary>Spaces that may part the thousands of a number.</summary>
    public const string ThousandsSpaces = " \u00A0\u202F\u2009";

    /// <summary>Signs that would fold to something else by their decomposition: null where the sign is ignored, empty where it parts words.
    /// The asterisk marks emphasis inside a word; ordinals (nº, 1ª) are no letters.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Signs = new Dictionary<string, string?>
    {
        ["*"] = null,
        ["º"] = "",
        ["ª"] = "",
    };

    /// <summary>Small letters that stand for others and that Unicode does not decompose.</summary>
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

    /// <summary>Folded words that French cuts short before a vowel: l’économie, jusqu’alors.</summary>
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
