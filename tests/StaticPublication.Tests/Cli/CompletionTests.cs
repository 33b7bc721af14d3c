using StaticPublication.Cli;

namespace StaticPublication.Tests.Cli;

/// <summary>What a shell proposes: values of options too, and ids of the input as it is.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("init site --host ", "netlify", "plain")]
    [InlineData("build --timings ", "json", "table")]
    [InlineData("explain ", "REF-UNKNOWN", "YAML-TAB")]
    [InlineData("search eau --order ", "date", "oldest")]
    [InlineData("completion ", "bash", "zsh")]
    [InlineData("import ", "an-questions", "table")]
    [InlineData("merge ", "headings", "ministry")]
    [InlineData("new --input SITE ", "question-ecrite", "author")]
    [InlineData("new rapport --input SITE --author ", "anne-roche", "luc-tessier")]
    [InlineData("new rapport --input SITE --licence ", "etalab-2.0", "CC0-1.0")]
    [InlineData("merge --input SITE ministries ", "economie", "economie-numerique")]
    [InlineData("merge --input SITE author anne-roche ", "luc-tessier", "anne-roche")]
    public void Values_are_proposed(string line, string one, string other)
    {
        var proposed = Commands.Root().Parse(line.Replace("SITE", _site.Input, StringComparison.Ordinal)).GetCompletions();
        var words = proposed.Select(item => item.Label).ToList();
        Assert.Contains(one, words);
        Assert.Contains(other, words);
    }

    [Fact]
    public void An_input_that_cannot_be_read_proposes_nothing_and_fails_in_nothing() =>
        Assert.DoesNotContain(Commands.Root().Parse("merge --input /nowhere headings ").GetCompletions(), item =>
            item.Label == "telecommunications"
        );

    [Theory]
    [InlineData("en", "documents", Traits = ["Category", "Release"])]
    [InlineData("fr", "entrées de référence")]
    public async Task Verbose_tells_the_stages(string language, string stage)
    {
        var run = await Trust.Run.Publication(
            new Dictionary<string, string> { ["PUBLICATION_LANGUAGE"] = language },
            [.. _site.WithQuestion("qe-1").BuildInto("out"), "--verbose"]
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Matches($@"(?m)^ +\d+[.]\d s  {stage}", run.Error);
    }
}
