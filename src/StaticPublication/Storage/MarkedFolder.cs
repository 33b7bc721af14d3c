namespace StaticPublication.Storage;

/// <summary>A folder of the program's own, which bears a mark: it may delete and replace what lies there, and in no other.</summary>
internal static class MarkedFolder
{
    // What other programs look for too: what lies there is in no backup (https://bford.info/cachedir/).
    private const string Mark = "CACHEDIR.TAG";
    private const string Words =
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        + "# A folder of StaticPublication's own, which may be deleted while no build is at work.\n";

    /// <summary>Makes the folder, and its mark where it has none yet.</summary>
    public static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        if (IsMarked(folder))
        {
            return;
        }

        try
        {
            using var mark = new StreamWriter(new FileStream(Path.Combine(folder, Mark), FileMode.CreateNew));
            mark.Write(Words);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, Mark)))
        {
            // Another build has just made it.
        }
    }

    /// <summary>Whether the folder bears the mark; a kill may have left it empty.</summary>
    public static bool IsMarked(string folder) =>
        new FileInfo(Path.Combine(folder, Mark)) is { Exists: true, LinkTarget: null } mark
        && (mark.Length == 0 || (mark.Length == Words.Length && File.ReadAllText(mark.FullName) == Words));

    /// <summary>Whether nothing lies there: it is not there, or empty.</summary>
    public static bool IsFree(string folder) =>
        !File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());
}
