using System.IO.Hashing;

namespace StaticPublication.Importing;

/// <summary>Reads the unpacked content of an archive and checks its length and checksum against those that the archive states, because .NET
/// does not check them.</summary>
/// <param name="unpacked">The unpacked bytes.</param>
/// <param name="name">Name of the content in the report.</param>
/// <param name="excess">Returns why a number of unpacked bytes is too large, or null if it is allowed.</param>
internal sealed class CheckedStream(Stream unpacked, string name, Func<long, string?> excess) : Stream
{
    private readonly Crc32 crc = new();
    private long count;

    /// <summary>Length and checksum that a zip states for the entry. Null for formats that contain their own check.</summary>
    public (long Length, uint Crc)? Stated { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = unpacked.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw Damaged($"after byte {count} of its content: {damaged.Message}");
        }

        count += read;
        if (excess(count) is { } reason)
        {
            throw new ImportRefusedException(ImportFindings.Limit, name, $"it {reason}; {ImportLimits.HowToRaise}");
        }

        if (Stated is { } stated)
        {
            crc.Append(buffer[..read]);
            if (count > stated.Length || (read == 0 && buffer.Length > 0 && stated != (count, crc.GetCurrentHashAsUInt32())))
            {
                throw Damaged($"its {count} bytes differ in number or content from the {stated.Length} that the archive states");
            }
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private ImportRefusedException Damaged(string how) => new(ImportFindings.Archive, name, $"damaged, {how}; get it again");
}
