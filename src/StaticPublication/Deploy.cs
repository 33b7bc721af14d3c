namespace StaticPublication;

/// <summary>Deploy settings of the host, the only environment variables that a build reads: <c>URL</c>, <c>DEPLOY_PRIME_URL</c> and
/// <c>CONTEXT</c>.</summary>
/// <param name="Url">Address of this deploy; null if there is no host.</param>
/// <param name="IsPreview">Whether the context is not production; then nothing may be indexed.</param>
internal sealed record Deploy(string? Url, bool IsPreview)
{
    /// <summary>Reads the three variables. A preview has its own address, production that of the site.</summary>
    public static Deploy FromEnvironment()
    {
        var context = Read("CONTEXT");
        var preview = context is not null && context != "production";
        return new Deploy(preview ? Read("DEPLOY_PRIME_URL") ?? Read("URL") : Read("URL"), preview);
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
