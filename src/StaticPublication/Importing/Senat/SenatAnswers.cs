using System.Globalization;
using StaticPublication.Storage;

namespace StaticPublication.Importing.Senat;

/// <summary>The rows of answers, kept in a temporary file until their questions are read.</summary>
internal sealed class SenatAnswers(string folder) : IDisposable
{
    private readonly FileStream file = WholeFile.Create(WholeFile.Beside(Path.Combine(folder, "answers")), FileOptions.DeleteOnClose);
    private readonly Dictionary<long, int> first = [];
    private readonly List<(long Offset, int Length, long Line, int Next)> rows = [];
    private CopyTable? table;
    private int key = -1;

    private int used;

    /// <summary>Number of rows that another row of the same question repeats, byte by byte.</summary>
    public int Repeated { get; private set; }

    /// <summary>Number of answers that no question asked for.</summary>
    public int Orphans => rows.Count - used;

    /// <summary>Keeps the current row. Returns false if it has no key.</summary>
    public bool Add(CopyReader reader)
    {
        if (!ReferenceEquals(table, reader.Table))
        {
            table = reader.Table;
            key = table!.IndexOf("idque");
        }

        if (key < 0 || !long.TryParse(reader.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var question))
        {
            return false;
        }

        if (IsKnown(question, reader.Row))
        {
            Repeated++;
            return true;
        }

        rows.Add((file.Position, reader.Row.Length, reader.Line, first.GetValueOrDefault(question, -1)));
        first[question] = rows.Count - 1;
        file.Write(reader.Row);
        return true;
    }

    private bool IsKnown(long question, ReadOnlySpan<byte> row)
    {
        if (!first.TryGetValue(question, out var at))
        {
            return false;
        }

        file.Flush();
        for (; at >= 0; at = rows[at].Next)
        {
            if (rows[at].Length == row.Length && Row(at).AsSpan().SequenceEqual(row))
            {
                return true;
            }
        }

        return false;
    }

    private byte[] Row(int at)
    {
        var row = new byte[rows[at].Length];
        RandomAccess.Read(file.SafeFileHandle, row, rows[at].Offset);
        return row;
    }

    /// <summary>Ends the keeping of rows.</summary>
    public void Finish() => file.Flush();

    /// <summary>The answers to a question, in the order of the dump.</summary>
    /// <param name="question">The key of the question.</param>
    /// <param name="reader">A reader of kept rows, which tells their faults.</param>
    /// <param name="report">Counts what the cleaning of texts does.</param>
    public List<DumpRow> Of(string? question, CopyReader reader, ImportReport report)
    {
        var found = new List<DumpRow>();
        if (!long.TryParse(question, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !first.TryGetValue(id, out var at))
        {
            return found;
        }

        for (; at >= 0; at = rows[at].Next)
        {
            reader.Restore(table!, Row(at), rows[at].Line);
            found.Add(DumpRow.Of(reader, report));
            used++;
        }

        found.Reverse();
        return found;
    }

    public void Dispose() => file.Dispose();
}
