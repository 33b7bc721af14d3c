using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>A file of the cache: a serialized value (<see cref="CacheSerializer"/>), followed by its hash. A truncated or modified file is
/// treated as missing.</summary>
internal static class ChecksummedFile
{
    /// <summary>Returns the value in the file; the default value if the file is missing or damaged.</summary>
    public static T? Read<T>(string path)
    {
        if (!File.Exists(path))
        {
            return default;
        }

        var bytes = File.ReadAllBytes(path).AsSpan();
        var length = bytes.Length - Fingerprint.Length;
        return length >= 0 && Fingerprint.Read(bytes[length..]) == Fingerprint.Of(bytes[..length])
            ? CacheSerializer.Deserialize<T>(bytes[..length])
            : default;
    }

    /// <summary>Replaces the file in one step: the old one remains until the new one is complete.</summary>
    public static void Write<T>(string path, T value)
    {
        var bytes = CacheSerializer.Serialize(value);
        Span<byte> hash = stackalloc byte[Fingerprint.Length];
        Fingerprint.Of(bytes).Write(hash);
        var next = path + ".writing";
        using (var file = File.Create(next))
        {
            file.Write(bytes);
            file.Write(hash);
        }

        File.Move(next, path, overwrite: true);
    }
}
