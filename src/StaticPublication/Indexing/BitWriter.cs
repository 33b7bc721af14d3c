namespace StaticPublication.Indexing;

/// <summary>Bytes and bits in one growing buffer; bits fill a byte from its highest.</summary>
internal sealed class BitWriter
{
    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Whole bytes written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Whole bytes written, as a count.</summary>
    public int Length => _length;

    /// <summary>Forgets everything.</summary>
    public void Clear() => _length = 0;

    /// <summary>How many characters two texts share at their beginnings, no pair of surrogates parted: the rest of the second is sound
    /// UTF-8.</summary>
    public static int SharedLength(string before, string text)
    {
        var shared = before.AsSpan().CommonPrefixLength(text);
        return shared > 0 && char.IsHighSurrogate(text[shared - 1]) ? shared - 1 : shared;
    }

    /// <summary>A byte.</summary>
    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A number of at least 0 in groups of seven bits, lowest first; every group but the last has its highest bit set.</summary>
    public void Number(long number)
    {
        Reserve(10);
        for (; number > 0x7F; number >>= 7)
        {
            _bytes[_length++] = (byte)(number | 0x80);
        }

        _bytes[_length++] = (byte)number;
    }

    /// <summary>A number of at least 0 by Rice: its quotient by 2^k as that many zeros and a one, then k bits.</summary>
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

    /// <summary>A number of at least 1 by Elias gamma.</summary>
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

    /// <summary>The lowest bits of a number, at most 33 of them: seven more may wait.</summary>
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
