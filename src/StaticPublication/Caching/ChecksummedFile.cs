using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>A file of the cache: a value in its <see cref="KeptForm"/>, then a hash of it; one that was cut or changed is as good as
/// none.</summary>
internal static class ChecksummedFile
{
    /// <summary>What the file holds; the default value where it is not there or not as it was written.</summary>
    public static T? Read<T>(string path) => Read<T>(path, out _);

    /// <summary>What the file holds, and the bytes that were written behind it.</summary>
    public static T? Read<T>(string path, out ReadOnlyMemory<byte> rest)
    {
        rest = default;
        if (!File.Exists(path))
        {
            return default;
        }

        var bytes = File.ReadAllBytes(path).AsMemory();
        var length = bytes.Length - Fingerprint.Length;
        if (length < 0 || Fingerprint.Read(bytes.Span[length..]) != Fingerprint.Of(bytes.Span[..length]))
        {
            return default;
        }

        var (value, end) = KeptForm.Read<T>(bytes.Span[..length]);
        rest = bytes[end..length];
        return value;
    }

    /// <summary>Writes the file anew: the old one stands until the new one is whole.</summary>
    public static void Write<T>(string path, T value, IEnumerable<ReadOnlyMemory<byte>>? rest = null)
    {
        var (hash, next) = (new XxHash128(), path + ".writing");
        using (var file = File.Create(next))
        {
            foreach (var part in (rest ?? []).Prepend(KeptForm.Of(value)))
            {
                hash.Append(part.Span);
                file.Write(part.Span);
            }

            Span<byte> end = stackalloc byte[Fingerprint.Length];
            Fingerprint.Of(hash).Write(end);
            file.Write(end);
        }

        File.Move(next, path, overwrite: true);
    }
}
