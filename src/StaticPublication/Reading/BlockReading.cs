using StaticPublication.Storage;

namespace StaticPublication.Reading;

/// <summary>Splits a file of records into blocks of complete records: the whole file, or several lines of NDJSON. Unzips while
/// reading.</summary>
internal static class BlockReading
{
    // A longer Markdown file is not a record. A JSON file may be a list of many records.
    private const long MaxMarkdownBytes = 64 << 20;
    private const long MaxJsonBytes = 1 << 30;

    /// <summary>Returns the blocks of a file in order. Memory: a few blocks for NDJSON, the whole file for other formats.</summary>
    public static IEnumerable<InputBlock> Blocks(InputFile file, FaultList faults) =>
        file.Form == RecordForm.Ndjson ? Lines(file, faults) : Whole(file, faults);

    private static IEnumerable<InputBlock> Whole(InputFile file, FaultList faults)
    {
        var maxBytes = file.Form == RecordForm.Json ? MaxJsonBytes : MaxMarkdownBytes;
        var bytes = FileBytes.Read(file.FullPath, file.Path, maxBytes, faults);
        var mark = bytes is null ? -1 : EncodingMarks.Skip(bytes, file.Path, faults);
        return mark < 0 ? [] : [new InputBlock(file, 1, bytes.AsMemory(mark), EndsFile: true, Offset: mark)];
    }

    private static IEnumerable<InputBlock> Lines(InputFile file, FaultList faults)
    {
        // An empty file, or a pipe or device, which could block for ever when opened.
        if (new FileInfo(file.FullPath).Length == 0)
        {
            if (file.Gzipped)
            {
                faults.Add(Faults.BadGzip(new SourceLocation(file.Path, 1, 1), "byte 0: the file is empty"));
            }

            yield break;
        }

        using var stream = File.OpenRead(file.FullPath);
        using var unzipped = file.Gzipped ? new GzipReader(stream) : null;
        var lines = new LineCutting((Stream?)unzipped ?? stream);
        var (line, offset) = (1, 0L);
        while (Next(lines, file, line, faults) is { Count: > 0 } bytes)
        {
            var mark = offset == 0 ? EncodingMarks.Skip(bytes, file.Path, faults) : 0;
            if (mark < 0)
            {
                yield break;
            }

            // Lines are counted before the block is yielded, because the receiver may return its buffer to the pool.
            var next = line + bytes.AsSpan().Count((byte)'\n');
            yield return new InputBlock(file, line, bytes.AsMemory(mark), lines.AtEnd, offset + mark) { Lent = bytes.Array };
            (line, offset) = (next, offset + bytes.Count);
        }

        if (lines.StoppedAtLongLine)
        {
            faults.Add(Faults.TooLong(new SourceLocation(file.Path, line, 1), LineCutting.MaxLineBytes));
        }
    }

    private static ArraySegment<byte> Next(LineCutting lines, InputFile file, int line, FaultList faults)
    {
        try
        {
            return lines.Next();
        }
        catch (InvalidDataException damage)
        {
            faults.Add(Faults.BadGzip(new SourceLocation(file.Path, line, 1), damage.Message));
            return [];
        }
    }
}
