using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Verification;

/// <summary>The rows of the senators' dump, each with all its values.</summary>
internal sealed class SenatorItems
{
    private readonly Dictionary<string, string> departments = new(StringComparer.Ordinal);
    private readonly List<(string Code, string Name, string From, string Until)> groups = [];

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
                var (from, until) = Days(row, "libgrppol");
                groups.Add((row.GetValueOrDefault("grppolcod") ?? "", Name(row) ?? "", from, until));
            }
        }

        foreach (var (table, row) in SenatItems.Rows(file, encoding).Where(row => row.Row.ContainsKey("senmat")))
        {
            var held = table == "memgrppol" ? NamesOf(row) : [];
            yield return new SourceItem(
                file.Name,
                row["senmat"].Trim(),
                [
                    .. row.Select(pair => new StatedLeaf($"{table}.{pair.Key}", pair.Value)),
                    .. held.Skip(1).Select(name => new StatedLeaf("libgrppol.evelil", name)),
                ]
            )
            {
                LabelOf = (path, code) =>
                    path.EndsWith(".dptnum", StringComparison.Ordinal) ? departments.GetValueOrDefault(code)
                    : path.EndsWith(".grppolcod", StringComparison.Ordinal) ? held.FirstOrDefault()
                    : null,
            };
        }
    }

    // Every name that the group of a membership had meanwhile, or else the nearest before it, or after.
    private List<string> NamesOf(IReadOnlyDictionary<string, string> row)
    {
        var (from, until) = Days(row, "memgrppol");
        var all = groups
            .Where(group => group.Code == row.GetValueOrDefault("grppolcod"))
            .OrderBy(g => g.From, StringComparer.Ordinal)
            .ToList();
        var held = all.FindAll(group => string.CompareOrdinal(group.From, until) <= 0 && string.CompareOrdinal(from, group.Until) <= 0);
        var near = all.FindLast(group => string.CompareOrdinal(group.From, from) <= 0).Name ?? all.FirstOrDefault().Name;
        return held.Count > 0 ? held.ConvertAll(group => group.Name)
            : near is null ? []
            : [near];
    }

    private static string? Name(IReadOnlyDictionary<string, string> row) =>
        row.GetValueOrDefault("evelil") ?? row.GetValueOrDefault("evelib");

    private static (string From, string Until) Days(IReadOnlyDictionary<string, string> row, string table) =>
        (Dates.Iso(row.GetValueOrDefault($"{table}datdeb")) ?? "", Dates.Iso(row.GetValueOrDefault($"{table}datfin")) ?? "9999-12-31");
}
