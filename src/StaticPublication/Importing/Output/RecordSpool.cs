using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>The position of a record in the spool, and the values that decide which file it goes to.</summary>
internal readonly record struct SpooledRecord(
    string Id,
    string File,
    long Offset,
    int Length,
    int JointAnswerOffset,
    Fingerprint Answer,
    string Kind,
    string State
);

/// <summary>Keeps records in one temporary file until all have been read, because joint answers are known only then. Memory: about a
/// hundred bytes per record.</summary>
internal sealed class RecordSpool : IDisposable
{
    private readonly FileStream spool;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<SpooledRecord> records = [];

    public RecordSpool(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        spool = WholeFile.Create(WholeFile.Beside(Path.Combine(folder, "records")), FileOptions.DeleteOnClose);
    }

    public int Count => records.Count;

    /// <summary>Folder of the records.</summary>
    public string Folder { get; }

    public bool Contains(string id) => ids.ContainsKey(id);

    /// <summary>The place of a record that it contains.</summary>
    public SpooledRecord Of(string id) => records[ids[id]];

    /// <summary>Whether a record is among the first so many.</summary>
    public bool IsAmong(string id, int first) => ids.TryGetValue(id, out var rank) && rank < first;

    /// <summary>Adds a record, or replaces the one with the same id. Returns false if the replaced record was different.</summary>
    public bool Add(SpooledRecord record, ReadOnlySpan<byte> json)
    {
        var same = true;
        record = record with { Offset = spool.Seek(0, SeekOrigin.End), Length = json.Length };
        if (ids.TryGetValue(record.Id, out var before))
        {
            same = json.SequenceEqual(Read(records[before]));
            spool.Seek(0, SeekOrigin.End);
            records[before] = record;
        }
        else
        {
            ids.Add(record.Id, records.Count);
            records.Add(record);
        }

        spool.Write(json);
        return same;
    }

    /// <summary>Leaves a record out.</summary>
    public void Remove(string id)
    {
        if (ids.Remove(id, out var removed))
        {
            records[removed] = records[^1];
            records.RemoveAt(records.Count - 1);
            if (removed < records.Count)
            {
                ids[records[removed].Id] = removed;
            }
        }
    }

    /// <summary>Records grouped by file. Files are in ordinal order of their names, records in ordinal order of their ids.</summary>
    public IEnumerable<IGrouping<string, SpooledRecord>> Files() =>
        records
            .OrderBy(record => record.File, StringComparer.Ordinal)
            .ThenBy(record => record.Id, StringComparer.Ordinal)
            .GroupBy(record => record.File);

    /// <summary>Answers that several records share.</summary>
    public HashSet<Fingerprint> JointAnswers() =>
        [
            .. records
                .Where(record => record.Answer != Fingerprint.None)
                .CountBy(record => record.Answer)
                .Where(count => count.Value > 1)
                .Select(count => count.Key),
        ];

    public IEnumerable<(string Kind, string State)> States() => records.Select(record => (record.Kind, record.State));

    public byte[] Read(SpooledRecord record)
    {
        var json = new byte[record.Length];
        spool.Seek(record.Offset, SeekOrigin.Begin);
        spool.ReadExactly(json);
        return json;
    }

    public void Dispose() => spool.Dispose();
}
