namespace StaticPublication.Exporting;

/// <summary>Keeps the first 64 KiB of what is written to it and lets the rest go.</summary>
internal sealed class HeadStream : Stream
{
    private const int Most = 65_536;
    private readonly MemoryStream _head = new();

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => _head.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _head.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>What was kept, up to its last whole line, from the beginning.</summary>
    public Stream Lines()
    {
        var kept = _head.GetBuffer().AsSpan(0, (int)_head.Length);
        return new MemoryStream(kept[..(kept.LastIndexOf("\r\n"u8) + 2)].ToArray());
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _head.Write(buffer[..Math.Min(buffer.Length, Most - (int)_head.Length)]);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _head.Dispose();
        base.Dispose(disposing);
    }
}
