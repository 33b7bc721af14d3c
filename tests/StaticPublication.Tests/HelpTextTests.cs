using StaticPublication.Cli;
using StaticPublication.Importing.Verification;
using StaticPublication.Tests.Publishing;

namespace StaticPublication.Tests;

/// <summary>What the command line prints can be read in a pipe, and in one language.</summary>
public sealed class HelpTextTests
{
    [Fact]
    public void Help_has_lines_of_a_hundred_columns_and_loses_no_word()
    {
        var values = string.Join('|', Enumerable.Range(0, 60).Select(number => $"value-{number}"));
        var help = $"Arguments:\n  <{values}>  One of them.\n  <b>  {string.Join(' ', Enumerable.Repeat("word", 60))}\n\n  --c  C.\n";
        var wrapped = HelpText.Wrapped(help);
        Assert.All(wrapped.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.Equal(Letters(help), Letters(wrapped));
        Assert.Contains("\n  --c                             C.\n", wrapped, StringComparison.Ordinal);
        Assert.Equal("", HelpText.Wrapped(""));

        static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Theory]
    [InlineData(new[] { "import", "an-bodies", "x" }, "L’option --to est obligatoire.")]
    [InlineData(new[] { "build", "--output", "a", "--output", "b" }, "L’option --output attend une seule valeur, et il y en a 2.")]
    public async Task The_words_of_the_parser_are_in_French(string[] arguments, string said)
    {
        using var run = ProgramRun.Start([("PUBLICATION_LANGUAGE", "fr")], arguments);
        var (code, text, errors) = await run.End();
        Assert.Equal(64, code);
        Assert.StartsWith(said, text + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_new_does_not_know_is_answered_by_what_is_near()
    {
        using var site = new TestSite();
        using var run = ProgramRun.Start([("PUBLICATION_LANGUAGE", "fr")], "new", "ministre", "--input", site.Input);
        var (_, text, errors) = await run.End();
        Assert.Contains(
            "rien de ce qui peut être fait ne s’appelle « ministre ». Attendu : un genre de document, ou le mot pour une entrée "
                + "(les plus proches : ministry). Correction : publication new ministry.",
            text + errors,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_verification_tells_what_became_of_values_by_kind()
    {
        var verified = new Verified();
        for (var place = 0; place < 300; place++)
        {
            Verified.Add(verified.Dropped, $"organe.{place:000}", "x");
            Verified.Add(verified.Normalised, $"part of a longer value, organe.{place:000}", "y");
        }

        Verified.Add(verified.Lost, "organe.a", "z");
        Assert.Equal(
            [
                "  written otherwise, part of a longer value: 300 values in 300 fields, such as organe.000 (1: y); organe.001 (1: y); "
                    + "organe.002 (1: y)",
                "  left out on purpose: 300 values in 300 fields, such as organe.000 (1: x); organe.001 (1: x); organe.002 (1: x)",
                "  LOST: organe.a (1), such as z",
            ],
            verified.Lines().Skip(1)
        );
    }
}
