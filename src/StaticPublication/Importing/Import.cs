using StaticPublication.Importing.Verification;

namespace StaticPublication.Importing;

/// <summary>An import of one source.</summary>
/// <param name="Run">Reads the sources and writes records and authorities.</param>
/// <param name="RecordsFolder">Folder of the records, relative to the input folder. Null if only authorities are written.</param>
/// <param name="Items">Reads everything that the sources state again, to verify an import. Null if it cannot be verified.</param>
internal sealed record Import(
    Action<ImportOptions, ImportReport> Run,
    string? RecordsFolder,
    Func<ImportOptions, ImportReport, IEnumerable<SourceItem>>? Items
);
