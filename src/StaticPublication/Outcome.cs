namespace StaticPublication;

/// <summary>How a build or a check ended.</summary>
/// <param name="Faults">Every fault, sorted as it is printed.</param>
/// <param name="Stages">What each stage cost, in order.</param>
internal sealed record Outcome(IReadOnlyList<Fault> Faults, IReadOnlyList<StageCost> Stages)
{
    /// <summary>Whether the site was published, or could have been.</summary>
    public bool Succeeded => !Faults.Any(fault => fault.Severity == Severity.Error);

    /// <summary>Documents of the catalogue.</summary>
    public int Documents { get; init; }

    /// <summary>HTML pages of the site.</summary>
    public int Pages { get; init; }

    /// <summary>Files of the site.</summary>
    public int Files { get; init; }

    /// <summary>Files of the site that were written this time, because their bytes are new.</summary>
    public int Written { get; init; }

    /// <summary>Bytes of the site.</summary>
    public long Bytes { get; init; }

    /// <summary>The line that says that all numbers agree; empty where nothing was written.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>What is said to people: what changed on the site, or why nothing was published.</summary>
    public ChangeSummary? Summary { get; init; }

    /// <summary>What a build with nothing to do says to them.</summary>
    public ChangeSummary? SummaryIfUnchanged { get; init; }

    /// <summary>Addresses outside with the first page that leads to each, in ordinal order; gathered by a check alone.</summary>
    public IReadOnlyList<(string Url, string Page)> Outside { get; init; } = [];

    /// <summary>A line for each limit of the host that the site exceeds.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}
