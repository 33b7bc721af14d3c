using System.Text.RegularExpressions;
using StaticPublication.Tests.Publishing;
using StaticPublication.Text;

namespace StaticPublication.Tests;

/// <summary>What is printed of words that somebody typed: a line stays a line, for a terminal, for a person, and for what watches a
/// build.</summary>
public sealed class PrintedTextTests : IDisposable
{
    private const string Evil = "x\n::error::forged\u001b[2J\u009b31m\u202e\u2028y\r\u200b";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("input/a.md:1:1: error ID-SYNTAX id: « é »", "input/a.md:1:1: error ID-SYNTAX id: « é »")]
    [InlineData("a\nb", "a<U+000A>b")]
    [InlineData("a\r\tb\u0000", "a<U+000D><U+0009>b<U+0000>")]
    [InlineData("a\u001b[31mb\u009b0m", "a<U+001B>[31mb<U+009B>0m")]
    [InlineData("a\u202eb\u2066\u200b\u200d\ufeff\u061c", "a<U+202E>b<U+2066><U+200B><U+200D><U+FEFF><U+061C>")]
    [InlineData("a\u2028\u2029\u0085b", "a<U+2028><U+2029><U+0085>b")]
    [InlineData("a\U000e0041b", "a<U+E0041>b")]
    [InlineData("::error file=x::forged", "<U+003A>:error file=x::forged")]
    [InlineData("  ::add-mask::a", "  <U+003A>:add-mask::a")]
    [InlineData("a ::b", "a ::b")]
    [InlineData(
        "a ##[error]b ##vso[task.complete]c ##TeamCity[x]",
        "a <U+0023>#[error]b <U+0023>#vso[task.complete]c <U+0023>#teamcity[x]"
    )]
    [InlineData("# a ## b", "# a ## b")]
    public void A_line_is_printed_harmless(string line, string printed)
    {
        Assert.Equal(printed, PrintedText.Line(line));
        Assert.Equal(printed, PrintedText.Line(printed));
    }

    [Fact]
    public void Half_a_character_is_printed_as_one_that_was_lost() => Assert.Equal("a<U+FFFD>b", PrintedText.Line("a\ud800b"));

    [Fact]
    public async Task No_name_of_a_field_or_a_file_forges_a_line_of_a_build()
    {
        var key = System.Text.Json.JsonSerializer.Serialize(Evil);
        _site.With("documents/a.json", $$"""{"id":"qe-1",{{key}}:1,{{key}}:2,"extra":{{{key}}:"\u0001"},"authors":[{{{key}}:1}]}""");
        _site.With("documents/b.md", "---\nid: qe-2\n\"x\\n::error::forged\\e[2J\": 1\nkind: \"x\\n::error::forged\"\n---\n");
        using var build = ProgramRun.Start([.. _site.BuildInto("output"), "--report-markdown", Path.Combine(_site.Folder, "report.md")]);
        var (code, said, _) = await build.End();
        Assert.Equal(1, code);
        HoldsOnlyLinesOfItsOwn(said, @"\.(md|json|yml):\d+:\d+: (error|warning) [A-Z0-9-]+[: ]|^\d+ errors?, ");
        Assert.Contains("x<U+000A>::error::forged<U+001B>[2J", said, StringComparison.Ordinal);
        HoldsOnlyLinesOfItsOwn(
            await File.ReadAllTextAsync(Path.Combine(_site.Folder, "report.md"), TestContext.Current.CancellationToken),
            "^(#|- |<!-- report |$)"
        );
    }

    [Fact]
    public async Task No_name_in_a_source_forges_a_line_of_an_import()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file has such a name there.");
        var source = Directory.CreateDirectory(Path.Combine(_site.Folder, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, Evil), "{", TestContext.Current.CancellationToken);
        using var import = ProgramRun.Other(
            "sh",
            "-c",
            $"dotnet {ProgramRun.Program} import an-questions {source} --to {_site.Folder}/new 1>&2"
        );
        var (code, said, _) = await import.End();
        Assert.Equal(1, code);
        HoldsOnlyLinesOfItsOwn(said, "^(0 records|IMPORT-[A-Z]+ \\([0-9]+\\): |  )");
        Assert.Contains("x<U+000A>::error::forged<U+001B>[2J", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_is_printed_in_one_place()
    {
        var folder = Path.Combine(Repository.Root, "src/StaticPublication/");
        Assert.Equal(
            ["Cli/Terminal.cs"],
            Repository
                .Files()
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
                .Where(path => Regex.IsMatch(File.ReadAllText(path), @"\bConsole\.(Write|Out\b|Error\b)"))
                .Select(path => path[folder.Length..])
        );
    }

    private static void HoldsOnlyLinesOfItsOwn(string said, string form)
    {
        Assert.DoesNotContain(said, letter => letter != '\n' && (char.IsControl(letter) || letter is '\u202e' or '\u2028' or '\u200b'));
        Assert.All(said.TrimEnd().Split('\n'), line =>
        {
            Assert.Matches(form, line);
            Assert.DoesNotMatch(@"^\s*::", line);
        });
    }
}
