using StaticPublication.Importing;
using StaticPublication.Tests.Cli;

namespace StaticPublication.Tests.Senat;

/// <summary>The senators' dump, by a fixture made from its described shape.</summary>
public sealed class SenatorsTests : IDisposable
{
    internal const string Sql = """
        --
        -- PostgreSQL database dump
        --
        COPY activite (id) FROM stdin;
        1
        \.
        COPY dpt (dptnum, dptcod, dptlib) FROM stdin;
        490	49	Maine-et-Loire
        \.
        COPY elusen (senmat, dptnum, eludatdeb, eludatfin, etafinmancod) FROM stdin;
        98031X	490	1998-10-01 00:00:00	2008-09-30 00:00:00	F
        98031X	490	2008-10-01 00:00:00	\N	\N
        \.
        COPY libgrppol (grppolcod, evelic, evelib, evelil, libgrppoldatdeb, libgrppoldatfin) FROM stdin;
        LR	UMP	UMP	Groupe UMP	2002-12-11 00:00:00	2015-06-01 00:00:00
        LR	LR	Les Républicains	Groupe Les Républicains	2015-06-02 00:00:00	\N
        \.
        COPY memgrppol (senmat, grppolcod, typapppolcod, memgrppoldatdeb, memgrppoldatfin) FROM stdin;
        98031X	LR	R	2002-12-11 00:00:00	2011-09-30 00:00:00
        98031X	LR	N	2016-10-01 00:00:00	\N
        \.
        COPY sen (senmat, quacod, sennomuse, senprenomuse, sennomtec, etasencod, sendatnai) FROM stdin;
        98031X	Mme	Durand-Petit	Anne	DURAND-PETIT	ACTIF	1950-01-02 00:00:00
        \.
        COPY sennom (senmat, sennomdatdeb, sennomdatfin, quacod, sennomuse, senprenomuse) FROM stdin;
        98031X	1998-10-01 00:00:00	2005-06-30 00:00:00	Mme	Durand	Anne
        98031X	2005-07-01 00:00:00	\N	Mme	Durand-Petit	Anne
        \.

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("senators-").FullName;

    private string Input => Path.Combine(_folder, "input");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Names_groups_and_mandates_become_an_author_and_a_group_and_nothing_else_personal()
    {
        var report = Import();
        Assert.Null(report.Refused);
        Assert.Equal(
            """
            - id: anne-durand-petit
              name: "Anne Durand-Petit"
              identifiers: {senat: "98031X"}
              familyName: "Durand-Petit"
              givenName: "Anne"
              names:
                - {name: "Anne Durand", from: 1998-10-01, until: 2005-06-30}
                - {name: "Anne Durand-Petit", from: 2005-07-01}
              memberships:
                - {group: "Groupe UMP-R", constituency: "Maine-et-Loire", from: 2002-12-11, until: 2011-09-30}
                - {group: "Groupe Les Républicains", constituency: "Maine-et-Loire", from: 2016-10-01}

            """,
            Authors
        );
        Assert.True(report.IsSuccess, string.Join('\n', report.Verified!.Lost.Keys));
        Assert.Equal(1, report.Withheld["sen.sendatnai"]);
        Assert.Equal(1, report.Withheld["activite"]);
        Assert.Contains(
            "{name: \"UMP\", from: 2002-12-11, until: 2015-06-01",
            File.ReadAllText(Path.Combine(Input, "authorities/groups.yml")),
            StringComparison.Ordinal
        );
        var before = Publishing.ProgramRun.Manifest(Input);
        Import();
        Assert.Equal(before, Publishing.ProgramRun.Manifest(Input));
    }

    [Fact]
    public void A_question_after_the_senators_names_the_one_with_its_matricule()
    {
        Import();
        using var dump = new SenatDumpFile(60, 2);
        var sql = dump.Sql();
        var matricule = SenatTruthTests
            .Scalar(dump.Truth.GetProperty("samples")[0].GetProperty("columns").GetProperty("matricule").GetString())
            .Trim();
        var path = dump.Write("q.sql", sql.Replace($"\t{matricule.PadRight(6)}\t", "\t98031X\t", StringComparison.Ordinal));
        Imports.Run("senat-questions", new ImportOptions([path], Input));
        Assert.Contains(Directory.GetFiles(Path.Combine(Input, "documents/senat-questions")).SelectMany(File.ReadLines), line =>
            line.Contains("\"author\":\"anne-durand-petit\"", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_CSV_list_gives_who_they_are_now_and_no_dates()
    {
        var report = ImportList();
        Assert.Null(report.Refused);
        Assert.True(report.IsSuccess, string.Join('\n', report.Verified!.Lost.Keys));
        Assert.Equal(
            """
            - id: anne-durand-petit
              name: "Anne Durand-Petit"
              identifiers: {senat: "98031X"}
              familyName: "Durand-Petit"
              givenName: "Anne"
              memberships:
                - {group: "Les Républicains-A", constituency: "Maine-et-Loire"}
            - id: leo-d-oc
              name: "Léo d'Oc"
              identifiers: {senat: "000448"}
              familyName: "d'Oc"
              givenName: "Léo"
              memberships:
                - {constituency: "Hérault"}

