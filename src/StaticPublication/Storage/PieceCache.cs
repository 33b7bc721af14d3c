using System.Collections.Concurrent;
using System.IO.Hashing;

namespace StaticPublication.Storage;

/// <summary>Finished pieces of a large file in a folder, each named by the hash of what it was made from, so that the next build makes only
/// those that differ.</summary>
internal sealed class PieceCache
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);

    /// <summary>Opens the folder, and creates it if it does not exist.</summary>
    public PieceCache(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Returns the cached piece with this hash, or makes and caches it. Thread-safe.</summary>
    public byte[] GetOrMake(Fingerprint dependsOn, Func<byte[]> make)
    {
        var path = Path.Combine(_folder, dependsOn.ToString());
        _used[path] = 0;
        if (
            File.Exists(path)
            && File.ReadAllBytes(path) is var kept
            && kept.Length >= Fingerprint.Length
            && XxHash128.Hash(kept.AsSpan(Fingerprint.Length)).AsSpan().SequenceEqual(kept.AsSpan(0, Fingerprint.Length))
        )
        {
            return kept[Fingerprint.Length..];
        }

        var piece = make();
        File.WriteAllBytes(path, [.. XxHash128.Hash(piece), .. piece]);
        return piece;
    }

    /// <summary>Deletes the pieces that were not requested: an unused piece may contain what was taken down.</summary>
    public void DeleteUnused()
    {
        foreach (var path in Directory.EnumerateFiles(_folder).Where(path => !_used.ContainsKey(path)))
        {
            File.Delete(path);
        }
    }
}
