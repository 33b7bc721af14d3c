namespace StaticPublication.Publishing;

/// <summary>What an address of former days answers: a way on (301), or that it is gone (410).</summary>
/// <param name="From">Rooted; <c>:name</c> stands for one segment, a final <c>*</c> for anything below.</param>
/// <param name="To">A rooted address of the site that is there; <c>:splat</c> is what <c>*</c> stood for.</param>
/// <param name="Status">301 or 410.</param>
internal sealed record RedirectRule(string From, string To, int Status)
{
    /// <summary>Whether it stands for more than one address: hosts count those apart, and want them last.</summary>
    public bool IsDynamic => From.Contains('*', StringComparison.Ordinal) || From.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether an address of the site leads on by it.</summary>
    public bool Leads(string address) =>
        Status < 400 && (From.EndsWith('*') ? address.StartsWith(From[..^1], StringComparison.Ordinal) : address == From);

    /// <summary>The line of <c>_redirects</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From}  {To}  {Status}");
}
