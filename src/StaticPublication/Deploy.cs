namespace StaticPublication;

/// <summary>What the host says of the deploy, the only environment that a build reads: <c>URL</c>, <c>DEPLOY_PRIME_URL</c> and
/// <c>CONTEXT</c>.</summary>
/// <param name="Url">Address of this deploy, or null where there is no host.</param>
/// <param name="IsPreview">True where the context is another than production: nothing is to be indexed.</param>
internal sealed record Deploy(string? Url, bool IsPreview)
{
    /// <summary>Reads the three variables; a preview lives at its own address, production at the site's.</summary>
    public static Deploy FromEnvironment()
    {
        var context = Read("CONTEXT");
        var preview = context is not null && context != "production";
        return new Deploy(preview ? Read("DEPLOY_PRIME_URL") ?? Read("URL") : Read("URL"), preview);
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
