namespace StaticPublication.Importing.Tables;

/// <summary>What only the import of a table is told.</summary>
internal sealed record TableOptions
{
    /// <summary>Kind of the documents, by id or name. Null if a column states it.</summary>
    public string? Kind { get; init; }

    /// <summary>Authority file without <c>.yml</c> that the rows are entries of. Null for documents.</summary>
    public string? Authority { get; init; }

    /// <summary>Licence of the source, by id or name. Null if a column or the map states it.</summary>
    public string? Licence { get; init; }

    /// <summary>File that says which column fills which field. Null if the headers say it.</summary>
    public string? Map { get; init; }

    /// <summary>File to write what was understood to, as a map. Null for none.</summary>
    public string? MapOut { get; init; }

    /// <summary>Returns a whole line in the language of the person.</summary>
    public Func<string, string> Said { get; init; } = line => line;

    /// <summary>Whether names without an entry get one.</summary>
    public bool Create { get; init; }

    /// <summary>Whether documents with a fault are left out. Otherwise nothing is written.</summary>
    public bool LeaveOut { get; init; }

    /// <summary>The words of the interface in every language: labels of fields and names of months.</summary>
    public IReadOnlyList<Strings> Words { get; init; } = [];
}
