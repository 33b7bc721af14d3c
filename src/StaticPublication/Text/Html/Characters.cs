namespace StaticPublication.Text.Html;

internal static class Characters
{
    /// <summary>Removes control characters except line breaks and tabs. Returns the same instance if there are none.</summary>
    public static string WithoutControls(string text, out int count)
    {
        count = text.Count(IsControl);
        return count == 0 ? text : string.Concat(text.Where(character => !IsControl(character)));
    }

    private static bool IsControl(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');
}
