namespace StaticPublication.Importing.Verification;

/// <summary>One thing that a source states, such as a question or a row, with every value of it.</summary>
/// <param name="Where">File, as the report names it.</param>
/// <param name="Key">The official reference by which its record is found. Null if it has none, which the import tells.</param>
/// <param name="Leaves">Its values with their paths.</param>
internal sealed record SourceItem(string Where, string? Key, IReadOnlyList<StatedLeaf> Leaves)
{
    /// <summary>Whether it is a page, whose lines mix several values with words of the page.</summary>
    public bool IsPage { get; init; }

    /// <summary>Codes that the source explains in a table of its own: the label of a value at a path.</summary>
    public Func<string, string, string?>? LabelOf { get; init; }

    /// <summary>The files of the sources that the import did not leave out.</summary>
    public static IEnumerable<SourceFile> Files(ImportOptions options, ImportReport report) =>
        SourceFile.In(options.Sources, options.Limits).Where(file => !report.LeftOut.Contains(file.Name));
}
