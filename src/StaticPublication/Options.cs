namespace StaticPublication;

/// <summary>The options of a build or a check on the command line.</summary>
internal sealed record Options
{
    /// <summary>The input folder, as typed.</summary>
    public string Input { get; init; } = "input";

    /// <summary>The theme folder, as typed.</summary>
    public string Theme { get; init; } = "theme";

    /// <summary>The published folder, as typed.</summary>
    public string Output { get; init; } = "output";

    /// <summary>An earlier output folder, or its <c>data/</c>, or null.</summary>
    public string? Previous { get; init; }

    /// <summary>The cache folder, as typed; null for none.</summary>
    public string? Cache { get; init; }

    /// <summary>How many published documents may disappear; null for a tenth of them.</summary>
    public int? AllowedRemovals { get; init; }

    /// <summary>Maximum number of threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a check requests every link to another site.</summary>
    public bool TriesLinks { get; init; }

    /// <summary>Whether a check tells what an owner of the data would mend.</summary>
    public bool TellsHealth { get; init; }

    /// <summary>Whether a build tells which files it changes.</summary>
    public bool TellsChangedFiles { get; init; }

    /// <summary>The language of the line that says what changed; null for that of the site.</summary>
    public string? Spoken { get; init; }

    /// <summary>Cancels the build before anything is published.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>Pages to make and show first; null if nobody is viewing any.</summary>
    public ViewedPages? ViewedPages { get; init; }

    /// <summary>Deploy settings of the host.</summary>
    public Deploy Deploy { get; init; } = new(null, false);
}
