using StaticPublication.Creating;

namespace StaticPublication.Tests;

/// <summary>New records and entries: the right names, checked by our own rules, never over what is there.</summary>
public sealed class CreatingNewTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private (IReadOnlyList<Fault> Faults, string? Path) New(string what, params (string Option, string Value)[] given) =>
        CreationFlow.Add(
            new Options
            {
                Input = _site.Input,
                Theme = Repository.Theme,
                Output = _site.Output,
            },
            what,
            new Answers(
                given
                    .GroupBy(pair => pair.Option, StringComparer.Ordinal)
                    .ToDictionary(
                        pairs => pairs.Key,
                        IReadOnlyList<string> (pairs) => [.. pairs.Select(pair => pair.Value)],
                        StringComparer.Ordinal
                    )
            )
        );

    private string Written((IReadOnlyList<Fault> Faults, string? Path) made)
    {
        Assert.True(made.Path is not null, string.Join('\n', made.Faults));
        Assert.DoesNotContain(_site.Faults(), fault => fault.Severity == Severity.Error);
        return File.ReadAllText(made.Path!);
    }

    [Fact]
    public void A_person_whose_family_name_stands_first_is_no_other()
    {
        (IReadOnlyList<Fault> Faults, string? Path) Of(string name, string title) =>
            New("Question écrite", ("title", title), ("published", "2013-07-09"), ("author", name), ("licence", "etalab-2.0"));
        Assert.Contains("author: anne-roche\n", Written(Of("ROCHE Anne", "L’eau")), StringComparison.Ordinal);
        var fault = Assert.Single(Of("Roche Anne", "Le feu").Faults, fault => fault.Severity == Severity.Error);
        Assert.Contains("nearest: anne-roche", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_written_with_ids_for_the_names_given_and_read_back_as_it_was_meant()
    {
        var made = New(
            "Question écrite",
            ("number", "32154"),
            ("legislature", "14"),
            ("title", "L'eau : \"prix\" & qualité # 2"),
            ("published", "2013-07-09"),
            ("author", "ANNE ROCHE"),
            ("group", "yes"),
            ("licence", "etalab-2.0"),
            ("text", "Pourquoi ?")
        );
        var text = Written(made);
        Assert.Equal(Path.Combine(_site.Input, "documents/2013/an-14-qe-32154.md"), made.Path);
        Assert.Contains("  - author: anne-roche\n    group: \"yes\"\n", text, StringComparison.Ordinal);
        _site.Build();
        var record = _site.Json("documents/2013/07/an-14-qe-32154/index.json");
        Assert.Equal("L'eau : \"prix\" & qualité # 2", record.GetProperty("title").GetString());
        Assert.Equal("Pourquoi ?", record.GetProperty("texts")[0].GetProperty("markdown").GetString());
    }

    [Fact]
    public void An_id_names_the_Assemblee_in_French_only()
    {
        var file = Path.Combine(_site.Input, "site.yml");
        _site.With("site.yml", File.ReadAllText(file).Replace("language: fr", "language: de", StringComparison.Ordinal));
        var made = New(
            "question-ecrite",
            ("number", "5"),
            ("legislature", "20"),
            ("title", "Wasser"),
            ("published", "2013-07-09"),
            ("author", "anne-roche"),
            ("licence", "etalab-2.0"),
            ("text", "Warum?")
        );
        Assert.Equal(Path.Combine(_site.Input, "documents/2013/qe-20-5.md"), made.Path);
    }

    [Fact]
    public void What_is_not_answered_concerns_a_ministry_and_asks_none()
    {
        var made = New("rapport", ("title", "Eau"), ("published", "2013-07-09"), ("ministry", "economie"), ("licence", "etalab-2.0"));
        Assert.Contains("ministries:\n  concerned:\n    - economie\n", Written(made), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_reported_with_the_nearest_and_nothing_is_written()
    {
        var (faults, path) = New(
            "question-ecrite",
            ("title", "Eau"),
            ("published", "2013-07-09"),
            ("author", "anne-rochee"),
            ("licence", "etalab-2.0")
        );
        Assert.Null(path);
        Assert.Contains(faults, fault => fault.Code == "REF-UNKNOWN" && fault.Expected.Contains("anne-roche", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(_site.Input, "eau.md", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("published", "9 juillet 2013", "DATE-FORMAT")]
    [InlineData("legislature", "quatorze", "TYPE-WRONG")]
    [InlineData("id", "Pas Un Id", "ID-SYNTAX")]
    [InlineData("licence", "secrete", "REF-UNKNOWN")]
    public void What_our_own_checks_refuse_is_not_written(string option, string value, string code)
    {
        (string, string)[] sound = [("title", "Eau"), ("published", "2013-07-09"), ("licence", "etalab-2.0")];
        var (faults, path) = New("question-ecrite", [.. sound.Where(pair => pair.Item1 != option), (option, value)]);
        Assert.Null(path);
        Assert.Contains(code, faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_record_that_is_there_is_never_overwritten()
    {
        var first = Written(New("question-ecrite", ("title", "Eau"), ("published", "2013-07-09"), ("licence", "etalab-2.0")));
        var (faults, path) = New(
            "question-ecrite",
            ("title", "Eau"),
            ("published", "2013-07-09"),
            ("licence", "etalab-2.0"),
            ("text", "Autre")
        );
        Assert.Null(path);
        Assert.Contains("ID-DUPLICATE", faults.Select(fault => fault.Code));
        Assert.Equal(first, File.ReadAllText(Path.Combine(_site.Input, "documents/2013/eau.md")));
    }

    [Fact]
    public void A_ministry_is_appended_and_what_people_wrote_there_stays()
    {
        var path = Path.Combine(_site.Input, "authorities/ministries.yml");
        File.WriteAllText(path, "# Relu en 2024.\n" + File.ReadAllText(path));
        var before = File.ReadAllText(path).TrimEnd();
        var text = Written(New("ministry", ("name", "Numérique : « tout »"), ("from", "2014-08-27"), ("id", "numerique-2014")));
        Assert.Equal($"{before}\n\n- id: numerique-2014\n  name: \"Numérique : « tout »\"\n  from: 2014-08-27\n", text);
    }

    [Fact]
    public void The_first_entry_of_a_file_that_is_not_there_begins_it()
    {
        File.Delete(Path.Combine(_site.Input, "authorities/organisations.yml"));
        Assert.Equal("- id: cour-des-comptes\n  name: \"Cour des comptes\"\n", Written(New("organisation", ("name", "Cour des comptes"))));
    }

    [Fact]
    public void An_entry_with_an_id_that_is_taken_is_refused_and_the_file_stays()
    {
        var path = Path.Combine(_site.Input, "authorities/authors.yml");
        var before = File.ReadAllText(path);
        Assert.Contains("ID-DUPLICATE", New("author", ("name", "Anne Roche")).Faults.Select(fault => fault.Code));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void An_unknown_kind_is_reported_with_the_nearest()
    {
        var fault = Assert.Single(New("questionecrite", ("title", "Eau")).Faults, fault => fault.Severity == Severity.Error);
        Assert.Contains("question-ecrite", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_simple_field_of_every_authority_is_asked_for()
    {
        Assert.Equal(Shapes.Authorities.Keys.Order(StringComparer.Ordinal), EntryWords.Files.Values.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["name", "short-name", "portfolio", "from", "until", "description", "source", "id"],
            NewAuthority.Fields("ministries").Select(blank => blank.Option)
        );
    }

    [Fact]
    public void An_option_that_says_nothing_of_the_kind_is_wrong_use() =>
        Assert.Equal(64, Program.Main(["new", "ministry", "--number", "3", "--input", _site.Input]));
}
