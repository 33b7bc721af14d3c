using StaticPublication.Storage;

namespace StaticPublication.Reading;

/// <summary>A file of records to blocks of whole records: the file itself, or some lines of NDJSON, unzipped as they are read.</summary>
internal static class BlockReading
{
    /// <summary>A Markdown file above this is not a record; a JSON file may be a list of many.</summary>
    private const long LongestMarkdown = 64 << 20;
    private const long LongestJson = 1 << 30;

    /// <summary>The blocks of a file in their order. Memory: a few blocks for NDJSON, the file for the other forms.</summary>
    public static IEnumerable<InputBlock> Blocks(InputFile file, FaultList faults) =>
        file.Form == RecordForm.Ndjson ? Lines(file, faults) : Whole(file, faults);

    private static IEnumerable<InputBlock> Whole(InputFile file, FaultList faults)
    {
        var longest = file.Form == RecordForm.Json ? LongestJson : LongestMarkdown;
        var bytes = FileBytes.Read(file.FullPath, file.Path, longest, faults);
        var mark = bytes is null ? -1 : EncodingMarks.Skip(bytes, file.Path, faults);
        return mark < 0 ? [] : [new InputBlock(file, 1, bytes.AsMemory(mark), EndsFile: true, Offset: mark)];
    }

    private static IEnumerable<InputBlock> Lines(InputFile file, FaultList faults)
    {
        // Nothing to read, or a pipe or a device, whose opening could wait for ever.
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

            // Counted before the block is handed over: whoever has it may give it back.
            var next = line + bytes.AsSpan().Count((byte)'\n');
            yield return new InputBlock(file, line, bytes.AsMemory(mark), lines.AtEnd, offset + mark) { Lent = bytes.Array };
            (line, offset) = (next, offset + bytes.Count);
        }

        if (lines.StoppedAtLongLine)
        {
            faults.Add(Faults.TooLong(new SourceLocation(file.Path, line, 1), LineCutting.LongestLine));
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
