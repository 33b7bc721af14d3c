using System.Text.RegularExpressions;
using StaticPublication.Cli;
using StaticPublication.Importing;

namespace StaticPublication.Tests.Cli;

/// <summary>Looks at what an import of another test says: each line has French words, or holds names alone.</summary>
internal static partial class FrenchReport
{
    public static ImportReport WholeInFrench(this ImportReport report)
    {
        var english = report
            .Lines(Explanations.InFrench)
            .Where(line => !line.StartsWith("IMPORT-", StringComparison.Ordinal))
            .Select(line => Messages.InFrench(line) ?? line)
            .Where(line => English().IsMatch(Quoted().Replace(line, "")));
        Assert.Equal("", string.Join('\n', english));
        return report;
    }

    [GeneratedRegex(
        "\\b(?:the|is|are|not|of|from|with|without|that|which|was|were|and|or|has|have|before|now|row|line|sheet|created)\\b(?![.,])"
    )]
    private static partial Regex English();

    // What the sources say, and paths.
    [GeneratedRegex("«[^»]*»|\"[^\"]*\"|[{].*[}]|\\S*/\\S*|→ \\S+|[(]les plus proches[^)]*")]
    private static partial Regex Quoted();
}
