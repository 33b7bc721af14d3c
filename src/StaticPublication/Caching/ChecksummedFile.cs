using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>A file of the cache: a value in its <see cref="KeptForm"/>, then a hash of it; one that was cut or changed is as good as
/// none.</summary>
internal static class ChecksummedFile
{
    /// <summary>What the file holds; the default value where it is not there or not as it was written.</summary>
    public static T? Read<T>(string path)
    {
        if (!File.Exists(path))
        {
            return default;
        }

        var bytes = File.ReadAllBytes(path).AsSpan();
        var length = bytes.Length - Fingerprint.Length;
        return length >= 0 && Fingerprint.Read(bytes[length..]) == Fingerprint.Of(bytes[..length])
            ? KeptForm.Read<T>(bytes[..length])
            : default;
    }

    /// <summary>Writes the file anew: the old one stands until the new one is whole.</summary>
    public static void Write<T>(string path, T value)
    {
        var bytes = KeptForm.Of(value);
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
