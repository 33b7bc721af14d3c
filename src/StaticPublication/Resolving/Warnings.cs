namespace StaticPublication.Resolving;

/// <summary>The warnings of a run by the record that they are about: by file, and by line if the file is NDJSON, where each line is a
/// record.</summary>
internal sealed class Warnings(IReadOnlyList<Fault> faults)
{
    private readonly ILookup<(string Path, int Line), Fault> _byRecord = faults
        .Where(fault => fault.Severity == Severity.Warning)
        .ToLookup(fault => RecordAt(fault.Location));

    /// <summary>Returns the warnings about a document, in order.</summary>
    public IReadOnlyList<Fault> Of(LinkedDocument document) =>
        _byRecord.Count > 0 && _byRecord[RecordAt(document.Location)] is var about && about.Any() ? [.. about] : [];

    private static (string Path, int Line) RecordAt(SourceLocation location) =>
        location.Path.EndsWith(".md", StringComparison.Ordinal) || location.Path.EndsWith(".json", StringComparison.Ordinal)
            ? (location.Path, 0)
            : (location.Path, location.Line);
}
