using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Trust;

/// <summary>Hostile strings: lists of our own under <c>Cases/trust</c>, and the big list of naughty strings where it lies beside the
/// checkout.</summary>
internal static partial class Lists
{
    public static IReadOnlyList<string> Payloads { get; } = Read("payloads.txt");

    public static IReadOnlyList<string> Traversals { get; } = Read("traversals.txt");

    /// <summary>515 strings, or none.</summary>
    public static IReadOnlyList<string> Naughty { get; } =
        SharedData.Find("blns/blns.json") is { } path ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))! : [];

    private static string[] Read(string name) =>
        [
            .. File.ReadLines(Path.Combine(Repository.Tests, "Cases/trust", name))
                .Where(line => line.Length > 0 && !line.StartsWith("# One", StringComparison.Ordinal))
                .Select(Unescaped),
        ];

    private static string Unescaped(string line) =>
        Escape()
            .Replace(line, match =>
                ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            );

    [GeneratedRegex(@"\\u([0-9A-F]{4})")]
    private static partial Regex Escape();
}
