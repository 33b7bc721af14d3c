using System.Globalization;

namespace StaticPublication;

/// <summary>The strings of the interface in the site's language, from a file such as <c>theme/strings.fr.yml</c>, with keys joined by
/// points.</summary>
internal sealed class Strings
{
    // What stands below it replaces other texts where documents cannot have something: without.answers.home.question_box.
    private const string Without = "without.";

    private readonly IReadOnlyDictionary<string, string> stated;
    private readonly string language;

    // Texts that differ from what is stated.
    private readonly Dictionary<string, string> own = new(StringComparer.Ordinal);

    /// <summary>Makes the words of a language.</summary>
    /// <param name="stated">Texts by key, such as <c>status.answered</c>; plural forms end in <c>.one</c> and <c>.other</c>.</param>
    /// <param name="language">Its tag, such as fr or en-GB.</param>
    /// <param name="scope">What documents can have.</param>
    /// <param name="term">What ministries are called; null for the word of the language.</param>
    public Strings(IReadOnlyDictionary<string, string> stated, string language, Scope scope = Scope.Everything, Noun? term = null)
    {
        (this.stated, this.language) = (stated, language);
        Plurals = Plurals.Of(stated.GetValueOrDefault("language.plurals", Plurals.Usual)) ?? Plurals.Of(Plurals.Usual)!;
        string Of(string key, string otherwise) => stated.GetValueOrDefault($"term.{key}", otherwise);
        var terms = new StringTerms(
            term ?? new Noun(Of("ministry", "ministry"), Of("ministries", "ministries"), Of("gender", Noun.Genders[0])),
            Base(language)
        );
        foreach (var (key, text) in stated.Where(text => StringTerms.IsIn(text.Value)))
        {
            own[key] = terms.In(text);
        }

        foreach (var (missing, key) in Variants)
        {
            if (Enum.TryParse<Scope>(missing, ignoreCase: true, out var needed) && !scope.Has(needed))
            {
                own[key] = terms.In(stated[$"{Without}{missing}.{key}"]);
            }
        }

        Format = new NumberFormatInfo
        {
            NumberGroupSeparator = stated.GetValueOrDefault("format.thousands", ","),
            NumberDecimalSeparator = stated.GetValueOrDefault("format.decimal", "."),
        };
    }

    /// <summary>Returns the words for a publication.</summary>
    public Strings For(Site site) => new(stated, language, site.Scope, site.Term);

    /// <summary>Returns the words for a publication that calls ministries something.</summary>
    public Strings For(Noun? term) => new(stated, language, term: term);

    /// <summary>Keys that replace others where documents cannot have something, each with what must be missing.</summary>
    public IEnumerable<(string Scope, string Key)> Variants =>
        stated
            .Keys.Where(key => key.StartsWith(Without, StringComparison.Ordinal))
            .Select(key => key[Without.Length..].Split('.', 2))
            .Select(parts => (parts[0], parts[1]));

    /// <summary>Its tag, such as fr or en-GB.</summary>
    public string Language => language;

    /// <summary>Which form of a noun stands beside a number.</summary>
    public Plurals Plurals { get; }

    /// <summary>The language without a region: en of en-GB.</summary>
    public static string Base(string tag) => tag.Split('-')[0].ToLowerInvariant();

    /// <summary>All keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => stated.Keys.Where(key => !key.StartsWith(Without, StringComparison.Ordinal));

    /// <summary>Returns a text. A missing key is a bug of the theme and throws.</summary>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"strings.{language}.yml has no \"{key}\".");

    /// <summary>Returns a text, or null if the key does not exist, as for words that records may choose freely, such as roles.</summary>
    public string? Find(string key) => own.GetValueOrDefault(key) ?? stated.GetValueOrDefault(key);

    /// <summary>Returns a text with its <c>{name}</c> placeholders replaced.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, string Value)> places) => FilledText.Of(this[key], places);

    /// <summary>A number with its noun, such as <c>counts.days</c>: the plural form, with <c>{count}</c> filled.</summary>
    public string Count(string key, decimal number)
    {
        var form = $"{key}.{Plurals.FormOf(number)}";
        return Fill(Find(form) is null ? $"{key}.{Plurals.Other}" : form, ("count", Number(number)));
    }

