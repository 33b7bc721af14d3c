using System.Numerics;
using System.Text;

namespace StaticPublication.Storage;

/// <summary>Reads what <see cref="BitWriter"/> writes.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes, int at = 0)
{
    // Bits of a 32-bit window that are valid at whichever bit of a byte it begins.
    private const int WindowBits = 25;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _bit = at * 8L;

    /// <summary>Index of the next whole byte.</summary>
    public readonly int At => (int)((_bit + 7) / 8);

    public readonly bool AtEnd => At >= _bytes.Length;

    /// <summary>Reads a number of at least 0 from the next whole byte.</summary>
    public long Number()
    {
        var at = At;
        var number = VariableLength.Read(_bytes, ref at);
        _bit = at * 8L;
        return number;
    }

    /// <summary>Reads a signed number from the next whole byte.</summary>
    public long Signed() => VariableLength.UnZigZag(Number());

    /// <summary>Reads bytes from the next whole byte.</summary>
    public ReadOnlySpan<byte> Bytes(int length)
    {
        var at = At;
        _bit = (at + length) * 8L;
        return _bytes.Slice(at, length);
    }

    /// <summary>Reads a text of a front-coded list from the next whole byte.</summary>
    /// <param name="previous">The previous text of the list.</param>
    public string TextAfter(string previous)
    {
        var shared = (int)Number();
        return string.Concat(previous.AsSpan(0, shared), Encoding.UTF8.GetString(Bytes((int)Number())));
    }

    /// <summary>Reads a number in Rice code.</summary>
    public int Rice(int k) => (Zeros() << k) | Bits(k);

    /// <summary>Reads a number in Elias gamma code.</summary>
    public int Gamma()
    {
        var bits = Zeros();
        return (1 << bits) | Bits(bits);
    }

    /// <summary>Reads at most 25 bits as a number.</summary>
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
