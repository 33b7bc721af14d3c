using System.Collections.Concurrent;
using System.IO.Hashing;

namespace StaticPublication.Storage;

/// <summary>Finished pieces of a large file in a folder, each named by the hash of what it was made from, so that the next build makes only
/// those that differ.</summary>
internal sealed class PieceCache
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, byte> _unused;

    // Two files that share a piece may ask for it at the same time: one makes it, the other waits.
    private readonly Lock[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>Opens the folder, and creates it if it does not exist.</summary>
    public PieceCache(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _unused = new(Directory.EnumerateFiles(folder).Select(path => KeyValuePair.Create(path, (byte)0)), StringComparer.Ordinal);
    }

    /// <summary>Returns the cached piece with this hash, or makes and caches it. Thread-safe.</summary>
    public byte[] GetOrMake(Fingerprint dependsOn, Func<byte[]> make)
    {
        var path = Path.Combine(_folder, dependsOn.ToString());
        _unused.TryRemove(path, out _);
        lock (_gates[(uint)dependsOn.GetHashCode() % _gates.Length])
        {
            return Kept(path) ?? Made(path, make());
        }
    }

    private static byte[]? Kept(string path) =>
        File.Exists(path)
        && File.ReadAllBytes(path) is var kept
        && kept.Length >= Fingerprint.Length
        && XxHash128.Hash(kept.AsSpan(Fingerprint.Length)).AsSpan().SequenceEqual(kept.AsSpan(0, Fingerprint.Length))
            ? kept[Fingerprint.Length..]
            : null;

    private static byte[] Made(string path, byte[] piece)
    {
        var own = $"{path}.{Environment.CurrentManagedThreadId}";
        File.WriteAllBytes(own, [.. XxHash128.Hash(piece), .. piece]);
        File.Move(own, path, overwrite: true);
        return piece;
    }

    /// <summary>Deletes all pieces but those with these hashes: where a file that has not changed requests none, what was requested does
    /// not tell what is used.</summary>
    public void DeleteAllBut(IEnumerable<Fingerprint> used)
    {
        foreach (var hash in used)
        {
            _unused.TryRemove(Path.Combine(_folder, hash.ToString()), out _);
        }

        DeleteUnused();
    }

    /// <summary>Deletes the earlier pieces that were not requested: an unused piece may contain what was taken down.</summary>
    public void DeleteUnused()
    {
        foreach (var path in _unused.Keys)
        {
            File.Delete(path);
        }
    }
}
