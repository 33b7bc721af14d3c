namespace StaticPublication;

/// <summary>What a build or a check is asked for on the command line.</summary>
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

    /// <summary>Folder of what one build leaves to the next, as typed; null for none.</summary>
    public string? Cache { get; init; }

    /// <summary>How many documents of the published site may be gone; null for a tenth of them.</summary>
    public int? AllowedRemovals { get; init; }

    /// <summary>Threads that work at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether a check asks each address outside if anything answers there.</summary>
    public bool TriesLinks { get; init; }

    /// <summary>Ends the build before anything is published.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>Pages to be made and shown first; null where nobody looks.</summary>
    public ViewedPages? ViewedPages { get; init; }

    /// <summary>What the host says of the deploy.</summary>
    public Deploy Deploy { get; init; } = new(null, false);
}
