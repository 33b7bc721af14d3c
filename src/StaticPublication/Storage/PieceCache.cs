using System.Collections.Concurrent;
using System.IO.Hashing;

namespace StaticPublication.Storage;

/// <summary>Finished pieces of one large file in a folder, each named by the hash of what it was made from and of the program, so that the
/// next build makes only those that differ.</summary>
internal sealed class PieceCache
{
    private const int Seal = 16;

    private static readonly Fingerprint Program = Fingerprint.Of(typeof(PieceCache).Module.ModuleVersionId.ToByteArray());

    private readonly string _folder;
    private readonly ConcurrentDictionary<string, byte> _used = new(StringComparer.Ordinal);

    /// <summary>Opens the pieces in a folder, which is made where there is none.</summary>
    public PieceCache(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>The piece made from what has that hash: as it was kept, or made now and kept; from any thread.</summary>
    public byte[] Find(Fingerprint dependsOn, Func<byte[]> make)
    {
        var path = Path.Combine(_folder, Fingerprint.Mix(Program, dependsOn).ToString());
        _used[path] = 0;
        if (
            File.Exists(path)
            && File.ReadAllBytes(path) is var kept
            && kept.Length >= Seal
            && XxHash128.Hash(kept.AsSpan(Seal)).AsSpan().SequenceEqual(kept.AsSpan(0, Seal))
        )
        {
            return kept[Seal..];
        }

        var piece = make();
        File.WriteAllBytes(path, [.. XxHash128.Hash(piece), .. piece]);
        return piece;
    }

    /// <summary>Deletes the pieces that have not been asked for: one that is used no longer may hold what was taken down.</summary>
    public void Forget()
    {
        foreach (var path in Directory.EnumerateFiles(_folder).Where(path => !_used.ContainsKey(path)))
        {
            File.Delete(path);
        }
    }
}
