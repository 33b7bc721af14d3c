using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using ParquetField = Parquet.Schema.Field;

namespace StaticPublication.Exporting;

/// <summary>A table as Apache Parquet with zstd: dates as dates, lists as lists of three levels (https://parquet.apache.org/docs/file-format/types/logicaltypes/).</summary>
internal sealed class ParquetTable<TRow>(IReadOnlyList<TypedColumn<TRow>> columns)
    where TRow : class
{
    private const CompressionLevel Level = CompressionLevel.Fastest;

    // Whether a column is worth a dictionary is told by a sample: scanning long texts for equal ones costs more than it saves.
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = Level, DictionaryEncodingThreshold = 0.2, DictionaryEncodingSampleSize = 100, MaximumSmallPoolFreeBytes = 8 << 20, MaximumLargePoolFreeBytes = 16 << 20 };

    private readonly ParquetSchema _schema = new([.. columns.Select(FieldOf)]);

    /// <summary>Writes a file; each run of rows is a row group, held in memory one at a time.</summary>
    public void Write(Stream stream, IEnumerable<IReadOnlyList<TRow>> groups) => WriteAsync(stream, groups).GetAwaiter().GetResult();

    private async Task WriteAsync(Stream stream, IEnumerable<IReadOnlyList<TRow>> groups)
    {
        await using var writer = await ParquetWriter.CreateAsync(_schema, stream, Options);
        foreach (var rows in groups)
        {
            using var group = writer.CreateRowGroup();
            var field = 0;
            foreach (var column in columns)
            {
                foreach (var cell in column.Cells)
                {
                    await WriteColumn(group, _schema.DataFields[field++], new ColumnValues(rows, column.Items is { } items ? row => items((TRow)row) : null, cell));
                }
            }

            group.CompleteValidate();
        }
    }

    private static ParquetField FieldOf(TypedColumn<TRow> column)
    {
        if (column.Items is null)
        {
            return FieldOf(column.Cells[0], column.Name);
        }

        return new ListField(column.Name, column.Cells is [{ Name: "" } only] ? FieldOf(only, "element") : new StructField("element", [.. column.Cells.Select(cell => FieldOf(cell, cell.Name))]));
    }

    private static DataField FieldOf(Cell<object> cell, string name) => cell.Type switch
    {
        CellType.AsText => new DataField(name, typeof(string), !cell.Required),
        CellType.AsNumber => new DataField(name, typeof(int), !cell.Required),
        CellType.AsFlag => new DataField(name, typeof(bool), !cell.Required),
        CellType.AsDay => new DataField(name, typeof(DateOnly), !cell.Required),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Type, null),
    };

    private static Task WriteColumn(ParquetRowGroupWriter group, DataField field, ColumnValues values) => values.Cell.Type switch
    {
        CellType.AsText => WriteColumn(group, field, values, value => ((string)value).AsMemory()),
        CellType.AsNumber => WriteColumn(group, field, values, value => (int)value),
        CellType.AsFlag => WriteColumn(group, field, values, value => (bool)value),
        CellType.AsDay => WriteColumn(group, field, values, value => (DateOnly)value),
        _ => throw new ArgumentOutOfRangeException(nameof(values), values.Cell.Type, null),
    };

    // Levels as Dremel has them: a list that is there and empty has level 1, an item without its value one less than a value.
    private static Task WriteColumn<T>(ParquetRowGroupWriter group, DataField field, ColumnValues column, Func<object, T> convert)
        where T : struct
    {
        var (values, definitions, repetitions) = (new List<T>(), new List<int>(), new List<int>());
        foreach (var (value, isFirst, isEmptyList) in column.Each())
        {
            repetitions.Add(isFirst ? 0 : 1);
            definitions.Add(isEmptyList ? 1 : value is null ? field.MaxDefinitionLevel - 1 : field.MaxDefinitionLevel);
            if (value is not null)
            {
                values.Add(convert(value));
            }
        }

        return group.WriteAllPartsAsync<T>(
            field, values.ToArray(), LevelsOf(definitions, field.MaxDefinitionLevel), LevelsOf(repetitions, field.MaxRepetitionLevel), CancellationToken.None);
    }

    // The type is spelt out: a bare null would become an empty memory, which the writer takes for a column of no rows.
    private static ReadOnlyMemory<int>? LevelsOf(List<int> levels, int most) => most == 0 ? default(ReadOnlyMemory<int>?) : new ReadOnlyMemory<int>([.. levels]);

    private sealed record ColumnValues(IReadOnlyList<TRow> Rows, Func<object, IReadOnlyList<object>>? Items, Cell<object> Cell)
    {
        public IEnumerable<(object? Value, bool IsFirst, bool IsEmptyList)> Each()
        {
            foreach (var row in Rows)
            {
                if (Items is null)
                {
                    yield return (Cell.Value(row), true, false);
                    continue;
                }

                var items = Items(row);
                for (var index = 0; index < items.Count; index++)
                {
                    yield return (Cell.Value(items[index]), index == 0, false);
                }

                if (items.Count == 0)
                {
                    yield return (null, true, true);
                }
            }
        }
    }
}
