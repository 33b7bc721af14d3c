using MemoryPack;

namespace StaticPublication;

/// <summary>A ministry as a document names it, with the date of that act where it is stated.</summary>
[MemoryPackable]
internal sealed partial record Addressing(Ministry Ministry, string? Printed, DateOnly? On);

/// <summary>As what a document names a ministry.</summary>
internal enum MinistryRole
{
    /// <summary>The question was put to it.</summary>
    Asked,

    /// <summary>The question was passed to it.</summary>
    Attributed,

    /// <summary>It answered.</summary>
    Answering,

    /// <summary>It is concerned.</summary>
    Concerned,
}

/// <summary>What each role of a ministry is called.</summary>
internal static class MinistryRoles
{
    /// <summary>Their words in data and in the keys of the strings files, in the order of <see cref="MinistryRole"/>.</summary>
    public static readonly IReadOnlyList<string> Words = [.. Enum.GetNames<MinistryRole>().Select(name => name.ToLowerInvariant())];
}

/// <summary>A ministry as a document names it, and in what role.</summary>
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
    /// <summary>Nobody.</summary>
    public static readonly Addressees Nobody = new(null, [], null, []);

    /// <summary>The one that a question's figures count for: answering, else last attributed, else asked; null where there is
    /// none.</summary>
    [MemoryPackIgnore]
    public Ministry? Responsible => (Answering ?? (Attributed is [.., var last] ? last : Asked))?.Ministry;

    /// <summary>Every ministry named, each once, in the order asked, attributed, answering, concerned.</summary>
    [MemoryPackIgnore]
    public IReadOnlyList<Ministry> All { get; } = Each([Asked, .. Attributed, Answering, .. Concerned]);

    /// <summary>Each naming with its role, in the order of the roles and then as listed.</summary>
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
