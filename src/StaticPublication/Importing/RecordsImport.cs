using System.Text.Json;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Published;
using StaticPublication.Storage;

namespace StaticPublication.Importing;

/// <summary>Imports the published data of a publication back into an input folder: records without derived fields, authorities and
/// tombstones.</summary>
internal static class RecordsImport
{
    /// <summary>Folder of the imported records, relative to the input folder.</summary>
    public const string RecordsFolder = "documents/records";

    /// <summary>Writes documents/records/*.ndjson, one file per year of publication. If a source is a folder of data, its authorities and
    /// tombstones are imported too. A second run with the same sources changes no byte. Sources are output folders, their <c>data/</c>
    /// folders, or files of records (NDJSON or JSON arrays, gzipped or not).</summary>
    /// <exception cref="WrongUseException">A source does not exist.</exception>
    /// <exception cref="ImportRefusedException">No record could be read, or too many would be removed.</exception>
    public static void Run(ImportOptions options, ImportReport report)
    {
        var dumps = options.Sources.Select(Dump.At).ToList();
        var files = dumps.SelectMany(dump => dump.Records).ToList();
        var progress = new ImportProgress(files, options.Limits, options.Show);
        using var spool = new RecordSpool(Path.Combine(options.Folder, RecordsFolder));
        foreach (var file in SourceFile.In(files, options.Limits))
        {
            var before = spool.Count;
            AddRecords(file, spool, report);
            report.Files++;
            if (spool.Count == before)
            {
                report.LeaveOut(file.Name, options.Log, "no new record");
            }
            else
            {
                options.Log?.Invoke($"{file.Name}: {spool.Count - before} records");
            }

            progress.Done(file, spool.Count);
        }

        foreach (var (kind, state) in spool.States())
        {
            report.Count(kind, state);
        }

        new RecordFiles(options, RecordsFolder, spool, report).Write();
        foreach (var dump in dumps)
        {
            dump.SaveAuthorities(options.Folder, report);
            dump.SaveTombstones(options.Folder);
        }
    }

    private static void AddRecords(SourceFile file, RecordSpool spool, ImportReport report)
    {
        try
        {
            foreach (var record in JsonLines.Read(file))
            {
                Add(record, file, spool, report);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            report.Add(ImportFindings.Unreadable, file.Name, broken.Message);
        }
    }

    private static void Add(JsonElement record, SourceFile file, RecordSpool spool, ImportReport report)
    {
        if (
            record.ValueKind != JsonValueKind.Object
            || !record.TryGetProperty("id", out var id)
            || id.ValueKind != JsonValueKind.String
            || !Ids.HasSyntax(id.GetString()!)
        )
        {
            report.Add(ImportFindings.Identity, file.Name, "a record without a valid id");
            return;
        }

        var json = Stripped(record, id.GetString()!, report);
        var published =
            record.TryGetProperty("published", out var date) && date.ToString() is { Length: >= 4 } text && text[..4].All(char.IsAsciiDigit)
                ? text[..4]
                : "undated";
        var kind = record.TryGetProperty("kind", out var stated) ? stated.ToString() : "?";
        var state =
            record.TryGetProperty("derived", out var derived)
            && derived.ValueKind == JsonValueKind.Object
            && derived.TryGetProperty("status", out var status)
                ? status.ToString()
                : "without a status";
        if (
            !spool.Add(
                new SpooledRecord(id.GetString()!, $"records-{published}.ndjson", 0, 0, json.Length, Fingerprint.None, kind, state),
                json
            )
        )
        {
            report.Add(ImportFindings.Duplicate, id.GetString()!, file.Name);
        }
    }

    // Copies the bytes of every field except <c>derived</c>, which the next build computes again.
    private static byte[] Stripped(JsonElement record, string id, ImportReport report)
    {
        var early = new EarlyDates(record);
        if (early.First is { } first)
        {
            report.Add(ImportFindings.Order, id, first);
        }

        using var output = new MemoryStream();
        using (var json = SafeJson.Writer(output))
        {
            json.WriteStartObject();
            early.Write(json, record, record.EnumerateObject().Where(field => !field.NameEquals("derived")));
            json.WriteEndObject();
        }

        return output.ToArray();
    }
}
