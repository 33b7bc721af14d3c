using System.Globalization;
using System.Text.RegularExpressions;
using StaticPublication.Importing;

namespace StaticPublication.Tests.Senat;

/// <summary>A ministry that both chambers describe is one entry, and no two of a name hold office at once.</summary>
public sealed partial class SenatMinistryTests
{
    [Fact]
    public void A_body_of_the_Senat_holds_office_only_where_no_other_of_its_name_does()
    {
        using var dump = new SenatDumpFile(500, 1);
        Assert.Null(Imports.Run("an-bodies", new ImportOptions([SharedData.PathOf("an-bodies/organes.jsonl")], dump.Input)).Refused);
        dump.Import();
        var all = new[] { "ministries.yml", "ministries-unnamed.yml" }
            .SelectMany(file => Entry().Matches(File.ReadAllText(Path.Combine(dump.Input, "authorities", file))))
            .Select(entry => new Held(entry.Groups["id"].Value, entry.Groups["name"].Value, Day(entry, "from"), Day(entry, "until")))
            .ToList();
        var senat = all.Where(one => one.Id.Contains("-senat-", StringComparison.Ordinal)).ToList();
        Assert.InRange(senat.Count, 10, all.Count);
        // The second one without a beginning is the ministry of before the change of government of 2014.
        var asked = dump.Records().Where(record => record["ministries"]?["asked"]?["name"]?.ToString() == "Intérieur").ToList();
        Assert.All(asked.Where(record => string.CompareOrdinal(record["published"]!.ToString(), "2012-06-25") > 0), record =>
            Assert.True(
                string.CompareOrdinal(record["published"]!.ToString(), "2014-03-31") > 0
                    || record["ministries"]!["asked"]!["ministry"]!.ToString() == "interieur-po653320",
                record.ToJsonString()
            )
        );
        // Where the Assemblée has several of the name, with gaps between them, each gap is an entry.
        Assert.Empty(
            senat.Where(one => all.Any(other => other != one && other.Name == one.Name && Overlap(one, other))).Select(one => one.Id)
        );
        Assert.Contains("agriculture-et-peche-senat-360-2009", senat.Select(one => one.Id));
    }

    // An official one without a beginning began after the one of its name before it.
    private static bool Overlap(Held one, Held other) =>
        other.From > DateOnly.MinValue && one.From <= other.Until && other.From <= one.Until;

    private static DateOnly Day(Match entry, string field) =>
        DateOnly.TryParse(Regex.Match(entry.Value, $"\n  {field}: (.+)").Groups[1].Value, CultureInfo.InvariantCulture, out var day) ? day
        : field == "from" ? DateOnly.MinValue
        : DateOnly.MaxValue;

    [GeneratedRegex("- id: (?<id>.+)\n  name: \"(?<name>.+)\"\n(?:  .*\n)*")]
    private static partial Regex Entry();

    private sealed record Held(string Id, string Name, DateOnly From, DateOnly Until);
}
