namespace StaticPublication.Reading;

/// <summary>A block of a file to its records as stated; what cannot be read is reported, and the rest is read all the same.</summary>
internal static class RecordReading
{
    /// <summary>The records of a block in their order.</summary>
    public static IReadOnlyList<Record> Records(InputBlock block, FaultList faults) =>
        block.File.Form switch
        {
            RecordForm.Ndjson => new NdjsonReading(block, faults).Records(),
            RecordForm.Json => new JsonFileReading(block, faults).Records(),
            _ => FrontMatterReading.Record(block.File.Path, block.Bytes.Span, block.Offset, faults) is { } record ? [record] : [],
        };
}
