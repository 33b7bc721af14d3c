using System.Globalization;
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

    /// <summary>What may be larger, from <c>Cases/source/larger.txt</c>: measure, file and function, size, reason.</summary>
    private static readonly IReadOnlyDictionary<string, int> Larger = File.ReadLines(
            Path.Combine(Repository.Tests, "Cases/source/larger.txt")
        )
        .Where(line => line is not ("" or ['#', ..]))
        .Select(line => line.Split('\t'))
        .ToDictionary(fields => $"{fields[0]} {fields[1]}", fields => int.Parse(fields[2], CultureInfo.InvariantCulture));

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
    public void No_line_of_a_script_is_longer_than_140_columns() =>
        None(
            from path in Repository.Files("theme")
            where path.EndsWith(".js", StringComparison.Ordinal)
            from line in File.ReadLines(path).Index()
            let columns = line.Item.EnumerateRunes().Count()
            where columns > Columns
            select $"{Path.GetFileName(path)}:{line.Index + 1}: {columns} columns"
        );

    [Fact]
    public void No_file_is_longer_than_200_lines_but_those_that_are_listed() =>
        Within("file", LinesOfFile, Sources.Select(source => (source.Path, source.Lines.Length)));

    [Fact]
    public void No_function_is_longer_than_40_lines_but_those_that_are_listed() =>
        Within(
            "function",
            LinesOfFunction,
            from source in Sources
            from function in source.Root.DescendantNodes().Where(IsFunction)
            select ($"{source.Path} {Name(function)}", Lines(function))
        );

    [Fact]
    public void No_function_has_more_than_five_parameters_but_those_that_are_listed() =>
        Within(
            "parameters",
            MostParameters,
            from source in Sources
            from list in source.Root.DescendantNodes().OfType<ParameterListSyntax>()
            where list.Parent is not RecordDeclarationSyntax
            select ($"{source.Path} {Name(list.Parent!)}", list.Parameters.Count)
        );

    // What is listed may shrink and not grow; once it is within the measure, it is taken off the list.
    private static void Within(string measure, int most, IEnumerable<(string Of, int Size)> all)
    {
        var larger = all.Where(one => one.Size > most)
            .GroupBy(one => $"{measure} {one.Of}", one => one.Size, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(), StringComparer.Ordinal);
        None(
            larger
                .Where(one => Larger.GetValueOrDefault(one.Key) < one.Value)
                .Select(one => $"{one.Key}: {one.Value}, listed as {Larger.GetValueOrDefault(one.Key)}")
                .Concat(
                    Larger
                        .Keys.Where(key => key.StartsWith(measure + " ", StringComparison.Ordinal) && !larger.ContainsKey(key))
                        .Select(key => $"{key}: listed, and no longer so large")
                )
        );
    }

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

    private static string Name(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            { Parent: { } parent } => Name(parent),
            _ => "",
        };

    private sealed record SourceText(string Path, string[] Lines)
    {
        public SyntaxNode Root { get; } = CSharpSyntaxTree.ParseText(string.Join('\n', Lines)).GetRoot();
    }
}
