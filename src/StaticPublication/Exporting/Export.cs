using System.Collections.Concurrent;

namespace StaticPublication.Exporting;

/// <summary>A product for re-users: its name in the strings files (<c>export.NAME.title</c> and <c>.text</c>), its media type and its
/// files.</summary>
/// <param name="Name">In snake_case, unique among the exports.</param>
/// <param name="MediaType">As registered by IANA.</param>
/// <param name="Files">Returns the files of a release, made lazily, in a fixed order.</param>
internal sealed record Export(string Name, string MediaType, Func<Release, IEnumerable<ExportFile>> Files)
{
    /// <summary>Whether its rows are all documents of the release, one each. Verification compares their number with that of the
    /// documents.</summary>
    public bool HoldsEveryDocument { get; init; }

    /// <summary>The product that it is a part of; none if every publication has it.</summary>
    public Products Product { get; init; }

    /// <summary>What documents must be able to have for it to exist.</summary>
    public Scope Needs { get; init; }

    /// <summary>Section of the data page that lists it, by the key of its heading: <c>data.group_NAME</c>.</summary>
    public string Group { get; init; } = "whole";

    /// <summary>Name of the JSON schema that its files, or their lines, follow; null if there is none.</summary>
    public string? Schema { get; init; }

    /// <summary>Columns of a table; empty if the export is not a table.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>Names of the columns that tell its rows apart; empty if the export is not a table.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Returns the columns that it has in a publication.</summary>
    public IReadOnlyList<Column> ColumnsIn(Site site) => ColumnsOf?.Invoke(site) ?? Columns.In(site);

    /// <summary>Returns its columns, if a publication may add some.</summary>
    public Func<Site, IReadOnlyList<Column>>? ColumnsOf { get; init; }

    /// <summary>Returns the rows of a table: the values of <see cref="ColumnsIn"/>, in an array that the next row overwrites. Null if the
    /// export is not a table.</summary>
    public Func<Release, IEnumerable<object?[]>>? Rows { get; init; }

    public string Title(Strings strings) => strings[$"export.{Name}.title"];

    /// <summary>Returns what it contains, in a sentence.</summary>
    public string Description(Strings strings) => strings[$"export.{Name}.text"];
}

/// <summary>A file of an export and its number of rows: items of a JSON list, or lines of a table without its header; 1 for a single
/// object.</summary>
internal sealed record ExportFile(OutputFile File, long Rows)
{
    /// <summary>Returns a file for each document.</summary>
    /// <param name="fileOf">Returns the file of a document, by its number.</param>
    public static Func<Release, IEnumerable<ExportFile>> OfEach(Func<Release, int, OutputFile> fileOf) =>
        release => Enumerable.Range(0, release.Documents.Count).Select(number => new ExportFile(fileOf(release, number), 1));
}

/// <summary>The files of the exports of a release, each listed once, because the descriptions of the data ask for them too, and a table
/// counts its rows. Not for exports with a file for each document.</summary>
internal sealed class ListedFiles(Release release)
{
    private readonly ConcurrentDictionary<Export, IReadOnlyList<ExportFile>> _files = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<ExportFile> Of(Export export) => _files.GetOrAdd(export, one => [.. one.Files(release)]);
}
