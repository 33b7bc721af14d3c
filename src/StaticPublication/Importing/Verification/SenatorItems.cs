using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Verification;

/// <summary>The rows of the senators' dump, each with all its values.</summary>
internal sealed class SenatorItems
{
    private readonly Dictionary<string, string> departments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> groups = new(StringComparer.Ordinal);

    public static IEnumerable<SourceItem> In(ImportOptions options, ImportReport report) =>
        SourceItem.Files(options, report).SelectMany(new SenatorItems().In);

    private IEnumerable<SourceItem> In(SourceFile file)
    {
        var encoding = TextEncoding.Of(file);
        return SenatDump.IsDump(encoding.Opening) ? Dump(file, encoding) : Table(file, encoding);
    }

    private static IEnumerable<SourceItem> Table(SourceFile file, TextEncoding encoding)
    {
        using var text = encoding.OpenText(file);
        List<string>? columns = null;
        foreach (var (_, cells) in new CsvRows(text, CsvRows.SeparatorOf(CsvRows.Header(encoding.Opening)!)).Read())
        {
            if (columns is null)
            {
                columns = cells.Contains("Matricule", StringComparer.Ordinal) ? cells : null;
                continue;
            }

            var leaves = columns
                .Zip(cells)
                .Where(pair =>
                    pair.Second.Trim() is { Length: > 0 } value && (pair.First, value) != (SenatorsTable.Membership[0], SenatorsTable.None)
                )
                .Select(pair => new StatedLeaf(SenatorsTable.PathOf(pair.First), pair.Second))
                .ToList();
            yield return new SourceItem(file.Name, leaves.Find(leaf => leaf.Path == SenatorsTable.PathOf("Matricule")).Text?.Trim(), leaves)
            {
                LabelOf = (_, printed) => SenatorsTable.TypeOf(printed),
            };
        }
    }

    private IEnumerable<SourceItem> Dump(SourceFile file, TextEncoding encoding)
    {
        foreach (var (table, row) in SenatItems.Rows(file, encoding))
        {
            if (table == "dpt")
            {
                departments[row.GetValueOrDefault("dptnum") ?? ""] = row.GetValueOrDefault("dptlib") ?? "";
            }
            else if (table == "libgrppol")
            {
                groups[row.GetValueOrDefault("grppolcod") ?? ""] = row.GetValueOrDefault("evelil") ?? row.GetValueOrDefault("evelib") ?? "";
            }
        }

        foreach (var (table, row) in SenatItems.Rows(file, encoding).Where(row => row.Row.ContainsKey("senmat")))
        {
            yield return new SourceItem(
                file.Name,
                row["senmat"].Trim(),
                [.. row.Select(pair => new StatedLeaf($"{table}.{pair.Key}", pair.Value))]
            )
            {
                LabelOf = (path, code) =>
                    path.EndsWith(".dptnum", StringComparison.Ordinal) ? departments.GetValueOrDefault(code)
                    : path.EndsWith(".grppolcod", StringComparison.Ordinal) ? groups.GetValueOrDefault(code)
                    : null,
            };
        }
    }
}
