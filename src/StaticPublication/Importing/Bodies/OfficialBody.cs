namespace StaticPublication.Importing.Bodies;

/// <summary>A body as the source states it: a ministry, a government or a political group. Dates are ISO 8601.</summary>
internal sealed record OfficialBody(string Uid, string Type, string Name, string ShortName, string? Code)
{
    /// <summary>Maximum length of a reference. A longer text is not a reference.</summary>
    public const int MaxUid = 40;

    public string? From { get; init; }

    public string? Until { get; init; }

    public string? Parent { get; init; }

    public string? Previous { get; init; }

    public string? Legislature { get; init; }

    /// <summary>Returns null for a type of body that no page needs. Counts what is left out.</summary>
    public static OfficialBody? Read(Stated source, ImportReport report)
    {
        var (uid, type) = (source.Peek("uid"), source.Peek("codeType"));
        if (uid is null or { Length: > MaxUid } || type is null)
        {
            report.Add(ImportFindings.Identity, $"{type ?? "organe"} {uid ?? "?"}");
            return null;
        }

        if (type is not ("MINISTERE" or "GOUVERNEMENT" or "GP"))
        {
            report.Withhold($"organe {type}");
            return null;
        }

        source.Take("uid");
        var name = source.Take("libelle") ?? uid;
        var code = type == "GOUVERNEMENT" ? null : source.Take("libelleAbrev");
        var body = new OfficialBody(uid, type, name, source.Take("libelleAbrege") ?? name, code)
        {
            From = Day(source, "viMoDe.dateDebut", uid, report) ?? Day(source, "viMoDe.dateAgrement", uid, report),
            Until = Day(source, "viMoDe.dateFin", uid, report),
            Parent = source.Take("organeParent"),
            Previous = source.Take("organePrecedentRef"),
            Legislature = source.Take("legislature"),
        };
        foreach (var leaf in source.Leaves(untakenOnly: true))
        {
            report.Withhold($"organe {type}.{leaf.Path}");
        }

        return body;
    }

    internal static string? Day(Stated source, string path, string where, ImportReport report)
    {
        if (source.Take(path) is not { } text)
        {
            return null;
        }

        if (Dates.Iso(text) is { } day)
        {
            return day;
        }

        report.Add(ImportFindings.Date, where, $"{path} {text}");
        return null;
    }
}
