using System.Text.Json;
using StaticPublication.Importing;
using static StaticPublication.Tests.ImportingTests;

namespace StaticPublication.Tests;

/// <summary>Actors and bodies to authorities.</summary>
public class ImportingBodiesTests
{
    // What is left out on purpose, by the beginning of its path: personal data, and turns of phrase made from the names.
    private static readonly string[] Withheld =
    [
        ".etatCivil.infoNaissance",
        ".etatCivil.dateDeces",
        ".etatCivil.ident.civ",
        ".etatCivil.ident.alpha",
        ".etatCivil.ident.trigramme",
        ".profession",
        ".uri_hatvp",
        ".adresses",
        ".mandats.mandat",
        ".uid.@xsi:type",
        ".@xsi:type",
        ".libelleEdition",
        ".preseance",
        ".regime",
        ".couleurAssociee",
        ".positionPolitique",
        ".secretariat",
        ".lieu",
        ".numero",
    ];

    [Fact]
    public void Actors_become_authors_with_their_memberships_and_nothing_else_personal()
    {
        using var run = new ImportingRun().Bodies(SharedData.PathOf("an-bodies"));
        var authors = run.Authority("authors.yml");
        Assert.Contains(
            """
            - id: alain-david
              name: "Alain David"
              identifiers: {an: "PA1008"}
              familyName: "David"
              givenName: "Alain"
              memberships:
                - {group: "Socialistes et apparentés", constituency: "Gironde (4e circonscription)", from: 2024-07-19}
            """,
            authors,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("1949|@", authors);
        Assert.Equal(5, run.Report.Withheld["acteur.etatCivil.infoNaissance.dateNais"]);
    }

    [Fact]
    public void Every_leaf_of_the_bodies_is_in_the_authorities_or_withheld_on_purpose()
    {
        var folder = SharedData.PathOf("an-bodies");
        using var run = new ImportingRun().Bodies(folder);
        var authorities = string.Concat(Directory.GetFiles(Path.Combine(run.Folder, "authorities")).Select(File.ReadAllText))
            .Replace("\\\"", "\"", StringComparison.Ordinal);
        var bodies = File.ReadLines(Path.Combine(folder, "organes.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(body => TextOf(body, "codeType") is "MINISTERE" or "GP");
        var actors = Directory
            .GetFiles(Path.Combine(folder, "acteurs-l17"))
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("acteur"));
        var lost = bodies
            .Concat(actors)
            .SelectMany(item => Leaves(item))
            .Where(leaf =>
                !leaf.Path.Contains("@xmlns", StringComparison.Ordinal)
                && !Withheld.Any(path => leaf.Path.StartsWith(path, StringComparison.Ordinal))
            )
            .Where(leaf =>
                leaf.Path != ".codeType"
                && leaf.Value.Trim().Length > 0
                && !authorities.Contains(
                    leaf.Value.Trim(),
                    leaf.Path == ".organePrecedentRef" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
                )
            )
            .Select(leaf => $"{leaf.Path}: {leaf.Value}")
            .ToList();
        Assert.Empty(lost);
    }

    [Fact]
    public void A_ministry_keeps_its_dates_its_full_title_its_government_and_its_predecessor()
    {
        using var run = new ImportingRun().Bodies(SharedData.PathOf("an-bodies"));
        var ministries = run.Authority("ministries.yml");
        const string title = "Secrétariat d'État, auprès du ministre de l'économie, de l'industrie et du numérique, chargé du numérique";
        Assert.Contains(
            $$"""
            - id: numerique-po702944
              name: "Numérique"
              names:
                - {name: "{{title}}", from: 2014-08-27, until: 2016-08-30, source: "Assemblée nationale, données ouvertes, PO702944, NUM"}
              from: 2014-08-27
              until: 2016-08-30
              description: "Gouvernement VALLS 2 (référence PO702883 de l’Assemblée nationale)."
              portfolio: numerique
            """,
            ministries,
            StringComparison.Ordinal
        );
        Assert.Contains("predecessors: [interieur-po791593]", ministries, StringComparison.Ordinal);
        Assert.Equal(654, run.Report.Records["ministries"].Values.Sum());
        Assert.Empty(run.Report.Findings.GetValueOrDefault(ImportFindings.Portfolio)?.Examples ?? []);
    }

    [Fact]
    public void Questions_after_bodies_name_the_author_and_the_ministry_in_office()
    {
        using var run = new ImportingRun()
            .Bodies(SharedData.PathOf("an-bodies"))
            .Questions(ImportingRun.Case("qe-l17.json"), ImportingRun.Case("qe-l14.json"));
        var record = run.Record("an-17-qe-3001");
        Assert.Equal("alain-david", TextOf(record.GetProperty("authors")[0], "author"));
        Assert.Equal(
            "intelligence-artificielle-et-numerique-po873718",
            TextOf(record.GetProperty("ministries").GetProperty("asked"), "ministry")
        );
        // Two days after the change of government: the body of the time, among twelve of that name.
        Assert.Equal(
            "numerique-po702944",
            TextOf(run.Record("an-14-qe-1001").GetProperty("ministries").GetProperty("attributed")[2], "ministry")
        );
        Assert.Equal(["Éducation inconnue"], run.Report.Findings[ImportFindings.Ministry].Examples);
    }

    [Fact]
    public void Homonyms_are_kept_apart_by_their_reference_and_keep_their_ids()
    {
        using var run = new ImportingRun();
        run.Bodies(run.Write("a/1.json", Actor("PA1", "Jean", "Martin")), run.Write("a/2.json", Actor("PA2", "Jean", "Martin")));
        Assert.Contains(
            "- id: jean-martin\n  name: \"Jean Martin\"\n  identifiers: {an: \"PA1\"}",
            run.Authority("authors.yml"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- id: jean-martin-pa2\n  name: \"Jean Martin\"\n  identifiers: {an: \"PA2\"}",
            run.Authority("authors.yml"),
            StringComparison.Ordinal
        );
        run.Bodies(run.Write("b/2.json", Actor("PA2", "Jean", "Martin")));
        Assert.Contains("- id: jean-martin-pa2\n", run.Authority("authors.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_added_to_an_authority_survives_the_next_import()
    {
        using var run = new ImportingRun().Bodies(SharedData.PathOf("an-bodies"));
        var path = Path.Combine(run.Folder, "authorities", "authors-unnamed.yml");
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace(
                    "- id: alain-david\n",
                    "# corrected by hand\n- id: alain-david\n  image: \"david.jpg\"\n",
                    StringComparison.Ordinal
                )
        );
        var before = run.Files();
        run.Bodies(SharedData.PathOf("an-bodies"));
        Assert.Equal(before, run.Files());
    }

    [Fact]
    public void An_unknown_author_of_the_questions_takes_the_name_of_the_bodies_later_and_the_id_of_that_name()
    {
        using var run = new ImportingRun().Questions(ImportingRun.Case("qe-l17.json"));
        Assert.Contains("- id: pa1008\n  name: \"PA1008\"", run.Authority("authors.yml"), StringComparison.Ordinal);
        run.Bodies(SharedData.PathOf("an-bodies"));
        Assert.True(run.IsNamed("authors.yml", "alain-david"));
        Assert.DoesNotContain("pa1008\n", run.Authority("authors.yml"), StringComparison.Ordinal);
        Assert.Equal("alain-david", TextOf(run.Record("an-17-qe-3001").GetProperty("authors")[0], "author"));
    }

    [Fact]
    public void An_author_whom_a_file_of_the_input_names_keeps_the_id()
    {
        using var run = new ImportingRun().Questions(ImportingRun.Case("qe-l17.json"));
        File.WriteAllText(Path.Combine(run.Folder, "documents", "a.md"), "---\nauthors: [pa1008]\n---\n");
        run.Bodies(SharedData.PathOf("an-bodies"));
        Assert.Contains(
            "- id: pa1008\n  name: \"Alain David\"\n  identifiers: {an: \"PA1008\"}\n  familyName",
            run.Authority("authors.yml"),
            StringComparison.Ordinal
        );
    }

    private static string Actor(string reference, string given, string family) =>
        $$$$"""{"acteur": {"uid": {"#text": "{{{{reference}}}}"}, "etatCivil": {"ident": {"civ": "M.", "prenom": "{{{{given}}}}","""
        + $$$$""" "nom": "{{{{family}}}}"}}, "mandats": {"mandat": {"typeOrgane": "GP", "dateDebut": "2020-01-01", "dateFin": null,"""
        + $$$$""" "organes": {"organeRef": "PO1"} } } } }""";
}
