using StaticPublication.Storage;

namespace StaticPublication.Caching;

/// <summary>A file of the cache: what it holds, then the program that wrote it and a hash; one that was cut, changed or written by another
/// program is as good as none.</summary>
internal static class ChecksummedFile
{
    private const int Seal = 32;

    /// <summary>The module of this program: another one may derive other documents from the same record.</summary>
    private static Fingerprint Program { get; } = Fingerprint.Of(typeof(ChecksummedFile).Module.ModuleVersionId.ToByteArray());

    /// <summary>What the file holds; null where it is not there or not to be trusted.</summary>
    public static BinaryReader? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var length = bytes.Length - Seal;
        var isWhole =
            length >= 0
            && Fingerprint.Read(bytes.AsSpan(length)) == Program
            && Fingerprint.Read(bytes.AsSpan(length + 16)) == Fingerprint.Of(bytes.AsSpan(0, length));
        return isWhole ? new BinaryReader(new MemoryStream(bytes, 0, length, writable: false, publiclyVisible: true)) : null;
    }

    /// <summary>Writes the file anew: the old one stands until the new one is whole.</summary>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        write(writer);
        writer.Flush();
        Span<byte> seal = stackalloc byte[Seal];
        Program.Write(seal);
        Fingerprint.Of(content.GetBuffer().AsSpan(0, (int)content.Length)).Write(seal[16..]);
        content.Write(seal);
        var next = path + ".writing";
        using (var file = File.Create(next))
        {
            content.WriteTo(file);
        }

        File.Move(next, path, overwrite: true);
    }

    /// <summary>Reads a hash.</summary>
    public static Fingerprint ReadHash(this BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    /// <summary>Writes a hash.</summary>
    public static void Write(this BinaryWriter writer, Fingerprint hash)
    {
        writer.Write(hash.Low);
        writer.Write(hash.High);
    }
}
