namespace StaticPublication;

/// <summary>A legislature with its dates. Documents state its number; when it began and ended, its entry alone states.</summary>
internal sealed class Legislature(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>1 to 99.</summary>
    public required int Number { get; init; }

    /// <summary>First day, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? Until { get; init; }
}
