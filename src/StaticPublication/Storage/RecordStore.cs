using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;

namespace StaticPublication.Storage;

/// <summary>The published JSON of every record, without <c>derived</c>, on disk: the size of the catalogue in memory does not depend on the
/// length of the texts.</summary>
internal sealed class RecordStore : IDisposable
{
    private readonly string _path;
    private readonly SafeFileHandle _file;
    private readonly ConcurrentDictionary<Fingerprint, StoredRecord> _known = new();
    private long _end;

    /// <summary>Opens a store in a file, empty or left by an earlier build.</summary>
    public RecordStore(string path, FileOptions fileOptions = FileOptions.None)
    {
        _path = path;
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, fileOptions);
        _end = RandomAccess.GetLength(_file);
    }

    /// <summary>Creates an empty store in a file that is deleted when the store is closed.</summary>
    public static RecordStore Temporary(string path)
    {
        File.Delete(path);
        return new RecordStore(path, FileOptions.DeleteOnClose);
    }

    /// <summary>Creates an empty store in a file next to this one's, with the given extension, that is deleted when the store is
    /// closed.</summary>
    public RecordStore TemporaryBeside(string ending) => Temporary(PathBeside(ending));

    /// <summary>Returns the path of a temporary file next to this one's.</summary>
    public string PathBeside(string ending) => $"{_path}.{ending}";

    /// <summary>Opens a store that an earlier build left. Its records <paramref name="known"/> are still valid; everything from
    /// <paramref name="end"/> on is cut off.</summary>
    public static RecordStore Reopen(string path, long end, IEnumerable<StoredRecord> known)
    {
        var store = new RecordStore(path);
        RandomAccess.SetLength(store._file, end);
        store._end = end;
        foreach (var record in known)
        {
            store._known[record.Hash] = record;
        }

        return store;
    }

    /// <summary>Length of the file in bytes.</summary>
    public long Length => Interlocked.Read(ref _end);

    /// <summary>Adds a record's JSON (UTF-8, one object), unless an earlier build has stored it. Thread-safe.</summary>
    public StoredRecord Append(ReadOnlySpan<byte> json)
    {
        var hash = Fingerprint.Of(json);
        if (_known.TryGetValue(hash, out var known) && known.Length == json.Length)
        {
            return known;
        }

        var offset = Interlocked.Add(ref _end, json.Length) - json.Length;
        RandomAccess.Write(_file, json, offset);
        return new StoredRecord(offset, json.Length, hash);
    }

    /// <summary>Overwrites a record that no document has any more with zeros, because what was taken down must not remain
    /// anywhere.</summary>
    public void Erase(StoredRecord record) => RandomAccess.Write(_file, new byte[record.Length], record.Offset);

    /// <summary>Reads a record's JSON into <paramref name="buffer"/>, which must be at least as long. Thread-safe.</summary>
    public void Read(StoredRecord record, Span<byte> buffer)
    {
        for (var done = 0; done < record.Length; )
        {
            var read = RandomAccess.Read(_file, buffer[done..record.Length], record.Offset + done);
            done += read > 0 ? read : throw new DamagedStoreException();
        }

        if (Fingerprint.Of(buffer[..record.Length]) != record.Hash)
        {
            throw new DamagedStoreException();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}

/// <summary>A record in the store is not as it was written, because something has changed the cache.</summary>
internal sealed class DamagedStoreException(string message, Exception? inner) : IOException(message, inner)
{
    /// <inheritdoc cref="DamagedStoreException"/>
    public DamagedStoreException()
        : this("the store of records is damaged: delete the cache", null) { }

    /// <inheritdoc cref="DamagedStoreException"/>
    public DamagedStoreException(string message)
        : this(message, null) { }
}
