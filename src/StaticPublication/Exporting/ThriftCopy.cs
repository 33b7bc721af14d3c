using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary>Copies a structure in Thrift’s compact protocol field by field, with some fields replaced. Nothing is written without a stream.
/// See https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md.</summary>
internal sealed class ThriftCopy(byte[] from, MemoryStream? to)
{
    private const int TrueValue = 1;
    private const int FalseValue = 2;
    private const int ByteValue = 3;
    private const int LongValue = 6;
    private const int DoubleValue = 7;
    private const int BinaryValue = 8;
    private const int ListValue = 9;
    private const int SetValue = 10;
    private const int StructValue = 12;
    private const int LongList = 15;

    private MemoryStream? _to = to;
    private int _at;
    private int _field;
    private int _type;

    /// <summary>Writes a list of structures without its items, which must follow.</summary>
    public static void WriteListOfStructs(MemoryStream to, int count)
    {
        to.WriteByte((byte)((Math.Min(count, LongList) << 4) | StructValue));
        if (count >= LongList)
        {
            WriteLength(to, count);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void WriteNumber(MemoryStream to, long number) => WriteLength(to, VariableLength.ZigZag(number));

    /// <summary>Moves to the next field and copies its header; returns its id, or null at the end of the structure.</summary>
    public int? NextField()
    {
        var header = Byte();
        if (header == 0)
        {
            return null;
        }

        (_type, var delta) = (header & 0xF, header >> 4);
        _field = delta > 0 ? _field + delta : (int)VariableLength.UnZigZag(Length());
        return _field;
    }

    /// <summary>Moves to a field that the structure is known to have, without copying anything.</summary>
    public void SkipTo(int field)
    {
        var to = _to;
        _to = null;
        while (NextField() is { } found && found != field)
        {
            Copy();
        }

        _to = to;
    }

    /// <summary>Moves behind the field without copying it.</summary>
    public void Skip()
    {
        var to = _to;
        _to = null;
        Copy();
        _to = to;
    }

    /// <summary>Copies the field as it is.</summary>
    public void Copy() => Copy(_type, default);

    /// <summary>Reads the number in the field.</summary>
    public long ReadNumber() => VariableLength.UnZigZag(VariableLength.Read(from, ref _at));

    /// <summary>Copies the only item of the field's list of structures, with places in the joined file.</summary>
    public void CopyOnlyItem(ParquetPlaces places)
    {
        if (from[_at++] != ((1 << 4) | StructValue))
        {
            throw new InvalidDataException("A part of a Parquet file does not have one row group.");
        }

        Copy(StructValue, places);
    }

    private void Copy(int type, ParquetPlaces places)
    {
        switch (type)
        {
            case TrueValue or FalseValue:
                break;
            case ByteValue:
                Byte();
                break;
            case > ByteValue and <= LongValue:
                var number = places.Placed(_field, ReadNumber());
                if (_to is not null)
                {
                    WriteNumber(_to, number);
                }

                break;
            case DoubleValue:
                Bytes(sizeof(double));
                break;
            case BinaryValue:
                Bytes((int)Length());
                break;
            case ListValue or SetValue:
                CopyList(places);
                break;
            case StructValue:
                CopyStruct(places);
                break;
            default:
                throw new InvalidDataException($"The description of a Parquet file has a value of type {type}.");
        }
    }

    private void CopyList(ParquetPlaces places)
    {
        var header = Byte();
        var (type, count) = (header & 0xF, (long)(header >> 4));
        count = count == LongList ? Length() : count;
        for (; count > 0; count--)
        {
            // In a list, unlike in a structure, a yes or no is a byte.
            Copy(type is TrueValue or FalseValue ? ByteValue : type, places);
        }
    }

    private void CopyStruct(ParquetPlaces places)
    {
        var outer = _field;
        _field = 0;
        while (NextField() is { } field)
        {
            Copy(_type, _type is ListValue or StructValue ? places.Inside(field) : places);
        }

        _field = outer;
    }

    private byte Byte()
    {
        _to?.WriteByte(from[_at]);
        return from[_at++];
    }

    private long Length()
    {
        var length = VariableLength.Read(from, ref _at);
        if (_to is not null)
        {
            WriteLength(_to, length);
        }

        return length;
    }

    private void Bytes(int count)
    {
        _to?.Write(from, _at, count);
        _at += count;
    }

    private static void WriteLength(MemoryStream to, long length)
    {
        Span<byte> bytes = stackalloc byte[VariableLength.MaxBytes];
        to.Write(bytes[..VariableLength.Write(bytes, length)]);
    }
}
