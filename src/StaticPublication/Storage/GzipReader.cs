using System.IO.Hashing;

namespace StaticPublication.Storage;

/// <summary>Reads a gzip file (RFC 1952) to its last byte. Rejects anything that is not a member, a wrong checksum or length, and bytes
/// after the last member; the message says at which byte.</summary>
internal sealed class GzipReader(Stream file) : Stream
{
    private const int Deflate = 8,
        HeadChecksum = 2,
        Extra = 4,
        Name = 8,
        Comment = 16,
        Reserved = 0xE0;

    private readonly BitInput _input = new(file);
    private readonly Crc32 _checksum = new();
    private Inflater? _inflater;
    private ReadOnlyMemory<byte> _piece;
    private uint _length;
    private bool _inMember;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged; the message begins with the position in bytes.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (_piece.IsEmpty)
        {
            // A file without a member is not a gzip file.
            if (!_inMember && _inflater is not null && _input.AtEnd)
            {
                return 0;
            }

            NextPiece();
        }

        var count = Math.Min(buffer.Length, _piece.Length);
        _piece.Span[..count].CopyTo(buffer);
        _piece = _piece[count..];
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void NextPiece()
    {
        if (!_inMember)
        {
            ReadHead();
            (_inMember, _length) = (true, 0);
            _inflater ??= new Inflater(_input);
            _inflater.Begin();
        }

        _piece = _inflater!.Next();
        _checksum.Append(_piece.Span);
        _length += (uint)_piece.Length;
        if (_piece.IsEmpty)
        {
            ReadTail();
            _inMember = false;
        }
    }

    private void ReadHead()
    {
        var start = _input.Position;
        if (HeadByte() != 0x1F || HeadByte() != 0x8B || HeadByte() != Deflate)
        {
            throw BitInput.Damaged("no gzip member begins here", start);
        }

        var position = _input.Position;
        var flags = HeadByte();
        if ((flags & Reserved) != 0)
        {
            throw BitInput.Damaged("flags that no gzip member has", position);
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
        position = _input.Position;
        if ((flags & HeadChecksum) != 0 && _input.Bits(16) != checksum)
        {
            throw BitInput.Damaged("the head of the member does not agree with its checksum", position);
        }
    }

    private void Pass(int bytes)
    {
        for (; bytes > 0; bytes--)
        {
            HeadByte();
        }
    }

    private int HeadByte()
    {
        var value = _input.Bits(8);
        _checksum.Append([(byte)value]);
        return value;
    }

    private void ReadTail()
    {
        var position = _input.Position;
        if ((uint)(_input.Bits(16) | (_input.Bits(16) << 16)) != _checksum.GetCurrentHashAsUInt32())
        {
            throw BitInput.Damaged("what was unzipped does not agree with the checksum that stands here", position);
        }

        _checksum.Reset();
        position = _input.Position;
        if ((uint)(_input.Bits(16) | (_input.Bits(16) << 16)) != _length)
        {
            throw BitInput.Damaged("what was unzipped does not have the length that stands here", position);
        }
    }
}
