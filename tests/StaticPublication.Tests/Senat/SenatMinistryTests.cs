using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Importing;
using StaticPublication.Importing.Output;

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
        EntriesSayTheirOwnTime(dump.Input);
    }

    // Not that of the whole ministry, a part of whose time is another entry's.
    private static void EntriesSayTheirOwnTime(string input)
    {
        var all = new AuthorityList(input, "ministries").Entries.ToDictionary(entry => entry["id"]!.ToString(), StringComparer.Ordinal);
        var senat = all.Values.Where(entry => entry["id"]!.ToString().Contains("-senat-", StringComparison.Ordinal)).ToList();
        var names = senat.SelectMany(entry => (entry["names"] as JsonArray ?? []).Select(name => (entry, name)));
        Assert.All(names, one => Assert.Equal((From(one.entry), Until(one.entry)), (From(one.name), Until(one.name))));
        var parts = senat.FindAll(entry => entry["source"]!.ToString().EndsWith(')'));
        Assert.NotEmpty(parts);
        var followed = senat.SelectMany(entry => (entry["predecessors"] as JsonArray ?? []).Select(id => (entry, all[id!.ToString()])));
        Assert.Contains(followed, pair => parts.Contains(pair.entry));
        Assert.All(followed.Where(pair => Until(pair.Item2) is not null), pair =>
            Assert.True(Year(From(pair.entry)) - Year(Until(pair.Item2)) <= 1, $"{pair.entry["id"]} after {pair.Item2["id"]}")
        );

        static string? From(JsonNode? entry) => entry!["from"]?.ToString();
        static string? Until(JsonNode? entry) => entry!["until"]?.ToString();
        static int Year(string? day) => int.Parse(day![..4], CultureInfo.InvariantCulture);
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
