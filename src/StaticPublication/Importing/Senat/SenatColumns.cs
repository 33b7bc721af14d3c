using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Senat;

/// <summary>The columns of the Sénat's tables that a record has no place for.</summary>
internal static class SenatColumns
{
    /// <summary>Prefix of what an answer's row states.</summary>
    public const string Answer = "reponse.";

    /// <summary>The key of the row, which joins the tables.</summary>
    public const string Key = "senatId";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        Key,
        "sorquecod",
        "sorquelib",
        "etaquecod",
        "etaquelib",
        "uuid",
        "version",
        "datecloture",
        "nomtechnique",
        "codequalite",
        "cirnum",
        "mindepotid",
        "mintranid",
        "mintranlib",
        "datejotran",
        "minrepid1",
        "minreplib1",
        "datejorep1",
        "uuidtransori",
        "dattransori",
        "uuidtrans",
        "dattrans",
        "uuidquerappelee",
        "refquerappelee",
        "daterappel",
        "pagejodepot",
        "pageerr",
        "tranisreattr",
        "compub",
        "dateseance",
        "rang",
        "caduque_redeposee",
        "ratgrp",
        "sort",
        "url",
        "etat",
        $"{Answer}minrepid",
        $"{Answer}minreplib",
        $"{Answer}txtrep",
        $"{Answer}pagejorep",
        $"{Answer}errpage",
        $"{Answer}idrepunique",
        $"{Answer}urlrep",
    };

    /// <summary>Columns that are left out: keys of other tables, orders of lists, what is obsolete, and delays, which dates
    /// give.</summary>
    public static IReadOnlySet<string> Dropped { get; } =
        new HashSet<string>(
            ["idque", "datesynctam", "natqueord", "repub", "delaijours", "delaijoursrep", "delaijoursrep1"],
            StringComparer.Ordinal
        );

    public static bool IsKnown(string path) => Known.Contains(KnownFields.Pattern(path));
}
