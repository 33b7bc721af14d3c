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
        var edits = new HandEdits(folder, "ministries", TableSource, report) { IsWhole = true };
        if (isAllOver)
        {
            edits.Forget(keptAside);
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
        // With the time that the table states, where others hold office in a part of it.
        var source = $"{Source}, {body.Number}";
        says["source"] = (time.From, time.Until) == (body.From, body.Until) ? source : $"{source} ({body.From} – {body.Until})";
        if (body.Names.Count > 0)
        {
            says["names"] = new JsonArray([.. body.Names.Select(name => Dated(name, time, source))]);
        }

        return says;
    }

    // What came before the body came before the first part of its time, and before any other part who held office until then.
    private void SetPredecessors(JsonObject says, StatedBody body, OwnTime time)
    {
        var before =
            time.From == body.From
                ? body
                    .Predecessors.Where(other => Known(other) is { } entry && !IsGap(entry, other, body))
                    .Select(other => Id(Known(other)!))
                : Others(body).Where(entry => TimeOf(entry).Until + 1 == Day(time.From)).Select(Id);
        if (
            before
                .Where(other => other != Id(says))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(other => (JsonNode)other)
                .ToArray() is
            { Length: > 0 } ids
        )
        {
            says["predecessors"] = new JsonArray(ids);
        }
    }

    // Whether the entry of a predecessor ended earlier than the table says of the predecessor.
    private bool IsGap(JsonObject entry, StatedBody predecessor, StatedBody body)
    {
        var own = OwnTimes(predecessor).Find(time => ReferenceEquals(byBody.GetValueOrDefault(time.Key), entry));
        return Day(body.From) is { } from
            && (own is null ? TimeOf(entry).Until : Day(own.Until)) is { } until
            && from - until > Math.Max(0, from - (Day(predecessor.Until) ?? from)) + Border;
    }

    private JsonObject? Known(StatedBody body) =>
        byMergedBody.GetValueOrDefault(body.Number) ?? OtherChamber(body, body.Until) ?? OwnLast(body);

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

    private static JsonObject Dated(string name, OwnTime time, string source)
    {
        var node = new JsonObject { ["name"] = name };
        Set(node, "from", time.From);
        Set(node, "until", time.Until);
        node["source"] = source;
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
