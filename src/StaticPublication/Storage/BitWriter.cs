using System.Text;

namespace StaticPublication.Storage;

/// <summary>Writes bytes and bits to one growing buffer. Bits fill a byte from its highest bit.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>The whole bytes written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public int Length => _length;

    public void Clear() => _length = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Copies so many bytes of a stream.</summary>
    public void Bytes(Stream from, int length)
    {
        Reserve(length);
        from.ReadExactly(_bytes.AsSpan(_length, length));
        _length += length;
    }

    /// <summary>Writes a number of at least 0.</summary>
    public void Number(long number)
    {
        Reserve(VariableLength.MaxBytes);
        _length += VariableLength.Write(_bytes.AsSpan(_length), number);
    }

    /// <summary>Writes a signed number.</summary>
    public void Signed(long number) => Number(VariableLength.ZigZag(number));

    /// <summary>Writes a text of a front-coded list: the number of characters that it shares with the previous text, the number of bytes
    /// that follow, those bytes. Surrogate pairs are never split, so that the bytes are valid UTF-8.</summary>
    public void TextAfter(string previous, string text)
    {
        var shared = previous.AsSpan().CommonPrefixLength(text);
        shared -= shared > 0 && char.IsHighSurrogate(text[shared - 1]) ? 1 : 0;
        var rest = Encoding.UTF8.GetBytes(text, shared, text.Length - shared);
        Number(shared);
        Number(rest.Length);
        Bytes(rest);
    }

    /// <summary>Writes a number of at least 0 in Rice code: its quotient by 2^k as that many zeros followed by a one, then the remainder in
    /// k bits.</summary>
    public void Rice(uint number, int k)
    {
        for (var quotient = number >> k; ; quotient -= 32)
        {
            if (quotient < 32)
            {
                Bits(1, (int)quotient + 1);
                break;
            }

            Bits(0, 32);
        }

        if (k > 0)
        {
            Bits(number & ((1u << k) - 1), k);
        }
    }

    /// <summary>Writes a number of at least 1 in Elias gamma code.</summary>
    public void Gamma(uint number)
    {
        var bits = System.Numerics.BitOperations.Log2(number);
        Bits(0, bits);
        Bits(number, bits + 1);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Align()
    {
        if (_pendingBits > 0)
        {
            Byte((byte)(_pending << (8 - _pendingBits)));
        }

        _pending = 0;
        _pendingBits = 0;
    }

    /// <summary>Writes the lowest bits of a number. At most 33, because up to seven more may be pending.</summary>
    public void Bits(uint value, int count)
    {
        _pending = (_pending << count) | value;
        _pendingBits += count;
        Reserve(8);
        while (_pendingBits >= 8)
        {
            _pendingBits -= 8;
            _bytes[_length++] = (byte)(_pending >> _pendingBits);
        }
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
