namespace StaticPublication.Rendering;

/// <summary>A theme ready to render: templates parsed, assets hashed. It does not depend on records, so it is prepared while they are
/// read.</summary>
internal sealed record PreparedTheme(Templates Templates, Assets Assets)
{
    /// <summary>Prepares a theme.</summary>
    /// <exception cref="TemplateException">A template does not parse.</exception>
    /// <exception cref="InvalidOperationException">Assets refer to one another in a circle.</exception>
    public static PreparedTheme Of(Theme theme, Addresses addresses)
    {
        var assets = new Assets(theme, addresses);
        return new(new Templates(theme, assets.Address), assets);
    }
}
