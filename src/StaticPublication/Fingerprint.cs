using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication;

/// <summary>Hashes (XxHash128) of what a file is made from, mixed into the one that <see cref="OutputFile.DependsOn"/> holds.</summary>
public static class Fingerprint
{
    /// <summary>Of bytes.</summary>
    public static UInt128 Of(ReadOnlySpan<byte> bytes) => XxHash128.HashToUInt128(bytes);

    /// <summary>Of a text; null and the empty text differ.</summary>
    public static UInt128 Of(string? text) => text is null ? UInt128.One : XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()), text.Length + 1);

    /// <summary>Of several hashes in their order.</summary>
    public static UInt128 Mix(params ReadOnlySpan<UInt128> hashes) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(hashes));

    /// <summary>Of any number of hashes in their order.</summary>
    public static UInt128 Mix(IEnumerable<UInt128> hashes)
    {
        var mixed = new XxHash128();
        foreach (var hash in hashes)
        {
            Append(mixed, hash);
        }

        return mixed.GetCurrentHashAsUInt128();
    }

    /// <summary>Of several texts in their order.</summary>
    public static UInt128 Mix(params ReadOnlySpan<string?> texts)
    {
        var mixed = new XxHash128();
        foreach (var text in texts)
        {
            Append(mixed, Of(text));
        }

        return mixed.GetCurrentHashAsUInt128();
    }

    private static void Append(XxHash128 mixed, UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
        mixed.Append(bytes);
    }
}
