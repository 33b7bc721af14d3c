using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication.Storage;

/// <summary>A 128-bit hash (XxHash128) of what something is made from, such as <see cref="OutputFile.DependsOn"/>.</summary>
/// <remarks>A type of our own for speed: methods that use <see cref="UInt128"/> cannot be compiled ahead of time, and almost all code that
/// writes files uses hashes.</remarks>
/// <param name="Low">The lower half.</param>
/// <param name="High">The upper half.</param>
internal readonly record struct Fingerprint(ulong Low, ulong High = 0)
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 16;

    /// <summary>The value that stands for no hash.</summary>
    public static readonly Fingerprint None;

    /// <summary>Wraps a number without hashing it, to be combined with hashes.</summary>
    public static Fingerprint Number(long number) => new((ulong)number);

    /// <summary>Hashes bytes.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        XxHash128.Hash(bytes, hash);
        return Canonical(hash);
    }

    /// <summary>Hashes a text. Null and the empty text have different hashes.</summary>
    public static Fingerprint Of(string? text)
    {
        if (text is null)
        {
            return Number(1);
        }

        Span<byte> hash = stackalloc byte[Length];
        XxHash128.Hash(MemoryMarshal.AsBytes(text.AsSpan()), hash, text.Length + 1);
        return Canonical(hash);
    }

    /// <summary>Returns the hash of everything appended so far.</summary>
    public static Fingerprint Of(XxHash128 appended)
    {
        Span<byte> hash = stackalloc byte[Length];
        appended.GetCurrentHash(hash);
        return Canonical(hash);
    }

    /// <summary>Hashes several hashes in their order.</summary>
    public static Fingerprint Combine(params ReadOnlySpan<Fingerprint> hashes) => Of(MemoryMarshal.AsBytes(hashes));

    /// <summary>Hashes any number of hashes in their order.</summary>
    public static Fingerprint Combine(IEnumerable<Fingerprint> hashes)
    {
        var combined = new XxHash128();
        foreach (var hash in hashes)
        {
            hash.AppendTo(combined);
        }

        return Of(combined);
    }

    /// <summary>Hashes several texts in their order.</summary>
    public static Fingerprint Combine(params ReadOnlySpan<string?> texts)
    {
        var combined = new XxHash128();
        foreach (var text in texts)
        {
            Of(text).AppendTo(combined);
        }

        return Of(combined);
    }

    /// <summary>Reads the 16 bytes of <see cref="Write"/>.</summary>
    public static Fingerprint Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));

    /// <summary>Writes 16 bytes, the lowest first.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], High);
    }

    /// <summary>Appends this hash to the input of another.</summary>
    public void AppendTo(XxHash128 combined)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        combined.Append(bytes);
    }

    /// <summary>Returns 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static Fingerprint Canonical(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(hash[8..]), BinaryPrimitives.ReadUInt64BigEndian(hash));
}
