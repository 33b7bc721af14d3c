using System.Buffers;

namespace StaticPublication;

/// <summary>How a file under <c>documents/</c> holds its records.</summary>
internal enum RecordForm
{
    /// <summary>YAML front matter, then Markdown: one record.</summary>
    Markdown,

    /// <summary>One record, or an array of records.</summary>
    Json,

    /// <summary>One record a line.</summary>
    Ndjson,
}

/// <summary>A file of records: its path as shown in faults, its path on disk, its form, and whether it is gzipped.</summary>
internal sealed record InputFile(string Path, string FullPath, RecordForm Form, bool Gzipped = false);

/// <summary>A run of whole records of one file, the unit of reading in parallel and of caching: a whole Markdown or JSON file, or some
/// lines of NDJSON.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="FirstLine">Line in the file of its first byte, from 1.</param>
/// <param name="Bytes">The bytes as they stand, after gunzip.</param>
/// <param name="EndsFile">True for the last one: a cut last line can only stand here.</param>
/// <param name="Offset">Offset in the file, after gunzip, of its first byte: faults of encoding name it.</param>
internal sealed record InputBlock(InputFile File, int FirstLine, ReadOnlyMemory<byte> Bytes, bool EndsFile, long Offset = 0)
{
    /// <summary>The array behind the bytes where the shared pool has lent it, else null.</summary>
    internal byte[]? Lent { get; init; }

    /// <summary>Gives back what was lent: the bytes must not be read any more. A block that is not given back costs memory alone.</summary>
    public void Return()
    {
        if (Lent is not null)
        {
            ArrayPool<byte>.Shared.Return(Lent);
        }
    }
}
