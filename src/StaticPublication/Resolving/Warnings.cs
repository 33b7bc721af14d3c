namespace StaticPublication.Resolving;

/// <summary>Gives every document the warnings that stand against its record.</summary>
internal static class Warnings
{
    /// <summary>By file, and in NDJSON by line too: there a line is a record.</summary>
    public static void Attach(IReadOnlyList<Document> documents, IReadOnlyList<Fault> faults)
    {
        var warnings = faults.Where(fault => fault.Severity == Severity.Warning).ToLookup(fault => RecordAt(fault.Location));
        if (warnings.Count == 0)
        {
            return;
        }

        foreach (var document in documents)
        {
            document.Warnings = [.. warnings[RecordAt(document.Location)]];
        }
    }

    private static (string Path, int Line) RecordAt(SourceLocation location) =>
        location.Path.EndsWith(".md", StringComparison.Ordinal) || location.Path.EndsWith(".json", StringComparison.Ordinal)
            ? (location.Path, 0)
            : (location.Path, location.Line);
}