    /// <summary>A number with the language's separator of thousands, and one decimal where it is not whole.</summary>
    public string Number(decimal number) => number.ToString("#,0.#", Format);

    /// <summary>Formats a decimal number with the given number of decimal places.</summary>
    public string Number(decimal number, int places) => number.ToString(places == 0 ? "#,0" : "#,0." + new string('0', places), Format);

    /// <summary>Returns a name with a small first letter, for the middle of a line, unless nouns have a capital there.</summary>
    public string Lowered(string name) =>
        name.Length == 0 || Find("language.nouns") == "capital" ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Formats a full date, as far as it is known: « 1er février 2024 », « février 2024 » or « 2024 ».</summary>
    public string Date(PartialDate date) =>
        date.Month == 0 ? date.Year.ToString(CultureInfo.InvariantCulture)
        : date.Day == 0 ? Fill("format.month_year", ("month", Month(date.Month)), ("year", Year(date)))
        : Fill("format.date_long", ("day", Day(date.Day)), ("month", DayMonth(date.Month)), ("year", Year(date)));

    public string Date(DateOnly day) => Date(PartialDate.Of(day));

    /// <summary>Formats a period: « 21 juin 2012 – 31 mars 2014 », « depuis le … », « jusqu’au … »; null if neither day is known.</summary>
    public string? Range(DateOnly? from, DateOnly? until) =>
        (from, until) switch
        {
            ({ } first, { } last) => Fill("format.range", ("from", Date(first)), ("until", Date(last))),
            ({ } first, null) => Fill("format.range_open", ("from", Date(first))),
            (null, { } last) => Fill("format.range_until", ("until", Date(last))),
            _ => null,
        };

    /// <summary>Formats a range of delays: « de 31 à 60 jours », « plus de 480 jours ».</summary>
    public string Days(int from, int? until) =>
        until is { } last
            ? Fill("statistics.delay_from_to", ("from", Number(from)), ("until", Count("counts.days", last)))
            : Fill("statistics.delay_over", ("from", Count("counts.days", from - 1)));

    /// <summary>Formats a date for tables: « 01/02/2024 », « 02/2024 » or « 2024 ».</summary>
    public string ShortDate(PartialDate date) =>
        date.Month == 0
            ? Year(date)
            : Fill(
                date.Day == 0 ? "format.month_short" : "format.date_short",
                ("dd", Two(date.Day)),
                ("mm", Two(date.Month)),
                ("day", Day(date.Day)),
                ("month_short", this[$"months_short.m{date.Month}"]),
                ("year", Year(date))
            );

    /// <summary>Formats an ordinal number: « 14e », "14th".</summary>
    public string Ordinal(int number) =>
        Base(language) == "en"
            ? Number(number) + EnglishOrdinal(number)
            : Fill(number == 1 ? "format.ordinal_one" : "format.ordinal_other", ("number", Number(number)));

    /// <summary>Writes a number in letters, such as XVI, by the values of letters from the highest on: « 10=X 9=IX 5=V ».</summary>
    public string Numeral(int number)
    {
        var written = "";
        foreach (var letters in this["format.numerals"].Split(' ').Select(pair => pair.Split('=')))
        {
            for (var value = int.Parse(letters[0], CultureInfo.InvariantCulture); number >= value; number -= value)
            {
                written += letters[1];
            }
        }

        return written;
    }

    /// <summary>Returns what a language is called, by its tag; the tag where it has no name.</summary>
    public string LanguageName(string tag) => Find($"languages.{Base(tag)}") ?? tag;

    /// <summary>Returns the name of a month, 1 to 12.</summary>
    public string Month(int month) => this[string.Create(CultureInfo.InvariantCulture, $"months.m{month}")];

    private NumberFormatInfo Format { get; }

    private static string EnglishOrdinal(int number) =>
        number % 100 is >= 11 and <= 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };

    /// <summary>Returns the name of a month after a day, of which some languages have another form.</summary>
    public string DayMonth(int month) => Find(string.Create(CultureInfo.InvariantCulture, $"months_day.m{month}")) ?? Month(month);

    private string Day(int day) => day == 1 ? this["format.first_day"] : day.ToString(CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Year(PartialDate date) => date.Year.ToString(CultureInfo.InvariantCulture);
}
