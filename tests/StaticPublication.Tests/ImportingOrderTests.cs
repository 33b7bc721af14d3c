using StaticPublication.Importing;
using StaticPublication.Tests.Senat;

namespace StaticPublication.Tests;

/// <summary>Bodies, questions and senators of both chambers in any order: the same files.</summary>
public class ImportingOrderTests
{
    private static readonly string[] Names = ["an-bodies", "an-questions", "senat-questions", "senat-senators"];

    [Fact]
    public void The_order_of_imports_does_not_matter_and_a_second_import_of_anything_changes_nothing() =>
        AssertSame(
            100,
            1,
            [
                [0, 1, 2, 3],
                [3, 2, 1, 0],
                [1, 2, 0, 3],
            ]
        );

    [Theory]
    [Trait("Category", "Release")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void All_orders_give_the_same_files(int seed) => AssertSame(400, seed, [.. Orders([0, 1, 2, 3])]);

    private static void AssertSame(int questions, int seed, int[][] orders)
    {
        using var dump = new SenatDumpFile(questions, seed);
        var sources = Sources(dump);
        string? first = null;
        foreach (var order in orders)
        {
            Array.ForEach(order, name => Import(name, sources, dump.Input));
            var files = dump.Files();
            foreach (var name in order.AsEnumerable().Reverse())
            {
                Import(name, sources, dump.Input);
                Assert.Equal(files, dump.Files());
            }

            ForgetHistory(dump.Input);
            Assert.Equal(first ??= dump.Files(), dump.Files());

            Directory.Delete(dump.Input, recursive: true);
        }
    }

    // Which entries there were in between depends on what came first.
    private static void ForgetHistory(string input)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(input, "authorities")))
        {
            File.WriteAllLines(
                path,
                File.ReadLines(path).Where(line => !line.StartsWith("  formerIds: ", StringComparison.Ordinal)).ToList()
            );
        }

        Array.ForEach(Directory.GetFiles(Path.Combine(input, "authorities"), ".*-replaced.ndjson"), File.Delete);
    }

    private static void Import(int name, string[][] sources, string input)
    {
        var report = Imports.Run(Names[name], new ImportOptions(sources[name], input) { AllowedRemovals = int.MaxValue });
        Assert.Null(report.Refused);
    }

    // Ministries, groups and actors; questions of every form; a dump; two thirds of its senators.
    private static string[][] Sources(SenatDumpFile dump)
    {
        var bodies = File.ReadLines(SharedData.PathOf("an-bodies/organes.jsonl"))
            .Where(line => line.Contains("\"MINISTERE\"", StringComparison.Ordinal) || line.Contains("\"GP\"", StringComparison.Ordinal));
        var questions = Directory.GetFiles(SharedData.PathOf("an-questions-gouvernement"), "*.json").Order(StringComparer.Ordinal).Take(20);
        return
        [
            [dump.Write("organes.jsonl", string.Join('\n', bodies)), SharedData.PathOf("an-bodies/acteurs-l17")],
            [ImportingRun.Case("qe-l14.json"), ImportingRun.Case("qe-l17.json"), ImportingRun.Case("qosd-l14.xml"), .. questions],
            [dump.Zip],
            [dump.Write("sens.sql", Senators(dump))],
        ];
    }

    private static string Senators(SenatDumpFile dump)
    {
        var lines = dump.Sql().Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith("COPY questions.tam_questions (", StringComparison.Ordinal));
        var columns = lines[at]
            [(lines[at].IndexOf('(', StringComparison.Ordinal) + 1)..lines[at].IndexOf(')', StringComparison.Ordinal)]
            .Split(", ");
        var last = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var row in lines.Skip(at + 1).TakeWhile(line => line != "\\.").Select(line => line.Split('\t')))
        {
            last[Value(row, "matricule").Trim()] = row;
        }

        var rows = last.Index()
            .Where(one => one.Index % 3 > 0)
            .Select(one => string.Join('\t', one.Item.Key, Value(one.Item.Value, "nom"), Value(one.Item.Value, "prenom")));
        return $"-- PostgreSQL database dump\nCOPY sen (senmat, sennomuse, senprenomuse) FROM stdin;\n{string.Join('\n', rows)}\n\\.\n";

        string Value(string[] row, string column) => row[Array.IndexOf(columns, column)];
    }

    private static IEnumerable<int[]> Orders(int[] of) =>
        of.Length == 1
            ? [of]
            : of.SelectMany(first => Orders([.. of.Where(other => other != first)]).Select(rest => (int[])[first, .. rest]));
}
