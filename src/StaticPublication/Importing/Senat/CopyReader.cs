using System.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads the rows of the COPY blocks of a PostgreSQL dump, one at a time. Nothing of the dump is run. Memory: one line and a
/// buffer.</summary>
/// <param name="dump">The dump, in UTF-8.</param>
/// <param name="file">The file that it comes from. Its limits apply to a line.</param>
internal sealed class CopyReader(Stream dump, SourceFile file)
{
    private readonly LineFeeds lines = new(dump, file);
    private long line;
    private int[] starts = new int[64];
    private int fields;

    /// <summary>Called with each fault. The row that has it is left out.</summary>
    public required Action<CopyFault> Faulty { get; init; }

    /// <summary>Called with each oddity that PostgreSQL accepts.</summary>
    public Action<CopyFault>? Odd { get; init; }

    /// <summary>Called with each statement that adds rows in a form that is not read.</summary>
    public Action<long, string>? Unread { get; init; }

    /// <summary>The table of the current row.</summary>
    public CopyTable? Table { get; private set; }

    /// <summary>The line of the current row, from 1.</summary>
    public long Line => line;

    /// <summary>The bytes of the current row, without the line's end. Valid until the next row.</summary>
    public ReadOnlySpan<byte> Row => row.Span;

    private ReadOnlyMemory<byte> row;

    /// <summary>Moves to the next row of any table. Returns false at the end.</summary>
    public bool Read()
    {
        while (lines.Next(out row, out var terminated))
        {
            line++;
            if (Table is null)
            {
                Begin();
            }
            else if (Row is [(byte)'\\', (byte)'.'])
            {
                Table = null;
            }
            else if (!terminated)
            {
                Faulty(new CopyFault(line, Characters(Row) + 1, $"the file ends within a row of {Table.Name}"));
                Table = null;
                return false;
            }
            else if (Split())
            {
                return true;
            }
        }

        if (Table is not null)
        {
            Faulty(new CopyFault(line + 1, 1, $"the file ends within {Table.Name}, whose end mark (\\.) is missing"));
            Table = null;
        }

        return false;
    }

    /// <summary>Returns the text of a field of the current row. Null if it is null, empty or has a fault, which is told.</summary>
    public string? Text(int field)
    {
        var bytes = Field(field);
        if (bytes.IsEmpty || CopyText.IsNull(bytes))
        {
            return null;
        }

        try
        {
            var text = CopyText.Decode(bytes, out var odd);
            if (odd >= 0)
            {
                Odd?.Invoke(At(field, odd, $"an escape that pg_dump never writes, \\{(char)bytes[odd + 1]}"));
            }

            return text;
        }
        catch (CopyTextException broken)
        {
            Faulty(At(field, broken.At, broken.Message));
            return null;
        }
    }

    /// <summary>Takes a row that was kept as the current one.</summary>
    public void Restore(CopyTable table, byte[] kept, long at)
    {
        (Table, row, line) = (table, kept, at);
        Split();
    }

    private CopyFault At(int field, int position, string what) =>
        new(line, Characters(Row[..(starts[field] + position)]) + 1, $"{what} in {Table!.Columns[field]}");

    private ReadOnlySpan<byte> Field(int field) => Row[starts[field]..(starts[field + 1] - 1)];

    // Only a line feed ends a row: U+0085 and U+2028 may stand in a field.
    private bool Split()
    {
        var (count, at) = (Table!.Columns.Count, 0);
        fields = 0;
        if (starts.Length < count + 2)
        {
            starts = new int[count + 2];
        }

        while (fields < count)
        {
            starts[fields++] = at;
            var tab = Row[at..].IndexOf((byte)'\t');
            at = tab < 0 ? Row.Length + 1 : at + tab + 1;
            if (tab < 0)
            {
                break;
            }
        }

        starts[fields] = at;
        if (fields == count && at == Row.Length + 1)
        {
            return true;
        }

        var surplus = fields == count;
        var found = Row.Count((byte)'\t') + 1;
        Faulty(
            new CopyFault(
                line,
                surplus ? Characters(Row[..(at - 1)]) + 1 : Characters(Row) + 1,
                $"{found} fields in a row of {Table.Name}, which has {count} columns"
            )
        );
        return false;
    }

    private void Begin()
    {
        if (Row.StartsWith("COPY "u8))
        {
            var (table, faultAt) = CopyStatement.Parse(Encoding.UTF8.GetString(Row).TrimEnd('\r'), line);
            Table = table;
            if (table is null)
            {
                Faulty(new CopyFault(line, faultAt, "a COPY statement that cannot be read"));
            }
        }
        else if (Row.StartsWith("INSERT INTO "u8))
        {
            Unread?.Invoke(line, Encoding.UTF8.GetString(Row[..Math.Min(Row.Length, 60)]));
        }
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        // Every scalar has one byte that does not continue another.
        var count = 0;
        foreach (var letter in utf8)
        {
            count += (letter & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
