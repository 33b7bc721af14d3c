using System.Buffers;
using System.IO.Hashing;

namespace StaticPublication.Reading;

/// <summary>Splits a stream of lines into blocks of about 256 KiB. The bytes of a line alone decide whether a block ends after it, so that
/// adding or removing a line changes only the block around it.</summary>
internal sealed class LineCutting(Stream stream)
{
    private const int AverageBlockBytes = 256 << 10;
    private const int MaxBlockBytes = 2 << 20;

    /// <summary>Maximum length of a line. Reading stops at a longer one, so that a small gzip file cannot exhaust the memory.</summary>
    public const int MaxLineBytes = 64 << 20;

    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _scanned;
    private int _filled;
    private bool _ended;

    /// <summary>Whether reading has stopped before a line that is too long.</summary>
    public bool StoppedAtLongLine { get; private set; }

    /// <summary>Returns the next block of complete lines, or an empty one at the end. Only the last line of the stream may be incomplete.
    /// The array is from the shared pool and must be returned to it.</summary>
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

    public bool AtEnd => _ended && _filled == _start;

    private ArraySegment<byte> Take(int length)
    {
        var block = new ArraySegment<byte>(ArrayPool<byte>.Shared.Rent(length), 0, length);
        _buffer.AsSpan(_start, length).CopyTo(block);
        _start += length;
        _scanned = Math.Max(_scanned, _start);
        return block;
    }

    /// <summary>Returns the length of the next block, or 0 if more bytes must be read first.</summary>
    private int Cut()
    {
        while (true)
        {
            var end = _buffer.AsSpan(_scanned, _filled - _scanned).IndexOf((byte)'\n');

            // Also looks at the byte after the line: an object that spans several lines by mistake must stay in one block.
            if (end < 0 || _scanned + end + 1 >= _filled)
            {
                return 0;
            }

            var line = _buffer.AsSpan(_scanned, end);
            _scanned += end + 1;
            var length = _scanned - _start;
            if (length >= MaxBlockBytes || (_buffer[_scanned] == '{' && EndsBlock(line)))
            {
                return length;
            }
        }
    }

    // The probability of a split grows with the length of the line, so that block sizes do not depend on the length of records.
    private static bool EndsBlock(ReadOnlySpan<byte> line) => XxHash3.HashToUInt64(line) % AverageBlockBytes < (uint)line.Length;

    private void Fill()
    {
        if (_start > 0 && _filled == _buffer.Length)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_scanned, _filled, _start) = (_scanned - _start, _filled - _start, 0);
        }

        if (_filled == _buffer.Length)
        {
            if (_filled - _scanned > MaxLineBytes)
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
