namespace StaticPublication.Reading;

/// <summary>The lines with which git marks two versions of the same lines in a file, where it could not merge them. A publication with one
/// of them would show both versions.</summary>
internal static class ConflictMarks
{
    private static ReadOnlySpan<byte> Opening => "<<<<<<< "u8;

    /// <summary>Returns whether a line of NDJSON is a mark. No record begins with one of these characters.</summary>
    public static bool Has(ReadOnlySpan<byte> line) =>
        line.StartsWith(Opening) || line.StartsWith(">>>>>>> "u8) || line.TrimEnd("\r"u8).SequenceEqual("======="u8);

    /// <summary>Returns whether a line is the first mark of a conflict.</summary>
    public static bool Opens(ReadOnlySpan<byte> line) => line.StartsWith(Opening);

    /// <summary>Returns the fault for the first conflict in a file; null if there is none.</summary>
    public static Fault? In(string path, ReadOnlySpan<byte> bytes)
    {
        if (Opens(bytes))
        {
            return Faults.Conflict(new SourceLocation(path, 1, 1));
        }

        var before = bytes.IndexOf("\n<<<<<<< "u8);
        return before < 0 ? null : Faults.Conflict(new SourceLocation(path, 2 + bytes[..before].Count((byte)'\n'), 1));
    }
}
