namespace StaticPublication.Importing;

/// <summary>What an import is asked for.</summary>
/// <param name="Sources">Zips, folders and files.</param>
/// <param name="Folder">The input folder that is written to.</param>
internal sealed record ImportOptions(IReadOnlyList<string> Sources, string Folder)
{
    /// <summary>An earlier input folder to compare with; null for <see cref="Folder"/> as it was before.</summary>
    public string? Previous { get; init; }

    /// <summary>A table of portfolios in place of the built-in one.</summary>
    public string? Portfolios { get; init; }

    /// <summary>How many records of the earlier import may go; null for a tenth of them.</summary>
    public int? AllowedRemovals { get; init; }

    public ImportLimits Limits { get; init; } = new();

    /// <summary>Told the share of the sources that is read, from 0 to 1, and the records found; null where nobody looks.</summary>
    public Action<double, int>? Show { get; init; }
}
