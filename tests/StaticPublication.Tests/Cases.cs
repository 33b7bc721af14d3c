using System.Runtime.CompilerServices;

namespace StaticPublication.Tests;

/// <summary>Tables of cases: one a line, cells apart by a tab or by more than one space, lines that begin with # are remarks.</summary>
internal static class Cases
{
    /// <summary>Rows of a table under <c>Cases/</c>.</summary>
    public static IReadOnlyList<string[]> Table(string name) =>
        [.. File.ReadLines(PathOf(name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => System.Text.RegularExpressions.Regex.Split(line, @"\t+| {2,}"))];

    private static string PathOf(string name, [CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Cases", name);
}
