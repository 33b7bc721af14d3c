using System.Text.Json;

namespace StaticPublication.Reading;

/// <summary>A block of a file to its records as stated; what cannot be read is reported, and the rest is read all the same.</summary>
public static class RecordReading
{
    /// <summary>The records of a block in their order.</summary>
    public static IReadOnlyList<Record> Records(InputBlock block, FaultList faults) => block.File.Form switch
    {
        RecordForm.Ndjson => new NdjsonReading(block, faults).Records(),
        RecordForm.Json => Json(block, faults),
        _ => FrontMatterReading.Record(block.File.Path, block.Bytes.Span, block.Offset, faults) is { } record ? [record] : [],
    };

    private static List<Record> Json(InputBlock block, FaultList faults)
    {
        var records = new List<Record>();
        var json = new JsonReading(block.File.Path, faults) { Offset = block.Offset };
        try
        {
            json.Records(block.Bytes.Span, block.FirstLine, records);
        }
        catch (JsonException stop)
        {
            faults.Add(JsonFaults.Syntax(block.Bytes.Span, stop, new Place(block.File.Path, block.FirstLine, 1), block.Offset, json.Field.ToString()));
        }

        return records;
    }
}
