using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>Writes the spooled records to their files, one per line, and replaces only files whose bytes differ.</summary>
internal sealed class RecordFiles(ImportOptions options, string recordsFolder, RecordSpool spool, ImportReport report)
{
    /// <summary>Writes the files, compares them with those of the previous import, and deletes files of the same series that this import no
    /// longer fills.</summary>
    /// <exception cref="ImportRefusedException">No record was read, more records would be removed than allowed, or a file to be replaced
    /// was not written by an import.</exception>
    public void Write()
    {
        Imports.RequireRecords(spool.Count, options);
        var target = Path.Combine(options.Folder, recordsFolder);
        var imported = new ImportedFiles(target);
        var added = OwnFields.Of(target);
        var before = EarlierFiles(target, Series(spool.Files().Select(file => file.Key)));
        if (Array.Find(before, path => !imported.IsUnchanged(Path.GetFileName(path))) is { } changed)
        {
            throw new HandWritten(spool, imported, added).Refused(changed);
        }

        RequireAllowedRemovals(target);
        var own = added.In(before);
        var joint = spool.JointAnswers();
        Directory.CreateDirectory(target);
        // Without a previous folder, compares with the files that are replaced, so that a status that goes back is always reported.
        var earlier = options.Previous is null ? target : Path.Combine(options.Previous, recordsFolder);
        var comparison =
            options.Previous is null && !Directory.EnumerateFiles(target, "*.ndjson").Any() ? null : new RecordComparison(earlier, report);
        var written = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in spool.Files())
        {
            var staged = WholeFile.Beside(Path.Combine(target, file.Key));
            WriteFile(staged, file, joint, own);
            comparison?.Compare(file.Key, staged);
            imported.AddStaged(staged, file.Key);
            Replace(staged, Path.Combine(target, file.Key));
            written.Add(file.Key);
        }

        comparison?.Finish(Series(written));
        TellTaken(own);
        foreach (var stale in EarlierFiles(target, Series(written)).Where(path => !written.Contains(Path.GetFileName(path))))
        {
            File.Delete(stale);
        }

        imported.Save();
    }

    // A field that a person added goes when the source takes its record out.
    private void TellTaken(Dictionary<string, JsonObject> own)
    {
        foreach (var (id, fields) in own.Where(record => !spool.Contains(record.Key)).OrderBy(record => record.Key, StringComparer.Ordinal))
        {
            report.Add(ImportFindings.Own, id, $"removed with {fields.ToJsonString(SafeJson.Options)}");
        }
    }

    // A truncated source, or a part of it, must not remove most of what an earlier import wrote.
    private void RequireAllowedRemovals(string target)
    {
        var earlier = EarlierFiles(target, Series(spool.Files().Select(file => file.Key)))
            .SelectMany(File.ReadLines)
            .Select(RecordComparison.IdOf);
        var (count, missing) = (0, new List<string>());
        foreach (var id in earlier)
        {
            count++;
            if (!spool.Contains(id))
            {
                missing.Add(id);
            }
        }

        if (missing.Count > (options.AllowedRemovals ?? count / 10))
        {
            throw new ImportRefusedException(
                ImportFindings.Removals,
                target,
                $"{missing.Count} of {count} records are not in the sources ({string.Join(", ", missing.Take(3))}…); "
                    + $"import the whole source, or allow it with --allow-removals {missing.Count}"
            );
        }
    }

    private static string[] EarlierFiles(string target, HashSet<string> series) =>
        Directory.Exists(target)
            ? [.. Directory.GetFiles(target, "*.ndjson").Where(path => series.Contains(SeriesOf(Path.GetFileName(path))))]
            : [];

    /// <summary>The series of a file, such as 14-qe for 14-qe-2013.ndjson. One import writes all files of a series.</summary>
    public static string SeriesOf(string file) => file[..Math.Max(0, file.LastIndexOf('-'))];

    private static HashSet<string> Series(IEnumerable<string> files) => files.Select(SeriesOf).ToHashSet(StringComparer.Ordinal);

    private void WriteFile(string path, IEnumerable<SpooledRecord> records, HashSet<Fingerprint> joint, Dictionary<string, JsonObject> own)
    {
        using var output = WholeFile.Create(path);
        foreach (var record in records)
        {
            ReadOnlySpan<byte> json = spool.Read(record);
            if (joint.Contains(record.Answer))
            {
                var shared = Encoding.ASCII.GetBytes($",\"jointAnswer\":\"{ChamberOf(record)}-{record.Answer.ToString()[..16]}\"");
                json = (byte[])[.. json[..record.JointAnswerOffset], .. shared, .. json[record.JointAnswerOffset..]];
            }

            output.Write(
                own.TryGetValue(record.Id, out var fields)
                    ? Encoding.UTF8.GetBytes(OwnFields.Added(Encoding.UTF8.GetString(json), fields))
                    : json
            );
            output.Write("\n"u8);
        }
    }

    // Ids of questions begin with the chamber's sign.
    private static string ChamberOf(SpooledRecord record) => record.Id[..record.Id.IndexOf('-', StringComparison.Ordinal)];

    internal static void Replace(string staged, string target)
    {
        if (File.Exists(target) && Same(staged, target))
        {
            File.Delete(staged);
        }
        else
        {
            File.Move(staged, target, overwrite: true);
        }
    }

    private static bool Same(string left, string right)
    {
        if (new FileInfo(left).Length != new FileInfo(right).Length)
        {
            return false;
        }

        using var a = File.OpenRead(left);
        using var b = File.OpenRead(right);
        Span<byte> bytesA = stackalloc byte[8192];
        Span<byte> bytesB = stackalloc byte[8192];
        while (a.ReadAtLeast(bytesA, bytesA.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            b.ReadExactly(bytesB[..read]);
            if (!bytesA[..read].SequenceEqual(bytesB[..read]))
            {
                return false;
            }
        }

        return true;
    }
}
