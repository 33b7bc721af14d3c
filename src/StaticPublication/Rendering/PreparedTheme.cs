namespace StaticPublication.Rendering;

/// <summary>The theme set and locked up for the press: its templates parsed, its assets hashed. No record is needed for it, so it is made
/// while they are read.</summary>
internal sealed record PreparedTheme(Templates Templates, Assets Assets)
{
    /// <summary>Makes a theme ready.</summary>
    /// <exception cref="TemplateException">A template does not parse.</exception>
    /// <exception cref="InvalidOperationException">Assets name one another in a circle.</exception>
    public static PreparedTheme Of(Theme theme) => new(new Templates(theme), new Assets(theme));
}
