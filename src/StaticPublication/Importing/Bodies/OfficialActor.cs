using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Bodies;

/// <summary>An actor as the source states it: the name and the mandates in the assembly and its groups. All other personal data is left
/// out, because no page needs it.</summary>
internal sealed partial record OfficialActor(string Uid, string GivenName, string FamilyName, IReadOnlyList<OfficialMandate> Mandates)
{
    public string Name => SourceText.Shortened($"{GivenName} {FamilyName}".Trim(), 1000);

    public static OfficialActor? Read(Stated source, ImportReport report)
    {
        var (uid, family) = (source.Take("uid"), source.Take("etatCivil.ident.nom"));
        if (uid is null or { Length: > OfficialBody.MaxUid } || family is null)
        {
            report.Add(ImportFindings.Identity, $"acteur {uid ?? "?"}");
            return null;
        }

        var mandates = source
            .All("mandats.mandat")
            .Where(mandate => mandate.Peek("typeOrgane") is "ASSEMBLEE" or "GP")
            .Select(mandate => OfficialMandate.Read(mandate, uid, report))
            .ToList();
        var actor = new OfficialActor(uid, source.Take("etatCivil.ident.prenom") ?? "", family, mandates);
        foreach (var leaf in source.Leaves(untakenOnly: true))
        {
            report.Withhold($"acteur.{Rank().Replace(leaf.Path, "")}");
        }

        return actor;
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Rank();
}

/// <summary>A mandate in the assembly (with its constituency) or in a political group.</summary>
internal sealed record OfficialMandate(string Type, string? Body, string? From, string? Until, string? Constituency)
{
    public static OfficialMandate Read(Stated mandate, string actor, ImportReport report)
    {
        var (department, number) = (mandate.Take("election.lieu.departement"), mandate.Take("election.lieu.numCirco"));
        return new OfficialMandate(
            mandate.Take("typeOrgane")!,
            mandate.Take("organes.organeRef"),
            OfficialBody.Day(mandate, "dateDebut", actor, report),
            OfficialBody.Day(mandate, "dateFin", actor, report),
            department is null ? null
                : number is null ? department
                : Importing.Constituency.Name(department, number)
        );
    }
}
