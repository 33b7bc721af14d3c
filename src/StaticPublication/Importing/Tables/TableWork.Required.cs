namespace StaticPublication.Importing.Tables;

/// <summary>What a table must have, whatever its cells say.</summary>
internal sealed partial class TableWork
{
    private static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal)
    {
        ["kind"] = "--kind",
        ["source.licence"] = "--licence",
    };

    /// <summary>Whether a check of the records can say more than was said.</summary>
    public bool AreCheckable => !unsaid.Contains("kind");

    /// <summary>Whether an error of a record follows from what was told of it, or of all of them.</summary>
    public bool IsTold(RowRecord row, Fault error) =>
        (error.Code == "REF-UNKNOWN" && Names.HasUnknown)
        || (
            error.Code == "FIELD-MISSING"
            && (row.IsFaulty || unsaid.Any(path => (path + ".").StartsWith(error.Field + ".", StringComparison.Ordinal)))
        );

    /// <summary>Stops if no column and no option says what all rows must have.</summary>
    /// <exception cref="ImportRefusedException">It does not.</exception>
    public void RequireOptions()
    {
        if (unsaid.Count > 0)
        {
            var sources = string.Join(", ", options.Sources.Select(source => Path.GetFileName(source)));
            throw new ImportRefusedException(
                ImportFindings.Map,
                sources,
                $"no column for {string.Join(", ", unsaid.Select(WithOption))}: give the option, which says it of all rows"
            );
        }
    }

    // With the words that the option takes.
    private string WithOption(string path)
    {
        if (!Options.TryGetValue(path, out var option))
        {
            return path;
        }

        var ids = path == "kind" ? references.Kinds.AllIds : references.Licences.AllIds;
        return $"{path} ({option} {string.Join(" | ", ids)})";
    }

    private static string NoFolder(string folder)
    {
        var beside =
            Path.GetDirectoryName(Path.GetFullPath(folder)) is { } parent && Directory.Exists(parent)
                ? Directory.GetDirectories(parent).Select(path => Path.GetFileName(path))
                : [];
        return $"there is no folder {folder}{Text.NearestNames.Said(Path.GetFileName(folder), beside)}";
    }

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
