using StaticPublication.Importing;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>What a person wrote into an input, and an import finds there: kept, or the import is refused before it writes.</summary>
public sealed class ImportingKeepsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("importing-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("qe-1 by hand\n")]
    [InlineData("{ \"id\": \"qe-1\", \"by\": \"hand\" }\n")]
    [InlineData("")]
    public void A_file_that_no_import_wrote_is_not_replaced(string text)
    {
        Lay("input/documents/records/records-2020.ndjson", text);
        Refused("records-2020.ndjson");
    }

    [Fact]
    public void A_file_that_was_changed_since_is_neither_replaced_nor_deleted()
    {
        Assert.Null(Import("2020", "2021").Refused);
        Assert.Null(Import("2020", "2021").Refused);
        var file = In("input/documents/records/records-2021.ndjson");
        var imported = File.ReadAllText(file);
        File.WriteAllText(file, imported.Replace("Titre", "Mieux", StringComparison.Ordinal));
        Refused("records-2021.ndjson", "2020", "2021");
        Refused("records-2021.ndjson", "2020");
        File.WriteAllText(file, imported);
        Assert.Null(Import("2020").Refused);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void What_an_import_wrote_before_there_was_a_list_is_known_by_its_form()
    {
        Assert.Null(Import("2020").Refused);
        File.Delete(In("input/documents/records/.imported"));
        Assert.Null(Import("2020", "2021").Refused);
    }

    [Theory]
    [InlineData("authors.yml", "notes: of mine\n")]
    [InlineData("authors.yml", "- only\n- words\n")]
    [InlineData("authors.yml", "- {name: Without an id}\n")]
    [InlineData("ministries.yml", "- {id: m, name: M, names: words}\n")]
    [InlineData("headings.yml", "- id: x\n  name: [\n")]
    [InlineData("kinds.yml", "just words\n")]
    [InlineData("../tombstones.yml", "id: x\n")]
    public void An_authority_file_that_is_no_list_is_not_replaced(string name, string text)
    {
        Lay($"input/authorities/{name}", text);
        Refused(Path.GetFileName(name));
    }

    [Fact]
    public void A_list_keeps_what_a_person_wrote_in_it()
    {
        const string mine =
            "# Les auteurs.\n\n# La première.\n- id: anne-roche\n  name: 'Anne Roche' # vérifié\n  description: >-\n    Deux\n"
            + "    lignes.\n\n# Le dernier.\n- {id: zoe-abel, name: Zoé Abel}\n# Fin.\n";
        Lay("input/authorities/authors.yml", mine);
        var source = ImportingRun.Case("qe-l15.json");
        var report = Imports.Run("an-questions", new ImportOptions([source], In("input")));
        Assert.Null(report.Refused);
        var now = File.ReadAllText(In("input/authorities/authors.yml"));
        Assert.All(
            new[]
            {
                "# Les auteurs.\n\n# La première.\n- id: anne-roche\n",
                "  name: 'Anne Roche' # vérifié\n  description: >-\n    Deux\n    lignes.\n",
                "\n# Le dernier.\n- {id: zoe-abel, name: Zoé Abel}\n# Fin.\n",
            },
            part => Assert.Contains(part, now, StringComparison.Ordinal)
        );
        Assert.NotEqual(mine, now);
        Assert.Equal("# Fin.\n", now[^"# Fin.\n".Length..]);
    }

    [Fact]
    public void Tombstones_of_ones_own_stay_beside_those_that_are_imported()
    {
        const string mine =
            "# Les miennes.\n- {id: qe-8, date: 2020-01-01, legalGround: RGPD}\n- {id: qe-9, date: 2021-01-01, legalGround: le juge}\n";
        Lay("input/tombstones.yml", mine);
        Lay("dump/documents/2020.json", """[{"id":"qe-1","published":"2020-01-01","title":"T"}]""");
        Lay(
            "dump/tombstones.json",
            """[{"id":"qe-9","date":"2022-02-02","legalGround":"autre"},{"id":"qe-7","date":"2020-01-01","legalGround":"RGPD"}]"""
        );
        Assert.Null(Imports.Run("records", new ImportOptions([In("dump")], In("input"))).Refused);
        Assert.Equal(mine + "- id: qe-7\n  date: 2020-01-01\n  legalGround: \"RGPD\"\n", File.ReadAllText(In("input/tombstones.yml")));
    }

    private void Refused(string file, params string[] years)
    {
        var before = FolderSnapshot.Of(_folder);
        var report = years.Length > 0 ? Import(years) : Import("2020", "2021");
        Assert.Equal(("IMPORT-TARGET", file), (report.Refused?.Code, Path.GetFileName(report.Refused?.Where)));
        Assert.Equal(before, FolderSnapshot.Of(_folder));
    }

    private ImportReport Import(params string[] years)
    {
        var path = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).FullName;
        try
        {
            File.WriteAllText(
                Path.Combine(path, "source.ndjson"),
                string.Concat(years.Select(year => $"{{\"id\":\"qe-{year}\",\"title\":\"Titre\",\"published\":\"{year}-01-01\"}}\n"))
            );
            return Imports.Run("records", new ImportOptions([Path.Combine(path, "source.ndjson")], In("input")) { AllowedRemovals = 1 });
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private string In(string path) => Path.Combine(_folder, path);

    private void Lay(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }
}
