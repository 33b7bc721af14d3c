using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>Reads the CSV list of senators (ODSEN_GENERAL.csv): who they are, and their present or last group and constituency, without
/// dates. Everything else is left out and counted.</summary>
internal sealed class SenatorsTable(ImportReport report)
{
    /// <summary>What the list prints for no group.</summary>
    public const string None = "Aucun";

    // Columns as the list prints them, by their folded names.
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["matricule"] = "senmat",
        ["nom usuel"] = "sennomuse",
        ["prenom usuel"] = "senprenomuse",
        ["groupe politique"] = "grppolcod",
        ["type d app au grp politique"] = "typapppolcod",
        ["circonscription"] = "dptlib",
        ["etat"] = "etasencod",
    };

    public static bool IsTable(string opening) =>
        CsvRows.Header(opening) is { } header
        && Folding.Key(header) is var key
        && key.Contains("matricule", StringComparison.Ordinal)
        && key.Contains("nom usuel", StringComparison.Ordinal);

    /// <summary>The columns of a senator's group and constituency, as printed.</summary>
    public static IReadOnlyList<string> Membership { get; } = ["Groupe politique", "Type d'app au grp politique", "Circonscription"];

    /// <summary>The path of a column in a report.</summary>
    public static string PathOf(string column) => $"senateurs.{column}";

    /// <summary>Adds the senators of a list.</summary>
    public void Read(SourceFile file, TextEncoding encoding, SortedDictionary<string, Senator> senators)
    {
        using var text = encoding.OpenText(file);
        IReadOnlyList<string>? columns = null;
        foreach (var (line, cells) in new CsvRows(text, CsvRows.SeparatorOf(CsvRows.Header(encoding.Opening)!)).Read())
        {
            if (columns is null)
            {
                var isHeader = cells.Exists(cell => Folding.Key(cell) == "matricule");
                columns = isHeader ? [.. cells.Select(cell => Columns.GetValueOrDefault(Folding.Key(cell), cell.Trim()))] : null;
            }
            else if (cells.Exists(cell => cell.Trim().Length > 0))
            {
                if (cells.Count < columns.Count || cells.Skip(columns.Count).Any(cell => cell.Length > 0))
                {
                    report.Add(ImportFindings.Columns, $"{file.Name}:{line}:1", $"{cells.Count} cells under {columns.Count} columns");
                }

                Add(DumpRow.Of(columns, cells, report), $"{file.Name}:{line}", senators);
            }
        }
    }

    private void Add(DumpRow row, string where, SortedDictionary<string, Senator> senators)
    {
        if (row.Take("senmat") is not { } matricule || row.Take("sennomuse") is not { } family)
        {
            report.Add(ImportFindings.Identity, where, "a senator without matricule or name");
            return;
        }

        var senator = new Senator(matricule, row.Take("senprenomuse") ?? "", family)
        {
            IsListedInOffice = row.Take("etasencod") is { } state && Folding.Key(state) == "actif",
        };
        var (group, type, constituency) = (row.Take("grppolcod"), row.Take("typapppolcod"), row.Take("dptlib"));
        if (group is not null && Folding.Key(group) != Folding.Key(None))
        {
            senator.Groups.Add((group, Type(type, where), null, null));
        }

        if (constituency is not null)
        {
            senator.Mandates.Add((constituency, null, null));
        }

        foreach (var leaf in row.Rest())
        {
            report.Withhold(PathOf(leaf.Path));
        }

        report.Withhold(PathOf("État"));

        if (senators.TryGetValue(matricule, out var known) && known.Said != senator.Said)
        {
            report.Add(ImportFindings.Duplicate, matricule, where);
        }

        senators[matricule] = senator;
    }

    // As the dump writes it.
    private string? Type(string? printed, string where)
    {
        var type = printed is null ? null : TypeOf(printed);
        if (printed is not null && type is null)
        {
            report.Add(ImportFindings.Code, where, $"type of membership {printed}");
            report.Withhold(PathOf(Membership[1]));
        }

        return type;
    }

    /// <summary>The mark of a type of membership. Null if it is not known.</summary>
    public static string? TypeOf(string printed) =>
        Folding.Key(printed) switch
        {
            "apparente" => "A",
            "rattache" => "R",
            _ => null,
        };
}
