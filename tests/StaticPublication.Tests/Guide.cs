using System.Text.RegularExpressions;

namespace StaticPublication.Tests;

/// <summary><c>GUIDE.md</c> as steps: commands to run and edits to make, section by section, in the order in which a person reads
/// them.</summary>
internal static partial class Guide
{
    /// <summary>A step: commands (<c>sh</c>), lines to exchange (<c>diff</c>) or to add (<c>yaml</c>), and the file named before
    /// it.</summary>
    public sealed record Step(string Form, string Text, string File);

    /// <summary>The sections by their heading.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Step> Steps, bool Publishes)> Sections { get; } =
        Of(File.ReadAllText(Path.Combine(Repository.Root, "GUIDE.md")));

    /// <summary>The sections of a guide by their heading.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Step> Steps, bool Publishes)> Of(string guide) =>
        [
            .. guide
                .Split("\n## ")[1..]
                .Select(section =>
                    (
                        section[..section.IndexOf('\n', StringComparison.Ordinal)],
                        Steps(section),
                        section.Contains("(#publi", StringComparison.Ordinal)
                    )
                ),
        ];

    /// <summary>Exchanges the lines of a diff in a file: those kept or taken away must stand there, one after the other, once.</summary>
    public static void Exchange(string file, string diff)
    {
        var edit = diff.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? " " : line).ToList();
        var before = edit.Where(line => line[0] is ' ' or '-').Select(line => line[1..]).ToArray();
        var lines = File.ReadAllText(file).TrimEnd('\n').Split('\n');
        var found = Enumerable.Range(0, lines.Length).Where(first => lines.Skip(first).Take(before.Length).SequenceEqual(before)).ToList();
        Assert.True(found.Count == 1, $"{file} has these lines {found.Count} times:\n{diff}");
        string[] after =
        [
            .. lines[..found[0]],
            .. edit.Where(line => line[0] is ' ' or '+').Select(line => line[1..]),
            .. lines[(found[0] + before.Length)..],
        ];
        File.WriteAllText(file, string.Join('\n', after) + "\n");
    }

    private static List<Step> Steps(string section)
    {
        var steps = new List<Step>();
        var file = "";
        var at = 0;
        foreach (Match fence in Fence().Matches(section))
        {
            file = Named().Matches(section[at..fence.Index]).LastOrDefault()?.Groups[1].Value ?? file;
            at = fence.Index + fence.Length;
            steps.Add(new Step(fence.Groups[1].Value, fence.Groups[2].Value, file));
        }

        return steps;
    }

    [GeneratedRegex("^```([a-z]+)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("`((?:input|theme)/[^`]+\\.[a-z]+)`")]
    private static partial Regex Named();
}
