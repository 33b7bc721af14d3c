namespace StaticPublication.BrowserTests;

/// <summary>The authorities that the synthetic records name.</summary>
internal static class SyntheticAuthorities
{
    /// <summary>Files by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files() =>
        [
            ("kinds.yml", Kinds),
            ("portfolios.yml", Portfolios),
            ("ministries.yml", Lines(12, Ministry)),
            ("authors.yml", Lines(60, Author)),
            ("programmes.yml", Lines(5, Programme)),
            ("headings.yml", Lines(8, n => $"- {{id: h-{n}, name: \"Sujet {n}\"}}")),
            (
                "organisations.yml",
                Lines(3, n => $"- {{id: o-{n}, name: \"Conseil des essais {n}\", url: \"https://conseil.example/{n}\"}}")
            ),
            ("groups.yml", "- {id: essais, name: Groupe des essais}\n"),
        ];

    private const string Kinds = """
        - id: question-ecrite
          name: Question écrite
          plural: Questions écrites
          code: QE
          answerable: true
          schemaType: Question
          texts: [{role: question, heading: Texte de la question}, {role: answer, heading: Texte de la réponse}]
        - {id: rapport, name: Rapport, plural: Rapports, schemaType: Report, texts: [{role: body, heading: Texte du rapport}]}
        - {id: billet, name: Billet, plural: Billets, schemaType: Article}

        """;

    private const string Portfolios = """
        - {id: numerique, name: Numérique}
        - {id: territoires, name: Territoires, description: "Les territoires."}
        - {id: culture, name: Culture}

        """;

    private const string LongName =
        "Anciens combattants, mémoire, cohésion des territoires, hydroélectricité et relations avec les collectivités ultramarines";

    private static string Author(int n) =>
        $"- {{id: a-{n}, name: \"{SyntheticRecords.Author(n)} {n}\", familyName: \"{SyntheticRecords.Author(n).Split(' ')[1]} {n}\", "
        + "memberships: [{group: \"Groupe des essais\", constituency: \"Vallée\", from: 2012-06-20}]}";

    private static string Ministry(int n) =>
        $"- {{id: m-{n}, name: \"{(n == 5 ? LongName : $"Affaires de la vallée, section {n}")}\", shortName: \"Vallée {n}\", "
        + $"portfolio: {(n % 3) switch { 0 => "numerique", 1 => "territoires", _ => "culture" }}"
        + (n > 0 && n < 4 ? $", predecessors: [m-{n - 1}], from: 201{n + 2}-05-16" : "")
        + (n < 3 ? $", until: 201{n + 3}-05-15" : "")
        + $", names: [{{name: \"ministre des affaires de la vallée, section {n}\", source: Essai}}]}}";

    private static string Programme(int n) =>
        $"- {{id: p-{n}, name: \"Programme d’essai {n}\", acronym: PE{n}, lead: m-{n}, "
        + "summary: \"Un **programme** pour la vallée.\""
        + (n == 1 ? ", parent: p-0" : "")
        + (n == 2 ? ", successors: [p-3], until: 2014-01-01" : "")
        + $", names: [{{name: \"Programme d’essai {n}\", until: 2013-06-01, source: Essai}}, "
        + $"{{name: \"La vallée en essai {n}\", from: 2013-06-01, source: Essai}}], links: [\"https://programme.example/{n}\"]}}";

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(n => line(n) + "\n"));
}
