using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;

namespace StaticPublication;

/// <summary>The published JSON of every record without its <c>derived</c>, on disk: the catalogue stays small, whatever the texts weigh.</summary>
public sealed class RecordStore : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _end;

    /// <summary>Opens a store in a file, empty or left by an earlier build.</summary>
    public RecordStore(string path, FileOptions fileOptions = FileOptions.None)
    {
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, fileOptions);
        _end = RandomAccess.GetLength(_file);
    }

    /// <summary>An empty store in a file that is deleted when the store is closed.</summary>
    public static RecordStore Temporary(string path)
    {
        File.Delete(path);
        return new RecordStore(path, FileOptions.DeleteOnClose);
    }

    /// <summary>Adds a record's JSON (UTF-8, one object); from any thread.</summary>
    public StoredRecord Append(ReadOnlySpan<byte> json)
    {
        var offset = Interlocked.Add(ref _end, json.Length) - json.Length;
        RandomAccess.Write(_file, json, offset);
        return new StoredRecord(offset, json.Length, XxHash128.HashToUInt128(json));
    }

    /// <summary>Reads a record's JSON into <paramref name="buffer"/>, which must be as long; from any thread.</summary>
    public void Read(StoredRecord record, Span<byte> buffer)
    {
        for (var done = 0; done < record.Length;)
        {
            var read = RandomAccess.Read(_file, buffer[done..record.Length], record.Offset + done);
            done += read > 0 ? read : throw new EndOfStreamException("The store of records ends before one of its records does.");
        }
    }

    /// <summary>A record's JSON.</summary>
    public byte[] Read(StoredRecord record)
    {
        var json = new byte[record.Length];
        Read(record, json);
        return json;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
