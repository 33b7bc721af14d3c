using System.Globalization;
using System.IO.Hashing;
using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.Zip.Compression;

namespace StaticPublication.Storage;

/// <summary>Reads a gzip file (RFC 1952) to its last byte. Rejects anything that is not a member, a wrong checksum or length, and bytes
/// after the last member; the message says at which byte.</summary>
internal sealed class GzipReader(Stream file) : ReadOnlyStream(file)
{
    private const int Deflate = 8,
        HeadChecksum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0;

    private readonly Inflater _inflater = new(noHeader: true);
    private readonly Crc32 _checksum = new();

    // What is still to be read of the buffer stands from _at to _end; _before is the position of its first byte in the file.
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly byte[] _piece = new byte[1 << 16];
    private int _at;
    private int _end;
    private long _before;

    private uint _length;
    private bool _hasMember;
    private bool _isInMember;

    private long At => _before + _at;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged; the message begins with the position in bytes.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = 0;
        while (count == 0 && !buffer.IsEmpty)
        {
            // A file without a member is not a gzip file.
            if (!_isInMember && _hasMember && !HasMore())
            {
                return 0;
            }

            if (!_isInMember)
            {
                ReadHead();
                Begin();
            }

            count = Inflate(buffer);
            if (_inflater.IsFinished)
            {
                ReadTail();
                _isInMember = false;
            }
        }

        return count;
    }

    private void Begin()
    {
        (_hasMember, _isInMember, _length) = (true, true, 0);
        _inflater.Reset();
        _inflater.SetInput(_buffer, _at, _end - _at);
    }

    private int Inflate(Span<byte> buffer)
    {
        int count;
        try
        {
            while ((count = _inflater.Inflate(_piece, 0, Math.Min(buffer.Length, _piece.Length))) == 0 && !_inflater.IsFinished)
            {
                _at = _end;
                if (!HasMore())
                {
                    throw Damaged("the file ends inside a member", At);
                }

                _inflater.SetInput(_buffer, 0, _end);
            }
        }
        // The library builds a damaged table of codes without looking whether its lengths are possible.
        catch (Exception damage) when (damage is SharpZipBaseException or IndexOutOfRangeException)
        {
            throw Damaged("what stands before it cannot be unzipped", _before + _end - _inflater.RemainingInput);
        }

        _at = _end - _inflater.RemainingInput;
        _piece.AsSpan(0, count).CopyTo(buffer);
        _checksum.Append(_piece.AsSpan(0, count));
        _length += (uint)count;
        return count;
    }

    private void ReadHead()
    {
        var start = At;
        if (HeadByte() != 0x1F || HeadByte() != 0x8B || HeadByte() != Deflate)
        {
            throw Damaged("no gzip member begins here", start);
        }

        var position = At;
        var flags = HeadByte();
        if ((flags & Reserved) != 0)
        {
            throw Damaged("flags that no gzip member has", position);
        }

        // Time, extra flags and operating system do not affect the content.
        Pass(6);
        Pass((flags & Extra) != 0 ? HeadByte() + (HeadByte() << 8) : 0);
        for (var text = flags & (Name | Comment); text != 0; text &= text - 1)
        {
            while (HeadByte() != 0) { }
        }

        var checksum = _checksum.GetCurrentHashAsUInt32() & 0xFFFF;
        _checksum.Reset();
        position = At;
        if ((flags & HeadChecksum) != 0 && Number(sizeof(ushort)) != checksum)
        {
            throw Damaged("the head of the member does not agree with its checksum", position);
        }
    }

    private void Pass(int bytes)
    {
        for (; bytes > 0; bytes--)
        {
            HeadByte();
        }
    }

    private byte HeadByte()
    {
        var value = NextByte();
        _checksum.Append([value]);
        return value;
    }

    private void ReadTail()
    {
        var position = At;
        if (Number(sizeof(uint)) != _checksum.GetCurrentHashAsUInt32())
        {
            throw Damaged("what was unzipped does not agree with the checksum that stands here", position);
        }

        _checksum.Reset();
        position = At;
        if (Number(sizeof(uint)) != _length)
        {
            throw Damaged("what was unzipped does not have the length that stands here", position);
        }
    }

    private uint Number(int bytes)
    {
        var number = 0u;
        for (var shift = 0; shift < 8 * bytes; shift += 8)
        {
            number |= (uint)NextByte() << shift;
        }

        return number;
    }

    private byte NextByte() => HasMore() ? _buffer[_at++] : throw Damaged("the file ends inside a member", At);

    private bool HasMore()
    {
        if (_at == _end)
        {
            _before += _end;
            (_at, _end) = (0, Source.Read(_buffer));
        }

        return _at < _end;
    }

    private static InvalidDataException Damaged(string what, long position) =>
        new(string.Create(CultureInfo.InvariantCulture, $"byte {position}: {what}"));
}
