namespace StaticPublication.Importing.Senat;

/// <summary>Repairs windows-1252 that was read as Latin-1: characters from U+0080 to U+009F, such as U+0092 for an apostrophe.</summary>
internal static class WesternControls
{
    /// <summary>Returns the repaired text, or the same instance if there is nothing to repair.</summary>
    public static string Repair(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Concat(text.Select(letter => letter is >= '\u0080' and <= '\u009F' ? Western(letter) : letter))
            : text;

    private static char Western(char letter) => TextEncoding.Western.GetString([(byte)letter])[0];
}
