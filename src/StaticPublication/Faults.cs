namespace StaticPublication;

/// <summary>The wording of every fault, with its code and severity: one method a fault, nothing else.</summary>
public static class Faults
{
    /// <summary>A symbolic link in the input.</summary>
    public static Fault SymbolicLink(string path) => Error(
        "INPUT-LINK", new Place(path, 1, 1), "", "the file is a symbolic link", "a file of its own", "copy the file that it leads to into its place");

    private static Fault Error(string code, Place place, string field, string message, string expected, string fix) =>
        new(Severity.Error, code, place, field, message, expected, fix);
}
