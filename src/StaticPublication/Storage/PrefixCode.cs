using System.Runtime.CompilerServices;

namespace StaticPublication.Storage;

/// <summary>A prefix code of DEFLATE (RFC 1951, section 3.2.2): the lengths of the code words determine the words.</summary>
/// <param name="symbols">Maximum number of symbols.</param>
internal sealed class PrefixCode(int symbols)
{
    private const int MaxLength = 15,
        TableBits = 10;

    // For each word that begins with these bits: the symbol times 16, plus the length; 0 for longer words.
    private readonly ushort[] _table = new ushort[1 << TableBits];
    private readonly ushort[] _count = new ushort[MaxLength + 1];
    private readonly ushort[] _symbols = new ushort[symbols];

    /// <summary>Computes the words from their lengths. Returns false if the lengths are not a valid code because there are too many or too
    /// few words. A code that need not be complete may have a single one-bit word, or no word.</summary>
    public bool Set(ReadOnlySpan<byte> lengths, bool whole = false)
    {
        Array.Clear(_count);
        Array.Clear(_table);
        foreach (var length in lengths)
        {
            _count[length]++;
        }

        _count[0] = 0;
        var left = 1;
        Span<int> next = stackalloc int[MaxLength + 2];
        Span<int> word = stackalloc int[MaxLength + 2];
        for (var length = 1; length <= MaxLength; length++)
        {
            left = (left << 1) - _count[length];
            if (left < 0)
            {
                return false;
            }

            next[length + 1] = next[length] + _count[length];
            word[length + 1] = (word[length] + _count[length]) << 1;
        }

        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] is > 0 and var length)
            {
                _symbols[next[length]++] = (ushort)symbol;
                AddToTable(symbol, word[length]++, length);
            }
        }

        var words = next[MaxLength + 1];
        return left == 0 || (!whole && (words == 0 || (words == 1 && _count[1] == 1)));
    }

    /// <summary>Reads the next symbol.</summary>
    /// <exception cref="InvalidDataException">No word begins with these bits, or the input ends within one.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(BitInput input)
    {
        var bits = input.Peek();
        var found = _table[bits & ((1 << TableBits) - 1)];
        if (found == 0)
        {
            return ReadLong(input, bits);
        }

        input.Drop(found & 15);
        return found >> 4;
    }

    // Words are stored highest bit first, everything else lowest bit first.
    private void AddToTable(int symbol, int word, int length)
    {
        if (length <= TableBits)
        {
            var reversed = 0;
            for (var bit = 0; bit < length; bit++)
            {
                reversed |= ((word >> bit) & 1) << (length - 1 - bit);
            }

            for (; reversed < _table.Length; reversed += 1 << length)
            {
                _table[reversed] = (ushort)((symbol << 4) | length);
            }
        }
    }

    private int ReadLong(BitInput input, ulong bits)
    {
        var (word, first, index) = (0, 0, 0);
        for (var length = 1; length <= MaxLength; length++)
        {
            word |= (int)(bits & 1);
            bits >>= 1;
            if (word - first < _count[length])
            {
                input.Drop(length);
                return _symbols[index + word - first];
            }

            index += _count[length];
            first = (first + _count[length]) << 1;
            word <<= 1;
        }

        throw input.Damaged("no word of the block's code begins so");
    }
}
