using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using StaticPublication.Storage;
using ParquetField = Parquet.Schema.Field;

namespace StaticPublication.Exporting;

/// <summary>Writes a table as Apache Parquet with zstd: dates as dates, lists as three-level lists
/// (https://parquet.apache.org/docs/file-format/types/logicaltypes/).</summary>
internal sealed class ParquetTable<TRow>(IReadOnlyList<NestedColumn<TRow>> columns)
    where TRow : class
{
    private const CompressionLevel Level = CompressionLevel.Optimal;

    // A sample decides whether a column gets a dictionary: searching long texts for duplicates costs more than it saves.
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = Level,
        DictionaryEncodingThreshold = 0.2,
        DictionaryEncodingSampleSize = 100,
        MaximumSmallPoolFreeBytes = 8 << 20,
        MaximumLargePoolFreeBytes = 16 << 20,
    };

    private readonly ParquetSchema _schema = new([.. columns.Select(FieldOf)]);

    /// <summary>Writes a file of row groups, each of which is made by itself and kept between builds. Only one is in memory at a
    /// time.</summary>
    /// <param name="stream">Receives the file.</param>
    /// <param name="groups">The groups; none is empty.</param>
    /// <param name="pieces">Cache of the groups; null for a build without cache.</param>
    public void Write(Stream stream, IEnumerable<RowGroup<TRow>> groups, PieceCache? pieces)
    {
        var joined = new ParquetJoin(stream);
        foreach (var group in groups)
        {
            byte[] Made() => Make(group.Rows()).GetAwaiter().GetResult();
            joined.Add(pieces is null ? Made() : pieces.GetOrMake(group.DependsOn, Made));
        }

        if (joined.IsEmpty)
        {
            stream.Write(Make([]).GetAwaiter().GetResult());
            return;
        }

        joined.Close();
    }

    private async Task<byte[]> Make(IReadOnlyList<TRow> rows)
    {
        using var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(_schema, stream, Options))
        {
            if (rows.Count > 0)
            {
                await WriteGroup(writer, rows);
            }
        }

        return stream.ToArray();
    }

    private async Task WriteGroup(ParquetWriter writer, IReadOnlyList<TRow> rows)
    {
        using var group = writer.CreateRowGroup();
        var field = 0;
        foreach (var column in columns)
        {
            var items = ColumnItems.Of(column, rows);
            foreach (var cell in column.Cells)
            {
                await WriteColumn(group, _schema.DataFields[field++], items, cell);
            }
        }

        group.CompleteValidate();
    }

    private static ParquetField FieldOf(NestedColumn<TRow> column)
    {
        if (column.Items is null)
        {
            return FieldOf(column.Cells[0], column.Name);
        }

        return new ListField(
            column.Name,
            column.Cells is [{ Name: "" } only]
                ? FieldOf(only, "element")
                : new StructField("element", [.. column.Cells.Select(cell => FieldOf(cell, cell.Name))])
        );
    }

    private static DataField FieldOf(Column<object> cell, string name) =>
        cell.Type switch
        {
            CellType.AsText or CellType.AsCode => new DataField(name, typeof(string), !cell.Required),
            CellType.AsNumber => new DataField(name, typeof(int), !cell.Required),
            CellType.AsFlag => new DataField(name, typeof(bool), !cell.Required),
            CellType.AsDay => new DataField(name, typeof(DateOnly), !cell.Required),
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Type, null),
        };

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, ColumnItems items, Column<object> cell) =>
        cell.Type switch
        {
            CellType.AsText or CellType.AsCode => WriteColumn(group, field, items, cell.Value, value => ((string)value).AsMemory()),
            CellType.AsNumber => WriteColumn(group, field, items, cell.Value, value => (int)value),
            CellType.AsFlag => WriteColumn(group, field, items, cell.Value, value => (bool)value),
            CellType.AsDay => WriteColumn(group, field, items, cell.Value, value => (DateOnly)value),
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Type, null),
        };

    // Definition levels as in Dremel: a present but empty list has level 1; an item without a value has one less than an item with a value.
    private static Task WriteColumn<T>(
        ParquetRowGroupWriter group,
        DataField field,
        ColumnItems column,
        Func<object, object?> read,
        Func<object, T> convert
    )
        where T : struct
    {
        var maxLevel = field.MaxDefinitionLevel;
        var (values, count, definitions) = (new T[column.Items.Count], 0, new int[column.Items.Count]);
        for (var at = 0; at < definitions.Length; at++)
        {
            var item = column.Items[at];
            var value = item is null ? null : read(item);
            definitions[at] =
                item is null ? 1
                : value is null ? maxLevel - 1
                : maxLevel;
            if (value is not null)
            {
                values[count++] = convert(value);
            }
        }

        // The type is explicit: a bare null would become empty memory, which the writer takes for a column without rows.
        return group.WriteAllPartsAsync<T>(
            field,
            values.AsMemory(0, count),
            maxLevel == 0 ? default(ReadOnlyMemory<int>?) : new ReadOnlyMemory<int>(definitions),
            column.Repetitions,
            CancellationToken.None
        );
    }

    /// <summary>The items of a column for all rows in order, made once for all its cells. Null stands for an empty list; the item of a
    /// single value is its row.</summary>
    private sealed record ColumnItems(IReadOnlyList<object?> Items, ReadOnlyMemory<int>? Repetitions)
    {
        public static ColumnItems Of(NestedColumn<TRow> column, IReadOnlyList<TRow> rows)
        {
            if (column.Items is not { } itemsOf)
            {
                return new ColumnItems(rows, null);
            }

            var (items, repetitions) = (new List<object?>(rows.Count), new List<int>(rows.Count));
            foreach (var row in rows)
            {
                var own = itemsOf(row);
                for (var index = 0; index < own.Count; index++)
                {
                    items.Add(own[index]);
                    repetitions.Add(index == 0 ? 0 : 1);
                }

                if (own.Count == 0)
                {
                    items.Add(null);
                    repetitions.Add(0);
                }
            }

            return new ColumnItems(items, repetitions.ToArray());
        }
    }
}

/// <summary>Rows of a table that stand together in its file.</summary>
/// <param name="DependsOn">Hash of what they are made from.</param>
/// <param name="Rows">Returns them.</param>
internal sealed record RowGroup<TRow>(Fingerprint DependsOn, Func<IReadOnlyList<TRow>> Rows);
