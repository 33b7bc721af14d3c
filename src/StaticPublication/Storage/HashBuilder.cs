using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace StaticPublication.Storage;

/// <summary>Collects the values that an output depends on, each with its length, and hashes them once at the end (XxHash128), for
/// <see cref="OutputFile.DependsOn"/>.</summary>
internal ref struct HashBuilder
{
    private byte[] _bytes;
    private int _length;

    /// <summary>Starts with the hash of what all outputs depend on, such as the theme.</summary>
    public HashBuilder(Fingerprint shared)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(2048);
        Add(shared);
    }

    /// <summary>Adds a text. Null and the empty text differ.</summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        bytes.CopyTo(Reserve(bytes.Length));
    }

    public void Add(int number) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), number);

    public void Add(Fingerprint hash) => hash.Write(Reserve(16));

    /// <summary>Adds a day, or its absence.</summary>
    public void Add(DateOnly? day) => Add(day?.DayNumber ?? -1);

    public void Add(PartialDate date) => Add((((date.Year * 16) + date.Month) * 32) + date.Day);

    /// <summary>Adds what a page shows of an authority that it links to, or its absence.</summary>
    public void Add(Authority? authority)
    {
        Add(authority?.Id);
        Add(authority?.Name);
        Add(authority is { Created: true } ? 1 : 0);
    }

    /// <summary>Returns the hash of everything added. Nothing may be added afterwards.</summary>
    public Fingerprint Finish()
    {
        var hash = Fingerprint.Of(_bytes.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        return hash;
    }

    private Span<byte> Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + length));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}
