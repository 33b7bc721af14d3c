namespace StaticPublication.Importing.Senat;

/// <summary>The tables of the dump as they were seen in 2026, with their columns in order. Columns are read by name; what departs from this
/// is told.</summary>
internal static class SenatTables
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["etatquestion"] = Names("etaquecod etaquelib etaquenumtri"),
        ["legquestion"] = Names("legislature republique leglib legdatdeb legdatfin"),
        ["naturequestion"] = Names("natquecod natquelib natquenumtri"),
        ["sortquestion"] = Names("sorquecod sorquelib sorquenumtri"),
        ["tam_ministeres"] = Names(
            "minid minidremp datedebut datefin ordreprotocolaire libelle libellelong titreministre intitulejo nomministre"
        ),
        ["tam_questions"] = Names(
            "id sorquecod matricule natquecod legislature etaquecod uuid numero reference titre version datecloture"
                + " delaijours nom prenom nomtechnique codequalite cirnum circonscription groupe rubrique datejodepot mindepotid"
                + " mindepotlib datejotran mintranid mintranlib minreplib1 minrepid1 delaijoursrep1 datejorep1 datesynctam"
                + " natqueord repub uuidtransori dattransori uuidtrans dattrans uuidquerappelee refquerappelee daterappel txtque"
                + " themes renvoi1 renvoi2 renvoi3 datesignal pagejodepot pageerr dateerr ratgrp thecrible txterrque tranisreattr"
                + " compub dateseance rang caduque_redeposee"
        ),
        ["tam_reponses"] = Names(
            "idque datejorep txtrep delaijoursrep minrepid minreplib pagejorep urlrep errpage errdate idrepunique txterrrep"
        ),
        ["the"] = Names("thecle thelib theali thenouidt"),
    };

    // Columns without which a table cannot be read.
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["tam_questions"] = Names("id natquecod legislature numero reference"),
        ["tam_reponses"] = ["idque"],
        ["tam_ministeres"] = Names("minid libelle"),
        ["sortquestion"] = Names("sorquecod sorquelib"),
        ["naturequestion"] = Names("natquecod natquelib"),
        ["etatquestion"] = Names("etaquecod etaquelib"),
        ["the"] = Names("thecle thelib"),
    };

    /// <summary>Tables whose rows are a code and its label, with those two columns.</summary>
    public static IReadOnlyDictionary<string, (string Code, string Label)> Codes { get; } =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["sortquestion"] = ("sorquecod", "sorquelib"),
            ["naturequestion"] = ("natquecod", "natquelib"),
            ["etatquestion"] = ("etaquecod", "etaquelib"),
            ["the"] = ("thecle", "thelib"),
        };

    /// <summary>The first required column that a table lacks. Null if it has all.</summary>
    public static string? Missing(CopyTable table) =>
        Required.GetValueOrDefault(table.Name)?.FirstOrDefault(column => table.IndexOf(column) < 0);

    public static bool IsKnown(CopyTable table) => Columns.ContainsKey(table.Name);

    /// <summary>How the columns of a table depart from the known ones, with the column of its COPY line. Null if they do not. Columns after
    /// the known ones are told by their values, which go to the extra fields.</summary>
    public static (int Column, string What)? Departure(CopyTable table)
    {
        var known = Columns[table.Name];
        var at = table.Columns.Zip(known).TakeWhile(pair => pair.First == pair.Second).Count();
        if (at == Math.Min(table.Columns.Count, known.Length))
        {
            return null;
        }

        // Where the name begins in « COPY table (a, b, … », without the schema.
        var column = $"COPY {table.Name} (".Length + table.Columns.Take(at).Sum(name => name.Length + 2) + 1;
        return (column, $"in {table.Name}, {table.Columns[at]} stands where {known[at]} is known; columns are read by name");
    }

    private static string[] Names(string names) => names.Split(' ');
}
