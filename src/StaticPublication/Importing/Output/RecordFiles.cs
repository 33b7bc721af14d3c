using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Output;

/// <summary>Writes the spooled records to their files, one record a line, and replaces only files whose bytes differ.</summary>
internal sealed class RecordFiles(string folder, string below, RecordSpool spool, ImportReport report)
{
    /// <summary>Compares with the previous folder when there is one, writes, and takes away files of the same series that this import no
    /// longer fills.</summary>
    public void Write(string? previous)
    {
        var joint = spool.JointAnswers();
        var target = Path.Combine(folder, below);
        Directory.CreateDirectory(target);
        // Without a folder to compare with, what is replaced is: no status goes back unsaid.
        var earlier = previous is null ? target : Path.Combine(previous, below);
        var comparison =
            previous is null && !Directory.EnumerateFiles(target, "*.ndjson").Any() ? null : new RecordComparison(earlier, report);
        var written = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in spool.Files())
        {
            var staged = Path.Combine(target, $".{file.Key}.new");
            WriteFile(staged, file, joint);
            comparison?.Compare(file.Key, staged);
            Replace(staged, Path.Combine(target, file.Key));
            written.Add(file.Key);
        }

        comparison?.Finish(Series(written));
        foreach (
            var stale in Directory
                .EnumerateFiles(target, "*.ndjson")
                .Where(path => !written.Contains(Path.GetFileName(path)) && Series(written).Contains(SeriesOf(Path.GetFileName(path))))
        )
        {
            File.Delete(stale);
        }
    }

    /// <summary>14-qe of 14-qe-2013.ndjson: the files that one import fills together.</summary>
    public static string SeriesOf(string file) => file[..file.LastIndexOf('-')];

    private static HashSet<string> Series(IEnumerable<string> files) => files.Select(SeriesOf).ToHashSet(StringComparer.Ordinal);

    private void WriteFile(string path, IEnumerable<SpooledRecord> records, HashSet<Fingerprint> joint)
    {
        using var output = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        foreach (var record in records)
        {
            var json = spool.Read(record);
            output.Write(json, 0, record.Seam);
            if (joint.Contains(record.Answer))
            {
                output.Write(Encoding.ASCII.GetBytes($",\"jointAnswer\":\"an-{record.Answer.ToString()[..16]}\""));
            }

            output.Write(json, record.Seam, json.Length - record.Seam);
            output.Write("\n"u8);
        }
    }

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
