using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace StaticPublication.Storage;

/// <summary>Reads a stream bit by bit, the lowest bit of each byte first, and knows its position.</summary>
internal sealed class BitInput(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at;
    private int _filled;
    private long _before;
    private ulong _bits;
    private int _count;

    /// <summary>Offset of the byte that contains the next bit.</summary>
    public long Position => _before + _at - (_count >> 3);

    /// <summary>Whether the stream has ended. Must be called at a byte boundary.</summary>
    public bool AtEnd => _count == 0 && !Fill();

    /// <summary>Returns at least the next 15 bits. Bits past the end are 0, and <see cref="Drop"/> refuses to skip them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Peek()
    {
        if (_count < 16)
        {
            Refill();
        }

        return _bits;
    }

    /// <summary>Skips bits that <see cref="Peek"/> has returned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Drop(int count)
    {
        if (count > _count)
        {
            Cut();
        }

        _bits >>= count;
        _count -= count;
    }

    /// <summary>Reads at most 16 bits as a number.</summary>
    public int Bits(int count)
    {
        var bits = (int)(Peek() & ((1u << count) - 1));
        Drop(count);
        return bits;
    }

    /// <summary>Skips to the next whole byte.</summary>
    public void ToByte() => Drop(_count & 7);

    /// <summary>Fills a span with whole bytes.</summary>
    public void Read(Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_count > 0)
            {
                bytes[0] = (byte)Bits(8);
                bytes = bytes[1..];
                continue;
            }

            if (!Fill())
            {
                Cut();
            }

            var count = Math.Min(bytes.Length, _filled - _at);
            _buffer.AsSpan(_at, count).CopyTo(bytes);
            (_at, _bits) = (_at + count, 0);
            bytes = bytes[count..];
        }
    }

    /// <summary>Returns an exception that reports a fault at the current byte.</summary>
    public InvalidDataException Damaged(string what) => Damaged(what, Position);

    /// <summary>Returns an exception that reports a fault at a byte.</summary>
    public static InvalidDataException Damaged(string what, long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"byte {position}: {what}"));

    private void Cut() => throw Damaged("the file ends inside a member", _before + _filled);

    private void Refill()
    {
        if (_filled - _at >= sizeof(ulong))
        {
            // Bits that do not fit are read again next time and have the same value, so OR does not change them.
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(_buffer.AsSpan(_at)) << _count;
            var bytes = (63 - _count) >> 3;
            _at += bytes;
            _count += bytes * 8;
            return;
        }

        while (_count <= 56 && Fill())
        {
            _bits |= (ulong)_buffer[_at++] << _count;
            _count += 8;
        }
    }

    private bool Fill()
    {
        if (_at < _filled)
        {
            return true;
        }

        _before += _filled;
        (_at, _filled) = (0, stream.Read(_buffer));
        return _filled > 0;
    }
}
