namespace StaticPublication.Storage;

/// <summary>A folder that belongs to the program, marked by a file. The program deletes and replaces the contents of marked folders
/// only.</summary>
internal static class MarkedFolder
{
    // A standard name that backup programs look for, to exclude the folder (https://bford.info/cachedir/).
    private const string Mark = "CACHEDIR.TAG";
    private const string Words =
        "Signature: 8a477f597d28d172789f06886806bc55\n"
        + "# A folder of StaticPublication's own, which may be deleted while no build is at work.\n";

    /// <summary>Creates the folder, and its mark if it has none.</summary>
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
            // Another build has just created it.
        }
    }

    /// <summary>Returns whether the folder is marked. A build killed while it wrote the mark may have left it empty.</summary>
    public static bool IsMarked(string folder) =>
        new FileInfo(Path.Combine(folder, Mark)) is { Exists: true, LinkTarget: null } mark
        && (mark.Length == 0 || (mark.Length == Words.Length && File.ReadAllText(mark.FullName) == Words));

    /// <summary>Returns whether the folder is missing or empty.</summary>
    public static bool IsFree(string folder) =>
        !File.Exists(folder) && (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any());
}
