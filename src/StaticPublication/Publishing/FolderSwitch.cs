using System.Runtime.InteropServices;

namespace StaticPublication.Publishing;

/// <summary>Replaces the published folder with a staged one in a single step. A reader, or a process that is killed, leaves either the old
/// or the new site, never a mixture.</summary>
internal static partial class FolderSwitch
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Publishes the staged folder and deletes the previous one.</summary>
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

        // On systems that cannot exchange two folders, there is a short gap between two renames.
        var old = staging + "-old";
        if (Directory.Exists(old))
        {
            // An earlier process was killed before it deleted the folder.
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
