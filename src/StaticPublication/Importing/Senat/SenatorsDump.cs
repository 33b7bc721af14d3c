namespace StaticPublication.Importing.Senat;

/// <summary>Reads the senators' dump (export_sens): names, groups and mandates. Everything else is left out and counted.</summary>
internal sealed class SenatorsDump(ImportReport report)
{
    private static readonly HashSet<string> Kept = new(
        [
            "senmat",
            "sennomuse",
            "senprenomuse",
            "sennomdatdeb",
            "sennomdatfin",
            "grppolcod",
            "memgrppoldatdeb",
            "memgrppoldatfin",
            "dptnum",
            "eludatdeb",
            "eludatfin",
        ],
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, string> departments = new(StringComparer.Ordinal);
    private readonly List<(string Table, DumpRow Row)> waiting = [];

    public SortedDictionary<string, Senator> Senators { get; } = new(StringComparer.Ordinal);

    public SenatGroups Groups { get; } = new();

    /// <exception cref="ImportRefusedException">The dump has a fault.</exception>
    public void Read(SourceFile file, TextEncoding encoding)
    {
        var faults = new CopyFaults(file, report);
        using var stream = CopyFaults.Open(file, encoding);
        var reader = faults.Reader(stream);
        while (reader.Read())
        {
            var table = reader.Table!.Name;
            if (table is not ("sen" or "sennom" or "memgrppol" or "libgrppol" or "elusen" or "dpt"))
            {
                report.Withhold(table);
                continue;
            }

            Add(table, DumpRow.Of(reader, report));
        }

        faults.RequireNone();
        Join();
    }

    // Tables stand in the order of their names, so senators come after some of what belongs to them.
    private void Add(string table, DumpRow row)
    {
        if (table == "dpt" && row.Peek("dptnum") is { } number && row.Peek("dptlib") is { } label)
        {
            departments[number] = label;
        }
        else if (table == "sen")
        {
            AddSenator(row);
        }
        else if (table == "libgrppol" && row.Peek("grppolcod") is { } code && (row.Peek("evelil") ?? row.Peek("evelib")) is { } name)
        {
            Groups.Add(code, (name, row.Peek("evelic"), Dates.Iso(row.Peek("libgrppoldatdeb")), Dates.Iso(row.Peek("libgrppoldatfin"))));
        }
        else
        {
            waiting.Add((table, row));
        }
    }

    private void AddSenator(DumpRow row)
    {
        if (row.Take("senmat") is not { } matricule || row.Take("sennomuse") is not { } family)
        {
            report.Add(ImportFindings.Identity, "sen", "a senator without matricule or name");
            return;
        }

        var senator = new Senator(matricule, row.Take("senprenomuse") ?? "", family);
        if (Senators.TryGetValue(matricule, out var known) && known.Name != senator.Name)
        {
            report.Add(ImportFindings.Duplicate, matricule, $"sen: {known.Name}, {senator.Name}");
        }

        Senators[matricule] = senator;
        foreach (var leaf in row.Rest())
        {
            report.Withhold($"sen.{leaf.Path}");
        }
    }

    private void Join()
    {
        foreach (var (table, row) in waiting)
        {
            foreach (var leaf in row.Rest().Where(leaf => !Kept.Contains(leaf.Path)))
            {
                report.Withhold($"{table}.{leaf.Path}");
            }

            if (row.Peek("senmat") is not { } matricule || !Senators.TryGetValue(matricule, out var senator))
            {
                report.Add(ImportFindings.Orphan, table, $"a row of a senator that it does not hold, {row.Peek("senmat") ?? "?"}");
            }
            else if (table == "sennom")
            {
                var name = $"{row.Peek("senprenomuse")} {row.Peek("sennomuse")}".Trim();
                senator.Names.Add((name, Dates.Iso(row.Peek("sennomdatdeb")), Dates.Iso(row.Peek("sennomdatfin"))));
            }
            else if (table == "memgrppol")
            {
                var (from, until) = (Dates.Iso(row.Peek("memgrppoldatdeb")), Dates.Iso(row.Peek("memgrppoldatfin")));
                senator.Groups.Add((row.Peek("grppolcod") ?? "?", row.Peek("typapppolcod"), from, until));
            }
            else
            {
                var department = row.Peek("dptnum") is { } number ? departments.GetValueOrDefault(number, number) : null;
                senator.Mandates.Add((department, Dates.Iso(row.Peek("eludatdeb")), Dates.Iso(row.Peek("eludatfin"))));
            }
        }

        waiting.Clear();
    }
}
