using System.Runtime.CompilerServices;
using StaticPublication.Tests.Trust;

namespace StaticPublication.Tests;

/// <summary>
/// Temporary folders lie in memory where the system has a disk there with room: sites are built by the hundred, and a third of that time is
/// the disk's.
/// The release group, whose sites are large, keeps the real one; so does whoever names a folder by TMPDIR.
/// </summary>
internal static class MemoryDisk
{
    private const string Folder = "/dev/shm";
    private const long Room = 2L << 30;

    [ModuleInitializer]
    internal static void Use()
    {
        if (
            !ReleaseGroupAttribute.IsAsked
            && Environment.GetEnvironmentVariable("TMPDIR") is null
            && RunsPrograms()
            && new DriveInfo(Folder).AvailableFreeSpace > Room
        )
        {
            Environment.SetEnvironmentVariable("TMPDIR", Folder);
        }
    }

    // A container may forbid to run what lies there, and tests write scripts.
    private static bool RunsPrograms() =>
        File.Exists("/proc/mounts")
        && File.ReadLines("/proc/mounts")
            .Any(mount => mount.Contains($" {Folder} ", StringComparison.Ordinal) && !mount.Contains("noexec", StringComparison.Ordinal));
}
