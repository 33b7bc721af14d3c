using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace StaticPublication.Storage;

/// <summary>A hash of 128 bits (XxHash128) of what something is made from, such as the one that <see cref="OutputFile.DependsOn"/>
/// holds.</summary>
/// <remarks>A type of its own for speed: methods that touch <see cref="UInt128"/> cannot be compiled ahead of time, and nearly all that
/// writes files touches hashes.</remarks>
/// <param name="Low">The lower half.</param>
/// <param name="High">The upper half.</param>
internal readonly record struct Fingerprint(ulong Low, ulong High = 0)
{
    /// <summary>Bytes of one.</summary>
    public const int Length = 16;

    /// <summary>Of nothing.</summary>
    public static readonly Fingerprint None;

    /// <summary>A number as it stands, to be mixed with others.</summary>
    public static Fingerprint Number(long number) => new((ulong)number);

    /// <summary>Of bytes.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        XxHash128.Hash(bytes, hash);
        return Canonical(hash);
    }

    /// <summary>Of a text; null and the empty text differ.</summary>
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

    /// <summary>Of what has been appended so far.</summary>
    public static Fingerprint Of(XxHash128 appended)
    {
        Span<byte> hash = stackalloc byte[Length];
        appended.GetCurrentHash(hash);
        return Canonical(hash);
    }

    /// <summary>Of several hashes in their order.</summary>
    public static Fingerprint Mix(params ReadOnlySpan<Fingerprint> hashes) => Of(MemoryMarshal.AsBytes(hashes));

    /// <summary>Of any number of hashes in their order.</summary>
    public static Fingerprint Mix(IEnumerable<Fingerprint> hashes)
    {
        var mixed = new XxHash128();
        foreach (var hash in hashes)
        {
            hash.AppendTo(mixed);
        }

        return Of(mixed);
    }

    /// <summary>Of several texts in their order.</summary>
    public static Fingerprint Mix(params ReadOnlySpan<string?> texts)
    {
        var mixed = new XxHash128();
        foreach (var text in texts)
        {
            Of(text).AppendTo(mixed);
        }

        return Of(mixed);
    }

    /// <summary>Reads the 16 bytes of <see cref="Write"/>.</summary>
    public static Fingerprint Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));

    /// <summary>Writes it as 16 bytes, the lowest first.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], High);
    }

    /// <summary>Appends it to a hash.</summary>
    public void AppendTo(XxHash128 mixed)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        mixed.Append(bytes);
    }

    /// <summary>In 32 small hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static Fingerprint Canonical(ReadOnlySpan<byte> hash) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(hash[8..]), BinaryPrimitives.ReadUInt64BigEndian(hash));
}
