using System.Numerics;

namespace StaticPublication.Searching;

/// <summary>Reads what the index wrote: numbers in groups of seven bits, and bits from the highest of each byte.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _bit = at * 8L;

    /// <summary>Where the next byte begins.</summary>
    public readonly int At => (int)((_bit + 7) / 8);

    /// <summary>Whether anything is left.</summary>
    public readonly bool AtEnd => At >= _bytes.Length;

    /// <summary>A whole number, from the next byte on.</summary>
    public long Number()
    {
        var at = At;
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[at++];
            number |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                _bit = at * 8L;
                return number;
            }
        }
    }

    /// <summary>A number of either sign, from the next byte on.</summary>
    public long Signed()
    {
        var number = Number();
        return (number >> 1) ^ -(number & 1);
    }

    /// <summary>Bytes, from the next one on.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        var at = At;
        _bit = (at + length) * 8L;
        return _bytes.Slice(at, length);
    }

    /// <summary>A number by Rice.</summary>
    public int Rice(int k) => (Zeros() << k) | Bits(k);

    /// <summary>A number by Elias gamma.</summary>
    public int Gamma()
    {
        var bits = Zeros();
        return (1 << bits) | Bits(bits);
    }

    private int Zeros()
    {
        for (var zeros = 0; ; )
        {
            var window = Window();
            if (window != 0)
            {
                var more = BitOperations.LeadingZeroCount(window);
                _bit += more + 1;
                return zeros + more;
            }

            // The window shows 25 bits at least.
            zeros += 25;
            _bit += 25;
        }
    }

    /// <summary>So many bits as a number.</summary>
    public int Bits(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        var value = Window() >> (32 - count);
        _bit += count;
        return (int)value;
    }

    private readonly uint Window()
    {
        var at = (int)(_bit >> 3);
        var window = 0u;
        for (var i = 0; i < 4; i++)
        {
            window = (window << 8) | (at + i < _bytes.Length ? _bytes[at + i] : 0u);
        }

        return window << (int)(_bit & 7);
    }
}
