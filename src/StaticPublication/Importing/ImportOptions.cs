namespace StaticPublication.Importing;

/// <summary>The options of one import.</summary>
/// <param name="Sources">Zip files, folders and single files.</param>
/// <param name="Folder">The input folder to write to.</param>
internal sealed record ImportOptions(IReadOnlyList<string> Sources, string Folder)
{
    /// <summary>An earlier input folder to compare with. Null compares with the content of <see cref="Folder"/> before the
    /// import.</summary>
    public string? Previous { get; init; }

    /// <summary>File with a table of portfolios. Null for the built-in one.</summary>
    public string? Portfolios { get; init; }

    /// <summary>Maximum number of records of the previous import that may be removed. Null for a tenth of them.</summary>
    public int? AllowedRemovals { get; init; }

    /// <summary>Says whether a check will refuse a record. Null for no check.</summary>
    public IRecordCheck? Check { get; init; }

    public ImportLimits Limits { get; init; } = new();

    /// <summary>Called with the share of the sources read so far, from 0 to 1, and the number of records found. Null if progress is not
    /// shown.</summary>
    public Action<double, int>? Show { get; init; }

    /// <summary>Whether the sources and the records are read again and compared.</summary>
    public bool Verify { get; init; }

    /// <summary>What only the import of a table is told.</summary>
    public Tables.TableOptions Table { get; init; } = new();

    /// <summary>Called with a line for each file. Null if there is no log.</summary>
    public Action<string>? Log { get; init; }
}
