namespace StaticPublication.Importing.Tables;

/// <summary>What a table must have, whatever its cells say.</summary>
internal sealed partial class TableWork
{
    private void RequireRows(List<(string Where, string What)> missing)
    {
        if (Records.Count == 0 && missing.Count == 0 && Faults == 0)
        {
            throw new ImportRefusedException(
                ImportFindings.Empty,
                string.Join(", ", options.Sources),
                "no row below a header says anything; look whether the table was saved whole"
            );
        }
    }

    private void RequireColumns(List<(string Where, string What)> missing)
    {
        foreach (var (where, what) in Records.Count > 0 ? missing : [])
        {
            report.Add(ImportFindings.Header, $"{where}: {what}", "the sheet was left out");
        }

        if (Records.Count == 0 && missing.Count > 0)
        {
            throw new ImportRefusedException(
                ImportFindings.Map,
                missing[0].Where,
                string.Join("; ", missing.Skip(1).Select(one => $"{one.Where}: {one.What}").Prepend(missing[0].What))
                    + ". Name the columns in a map (--map-out FILE writes one to complete, --map FILE reads it)"
            );
        }
    }
}
