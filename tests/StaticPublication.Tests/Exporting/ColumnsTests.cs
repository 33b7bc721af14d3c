using StaticPublication.Exporting;

namespace StaticPublication.Tests.Exporting;

public class ColumnsTests
{
    [Fact]
    public void What_both_tables_of_documents_have_is_the_same_column()
    {
        using var sample = new SampleEdition(12);
        var rows = Enumerable.Range(0, 12).Select(number => new DocumentRow(sample.Edition, number)).ToList();
        var both = DocumentColumns
            .Flat.Join(
                DocumentColumns.Whole.Where(column => column.Items is null),
                flat => flat.Name,
                whole => whole.Name,
                (f, w) => (f, w)
            )
            .ToList();

        Assert.InRange(both.Count, 25, DocumentColumns.Flat.Count);
        Assert.All(both, pair =>
        {
            var (flat, whole) = pair;
            Assert.Equal(
                (flat.Type, flat.Required, flat.Words, flat.Origin),
                (whole.Cells[0].Type, whole.Cells[0].Required, whole.Words, whole.Origin)
            );
            Assert.Equal(rows.Select(flat.Value), rows.Select(whole.Cells[0].Value));
        });
    }

    [Fact]
    public void Values_are_of_the_type_that_their_column_says_and_there_where_it_says()
    {
        using var sample = new SampleEdition(12);
        foreach (var row in Enumerable.Range(0, 12).Select(number => new DocumentRow(sample.Edition, number)))
        {
            Assert.All(DocumentColumns.Flat, column => AssertType(column, column.Value(row)));
            foreach (var column in DocumentColumns.Whole)
            {
                Assert.All(column.Items?.Invoke(row) ?? [row], item =>
                    Assert.All(column.Cells, cell => AssertType(cell, cell.Value(item)))
                );
            }
        }
    }

    private static void AssertType(Column column, object? value) =>
        Assert.True(
            value switch
            {
                null => !column.Required,
                string => column.Type is CellType.AsText or CellType.AsCode,
                int => column.Type == CellType.AsNumber,
                bool => column.Type == CellType.AsFlag,
                DateOnly => column.Type == CellType.AsDay,
                _ => false,
            },
            $"{column.Name} is {column.Type} and holds {value ?? "nothing"}"
        );
}
