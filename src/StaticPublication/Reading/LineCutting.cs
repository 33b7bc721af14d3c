using System.Buffers;
using System.IO.Hashing;

namespace StaticPublication.Reading;

/// <summary>Cuts a stream of lines into blocks of about 256 KiB. A line's own bytes decide whether a cut follows it, so that a line put in
/// or taken out changes the block around it and no other.</summary>
internal sealed class LineCutting(Stream stream)
{
    private const int Usual = 256 << 10;
    private const int Longest = 2 << 20;

    /// <summary>A line longer than this is not a record: reading stops, so that a few bytes of gzip cannot fill the memory.</summary>
    public const int LongestLine = 64 << 20;

    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _scanned;
    private int _filled;
    private bool _ended;

    /// <summary>True when reading has stopped before a line that is too long.</summary>
    public bool StoppedAtLongLine { get; private set; }

    /// <summary>The next block, whole lines but for the last line of the stream; empty at the end. Its array is the shared pool's, to be
    /// returned to it.</summary>
    public ArraySegment<byte> Next()
    {
        while (true)
        {
            var cut = Cut();
            if (cut > 0 || (_ended && _filled > _start))
            {
                return Take(cut > 0 ? cut : _filled - _start);
            }

            if (_ended || StoppedAtLongLine)
            {
                return [];
            }

            Fill();
        }
    }

    /// <summary>Whether nothing follows the last block.</summary>
    public bool AtEnd => _ended && _filled == _start;

    private ArraySegment<byte> Take(int length)
    {
        var block = new ArraySegment<byte>(ArrayPool<byte>.Shared.Rent(length), 0, length);
        _buffer.AsSpan(_start, length).CopyTo(block);
        _start += length;
        _scanned = Math.Max(_scanned, _start);
        return block;
    }

    /// <summary>Length of the block that ends at the next cut; 0 where more must be read to know.</summary>
    private int Cut()
    {
        while (true)
        {
            var end = _buffer.AsSpan(_scanned, _filled - _scanned).IndexOf((byte)'\n');

            // The byte after the line is looked at too: an object written over several lines by mistake stays in one block.
            if (end < 0 || _scanned + end + 1 >= _filled)
            {
                return 0;
            }

            var line = _buffer.AsSpan(_scanned, end);
            _scanned += end + 1;
            var length = _scanned - _start;
            if (length >= Longest || (_buffer[_scanned] == '{' && EndsBlock(line)))
            {
                return length;
            }
        }
    }

    // The chance of a cut grows with the line's length, so that blocks are as large with short records as with long ones.
    private static bool EndsBlock(ReadOnlySpan<byte> line) => XxHash3.HashToUInt64(line) % Usual < (uint)line.Length;

    private void Fill()
    {
        if (_start > 0 && _filled == _buffer.Length)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_scanned, _filled, _start) = (_scanned - _start, _filled - _start, 0);
        }

        if (_filled == _buffer.Length)
        {
            if (_filled - _scanned > LongestLine)
            {
                StoppedAtLongLine = true;
                return;
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        _ended = read == 0;
    }
}
