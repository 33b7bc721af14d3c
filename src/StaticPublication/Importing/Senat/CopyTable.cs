namespace StaticPublication.Importing.Senat;

/// <summary>A table as a COPY line of a dump names it. Columns are found by name, because their order and number change.</summary>
/// <param name="Name">Name without the schema.</param>
/// <param name="Columns">Names of the columns, in the order of the fields.</param>
/// <param name="Line">Line of the COPY statement, from 1.</param>
internal sealed record CopyTable(string Name, IReadOnlyList<string> Columns, long Line)
{
    private readonly Dictionary<string, int> positions = Columns.Index().ToDictionary(column => column.Item, column => column.Index);

    /// <summary>Position of a column, or -1.</summary>
    public int IndexOf(string column) => positions.GetValueOrDefault(column, -1);
}

/// <summary>A fault in a dump, at a line and a column, both from 1. The column is in characters.</summary>
internal sealed record CopyFault(long Line, int Column, string What);
