using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Cli;

/// <summary>Mistakes of newcomers: each is told with its code, file, line and column, and with what mends it, in both languages.</summary>
public sealed partial class MistakesTests
{
    private static readonly string File = Path.Combine(Repository.Tests, "Cases/mistakes/mistakes.txt");
    private static readonly string Remarks;
    private static readonly Dictionary<string, Mistake> All;

    static MistakesTests()
    {
        var parts = System.IO.File.ReadAllText(File).Split("## ");
        Remarks = parts[0];
        All = parts[1..].Select(Read).ToDictionary(mistake => mistake.Name, StringComparer.Ordinal);
    }

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mistake_is_told_where_it_is_and_how_it_is_mended(string name)
    {
        var mistake = All[name];
        using var site = new TestSite();
        Make(mistake, site.WithQuestion("fibre"));
        var told = site.Faults().Where(fault => fault.Severity != Severity.Note).Take(2).ToList();
        Assert.NotEmpty(told);
        var lines = told.SelectMany(fault => new[] { $"en: {fault}", $"fr: {FrenchWords.Line(fault)}" })
            .Select(line => Shown(line, site))
            .ToList();
        Assert.All(lines.Where(line => line.StartsWith("fr", StringComparison.Ordinal)), line =>
            Assert.Matches(" (erreur|avertissement) ", line)
        );
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Approve(name, lines);
        }

        Assert.Equal(mistake.Told, lines);
    }

    [Fact]
    public void There_are_sixty_of_them() => Assert.InRange(All.Count, 60, int.MaxValue);

    private static void Make(Mistake mistake, TestSite site)
    {
        var sound = System.IO.File.ReadAllText(Path.Combine(site.Input, "documents/fibre.md"));
        sound = sound.Replace("La fibre, fibre", "La fibre", StringComparison.Ordinal);
        site.With("documents/fibre.md", sound);
        foreach (var step in mistake.Steps)
        {
            var parts = step[2..].Split(" | ", 3);
            var path = Path.Combine(site.Input, parts[0]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (step[0] == '~')
            {
                var before = System.IO.File.ReadAllText(path);
                Assert.Contains(Plain(parts[1]), before, StringComparison.Ordinal);
                var at = before.IndexOf(Plain(parts[1]), StringComparison.Ordinal);
                site.With(parts[0], before[..at] + Plain(parts[2]) + before[(at + Plain(parts[1]).Length)..]);
                continue;
            }

            var text = parts[1];
            if (text.StartsWith('@'))
            {
                var change = text.Trim('@').Split('|');
                text = change.Length == 2 ? sound.Replace(change[0], change[1], StringComparison.Ordinal) : sound;
            }

            System.IO.File.WriteAllBytes(path, Bytes(Plain(text)));
        }
    }

    private static string Plain(string text) =>
        text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal);

    private static byte[] Bytes(string text)
    {
        using var bytes = new MemoryStream();
        var at = 0;
        foreach (Match single in Byte().Matches(text))
        {
            bytes.Write(Encoding.UTF8.GetBytes(text[at..single.Index]));
            bytes.WriteByte(byte.Parse(single.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            at = single.Index + single.Length;
        }

        bytes.Write(Encoding.UTF8.GetBytes(text[at..]));
        return bytes.ToArray();
    }

    // The sections of the site are many, and become more.
    private static string Shown(string line, TestSite site) =>
        Sections().Replace(line, "$1…$2").Replace(site.Input + "/", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    private static Mistake Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Mistake(
            lines[0],
            [.. lines[1..].Where(line => line[0] is '~' or '+')],
            [.. lines[1..].Where(line => line[0] is not ('~' or '+'))]
        );
    }

    // The theory runs its rows one after the other.
    private static void Approve(string name, IReadOnlyList<string> lines)
    {
        All[name] = All[name] with { Told = lines };
        var text = All.Values.Select(mistake => string.Join('\n', [$"## {mistake.Name}", .. mistake.Steps, .. mistake.Told, ""]));
        System.IO.File.WriteAllText(File, Remarks + string.Join('\n', text));
    }

    private sealed record Mistake(string Name, IReadOnlyList<string> Steps, IReadOnlyList<string> Told);

    [GeneratedRegex(@"(SITE-SECTION.*?documents, ).*?(\. (?:Fix|Correction))")]
    private static partial Regex Sections();

    [GeneratedRegex(@"\\x([0-9a-f]{2})")]
    private static partial Regex Byte();
}
