using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticPublication.Tests.Cli;

/// <summary>Every English sentence in the source that a person may read has French words, whole or as a part of another.</summary>
public sealed partial class FrenchSourcesTests
{
    // What these folders say stands on pages and in data, whose words are in the strings files.
    private static readonly string[] OfTheSite = ["Rendering", "Exporting", "Indexing", "Imaging", "Caching"];

    // Programs and lists of words.
    private static readonly string[] Programs = ["MirrorScript.cs", "LanguageNames.cs", "GreekLetters.cs", "Vocabularies.Catalogue.cs"];

    // Of a bug of the program, or written into files that a program reads.
    private static readonly string[] NotRead =
    [
        "was to have been checked as a date.",
        "The parser of YAML ended before its text.",
        "something opened here or before is never closed",
        "A refused name was read.",
        "the store of records is damaged: delete the cache",
        "A table is imported into an input that can be read.",
        ".yml has no \"",
        "a rule that the preview supports",
        "_headers: neither",
        "# Which column of the table",
        "# Files that the last build changed",
        "# Configuration of nginx",
        "# A folder of StaticPublication's own",
        "report of StaticPublication -->",
        "gzip on;",
        "line break in a cell",
        // What the preview answers a browser, whose language is not that of the run.
        "The preview ",
        "The first build is still running",
        "Status ",
        // They stand in a place of another sentence.
        "; to add it there: - {id: ",
        "; if it is several names, in a map: list: ",
        // Only the report of what changed shows them.
        "the id of a kind",
    ];

    private static readonly string[] English =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "src/StaticPublication/Cli/messages.fr.txt"))
            .Where(line => !line.StartsWith("= ", StringComparison.Ordinal))
            .Select(line => Place().Replace(line, "\0")),
    ];

    [Fact]
    public void Every_sentence_of_the_program_has_French_words()
    {
        var sentences = Repository
            .Files("src")
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            // Another test makes each of these.
            .Where(path => !Path.GetFileName(path).StartsWith("Fault", StringComparison.Ordinal))
            .Where(path => !Programs.Contains(Path.GetFileName(path), StringComparer.Ordinal))
            .Where(path => !OfTheSite.Any(folder => path.Contains($"/{folder}/", StringComparison.Ordinal)))
            .SelectMany(path => Texts(path).Select(text => (File: Path.GetFileName(path), Text: text)))
            .Where(said => IsEnglish(said.Text) && !NotRead.Any(part => said.Text.Contains(part, StringComparison.Ordinal)))
            .ToList();
        Assert.InRange(sentences.Count, 400, int.MaxValue);
        var untold = sentences.Where(said => !IsTold(said.Text)).Select(said => $"{said.File}: {said.Text}").ToList();
        Assert.True(untold.Count == 0, string.Join('\n', untold));
    }

    // A line that a whole text fills, or the pieces of a text between what stands in, in their order within one line.
    private static bool IsTold(string text)
    {
        var whole = text.Replace("\0", "x1", StringComparison.Ordinal);
        // What touches a place may stand in it: « {1}.yml » in the source, « {1} » among the words.
        var pieces = Touching().Replace(text, "\0").Trim('\0', ' ').Split('\0');
        return FrenchWords.Of(whole) is not null
            || FrenchWords.Tables.Values.Any(table => table.Find(whole) is not null)
            || English.Any(line => IsIn(line, pieces));
    }

    private static bool IsIn(string line, string[] pieces)
    {
        var at = 0;
        return Array.TrueForAll(pieces, piece =>
        {
            var found = line.IndexOf(piece, at, StringComparison.Ordinal);
            at = found + piece.Length;
            return found >= 0;
        });
    }

    private static bool IsEnglish(string text) =>
        !French().IsMatch(text) && Words().Count(text) > 1 && text.Split(' ', '\0', ',', ';', ':').Any(word => Usual().IsMatch(word));

    private static IEnumerable<string> Texts(string path) =>
        CSharpSyntaxTree
            .ParseText(File.ReadAllText(path))
            .GetRoot()
            .DescendantNodes()
            .Select(node =>
                node switch
                {
                    InterpolatedStringExpressionSyntax filled => string.Concat(
                        filled.Contents.Select(part =>
                            part is InterpolatedStringTextSyntax text
                                ? text
                                    .TextToken.ValueText.Replace("{{", "{", StringComparison.Ordinal)
                                    .Replace("}}", "}", StringComparison.Ordinal)
                                : "\0"
                        )
                    ),
                    LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal => literal.Token.ValueText,
                    _ => "",
                }
            );

    [GeneratedRegex("[{][0-9][}]")]
    private static partial Regex Place();

    [GeneratedRegex("[^ ]*\0[^ ]*")]
    private static partial Regex Touching();

    [GeneratedRegex("[a-zA-Z']+")]
    private static partial Regex Words();

    [GeneratedRegex("^(?:the|an?|is|are|not|no|of|from|with|without|that|than|and|or|as|by|its?|has|have|which|was|were|to|be|in|on|at)$")]
    private static partial Regex Usual();

    [GeneratedRegex("[éèàçêô]")]
    private static partial Regex French();
}
