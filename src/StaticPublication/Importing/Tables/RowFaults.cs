using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Tables;

/// <summary>The faults of rows and cells, in their order. Those of one column that have one reason are told as one, with the words of the
/// first.</summary>
/// <param name="report">Is told.</param>
internal sealed partial class RowFaults(ImportReport report)
{
    private const int MostRows = 5;

    private readonly OrderedDictionary<(string Where, int Column, string Reason), (string What, List<int> Rows)> told = [];

    public void Add(CellPlace place, string what)
    {
        var reason = (place.Sheet.Where, place.Column, Particular().Replace(what, ""));
        if (!told.TryGetValue(reason, out var known))
        {
            told[reason] = known = (what, []);
        }

        known.Rows.Add(place.Row);
    }

    /// <summary>Tells all that was added since the last time.</summary>
    public void Tell()
    {
        foreach (var ((where, column, _), (what, rows)) in told)
        {
            report.Add(ImportFindings.Cell, CellPlace.Text(where, rows, MostRows, column), what, rows.Count);
        }

        told.Clear();
    }

    // The text of the cell, and numbers that follow from it.
    [GeneratedRegex("^\"[^\"]*\"|[0-9][0-9.,]*")]
    private static partial Regex Particular();
}
