using System.Numerics;
using System.Text;

namespace StaticPublication.Storage;

/// <summary>Reads what <see cref="BitWriter"/> writes.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    // The bits of a window that are there wherever in a byte it begins.
    private const int WindowBits = 25;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _bit = at * 8L;

    /// <summary>Where the next byte begins.</summary>
    public readonly int At => (int)((_bit + 7) / 8);

    public readonly bool AtEnd => At >= _bytes.Length;

    /// <summary>A number of at least 0, from the next byte on.</summary>
    public long Number()
    {
        var at = At;
        var number = VariableLength.Read(_bytes, ref at);
        _bit = at * 8L;
        return number;
    }

    /// <summary>A number of either sign, from the next byte on.</summary>
    public long Signed() => VariableLength.UnZigZag(Number());

    /// <summary>Bytes, from the next one on.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        var at = At;
        _bit = (at + length) * 8L;
        return _bytes.Slice(at, length);
    }

    /// <summary>A text of an ordered list, from the next byte on.</summary>
    /// <param name="previous">The text before it in the list.</param>
    public string TextAfter(string previous)
    {
        var shared = (int)Number();
        return string.Concat(previous.AsSpan(0, shared), Encoding.UTF8.GetString(Bytes((int)Number())));
    }

    /// <summary>A number in Rice code.</summary>
    public int Rice(int k) => (Zeros() << k) | Bits(k);

    /// <summary>A number in Elias gamma code.</summary>
    public int Gamma()
    {
        var bits = Zeros();
        return (1 << bits) | Bits(bits);
    }

    /// <summary>At most 25 bits as a number.</summary>
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

    private int Zeros()
    {
        for (var zeros = 0; ; zeros += WindowBits, _bit += WindowBits)
        {
            var window = Window();
            if (window != 0)
            {
                var more = BitOperations.LeadingZeroCount(window);
                _bit += more + 1;
                return zeros + more;
            }
        }
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
