namespace StaticPublication;

/// <summary>A rule for a former address: a redirect (301) or the answer that it is gone (410).</summary>
/// <param name="From">Begins with a slash. <c>:name</c> matches one segment, a final <c>*</c> anything.</param>
/// <param name="To">Address of an existing page, beginning with a slash. <c>:splat</c> is what <c>*</c> matched.</param>
/// <param name="Status">301 or 410.</param>
/// <remarks>The same <c>:name</c> in <paramref name="To"/> is what it matched.</remarks>
internal sealed record RedirectRule(string From, string To, int Status)
{
    /// <summary>Whether it also matches addresses of files, which are served. A server that is told each rule must be told so.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Returns the rule with the path of the site before both addresses.</summary>
    public RedirectRule Below(Addresses addresses) => this with { From = addresses.OfStated(From), To = addresses.OfStated(To) };

    /// <summary>Whether it matches more than one address. Hosts count such rules separately and want them last.</summary>
    public bool IsDynamic => From.Contains('*', StringComparison.Ordinal) || From.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether it redirects an address of the site.</summary>
    public bool Leads(string address) =>
        Status < 400 && (From.EndsWith('*') ? address.StartsWith(From[..^1], StringComparison.Ordinal) : address == From);

    /// <summary>The rule as a line of <c>_redirects</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From}  {To}  {Status}");
}
