using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticPublication.Tests;

/// <summary>The measures that the sources of the program and of its tests keep to.</summary>
public class SourceTests
{
    private const int Columns = 140,
        LinesOfFile = 200,
        LinesOfFunction = 40,
        MostParameters = 5;

    /// <summary>Files that may be longer, each with the reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal)
    {
        ["src/StaticPublication/Faults.cs"] = "a table: one method for each fault, with its wording",
        ["src/StaticPublication/Shapes.cs"] = "a table: every field of the input",
    };

    private static readonly IReadOnlyList<SourceText> Sources =
    [
        .. new[] { "src", "tests" }
            .SelectMany(Repository.Files)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => new SourceText(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllLines(path)))
            .OrderBy(source => source.Path, StringComparer.Ordinal),
    ];

    [Fact]
    public void No_line_is_longer_than_140_columns() =>
        None(
            from source in Sources
            from line in Enumerable.Range(1, source.Lines.Length)
            let columns = source.Lines[line - 1].EnumerateRunes().Count()
            where columns > Columns
            select $"{source.Path}:{line}: {columns} columns"
        );

    [Fact]
    public void No_file_but_a_table_is_longer_than_200_lines()
    {
        var longer = Sources.Where(source => source.Lines.Length > LinesOfFile).ToList();
        None(
            longer
                .Where(source => !LongFiles.ContainsKey(source.Path))
                .Select(source => $"{source.Path}: {source.Lines.Length} lines")
                .Concat(LongFiles.Keys.Except(longer.Select(source => source.Path)).Select(path => $"{path}: is no longer that long"))
        );
    }

    [Fact]
    public void No_function_is_longer_than_40_lines() =>
        None(
            from source in Sources
            from function in source.Root.DescendantNodes().Where(IsFunction)
            let lines = Lines(function)
            where lines > LinesOfFunction
            select $"{source.Path}:{Line(function)}: {lines} lines"
        );

    [Fact]
    public void No_function_has_more_than_five_parameters() =>
        None(
            from source in Sources
            from list in source.Root.DescendantNodes().OfType<ParameterListSyntax>()
            where list.Parameters.Count > MostParameters && list.Parent is not RecordDeclarationSyntax
            select $"{source.Path}:{Line(list)}: {list.Parameters.Count} parameters"
        );

    private static void None(IEnumerable<string> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        || (node is PropertyDeclarationSyntax or IndexerDeclarationSyntax && node.ChildNodes().OfType<ArrowExpressionClauseSyntax>().Any());

    // From the signature to the end, without attributes and comments above.
    private static int Lines(SyntaxNode function)
    {
        var first = function.ChildNodesAndTokens().First(part => !part.IsKind(SyntaxKind.AttributeList));
        return function.GetLocation().GetLineSpan().EndLinePosition.Line - first.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private sealed record SourceText(string Path, string[] Lines)
    {
        public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(string.Join('\n', Lines)).GetRoot();
    }
}
