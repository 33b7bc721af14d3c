using MemoryPack;

namespace StaticPublication;

/// <summary>A ministry as a document names it, with the date of the act if the document states it.</summary>
[MemoryPackable]
internal sealed partial record Addressing(Ministry Ministry, string? Printed, DateOnly? On);

/// <summary>The role of a ministry in a document.</summary>
internal enum MinistryRole
{
    /// <summary>The question is addressed to it.</summary>
    Asked,

    /// <summary>The question has been transferred to it.</summary>
    Attributed,

    /// <summary>It has answered.</summary>
    Answering,

    /// <summary>The document concerns it.</summary>
    Concerned,
}

internal static class MinistryRoles
{
    /// <summary>Keywords of the roles in data and in the keys of the strings files, in the order of <see cref="MinistryRole"/>.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Enum.GetNames<MinistryRole>().Select(name => name.ToLowerInvariant())];
}

/// <summary>A ministry as a document names it, with its role.</summary>
internal sealed record NamedMinistry(MinistryRole Role, Addressing By);

/// <summary>The ministries of a document: asked, attributed in their order, answering, concerned.</summary>
[MemoryPackable]
internal sealed partial record Addressees(
    Addressing? Asked,
    IReadOnlyList<Addressing> Attributed,
    Addressing? Answering,
    IReadOnlyList<Addressing> Concerned
)
{
    public static readonly Addressees Nobody = new(null, [], null, []);

    /// <summary>The ministry that counts for figures about a question: the one answering, otherwise the last attributed, otherwise the one
    /// asked; null if there is none.</summary>
    [MemoryPackIgnore]
    public Ministry? Responsible => (Answering ?? (Attributed is [.., var last] ? last : Asked))?.Ministry;

    /// <summary>All ministries without duplicates, in the order asked, attributed, answering, concerned.</summary>
    [MemoryPackIgnore]
    public IReadOnlyList<Ministry> All { get; } = Each([Asked, .. Attributed, Answering, .. Concerned]);

    /// <summary>Returns all ministries with their roles, in the order of the roles and then as listed.</summary>
    public IEnumerable<NamedMinistry> ByRole()
    {
        if (Asked is not null)
        {
            yield return new NamedMinistry(MinistryRole.Asked, Asked);
        }

        foreach (var addressing in Attributed)
        {
            yield return new NamedMinistry(MinistryRole.Attributed, addressing);
        }

        if (Answering is not null)
        {
            yield return new NamedMinistry(MinistryRole.Answering, Answering);
        }

        foreach (var addressing in Concerned)
        {
            yield return new NamedMinistry(MinistryRole.Concerned, addressing);
        }
    }

    // Called for every document. Most name one or two ministries, so a linear search costs less than a set.
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
