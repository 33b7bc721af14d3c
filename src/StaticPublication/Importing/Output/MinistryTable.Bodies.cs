using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Importing.Bodies;
using StaticPublication.Importing.Questions;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Output;

/// <summary>Ministries that a chamber describes in a table of its own.</summary>
internal sealed partial class MinistryTable
{
    private const string Source = "Sénat, données ouvertes";

    // Entries that were made from that table, by its number. Their ids end in it.
    private readonly Dictionary<string, JsonObject> byBody = new(StringComparer.Ordinal);

    // All that the table says, named by records or not.
    private readonly SenatMinistries bodies;

    // The ministries of this import that have such an entry.
    private readonly Dictionary<string, StatedBody> described = new(StringComparer.Ordinal);

    // A body is the entry of the other chamber that has its name and held office on the day. If there is none, it is an entry of its own
    // for a day of its own time, and else an entry of that name within the lag. A name alone does not make two bodies one: names come
    // back decades later. Which entry it is does not depend on what was resolved before, so that a second import gives the same.
    private JsonObject OfBody(StatedBody body, string? on)
    {
        var found = OtherChamber(body, on);
        if (found is not null && (Distance(found, on) == 0 || !Covers(body, on)))
        {
            return found;
        }

        return Own(body);
    }

    private JsonObject Own(StatedBody body)
    {
        if (!byBody.TryGetValue(body.Number, out var own))
        {
            own = new JsonObject
            {
                ["id"] = EntryIds.Free(EntryIds.Free(body.Name, "ministere", _ => false), $"senat-{body.Number}", "ministere", IsTaken),
                ["name"] = body.Name,
            };
            Carry(own);
            byBody[body.Number] = own;
            list.Add(own, isNamed: true);
            Index(own);
        }

        described[body.Number] = body;
        return own;
    }

    private JsonObject? OtherChamber(StatedBody body, string? on) =>
        EntriesNamed(body.Name)
            .Where(entry => !IsOfTable(entry) && !IsFromRecords(entry) && (IsDated(entry) || !IsOfficial(entry)))
            .Where(entry => Overlaps(entry, body) && Distance(entry, on) <= MaxLag)
            .OrderBy(entry => entry.ContainsKey("from") ? 0 : 1)
            .ThenBy(entry => Distance(entry, on))
            .ThenBy(Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool Covers(StatedBody body, string? on) =>
        Day(on) is not { } day || ((Day(body.From) ?? day) <= day && day <= (Day(body.Until) ?? day));

    // An entry without dates that a person wrote stands for its name. An official one without dates stands for nothing.
    private static bool IsDated(JsonObject entry) => entry.ContainsKey("from");

    private static bool IsOfficial(JsonObject entry) => Id(entry).Contains("-po", StringComparison.Ordinal);

    private static bool Overlaps(JsonObject entry, StatedBody body)
    {
        var (from, until) = (Day(entry["from"]?.GetValue<string>()), Day(entry["until"]?.GetValue<string>()));
        return (from ?? int.MinValue) <= (Day(body.Until) ?? int.MaxValue) && (Day(body.From) ?? int.MinValue) <= (until ?? int.MaxValue);
    }

    // Writes what the table says of the ministries that have an entry of their own. A predecessor is named only if a record names it too.
    private void FinishBodies(ImportReport report)
    {
        var table = described.Count == 0 ? null : PortfolioTable.Load(portfolioFile);
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, body) in described)
        {
            var entry = byBody[number];
            Set(entry, "from", body.From);
            Set(entry, "until", body.Until);
            entry["source"] = $"{Source}, {number}";
            if (body.Names.Count > 0)
            {
                entry["names"] = new JsonArray([.. body.Names.Select(name => Dated(name, body))]);
            }

            if (PortfolioOf(body, table!) is var (id, word))
            {
                (entry["portfolio"], used[id]) = (id, word);
            }
            else
            {
                report.Add(ImportFindings.Portfolio, body.Name);
            }

            var before = body.Predecessors.Select(Known).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            SetPredecessors(entry, before);
        }

        if (used.Count > 0)
        {
            AuthorityEntries.Save(
                folder,
                "portfolios.yml",
                used.Select(pair => new JsonObject { ["id"] = pair.Key, ["name"] = pair.Value })
            );
        }
    }

    private static void SetPredecessors(JsonObject entry, IEnumerable<string> before)
    {
        entry.Remove("predecessors");
        if (before.Where(other => other != Id(entry)).Select(other => (JsonNode)other).ToArray() is { Length: > 0 } predecessors)
        {
            entry["predecessors"] = new JsonArray(predecessors);
        }
    }

    private string? Known(StatedBody body) =>
        (OtherChamber(body, body.Until) ?? byBody.GetValueOrDefault(body.Number)) is { } entry ? Id(entry) : null;

    // A name that no line of the table matches has the portfolio of the ministry that replaced it.
    private static (string Id, string Name)? PortfolioOf(StatedBody body, PortfolioTable table)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = body; at is not null && seen.Add(at.Number); at = at.Successor)
        {
            if (table.Of(at.Name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static JsonObject Dated(string name, StatedBody body)
    {
        var node = new JsonObject { ["name"] = name };
        Set(node, "from", body.From);
        Set(node, "until", body.Until);
        node["source"] = $"{Source}, {body.Number}";
        return node;
    }

    private static void Set(JsonObject node, string key, string? value)
    {
        if (value is not null)
        {
            node[key] = value;
        }
    }

    // The source tells it from an entry that a person wrote.
    private static bool IsOfTable(JsonObject entry) =>
        BodyNumber().IsMatch(Id(entry)) && (entry["source"]?.GetValue<string>().StartsWith(Source, StringComparison.Ordinal) != false);

    [GeneratedRegex(@"-senat-(\d+)$")]
    private static partial Regex BodyNumber();
}
