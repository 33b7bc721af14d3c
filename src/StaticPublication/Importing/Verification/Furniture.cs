namespace StaticPublication.Importing.Verification;

/// <summary>Words that the sites print on every page of a question.</summary>
internal static class Furniture
{
    /// <summary>Whole lines, by their words.</summary>
    public static IReadOnlySet<string> Lines { get; } =
        new[]
        {
            "Ministère interrogé",
            "Ministère attributaire",
            "Rubrique",
            "Tête d'analyse",
            "aucune tête d'analyse",
            "Analyse",
            "Titre",
            "page",
            "de",
            "le",
            "Question N°",
            "Question publiée au JO le",
            "Réponse publiée au JO le",
            "Date de changement d'attribution",
            "Date de signalement",
            "Date de renouvellement",
            "Question retirée le",
            "Question caduque le",
            "Erratum de la question publié au JO le",
            "Erratum de la réponse publié au JO le",
            "Texte de la question",
            "Texte de la réponse",
            "Texte de la REPONSE",
            "Être alerté(e) de la réponse",
            "Les informations clés",
            "Auteur de la question",
            "Type de question",
            "Ministre interrogé(e)",
            "Question réattribuée à",
            "Date(s) de publication",
            "Question",
            "Réponse",
        }
            .Select(line => string.Join(' ', Comparable.Words(line)))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Words between the values of a line.</summary>
    public static IReadOnlySet<string> Words { get; } =
        new HashSet<string>(
            [
                "Question",
                "Questions",
                "question",
                "Réponse",
                "réponse",
                "publiée",
                "Publiée",
                "dans",
                "le",
                "JO",
                "Sénat",
                "du",
                "de",
                "la",
                "page",
                "ministère",
                "Ministère",
                "apportée",
                "en",
                "séance",
                "publique",
                "n",
                "N",
                "e",
                "législature",
                "Transmise",
                "au",
            ],
            StringComparer.Ordinal
        );
}
