namespace StaticPublication;

/// <summary>A ministry as a document names it, with the date of that act where it is stated.</summary>
internal sealed record Addressing(Ministry Ministry, string? Printed, DateOnly? On);

/// <summary>The ministries of a document: asked, attributed in their order, answering, concerned.</summary>
internal sealed record Addressees(
    Addressing? Asked,
    IReadOnlyList<Addressing> Attributed,
    Addressing? Answering,
    IReadOnlyList<Addressing> Concerned
)
{
    /// <summary>Nobody.</summary>
    public static readonly Addressees Nobody = new(null, [], null, []);

    /// <summary>The one that a question's figures count for: answering, else last attributed, else asked; null where there is
    /// none.</summary>
    public Ministry? Responsible => (Answering ?? (Attributed is [.., var last] ? last : Asked))?.Ministry;

    /// <summary>Every ministry named, each once, in the order asked, attributed, answering, concerned.</summary>
    public IReadOnlyList<Ministry> All { get; } = Each([Asked, .. Attributed, Answering, .. Concerned]);

    // Made for every document: mostly one or two are named, and a set to tell them apart would cost more than they do.
    private static Ministry[] Each(ReadOnlySpan<Addressing?> named)
    {
        var (each, count) = (new Ministry[named.Length], 0);
        foreach (var addressing in named)
        {
            if (addressing is not null && !each.AsSpan(0, count).Contains(addressing.Ministry))
            {
                each[count++] = addressing.Ministry;
            }
        }

        return each[..count];
    }
}
