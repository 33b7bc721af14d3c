namespace StaticPublication.Importing.Html;

/// <summary>Characters that no text may hold.</summary>
internal static class Characters
{
    /// <summary>The text without control characters but for line ends and tabs; the same instance when it has none.</summary>
    public static string WithoutControls(string text, out int count)
    {
        count = text.Count(IsControl);
        return count == 0 ? text : string.Concat(text.Where(character => !IsControl(character)));
    }

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
