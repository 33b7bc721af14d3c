using System.Text.Json.Nodes;
using StaticPublication.Importing.Bodies;
using StaticPublication.Importing.Questions;

namespace StaticPublication.Importing.Output;

/// <summary>What the table of a chamber says of its ministries.</summary>
internal sealed partial class MinistryTable
{
    // Writes what the table says of the ministries that have an entry of their own. A predecessor is named only if a record names it too.
    private void FinishBodies(ImportReport report)
    {
        var table = described.Count == 0 ? null : PortfolioTable.Load(portfolioFile);
        var kept = new AuthorityList(folder, "portfolios").Former;
        var edits = new HandEdits(folder, "ministries", "senat", report) { IsWhole = true };
        if (isAllOver)
        {
            edits.Forget();
        }

        var used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, (body, time)) in described)
        {
            var (entry, portfolio) = (byBody[key], PortfolioOf(body, table!));
            var says = Says(entry, body, time);
            if (portfolio is var (id, word))
            {
                (says["portfolio"], used[id]) = (kept.Today(id), word);
            }
            else
            {
                report.Add(ImportFindings.Portfolio, body.Name);
            }

            SetPredecessors(says, body, time);
            edits.Keep(says, carried.GetValueOrDefault(Id(entry)) ?? entry);
            AuthorityEntries.Set(entry, says);
        }

        if (described.Count > 0 || isAllOver)
        {
            edits.Save();
        }

        if (used.Count > 0)
        {
            PortfolioTable.Save(folder, used, report);
        }
    }

    private static JsonObject Says(JsonObject entry, StatedBody body, OwnTime time)
    {
        var says = new JsonObject { ["id"] = Id(entry), ["name"] = body.Name };
        Set(says, "from", time.From);
        Set(says, "until", time.Until);
        says["source"] = $"{Source}, {body.Number}";
        // With the time that the table states.
        string[] names = (time.From, time.Until) == (body.From, body.Until) ? [.. body.Names] : [body.Name, .. body.Names];
        if (names.Length > 0)
        {
            says["names"] = new JsonArray([.. names.Select(name => Dated(name, body))]);
        }

        return says;
    }

    // What came before the body came before the first part of its time.
    private void SetPredecessors(JsonObject says, StatedBody body, OwnTime time)
    {
        var all = time.Key == body.Number ? body.Predecessors : [];
        var before = all.Select(Known).OfType<string>().Where(other => other != Id(says));
        if (
            before.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(other => (JsonNode)other).ToArray() is
            { Length: > 0 } ids
        )
        {
            says["predecessors"] = new JsonArray(ids);
        }
    }

    private string? Known(StatedBody body) =>
        (byMergedBody.GetValueOrDefault(body.Number) ?? OtherChamber(body, body.Until) ?? OwnLast(body)) is { } entry ? Id(entry) : null;

    private JsonObject? OwnLast(StatedBody body) =>
        OwnTimes(body).Select(time => byBody.GetValueOrDefault(time.Key)).LastOrDefault(entry => entry is not null);

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
}
