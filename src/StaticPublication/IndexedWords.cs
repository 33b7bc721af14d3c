using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The tables of <see cref="WordTables"/>, and words of the language of the site.</summary>
/// <param name="Longest"><see cref="WordTables.MaxBytes"/>.</param>
/// <param name="Signs"><see cref="WordTables.Signs"/>.</param>
/// <param name="Letters"><see cref="WordTables.Letters"/>.</param>
/// <param name="Elided"><see cref="WordTables.Elided"/>.</param>
/// <param name="Endings"><see cref="WordTables.Endings"/>.</param>
/// <param name="Apostrophes"><see cref="WordTables.Apostrophes"/>.</param>
/// <param name="Thousands"><see cref="WordTables.ThousandsSeparators"/>.</param>
/// <param name="Codes"><see cref="WordTables.CodeLetters"/>.</param>
/// <param name="Code"><see cref="WordTables.ShortestCode"/>.</param>
/// <param name="Numbering">Words before a number that say only that it is one, folded: « numéro 395 ».</param>
/// <param name="Months">The names of each month: that after a day as it is written, the same folded, others folded.</param>
/// <param name="First">The first day of a month as it is written, folded: 1er.</param>
/// <param name="Legislature">The word, folded, and what follows its number where it precedes it: 16e législature.</param>
/// <param name="Operators">Words of logic that mean nothing in a query: for all, for one of several, for none.</param>
internal sealed record IndexedWords(
    int Longest,
    IReadOnlyDictionary<string, string?> Signs,
    IReadOnlyDictionary<string, string> Letters,
    IReadOnlyList<string> Elided,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Endings,
    string Apostrophes,
    string Thousands,
    string Codes,
    int Code,
    IReadOnlyList<string> Numbering,
    IReadOnlyList<IReadOnlyList<string>> Months,
    string First,
    IReadOnlyList<string> Legislature,
    IReadOnlyList<IReadOnlyList<string>> Operators
)
{
    /// <summary>Returns the tables, of endings those of some languages.</summary>
    public static IndexedWords Of(IEnumerable<string> languages, Strings strings) =>
        new(
            WordTables.MaxBytes,
            WordTables.Signs,
            WordTables.Letters,
            WordTables.Elided,
            languages.ToDictionary(language => language, language => WordTables.Endings.GetValueOrDefault(language, [])),
            WordTables.Apostrophes,
            WordTables.ThousandsSeparators,
            WordTables.CodeLetters,
            WordTables.ShortestCode,
            Tokenizer.Of(strings["search.written.number"]),
            [
                .. strings["search.written.months"]
                    .Split('|')
                    .Select(
                        (names, i) =>
                            (IReadOnlyList<string>)
                                [strings.DayMonth(i + 1), .. Tokenizer.Of($"{strings.DayMonth(i + 1)} {names}").Distinct()]
                    ),
            ],
            Tokenizer.Of(strings["format.first_day"])[0],
            [
                Tokenizer.Of(strings.Fill("chamber.legislature", ("ordinal", "")))[^1],
                Tokenizer.Of(strings.Ordinal(SomeLegislature))[0][SomeLegislature.ToString(CultureInfo.InvariantCulture).Length..],
            ],
            [Words(strings, "AND", "all"), Words(strings, "OR", "any"), Words(strings, "NOT", "none")]
        );

    // Only that of the first may be written in another way.
    private const int SomeLegislature = 16;

    private static IReadOnlyList<string> Words(Strings strings, string english, string meaning) =>
        [.. strings[$"search.logic.{meaning}"].Split(' ').Prepend(english).Distinct(StringComparer.Ordinal)];
}
