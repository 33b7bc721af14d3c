namespace StaticPublication.Resolving;

/// <summary>Gives every document the warnings that stand against its record.</summary>
internal static class Warnings
{
    /// <summary>By file, and in NDJSON by line too: there a line is a record.</summary>
    public static void Attach(IReadOnlyList<Document> documents, IReadOnlyList<Fault> faults)
    {
        var warnings = faults.Where(fault => fault.Severity == Severity.Warning).ToLookup(fault => RecordAt(fault.Place));
        if (warnings.Count == 0)
        {
            return;
        }

        foreach (var document in documents)
        {
            document.Warnings = [.. warnings[RecordAt(document.Place)]];
        }
    }

    private static (string Path, int Line) RecordAt(Place place) =>
        place.Path.EndsWith(".md", StringComparison.Ordinal) || place.Path.EndsWith(".json", StringComparison.Ordinal)
            ? (place.Path, 0)
            : (place.Path, place.Line);
}
