using System.Text.Json;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Published;
using StaticPublication.Storage;

namespace StaticPublication.Importing;

/// <summary>Imports the published data of a publication back into an input folder: records without derived fields, authorities and
/// tombstones.</summary>
internal static class RecordsImport
{
    public const string Name = "records";

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
        using var draft = new DraftAuthorities(dumps, options, report);
        using var spool = new RecordSpool(Path.Combine(options.Folder, RecordsFolder));
        foreach (var file in SourceFile.In(files, options.Limits))
        {
            AddFile(file, options, (spool, draft, options.Check), report);
            progress.Done(file, spool.Count);
        }

        foreach (var (id, error) in options.Check?.ErrorsAmong(RecordsFolder) ?? [])
        {
            LeaveOut(id, error, report);
            spool.Remove(id);
        }

        foreach (var (kind, state) in spool.States())
        {
            report.Count(kind, state);
        }

        new RecordFiles(options, RecordsFolder, spool, report).Write();
        foreach (var dump in dumps)
        {
            dump.SaveAuthorities(options.Folder, options.Check?.CreatesEntries != false, null);
            dump.SaveTombstones(options.Folder);
        }
    }

    private static void AddFile(
        SourceFile file,
        ImportOptions options,
        (RecordSpool Spool, DraftAuthorities Draft, IRecordCheck? Check) into,
        ImportReport report
    )
    {
        var before = into.Spool.Count;
        AddRecords(file, record => Add(record, file, into, report), report);
        report.Files++;
        if (into.Spool.Count == before)
        {
            report.LeaveOut(file.Name, options.Log, "no new record");
        }
        else
        {
            options.Log?.Invoke($"{file.Name}: {into.Spool.Count - before} records");
        }
    }

    private static void AddRecords(SourceFile file, Action<JsonElement> add, ImportReport report)
    {
        try
        {
            foreach (var record in JsonLines.Read(file))
            {
                add(record);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException)
        {
            report.Add(ImportFindings.Unreadable, file.Name, BrokenFile.What(broken));
        }
    }

    private static void Add(
        JsonElement record,
        SourceFile file,
        (RecordSpool Spool, DraftAuthorities Draft, IRecordCheck? Check) into,
        ImportReport report
    )
    {
        if (IdOf(record) is not { } id)
        {
            report.Add(ImportFindings.Identity, file.Name, "a record without a valid id");
            return;
        }

        var kind = record.TryGetProperty("kind", out var stated) ? stated.ToString() : "?";
        record = Renamed(into.Draft.AreDebated(kind) ? WithDebates(record) : record, into.Draft.Former);
        var json = Stripped(record, id, report);
        if (into.Check?.ErrorsIn(id, json) is [var error, ..])
        {
            LeaveOut(id, error, report);
            return;
        }

        var (name, state) = ($"records-{YearOf(record)}.ndjson", StateOf(record));
        if (!into.Spool.Add(new SpooledRecord(id, name, 0, 0, json.Length, Fingerprint.None, kind, state), json))
        {
            report.Add(ImportFindings.Duplicate, id, file.Name);
        }
    }

    private static void LeaveOut(string id, Fault error, ImportReport report) =>
        report.Add(ImportFindings.Record, id, $"{error.Code} {error.Field}: {error.Message}");

    private static string? IdOf(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object
        && record.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String
        && Ids.HasSyntax(id.GetString()!)
            ? id.GetString()
            : null;

    private static string YearOf(JsonElement record) =>
        record.TryGetProperty("published", out var date) && date.ToString() is { Length: >= 4 } text && text[..4].All(char.IsAsciiDigit)
            ? text[..4]
            : "undated";

    private static string StateOf(JsonElement record) =>
        record.TryGetProperty("derived", out var derived)
        && derived.ValueKind == JsonValueKind.Object
        && derived.TryGetProperty("status", out var status)
            ? status.ToString()
            : "without a status";

    private static JsonElement Renamed(JsonElement record, IReadOnlyDictionary<string, FormerIds> former)
    {
        if (former.Count == 0)
        {
            return record;
        }

        var json = JsonNode.Parse(record.GetRawText());
        FormerIds.Replace(json, Shapes.Document, former);
        return JsonElement.Parse(json!.ToJsonString(SafeJson.Options));
    }

    // Before the version 2.0 of the data, a debate had the role of an answer.
    private static JsonElement WithDebates(JsonElement record)
    {
        if (!record.TryGetProperty("texts", out var stated) || JsonNode.Parse(stated.GetRawText()) is not JsonArray texts)
        {
            return record;
        }

        var answers = texts.OfType<JsonObject>().Where(text => text["role"]?.ToString() == TextRoles.Answer).ToList();
        answers.ForEach(text => text["role"] = TextRoles.Debate);
        using var output = new MemoryStream();
        using (var json = SafeJson.Writer(output))
        {
            json.WriteStartObject();
            foreach (var field in record.EnumerateObject())
            {
                json.WritePropertyName(field.Name);
                json.WriteRawValue(field.NameEquals("texts") ? texts.ToJsonString(SafeJson.Options) : field.Value.GetRawText());
            }

            json.WriteEndObject();
        }

        return answers.Count == 0 ? record : JsonElement.Parse(output.ToArray());
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
