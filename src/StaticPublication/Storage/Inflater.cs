namespace StaticPublication.Storage;

/// <summary>Decompresses DEFLATE streams (RFC 1951) and finds exactly where each ends. .NET's own reader reads ahead by an unknown number
/// of bytes, so that damage between the members of a gzip file would go unnoticed.</summary>
internal sealed class Inflater(BitInput input)
{
    private const int Window = 1 << 15,
        Piece = 1 << 17,
        LongestMatch = 258,
        EndOfBlock = 256;

    private static readonly ushort[] Lengths =
    [
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        13,
        15,
        17,
        19,
        23,
        27,
        31,
        35,
        43,
        51,
        59,
        67,
        83,
        99,
        115,
        131,
        163,
        195,
        227,
        258,
    ];
    private static readonly byte[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly byte[] LengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly byte[] _made = new byte[Window + Piece];
    private readonly byte[] _codeLengths = new byte[288 + 32];
    private readonly PrefixCode _literals = new(288);
    private readonly PrefixCode _distances = new(32);
    private readonly PrefixCode _counts = new(19);
    private int _start;
    private int _end;
    private int _stored;
    private Block _block = Block.Next;
    private bool _last;

    private enum Block
    {
        Next,
        Stored,
        Coded,
        Ended,
    }

    /// <summary>Begins another stream at the current position of the input.</summary>
    public void Begin() => (_start, _end, _block, _last) = (0, 0, Block.Next, false);

    /// <summary>Returns the next bytes, valid until the next call. Empty at the end of the stream; the input is then just after its last
    /// byte.</summary>
    /// <exception cref="InvalidDataException">The stream is damaged or truncated.</exception>
    public ReadOnlyMemory<byte> Next()
    {
        if (_end > Window)
        {
            _made.AsSpan(_end - Window, Window).CopyTo(_made);
            _end = Window;
        }

        _start = _end;
        while (_block != Block.Ended && _end + LongestMatch <= _made.Length)
        {
            Advance();
        }

        return _made.AsMemory(_start, _end - _start);
    }

    private void Advance()
    {
        switch (_block)
        {
            case Block.Stored:
                var count = Math.Min(_stored, _made.Length - _end);
                input.Read(_made.AsSpan(_end, count));
                (_end, _stored) = (_end + count, _stored - count);
                _block = _stored > 0 ? Block.Stored : Block.Next;
                break;
            case Block.Coded:
                Decode();
                break;
            case Block.Next when _last:
                input.ToByte();
                _block = Block.Ended;
                break;
            default:
                BeginBlock();
                break;
        }
    }

    private void BeginBlock()
    {
        _last = input.Bits(1) == 1;
        switch (input.Bits(2))
        {
            case 0:
                input.ToByte();
                _stored = input.Bits(16);
                _block = (input.Bits(16) ^ 0xFFFF) == _stored ? Block.Stored : throw input.Damaged("the length of a stored block is wrong");
                break;
            case 1:
                SetFixedCodes();
                _block = Block.Coded;
                break;
            case 2:
                ReadCodes();
                _block = Block.Coded;
                break;
            default:
                throw input.Damaged("no block of DEFLATE begins so");
        }
    }

    private void SetFixedCodes()
    {
        var lengths = _codeLengths.AsSpan();
        lengths[..144].Fill(8);
        lengths[144..256].Fill(9);
        lengths[256..280].Fill(7);
        lengths[280..288].Fill(8);
        lengths[288..].Fill(5);
        _literals.Set(lengths[..288]);
        _distances.Set(lengths[288..]);
    }

    private void ReadCodes()
    {
        var (literals, distances, counts) = (input.Bits(5) + 257, input.Bits(5) + 1, input.Bits(4) + 4);
        var lengths = _codeLengths.AsSpan();
        lengths.Clear();
        for (var i = 0; i < counts; i++)
        {
            lengths[LengthOrder[i]] = (byte)input.Bits(3);
        }

        if (literals > 286 || distances > 30 || !_counts.Set(lengths[..19], whole: true))
        {
            throw input.Damaged("the codes of a block are wrong");
        }

        lengths.Clear();
        for (var at = 0; at < literals + distances; )
        {
            var symbol = _counts.Read(input);
            var (value, times) = symbol switch
            {
                16 when at > 0 => (lengths[at - 1], 3 + input.Bits(2)),
                17 => (0, 3 + input.Bits(3)),
                18 => (0, 11 + input.Bits(7)),
                < 16 => (symbol, 1),
                _ => throw input.Damaged("the codes of a block are wrong"),
            };
            if (at + times > literals + distances)
            {
                throw input.Damaged("the codes of a block are wrong");
            }

            lengths.Slice(at, times).Fill((byte)value);
            at += times;
        }

        if (lengths[EndOfBlock] == 0 || !_literals.Set(lengths[..literals]) || !_distances.Set(lengths.Slice(literals, distances)))
        {
            throw input.Damaged("the codes of a block are wrong");
        }
    }

    private void Decode()
    {
        while (_end + LongestMatch <= _made.Length)
        {
            var symbol = _literals.Read(input);
            if (symbol < EndOfBlock)
            {
                _made[_end++] = (byte)symbol;
            }
            else if (symbol == EndOfBlock)
            {
                _block = Block.Next;
                return;
            }
            else
            {
                Repeat(symbol - EndOfBlock - 1);
            }
        }
    }

    private void Repeat(int code)
    {
        if (code >= Lengths.Length)
        {
            throw input.Damaged("a length that does not exist");
        }

        var length = Lengths[code] + input.Bits(LengthBits[code]);
        var symbol = _distances.Read(input);
        // The first four codes are 1, 2, 3 and 4; from there, two codes for each further bit.
        var bits = symbol < 4 ? 0 : (symbol >> 1) - 1;
        var distance = 1 + (symbol < 4 ? symbol : (2 + (symbol & 1)) << bits) + input.Bits(bits);
        if (symbol > 29 || distance > _end)
        {
            throw input.Damaged("a distance that leads before the beginning");
        }

        // The bytes to repeat may overlap with those being written.
        for (; length > 0; )
        {
            var count = Math.Min(length, distance);
            _made.AsSpan(_end - distance, count).CopyTo(_made.AsSpan(_end));
            (_end, length) = (_end + count, length - count);
        }
    }
}
