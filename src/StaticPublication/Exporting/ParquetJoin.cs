using System.Buffers.Binary;

namespace StaticPublication.Exporting;

/// <summary>Joins Parquet files of one row group each to one file with all these groups, so that a change makes one group anew: the groups
/// are copied, and the description at the end of the file (https://parquet.apache.org/docs/file-format/metadata/) lists them where they now
/// are. The library writes whole files only.</summary>
internal sealed class ParquetJoin(Stream stream)
{
    private const int RowsField = 3;
    private const int GroupsField = 4;

    // What begins and ends a file.
    private static ReadOnlySpan<byte> Mark => "PAR1"u8;

    private readonly List<byte[]> _footers = [];
    private readonly List<long> _shifts = [];
    private long _end;

    /// <summary>Whether no group has been added.</summary>
    public bool IsEmpty => _footers.Count == 0;

    /// <summary>Copies the row group of a file.</summary>
    public void Add(ReadOnlySpan<byte> file)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(file[^(Mark.Length + sizeof(int))..]);
        var footer = file.Length - Mark.Length - sizeof(int) - length;
        if (_end == 0)
        {
            Write(Mark);
        }

        _shifts.Add(_end - Mark.Length);
        _footers.Add(file.Slice(footer, length).ToArray());
        Write(file[Mark.Length..footer]);
    }

    /// <summary>Writes the description of all groups.</summary>
    public void Close()
    {
        using var footer = new MemoryStream();
        var first = new ThriftCopy(_footers[0], footer);
        while (first.NextField() is { } field)
        {
            switch (field)
            {
                case RowsField:
                    first.Skip();
                    ThriftCopy.WriteNumber(footer, _footers.Sum(RowsIn));
                    break;
                case GroupsField:
                    first.Skip();
                    WriteGroups(footer);
                    break;
                default:
                    first.Copy();
                    break;
            }
        }

        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)footer.Length);
        Write(footer.GetBuffer().AsSpan(0, (int)footer.Length));
        Write(length);
        Write(Mark);
    }

    private static long RowsIn(byte[] footer)
    {
        var copy = new ThriftCopy(footer, null);
        copy.SkipTo(RowsField);
        return copy.ReadNumber();
    }

    private void WriteGroups(MemoryStream to)
    {
        ThriftCopy.WriteListOfStructs(to, _footers.Count);
        for (var group = 0; group < _footers.Count; group++)
        {
            var copy = new ThriftCopy(_footers[group], to);
            copy.SkipTo(GroupsField);
            copy.CopyOnlyItem(new ParquetPlaces(_shifts[group], group));
        }
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        _end += bytes.Length;
    }
}

/// <summary>What of the description of a row group says where something is in the file.</summary>
/// <param name="Shift">How far the group has moved.</param>
/// <param name="Group">Its number in the file.</param>
/// <param name="In">The structure in question.</param>
internal readonly record struct ParquetPlaces(long Shift, long Group, ParquetPlaces.Structure In = ParquetPlaces.Structure.RowGroup)
{
    /// <summary>The structures of https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift.</summary>
    internal enum Structure
    {
        Other,
        RowGroup,
        ColumnChunk,
        ColumnMetaData,
    }

    /// <summary>The structures in a field of this one.</summary>
    public ParquetPlaces Inside(int field) =>
        this with
        {
            In = (In, field) switch
            {
                (Structure.RowGroup, 1) => Structure.ColumnChunk,
                (Structure.ColumnChunk, 3) => Structure.ColumnMetaData,
                _ => Structure.Other,
            },
        };

    /// <summary>A number of this structure in the joined file.</summary>
    public long Placed(int field, long number) =>
        (In, field) switch
        {
            // The ordinal.
            (Structure.RowGroup, 7) => Group,


            // The beginnings of the group, its columns and their indexes, pages, dictionary and Bloom filter.
            (Structure.RowGroup, 5)
            or
            (Structure.ColumnChunk, 2 or 4 or 6)
            or (Structure.ColumnMetaData, 9 or 10 or 11 or 14) when number > 0 => number + Shift,
            _ => number,
        };
}
