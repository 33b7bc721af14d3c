using MemoryPack;

namespace StaticPublication;

/// <summary>How a build or a check ended.</summary>
internal sealed record Outcome
{
    private Outcome() { }

    /// <summary>Every fault, sorted as it is printed.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>What is said to people: what changed on the site, or why nothing was published.</summary>
    public required ChangeSummary Summary { get; init; }

    /// <summary>What the site holds; null where it was refused.</summary>
    public SiteFigures? Figures { get; private init; }

    /// <summary>What a build with nothing to do says to people; null where the site was refused.</summary>
    public ChangeSummary? SummaryIfUnchanged { get; private init; }

    /// <summary>Addresses outside with the first page that leads to each, in ordinal order; gathered by a check alone.</summary>
    public IReadOnlyList<(string Url, string Page)> Outside { get; private init; } = [];

    /// <summary>What each stage cost, in order.</summary>
    public IReadOnlyList<StageCost> Stages { get; init; } = [];

    /// <summary>Whether the site was published, or could have been.</summary>
    public bool Succeeded => Figures is not null;

    /// <summary>An error stands against the input or the pages: nothing was written.</summary>
    public static Outcome Refused(IReadOnlyList<Fault> faults, ChangeSummary summary) => new() { Faults = faults, Summary = summary };

    /// <summary>No error stands against it: the site is published.</summary>
    public static Outcome Published(
        IReadOnlyList<Fault> faults,
        SiteFigures figures,
        ChangeSummary summary,
        ChangeSummary summaryIfUnchanged
    ) => Refused(faults, summary) with { Figures = figures, SummaryIfUnchanged = summaryIfUnchanged };

    /// <summary>No error stands against it: the site could be published.</summary>
    public static Outcome Checked(
        IReadOnlyList<Fault> faults,
        SiteFigures figures,
        ChangeSummary summary,
        IReadOnlyList<(string Url, string Page)> outside
    ) => Refused(faults, summary) with { Figures = figures, Outside = outside };
}

/// <summary>What a sound site holds.</summary>
/// <param name="Documents">Documents of the catalogue.</param>
/// <param name="Pages">HTML pages.</param>
/// <param name="Files">All files.</param>
/// <param name="Written">Files that were written this time, because their bytes are new.</param>
/// <param name="Bytes">Of all files.</param>
[MemoryPackable]
internal sealed partial record SiteFigures(int Documents, int Pages, int Files, int Written, long Bytes)
{
    /// <summary>The line that says that all numbers agree.</summary>
    public required string Agreement { get; init; }

    /// <summary>A line for each limit of the host that the site exceeds.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
