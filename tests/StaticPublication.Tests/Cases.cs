namespace StaticPublication.Tests;

/// <summary>Tables of cases: one a line, cells apart by a tab or by more than one space, lines that begin with # are remarks.</summary>
internal static class Cases
{
    /// <summary>Rows of a table under <c>Cases/</c>.</summary>
    public static IReadOnlyList<string[]> Table(string name) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Tests, "Cases", name))
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => System.Text.RegularExpressions.Regex.Split(line, @"\t+| {2,}")),
        ];
}
