namespace StaticPublication.Exporting;

/// <summary>A product for re-users: what it is called in the strings files (<c>export.NAME.title</c> and <c>.text</c>), its media type and
/// its files.</summary>
/// <param name="Name">snake_case, unique among the exports.</param>
/// <param name="MediaType">As IANA registers it.</param>
/// <param name="Files">The files of a release, made lazily, in a fixed order.</param>
internal sealed record Export(string Name, string MediaType, Func<Release, IEnumerable<ExportFile>> Files)
{
    /// <summary>Whether its rows are all the documents of the release, one each: what the line "Numbers agree" adds up.</summary>
    public bool HoldsEveryDocument { get; init; }

    /// <summary>Part of the data page that it stands in, by the key of its heading: <c>data.group_NAME</c>.</summary>
    public string Group { get; init; } = "whole";

    /// <summary>Columns of a table; empty for what is not one.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>What it is called.</summary>
    public string Title(Strings strings) => strings[$"export.{Name}.title"];

    /// <summary>What it holds, in a sentence.</summary>
    public string Description(Strings strings) => strings[$"export.{Name}.text"];
}

/// <summary>A file of a product and how many rows it has: records of a JSON list, lines of a table without its header; of a single object,
/// one.</summary>
internal sealed record ExportFile(OutputFile File, long Rows);
