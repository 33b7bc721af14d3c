using MemoryPack;

namespace StaticPublication;

/// <summary>The outcome of a build or a check.</summary>
internal sealed record Outcome
{
    private Outcome() { }

    /// <summary>All faults, the same ones combined, in the order in which they are printed.</summary>
    public required IReadOnlyList<Fault> Faults { get; init; }

    /// <summary>For people: what changed on the site, or why nothing was published.</summary>
    public required ChangeSummary Summary { get; init; }

    /// <summary>What the site contains; null if it was refused.</summary>
    public SiteFigures? Figures { get; private init; }

    /// <summary>The summary of a later build that has nothing to do; null if the site was refused.</summary>
    public ChangeSummary? SummaryIfUnchanged { get; private init; }

    /// <summary>What a build changed, file by file, if it was asked for.</summary>
    public string? Changed { get; init; }

    /// <summary>Links to other sites with the first page that contains each, in ordinal order. Only a check collects them.</summary>
    public IReadOnlyList<(string Url, string Page)> Outside { get; private init; } = [];

    /// <summary>What an owner of the data would mend, if a check was asked for it.</summary>
    public IReadOnlyList<HealthGroup> Health { get; init; } = [];

    /// <summary>The cost of each stage, in order.</summary>
    public IReadOnlyList<StageCost> Stages { get; init; } = [];

    /// <summary>Whether the site was published, or could have been.</summary>
    public bool Succeeded => Figures is not null;

    /// <summary>Returns the number of faults of a severity.</summary>
    public long Count(Severity severity) => Faults.Where(fault => fault.Severity == severity).Sum(fault => fault.Count);

    /// <summary>The input or the pages have an error, so nothing was written.</summary>
    public static Outcome Refused(IReadOnlyList<Fault> faults, ChangeSummary summary) => new() { Faults = faults, Summary = summary };

    /// <summary>There is no error, and the site is published.</summary>
    public static Outcome Published(
        IReadOnlyList<Fault> faults,
        SiteFigures figures,
        ChangeSummary summary,
        ChangeSummary summaryIfUnchanged
    ) => Refused(faults, summary) with { Figures = figures, SummaryIfUnchanged = summaryIfUnchanged };

    /// <summary>There is no error, and the site could be published.</summary>
    public static Outcome Checked(
        IReadOnlyList<Fault> faults,
        SiteFigures figures,
        ChangeSummary summary,
        IReadOnlyList<(string Url, string Page)> outside
    ) => Refused(faults, summary) with { Figures = figures, Outside = outside };
}

/// <summary>What a site without errors contains.</summary>
/// <param name="Documents">Number of documents in the catalogue.</param>
/// <param name="Pages">Number of HTML pages.</param>
/// <param name="Files">Number of all files.</param>
/// <param name="Written">Number of files that were written because their bytes are new.</param>
/// <param name="Bytes">Size of all files.</param>
[MemoryPackable]
internal sealed partial record SiteFigures(int Documents, int Pages, int Files, int Written, long Bytes)
{
    /// <summary>The line that says that all numbers agree.</summary>
    public required string Agreement { get; init; }

    /// <summary>The configuration of the server; null for a host that has none.</summary>
    public string? ServerConfiguration { get; init; }
}
