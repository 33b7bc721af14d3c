using System.Buffers;

namespace StaticPublication;

/// <summary>The format of a file under <c>documents/</c>.</summary>
internal enum RecordForm
{
    /// <summary>YAML front matter, then Markdown: one record.</summary>
    Markdown,

    /// <summary>One record, or an array of records.</summary>
    Json,

    /// <summary>One record on each line.</summary>
    Ndjson,
}

/// <summary>A file of records: its path as shown in faults, its path on disk, its format, and whether it is gzipped.</summary>
internal sealed record InputFile(string Path, string FullPath, RecordForm Form, bool Gzipped = false);

/// <summary>Consecutive whole records of one file, the unit of parallel reading and of caching: a whole Markdown or JSON file, or some
/// lines of NDJSON.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="FirstLine">Line of its first byte in the file, from 1.</param>
/// <param name="Bytes">The bytes, decompressed.</param>
/// <param name="EndsFile">Whether it is the last block, the only one that may end with a truncated line.</param>
/// <param name="Offset">Offset of its first byte in the decompressed file, for faults of encoding.</param>
internal sealed record InputBlock(InputFile File, int FirstLine, ReadOnlyMemory<byte> Bytes, bool EndsFile, long Offset = 0)
{
    /// <summary>The array of the bytes if it is from the shared pool, otherwise null.</summary>
    internal byte[]? Lent { get; init; }

    /// <summary>Returns the array to the pool; the bytes must not be read afterwards. Not returning a block only costs memory.</summary>
    public void Return()
    {
        if (Lent is not null)
        {
            ArrayPool<byte>.Shared.Return(Lent);
        }
    }
}
