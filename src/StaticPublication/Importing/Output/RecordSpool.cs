using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>A record on its way to its file: where it lies in the spool, and what decides its place.</summary>
internal readonly record struct SpooledRecord(
    string Id,
    string File,
    long Offset,
    int Length,
    int Seam,
    Fingerprint Answer,
    string Kind,
    string State
);

/// <summary>Records on disk until all are read, one file open, about a hundred bytes a record in memory; joint answers are known only
/// then.</summary>
internal sealed class RecordSpool : IDisposable
{
    private readonly FileStream spool;
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<SpooledRecord> records = [];

    public RecordSpool(string folder)
    {
        Directory.CreateDirectory(folder);
        spool = WholeFile.Create(WholeFile.Beside(Path.Combine(folder, "records")), FileOptions.DeleteOnClose);
    }

    public int Count => records.Count;

    public bool Contains(string id) => ids.ContainsKey(id);

    /// <summary>Adds a record, in the place of one with its id; false when that one said something else.</summary>
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

    /// <summary>The records of each file in ordinal order of their ids, the files in ordinal order of their names.</summary>
    public IEnumerable<IGrouping<string, SpooledRecord>> Files() =>
        records
            .OrderBy(record => record.File, StringComparer.Ordinal)
            .ThenBy(record => record.Id, StringComparer.Ordinal)
            .GroupBy(record => record.File);

    /// <summary>The answers that serve several records.</summary>
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
