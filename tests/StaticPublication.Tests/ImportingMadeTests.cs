using StaticPublication.Importing;
using StaticPublication.Importing.Output;

namespace StaticPublication.Tests;

/// <summary>What a person has changed of entries that only records have made.</summary>
public sealed class ImportingMadeTests : IDisposable
{
    private const string Header =
        "Sort;Nature;Numéro;Référence;Titre;Nom;Prénom;Civilité;Circonscription;Groupe;Type Appartenance;Date de publication JO;"
        + "Ministère de dépôt;Date de transmission;Ministère de transmission;Ministère de réponse;Date de réponse JO;"
        + "Référence de la question rappelée;Thème(s);Thème QC;URL Question\r\n";

    private readonly ImportingRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void An_author_whom_questions_name_alone_keeps_the_name_and_the_id_that_a_person_gave()
    {
        Both();
        Edit("authors", "- id: jean-martin\n  name: \"Jean Martin\"", "- id: jp-martin\n  name: Jean Martin");
        Edit("authors", "name: \"Léa Roy\"\n  description: \"Nom repris", "name: Léa Roy-Petit\n  description: \"De la main. Nom repris");
        Edit("authors", "- id: pa1008\n  name: \"PA1008\"", "- id: alain-david\n  name: Alain David");
        Edit("ministries", "name: \"Éducation inconnue\"", "name: Éducation");
        var mine = Lists();

        var told = Both().SelectMany(report => report.Findings.GetValueOrDefault(ImportFindings.Kept)?.Examples ?? []).ToList();

        Assert.Equal(mine, Lists());
        Assert.Contains("authors.yml: jp-martin.id: \"jp-martin\" kept as it was changed by hand; the source says \"jean-martin\"", told);
        Assert.Contains("authors.yml: lea-roy.name: \"Léa Roy-Petit\" kept as it was changed by hand; the source says \"Léa Roy\"", told);
        Assert.Contains("authors.yml: alain-david.name: \"Alain David\" kept as it was changed by hand; the source says \"PA1008\"", told);
        Assert.Contains(
            "ministries.yml: education-inconnue.name: \"Éducation\" kept as it was changed by hand; the source says \"Éducation inconnue\"",
            told
        );
        Assert.Equal(
            ["jp-martin", "lea-roy"],
            _run.Records()
                .Where(record => record.GetProperty("id").GetString()!.StartsWith("senat", StringComparison.Ordinal))
                .Select(record => record.GetProperty("authors")[0].GetProperty("author").GetString())
        );
        Assert.Equal("alain-david", _run.Record("an-17-qe-3001").GetProperty("authors")[0].GetProperty("author").GetString());
        // An official list that names the author comes later, and an entry that is as it was made is made again.
        _run.Bodies(
            _run.Write("a/1.json", """{"uid":{"#text":"PA1008"},"etatCivil":{"ident":{"civ":"M.","prenom":"A.","nom":"David"}}}""")
        );
        Assert.Contains(
            "alain-david.name: \"Alain David\" kept",
            _run.Report.Findings[ImportFindings.Kept].Examples[0],
            StringComparison.Ordinal
        );
        Assert.Contains("- id: alain-david\n  name: Alain David\n", _run.Authority("authors.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_a_person_has_renamed_is_found_by_its_records_and_not_made_again()
    {
        var source = ImportingRun.Case("qe-l14.json");
        _run.Questions(source);
        Edit("headings", "name: \"télécommunications\"", "name: Télécoms");
        Assert.Equal(
            ["headings.yml: telecommunications.name: \"Télécoms\" kept as it was changed by hand; the source says \"télécommunications\""],
            _run.Questions(source).Report.Findings[ImportFindings.Kept].Examples
        );
        var headings = _run.Authority("headings.yml");
        Assert.Equal("- id: telecommunications\n  name: Télécoms\n  names:\n    - {name: \"télécommunications\"}\n", headings);
        _run.Questions(source);
        Assert.Equal(headings, _run.Authority("headings.yml"));
    }

    [Fact]
    public void A_group_that_a_person_has_renamed_is_not_made_again()
    {
        Groups();
        var made = _run.Authority("groups.yml");
        Edit("groups", "name: \"Socialiste\"", "name: Groupe socialiste");
        Groups();
        Groups();
        Assert.Equal(
            made.Replace("name: \"Socialiste\"", "name: Groupe socialiste", StringComparison.Ordinal) + "    - {name: \"Socialiste\"}\n",
            _run.Authority("groups.yml")
        );

        void Groups()
        {
            var groups = new GroupTable(_run.Folder);
            groups.Ensure("Socialiste", "SOC");
            groups.Save(new ImportReport());
        }
    }

    [Fact]
    public void The_name_that_a_person_gave_a_portfolio_stays_and_is_told()
    {
        var bodies = _run.Write(
            "organes.jsonl",
            string.Join(
                '\n',
                File.ReadLines(SharedData.PathOf("an-bodies/organes.jsonl"))
                    .Where(line => line.Contains("PO873643\"", StringComparison.Ordinal))
            )
        );
        _run.Bodies(bodies);
        Edit("portfolios", "name: \"Intérieur\"", "name: Intérieur et sécurité");
        var mine = _run.Authority("portfolios.yml");
        _run.Bodies(bodies);
        Assert.Equal(mine, _run.Authority("portfolios.yml"));
        Assert.Contains(
            "interieur.name: \"Intérieur et sécurité\" kept",
            _run.Report.Findings[ImportFindings.Kept].Examples[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_person_changed_of_published_data_stays_when_they_are_imported_again()
    {
        _run.Write("data/documents/2020.json", """[{"id":"qe-1","published":"2020-01-01","title":"T"}]""");
        var authors = _run.Write("data/authors.json", """[{"id":"anne-roche","name":"Anne Roche"}]""");
        var options = new ImportOptions([Path.GetDirectoryName(authors)!], _run.Folder);
        Assert.Null(Imports.Run("records", options).Refused);
        Edit("authors", "name: \"Anne Roche\"", "name: Anne Roche-Petit");
        var report = Imports.Run("records", options);
        Assert.Equal("- id: anne-roche\n  name: Anne Roche-Petit\n", _run.Authority("authors.yml"));
        Assert.Equal(
            ["authors.yml: anne-roche.name: \"Anne Roche-Petit\" kept as it was changed by hand; the source says \"Anne Roche\""],
            report.Findings[ImportFindings.Kept].Examples
        );
    }

    [Fact]
    public void A_file_that_imports_remember_by_is_refused_when_it_is_damaged_before_anything_is_written()
    {
        Both();
        var remembered = Directory.EnumerateFiles(_run.Folder, ".*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.Contains(Path.Combine(_run.Folder, "authorities/.authors-questions.ndjson"), remembered);
        foreach (var path in remembered)
        {
            var whole = File.ReadAllText(path);
            foreach (var damaged in new[] { $"<<<<<<< HEAD\n{whole}", whole + "{}\n", whole + whole, whole[..^9] })
            {
                File.WriteAllText(path, damaged);
                var before = _run.Files();
                if (Path.GetFileName(path) == ".imported")
                {
                    Both();
                }
                else
                {
                    Assert.StartsWith($"{path}:", Assert.Throws<WrongUseException>(() => Both()).Message, StringComparison.Ordinal);
                    Assert.Equal(before, _run.Files());
                }
            }

            File.WriteAllText(path, whole);
        }
    }

    private List<ImportReport> Both()
    {
        var rows = Row("00001", "SEQ250600001", "Martin;Jean") + Row("00002", "SEQ250600002", "Roy;Léa");
        string[] questions = [ImportingRun.Case("qe-l17.json"), ImportingRun.Case("qe-l14.json")];
        var senat = Imports.Run("senat-questions", new ImportOptions([_run.Write("un-an.csv", Header + rows)], _run.Folder));
        Assert.Null(senat.Refused);
        return [senat, _run.Questions(questions).Report];
    }

    // Sorted by id, whatever the ids are now.
    private List<string> Lists() =>
        (_run.Authority("authors.yml") + _run.Authority("ministries.yml")).Split("- id: ").Order(StringComparer.Ordinal).ToList();

    private void Edit(string file, string imported, string mine)
    {
        var path = Path.Combine(_run.Folder, $"authorities/{file}.yml");
        var text = File.ReadAllText(path);
        Assert.Contains(imported, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(imported, mine, StringComparison.Ordinal));
    }

    private static string Row(string number, string reference, string name) =>
        $"En cours;QE;{number};{reference};Titre;{name};M.;Lot;RDSE;;2025-06-12;Intérieur;;;;;;;;\r\n";
}
