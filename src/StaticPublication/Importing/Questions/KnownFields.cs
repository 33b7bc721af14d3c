using System.Text.RegularExpressions;

namespace StaticPublication.Importing.Questions;

/// <summary>Known fields that a record has no place for. They go to the extra fields and are not reported.</summary>
internal static partial class KnownFields
{
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal)
    {
        "@xsi:type",
        "uid.@xsi:type",
        "identifiant.regime",
        "indexationAN.teteAnalyse",
        "auteur.identite.acteurRef",
        "auteur.identite.mandatRef",
        "auteur.groupe.organeRef",
        "auteur.groupe.abrege",
        "minInt.organeRef",
        "minInt.developpe",
        "cloture.codeCloture",
        "cloture.libelleCloture",
        "CLOTURE.ABREGE",
        "CLOTURE.LIBELLE",
        "minAttribs.minAttrib.denomination.organeRef",
        "minAttribs.minAttrib.denomination.developpe",
        "INDEXATION_AN.TETE_ANALYSE",
        "tete d analyse",
        "analyse",
        "reattributed",
        "AUTEUR.@ID_MANDAT",
        "AUTEUR.ID_ACTEUR",
        "GROUPE.@SIGLE",
        "GROUPE.ID_GROUPE",
        "CIRCONSCRIPTION.CODE_DEPARTEMENT",
        "CIRCONSCRIPTION.CODE_REGION",
        "CIRCONSCRIPTION.REGION",
        "MINI.DEVELOPPE",
        "MINI.ID_MINI",
        "MINA.ORDRE.@NUMERO",
        "MINA.ORDRE.DEVELOPPE",
        "MINA.ORDRE.ID_MINA",
        "RENOUVELLEMENT.ORDRE.@NUMERO",
        "SIGNALEMENT.DATE_DEPOT_SIGNAL",
        "auteur.href",
        "AUT",
        "CODRET",
        "DC",
        "DRAPS",
        "GRP",
        "REG",
        "REPONSE",
        "RET",
        "TANA",
    };

    private static readonly string[] Endings =
    [
        ".infoJO.typeJO",
        ".infoJO.pageJO",
        ".infoJO.numJO",
        ".infoJO.dateJO",
        ".infoJO.urlLegifrance",
        ".infoJO.referenceNOR",
        ".TYPE_JO",
        ".NUMERO_JO",
        ".DATE_JO",
        ".PAGE_JO",
    ];

    public static bool Contains(string path) =>
        Pattern(path) is var pattern
        && (Paths.Contains(pattern) || Endings.Any(ending => pattern.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Removes the numbers of repeated names from a path.</summary>
    public static string Pattern(string path) => Rank().Replace(path, "");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Rank();
}
