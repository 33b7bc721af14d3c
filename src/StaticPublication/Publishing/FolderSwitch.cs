using System.Runtime.InteropServices;

namespace StaticPublication.Publishing;

/// <summary>Puts a staged folder in the place of the published one in one step, so that a reader or a kill sees the old site or the new
/// one.</summary>
internal static partial class FolderSwitch
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Switches; what was published before is deleted afterwards.</summary>
    public static void Publish(string staging, string output)
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(staging, output);
            return;
        }

        if (OperatingSystem.IsLinux() && RenameAt(CurrentFolder, staging, CurrentFolder, output, Exchange) == 0)
        {
            Directory.Delete(staging, recursive: true);
            return;
        }

        // Where the system cannot exchange two folders, two renames stand a moment apart.
        var old = staging + "-old";
        if (Directory.Exists(old))
        {
            // A kill came between the last step and its end.
            Directory.Delete(old, recursive: true);
        }

        Directory.Move(output, old);
        Directory.Move(staging, output);
        Directory.Delete(old, recursive: true);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
