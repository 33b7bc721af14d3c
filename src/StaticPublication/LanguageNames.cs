using StaticPublication.Text;

namespace StaticPublication;

/// <summary>Languages as people write them where a tag is expected.</summary>
internal static class LanguageNames
{
    // Folded names, in the language itself and in those of the interface.
    private static readonly Dictionary<string, string> Tags = new[]
    {
        "fr francais french franzosisch γαλλικα",
        "en anglais english englisch αγγλικα",
        "de allemand german deutsch γερμανικα",
        "el gr grec greek griechisch ελληνικα",
        "es espagnol spanish espanol spanisch",
        "it italien italian italiano italienisch",
        "nl neerlandais dutch nederlands niederlandisch",
        "pt portugais portuguese portugues portugiesisch",
    }
        .Select(line => line.Split(' '))
        .SelectMany(names => names.Select(name => (Name: Folding.Key(name), Tag: names[0])))
        .DistinctBy(name => name.Name)
        .ToDictionary(name => name.Name, name => name.Tag, StringComparer.Ordinal);

    /// <summary>Returns the tag that a name or a misspelt tag means, such as en-GB for en_GB; null if that is not known.</summary>
    public static string? TagOf(string text)
    {
        var parts = text.Split('_', '-');
        return Tags.GetValueOrDefault(Folding.Key(text))
            ?? (
                parts is [{ Length: 2 } language, { Length: 2 } country] && (language + country).All(char.IsAsciiLetter)
                    ? $"{language.ToLowerInvariant()}-{country.ToUpperInvariant()}"
                    : null
            );
    }
}
