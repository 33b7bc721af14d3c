using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Importing;

/// <summary>Reads the unpacked content of an archive and checks its length and checksum against those that the archive states, because .NET
/// does not check them.</summary>
/// <param name="unpacked">The unpacked bytes.</param>
/// <param name="name">Name of the content in the report.</param>
/// <param name="excess">Returns why a number of unpacked bytes is too large, or null if it is allowed.</param>
internal sealed class CheckedStream(Stream unpacked, string name, Func<long, string?> excess) : ReadOnlyStream(unpacked)
{
    private readonly Crc32 crc = new();
    private long count;

    /// <summary>Length and checksum that a zip states for the entry. Null for formats that contain their own check.</summary>
    public (long Length, uint Crc)? Stated { get; init; }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = Source.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged($"cannot be unpacked from byte {count} of its content on");
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
                throw Damaged("its content differs in length or checksum from what the archive states of it");
            }
        }

        return read;
    }

    private ImportRefusedException Damaged(string how) => new(ImportFindings.Archive, name, $"{how}; get it again");
}
