namespace StaticPublication.Reading;

/// <summary>Reads the records of a block. Reports what cannot be read and continues with the rest.</summary>
internal static class RecordReading
{
    /// <summary>Returns the records of a block in order.</summary>
    public static IReadOnlyList<Record> Records(InputBlock block, FaultList faults) =>
        block.File.Form switch
        {
            RecordForm.Ndjson => new NdjsonReading(block, faults).Records(),
            RecordForm.Json => new JsonFileReading(block, faults).Records(),
            _ => FrontMatterReading.Record(block.File.Path, block.Bytes.Span, block.Offset, faults) is { } record ? [record] : [],
        };
}
