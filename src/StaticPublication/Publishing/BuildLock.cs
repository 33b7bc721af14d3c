using System.Globalization;

namespace StaticPublication.Publishing;

/// <summary>Another build is writing to the same output.</summary>
internal sealed class BuildLockedException(string holder) : Exception($"another build holds the lock: {holder}")
{
    /// <inheritdoc cref="BuildLockedException(string)"/>
    public BuildLockedException()
        : this("an unknown process") { }

    /// <inheritdoc cref="BuildLockedException(string)"/>
    public BuildLockedException(string message, Exception inner)
        : this(message + ": " + inner.Message) { }
}

/// <summary>The lock of an output folder. The operating system releases it when its process ends. A file beside it names the
/// process.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _note;

    private BuildLock(FileStream held, string note)
    {
        _lock = held;
        _note = note;
    }

    /// <summary>The time at which the lock was taken, by the clock of the file system (UTC ticks).</summary>
    public long TakenAt => File.GetLastWriteTimeUtc(_note).Ticks;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="BuildLockedException">Another process holds it. The message states its id and start time.</exception>
    public static BuildLock Take(string path)
    {
        var note = path + "-holder";
        try
        {
            var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            using var own = System.Diagnostics.Process.GetCurrentProcess();
            File.WriteAllText(
                note,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"process {own.Id}, started {own.StartTime.ToUniversalTime():yyyy-MM-dd HH:mm:ss}Z"
                )
            );
            return new BuildLock(held, note);
        }
        catch (IOException e)
            when (e is not (DirectoryNotFoundException or PathTooLongException)
                && File.Exists(path)
                && e.HResult is 11 or 35 or unchecked((int)0x80070020)
            )
        {
            throw new BuildLockedException(File.Exists(note) ? File.ReadAllText(note) : "it has just begun");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_note);
        _lock.Dispose();
    }
}
