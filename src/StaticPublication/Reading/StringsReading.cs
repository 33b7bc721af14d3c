using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Reading;

/// <summary>Reads the words of the interface. Those of the program come first; <c>strings.XX.yml</c> of the theme and
/// <c>strings.yml</c> of the input change them one by one, or make a language that the program does not have.</summary>
internal static partial class StringsReading
{
    /// <summary>The language that has every word, from which another takes those that it lacks.</summary>
    public const string Fallback = "en";

    /// <summary>The file of the input that changes words.</summary>
    public const string OfInput = "strings.yml";

    // Sections with words for what records may state freely.
    private static readonly string[] OpenSections = ["chamber", "closing", "identifier", "languages", "role", "text_role", "without"];

    // What only some languages have; the others do without.
    private static readonly string[] OwnSections = ["closing", "folder", "identifier", "language", "languages", "months_day"];

    /// <summary>Reads the words of a language. Reports files that cannot be read and returns null.</summary>
    /// <param name="folders">The theme of the program, then that of the publication.</param>
    /// <param name="input">The input folder; null where there is none.</param>
    /// <param name="language">A tag, such as de or en-GB.</param>
    /// <param name="faults">Receives the faults.</param>
    public static Strings? Read(IReadOnlyList<string> folders, string? input, string language, FaultList faults)
    {
        var known = Exists(folders[0], Strings.Base(language));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = texts;
        if (!known)
        {
            all = new Dictionary<string, string>(StringComparer.Ordinal);
            if (!Add(File(folders[0], Fallback), all, null, faults))
            {
                return null;
            }
        }

        var sources = Sources(folders, input, language).Where(file => !ProgramWords.IsCopy(file)).ToList();
        foreach (var file in sources)
        {
            // The first file of a language that the program has is the program's: it has all keys.
            if (!Add(file, texts, known && texts.Count == 0 ? null : new Dictionary<string, string>(all, StringComparer.Ordinal), faults))
            {
                return null;
            }
        }

        if (!known)
        {
            faults.AddAll(sources.Count == 0 ? [] : Missing(sources[^1], language, texts, all));
            Complete(texts, all);
        }

        return new Strings(texts, language);
    }

    private static IEnumerable<string> Sources(IReadOnlyList<string> folders, string? input, string language)
    {
        var tags = new[] { Strings.Base(language), language }.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return folders
            .SelectMany(folder => tags.Select(tag => File(folder, tag)))
            .Concat(input is null ? [] : [$"{input}/{OfInput}"])
            .Where(System.IO.File.Exists);
    }

    private static string File(string folder, string tag) => $"{folder}/strings.{tag}.yml";

    private static bool Exists(string folder, string tag) => System.IO.File.Exists(File(folder, tag));

    // A file of the publication is compared with the words that are known when it is read.
    private static bool Add(string file, Dictionary<string, string> texts, IReadOnlyDictionary<string, string>? known, FaultList faults)
    {
        if (ProgramWords.Of(file) is { } own)
        {
            foreach (var (key, text) in own)
            {
                texts[key] = text;
            }

            return true;
        }

        if (SiteReading.Map(file, faults) is not { } record)
        {
            return false;
        }

        Flatten(record.Fields, "", texts, (key, field) =>
            faults.AddAll(known is null ? [] : [.. WrongKeys(record, key, field, known), .. WrongTexts(record, key, field, known)])
        );
        return true;
    }

    private static IEnumerable<Fault> WrongKeys(Record record, string key, StatedField field, IReadOnlyDictionary<string, string> known)
    {
        var parts = key.Split('.');
        if (key == "language.plurals" && Plurals.Of(field.Value.Text) is null)
        {
            yield return Faults.PluralRules(record.PlaceOf(field), key, field.Value.Text);
        }
        else if (
            !known.ContainsKey(key)
            && !Ours.Contains(key)
            && !OpenSections.Contains(parts[0], StringComparer.Ordinal)
            && !(Plurals.All.Contains(parts[^1], StringComparer.Ordinal) && known.ContainsKey($"{key[..^parts[^1].Length]}{Plurals.Other}"))
        )
        {
            yield return Faults.UnknownWords(record.PlaceOf(field), key, NearestNames.OfKeys(key, [.. known.Keys, .. Ours]));
        }
    }

    // What not every language of the program has, such as the names of folders.
    private static IEnumerable<string> Ours =>
        from language in Site.Languages
        from key in ProgramWords.Of(File(ThemeReading.BuiltIn, language))!.Keys
        where OwnSections.Contains(key.Split('.')[0], StringComparer.Ordinal)
        select key;

    // A form of a plural may do without its number. What ministries are called may stand anywhere.
    private static IEnumerable<Fault> WrongTexts(Record record, string key, StatedField field, IReadOnlyDictionary<string, string> known)
    {
        var (place, form) = (record.PlaceOf(field), key[(key.LastIndexOf('.') + 1)..]);
        var isForm = Plurals.All.Contains(form, StringComparer.Ordinal);
        var ours = known.GetValueOrDefault(key) ?? (isForm ? known.GetValueOrDefault(key[..^form.Length] + Plurals.Other) : null);
        if (ours is null)
        {
            return [];
        }

        var (stated, expected) = (Places(field.Value.Text), Places(ours));
        return string.IsNullOrWhiteSpace(field.Value.Text) && !string.IsNullOrWhiteSpace(ours)
            ? [Faults.EmptyWords(place, key)]
            :
            [
                .. stated.Except(expected).Select(one => Faults.UnknownPlace(place, key, one, expected)),
                .. expected.Except(stated).Where(_ => !isForm).Select(one => Faults.MissingPlace(place, key, one)),
            ];
    }

    private static List<string> Places(string text) =>
        [.. Place().Matches(text).Select(match => match.Value).Where(place => !StringTerms.IsIn(place)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Fault> Missing(
        string file,
        string language,
        Dictionary<string, string> texts,
        Dictionary<string, string> all
    )
    {
        var missing = all.Keys.Where(key => !texts.ContainsKey(key) && !OwnSections.Contains(key.Split('.')[0], StringComparer.Ordinal));
        return missing.ToList() is { Count: > 0 } keys ? [Faults.MissingWords(file, language, keys, all.Count)] : [];
    }

    // A text that the language has is better than an English one that stands in for it where documents cannot have something.
    private static void Complete(Dictionary<string, string> texts, Dictionary<string, string> all)
    {
        var own = texts.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, text) in all)
        {
            var parts = key.Split('.', 3);
            if (parts[0] != "language" && !(parts[0] == "without" && own.Contains(parts[2])))
            {
                texts.TryAdd(key, text);
            }
        }
    }

    /// <summary>Adds the texts of a map by their path, such as <c>list.page</c>.</summary>
    public static void Flatten(StatedValue value, string key, Dictionary<string, string> texts, Action<string, StatedField> seen)
    {
        foreach (var field in value.Fields)
        {
            var path = key.Length == 0 ? field.Name : $"{key}.{field.Name}";
            if (field.Value.Kind is not StatedKind.Map)
            {
                seen(path, field);
            }

            Flatten(field.Value, path, texts, seen);
        }

        if (value.Kind is not StatedKind.Map)
        {
            texts[key] = value.Text;
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Place();
}