            """,
            Authors
        );
        Assert.Equal(1, report.Records["authors"]["in office"]);
        Assert.Equal(2, report.Withheld["senateurs.Date naissance"]);
        Assert.Contains(report.Findings[ImportFindings.Columns].Examples, told => told.Contains(":6:", StringComparison.Ordinal));
        var before = Publishing.ProgramRun.Manifest(Input);
        ImportList();
        Assert.Equal(before, Publishing.ProgramRun.Manifest(Input));
    }

    [Fact]
    public void Two_rows_of_one_senator_that_say_otherwise_are_told()
    {
        var report = ImportList("000448,M.,d'Oc,Léo,ANCIEN,1930-01-02 00:00:00.0,Les Républicains,,Aude,Médecins\n");
        Assert.Equal(["000448: ODSEN_GENERAL.csv:7"], report.Findings[ImportFindings.Duplicate].Examples);
        Assert.True(report.IsSuccess, string.Join('\n', report.Verified!.Lost.Keys));
        Assert.Contains("constituency: \"Aude\"", Authors, StringComparison.Ordinal);
        Assert.DoesNotContain(ImportFindings.Duplicate, ImportList("000448,M.,d'Oc,Léo,ANCIEN,,Aucun,,Hérault,\n").Findings.Keys);
    }

    [Fact]
    public void Dated_memberships_of_the_dump_are_not_replaced_by_the_list()
    {
        Import();
        var dated = Authors;
        var report = ImportList();
        Assert.True(report.IsSuccess, string.Join('\n', report.Verified!.Lost.Keys));
        Assert.StartsWith(dated, Authors, StringComparison.Ordinal);
        Assert.Contains("leo-d-oc", Authors, StringComparison.Ordinal);
    }

    private string Authors =>
        File.ReadAllText(Path.Combine(Input, "authorities/authors-unnamed.yml")).Replace("\r", "", StringComparison.Ordinal);

    private ImportReport ImportList(string more = "")
    {
        const string List = """
            % Sénat, liste générale
            % Licence ouverte
            Matricule,Qualité,Nom usuel,Prénom usuel,État,Date naissance,Groupe politique,Type d'app au grp politique,Circonscription,PCS
            98031X,Mme,Durand-Petit,Anne,ACTIF,1950-01-02 00:00:00.0,Les Républicains,Apparenté,Maine-et-Loire,Professeurs
            000448,M.,d'Oc,Léo,ANCIEN,1930-01-02 00:00:00.0,Aucun,,Hérault,Médecins
            ,M.,,,ACTIF

            """;
        var source = Path.Combine(_folder, "ODSEN_GENERAL.csv");
        File.WriteAllBytes(source, System.Text.Encoding.Latin1.GetBytes(List + more));
        return Imports.Run("senat-senators", new ImportOptions([source], Input) { Verify = true }).WholeInFrench();
    }

    private ImportReport Import()
    {
        var source = Path.Combine(_folder, "export_sens.sql");
        File.WriteAllText(source, Sql.Replace("\r", "", StringComparison.Ordinal));
        return Imports.Run("senat-senators", new ImportOptions([source], Input) { Verify = true }).WholeInFrench();
    }
}
