using System.Diagnostics;
using System.Threading.Channels;

namespace StaticPublication.Serving;

/// <summary>Watches folders with all their subfolders, and waits until changes have settled.</summary>
internal sealed class Watching : IDisposable
{
    // An editor writes and renames a file and sets its time within a few milliseconds.
    private static readonly TimeSpan SettlingTime = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan RecheckInterval = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly IReadOnlyList<string> _folders;
    private long _last = Stopwatch.GetTimestamp();
    private volatile bool _mayHaveMissed;
    private int _snapshot;

    /// <summary>Starts watching.</summary>
    /// <exception cref="IOException">The system cannot watch more folders.</exception>
    public Watching(params IReadOnlyList<string> folders)
    {
        _folders = folders;
        foreach (var folder in folders)
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 1 << 16,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            watcher.Error += OnOverflow;
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns when something has changed since the last call and nothing more has for a moment, so that a save in several writes
    /// counts once.</summary>
    public async Task Changed(CancellationToken stop)
    {
        while (!await Signalled(stop))
        {
            if (_mayHaveMissed && Snapshot() != _snapshot)
            {
                break;
            }

            _mayHaveMissed = false;
        }

        for (
            var remaining = SettlingTime;
            remaining > TimeSpan.Zero;
            remaining = SettlingTime - Stopwatch.GetElapsedTime(Volatile.Read(ref _last))
        )
        {
            await Task.Delay(remaining, stop);
        }

        _changes.Reader.TryRead(out _);
        _snapshot = _mayHaveMissed ? Snapshot() : 0;
    }

    /// <inheritdoc/>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    // If events may have been missed, the files are compared again after a moment.
    private async Task<bool> Signalled(CancellationToken stop)
    {
        if (!_mayHaveMissed)
        {
            return await _changes.Reader.ReadAsync(stop);
        }

        using var recheck = CancellationTokenSource.CreateLinkedTokenSource(stop);
        recheck.CancelAfter(RecheckInterval);
        try
        {
            return await _changes.Reader.ReadAsync(recheck.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private void OnChange(object sender, FileSystemEventArgs change)
    {
        if (Path.GetFileName(change.Name ?? "").StartsWith('.'))
        {
            return;
        }

        // Files that are created in a new folder before the system watches it raise no event.
        _mayHaveMissed |= change.ChangeType == WatcherChangeTypes.Created && Directory.Exists(change.FullPath);
        Signal();
    }

    // Called when the system's event buffer overflows.
    private void OnOverflow(object sender, ErrorEventArgs error)
    {
        _mayHaveMissed = true;
        Signal();
    }

    private void Signal()
    {
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
        _changes.Writer.TryWrite(true);
    }

    private int Snapshot()
    {
        var snapshot = 0;
        foreach (var file in _folders.SelectMany(folder => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)))
        {
            snapshot ^= HashCode.Combine(file.FullName, file.Length, file.LastWriteTimeUtc);
        }

        return snapshot;
    }
}
