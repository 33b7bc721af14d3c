namespace StaticPublication.Tests.Trust;

/// <summary>One thing wrong is told once, however many records name it.</summary>
public sealed class FollowingFaultsTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("- id: eau\n  name: Eau\n  colour: red\n", "FIELD-UNKNOWN")]
    [InlineData("- id: eau\n  name: Eau\n  names: [{name: Forêts, form: x}]\n", "FIELD-UNKNOWN")]
    [InlineData("- id: eau\n", "FIELD-MISSING")]
    [InlineData("- name: Eau\n", "FIELD-MISSING")]
    [InlineData("- eau\n", "TYPE-OBJECT")]
    [InlineData("eau: Eau\n", "TYPE-LIST")]
    [InlineData("- id: eau\n  id: bois\n  name: Eau\n", "YAML-DUPKEY")]
    [InlineData("- {id: eau, name: Eau\n", "YAML-SYNTAX")]
    public void Of_an_authority_with_an_error_no_record_is_told_that_it_is_not_there(string ministries, string codes)
    {
        _site.With("authorities/ministries.yml", ministries);
        for (var i = 0; i < 10; i++)
        {
            _site.WithQuestion($"qe-{i}", i % 2 == 0 ? "ministries: {asked: eau}\n" : "ministries: {asked: EAU, concerned: [Eau]}\n");
        }

        Assert.Equal(codes.Split(' '), Codes());
    }

    [Fact]
    public void Beside_an_authority_with_an_error_a_name_that_nobody_has_is_still_told()
    {
        _site
            .With("authorities/ministries.yml", "- id: eau\n  name: Eau\n  colour: red\n- id: bois\n  name: Bois\n")
            .WithQuestion("qe-1", "ministries: {asked: eau}\n")
            .WithQuestion("qe-2", "ministries: {asked: boys}\n");
        Assert.Equal(["FIELD-UNKNOWN", "REF-UNKNOWN"], Codes());
    }

    [Theory]
    [InlineData("kinds", "- id: question-ecrite\n  name: Question écrite\n  colour: red\n")]
    [InlineData("licences", "- id: etalab-2.0\n  name: Licence Ouverte\n  open: true\n  colour: red\n")]
    [InlineData("authors", "- id: anne-roche\n  name: Anne Roche\n  colour: red\n")]
    public void The_same_holds_for_every_file_that_each_record_names(string file, string entries)
    {
        _site.With($"authorities/{file}.yml", entries).WithQuestions(3);
        Assert.Equal(["FIELD-UNKNOWN"], Codes());
    }

    [Fact]
    public void A_relation_to_a_record_with_an_error_leads_there()
    {
        _site
            .WithQuestion("qe-1", "colour: red\n")
            .WithQuestion("qe-2", "relations: [{rel: cites, target: qe-1}]\n")
            .WithQuestion("qe-3", "relations: [{rel: cites, target: qe-9}]\n");
        Assert.Equal(["FIELD-UNKNOWN", "REF-DOCUMENT"], Codes());
    }

    [Fact]
    public void Ids_of_authorities_are_as_short_as_those_of_the_source_and_those_of_documents_are_not()
    {
        _site
            .With("authorities/ministries.yml", "- id: 5g\n  name: Réseaux\n- id: a\n  name: Accueil\n  formerIds: [a1]\n")
            .WithQuestion("qe-1", "ministries: {asked: 5g}\n")
            .WithQuestion("qe-2", "ministries: {asked: a}\n");
        _site.Build();
        Assert.True(File.Exists(Path.Combine(_site.Output, "ministeres/5g/index.html")));
        Assert.True(File.Exists(Path.Combine(_site.Output, "ministeres/a/index.html")));
        _site.WithQuestion("q1");
        var fault = Assert.Single(_site.Faults());
        Assert.Equal(("ID-LENGTH", "\"q1\" has 2 characters"), (fault.Code, fault.Message));
    }

    private IEnumerable<string> Codes() =>
        _site
            .Faults()
            .Where(fault => fault.Severity == Severity.Error)
            .Select(fault => fault.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
}
