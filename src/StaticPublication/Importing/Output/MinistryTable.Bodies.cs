using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StaticPublication.Importing.Questions;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Output;

/// <summary>Ministries that a chamber describes in a table of its own.</summary>
internal sealed partial class MinistryTable
{
    private const string Source = "Sénat, données ouvertes";
    private const string TableSource = "senat";

    // Entries that were made from that table, by its number, and by the year where they stand for a later part of its time. Their ids
    // end in it.
    private readonly Dictionary<string, JsonObject> byBody = new(StringComparer.Ordinal);

    // Entries into which those were merged.
    private readonly Dictionary<string, JsonObject> byMergedBody = new(StringComparer.Ordinal);

    // All that the table says, named by records or not.
    private readonly SenatMinistries bodies;

    // The ministries of this import that have such an entry.
    private readonly Dictionary<string, (StatedBody Body, OwnTime Time)> described = new(StringComparer.Ordinal);

    // Chambers date a change of government some days apart.
    private const int Border = 14;

    // A body is the entry of the other chamber that has its name and held office on the day. If there is none, it is an entry of its own
    // for a day of its own time, and else an entry of that name within the lag. A name alone does not make two bodies one: names come
    // back decades later. Which entry it is does not depend on what was resolved before, so that a second import gives the same.
    private JsonObject OfBody(StatedBody body, string? on)
    {
        var found = byMergedBody.GetValueOrDefault(body.Number) ?? OtherChamber(body, on);
        return found is not null && (Distance(found, on) <= Border || !Covers(body, on) || byMergedBody.ContainsKey(body.Number))
            ? found
            : Own(body, on);
    }

    private JsonObject Own(StatedBody body, string? on)
    {
        if (byMergedBody.TryGetValue(body.Number, out var merged))
        {
            return merged;
        }

        var time = OwnTimes(body).MinBy(time => time.Distance(Day(on)))!;
        if (!byBody.TryGetValue(time.Key, out var own))
        {
            own = new JsonObject
            {
                ["id"] = EntryIds.Free(EntryIds.Free(body.Name, "ministere", _ => false), $"senat-{time.Key}", "ministere", IsTaken),
                ["name"] = body.Name,
            };
            Carry(own);
            byBody[time.Key] = own;
            list.Add(own, isNamed: true);
            Index(own);
        }

        described[time.Key] = (body, time);
        return own;
    }

    private JsonObject? OtherChamber(StatedBody body, string? on) =>
        Others(body)
            .Where(entry => Distance(entry, on) <= MaxLag)
            .OrderBy(entry => TimeOf(entry).From is null)
            .ThenBy(entry => Distance(entry, on))
            .ThenBy(Id, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool Covers(StatedBody body, string? on) =>
        Day(on) is not { } day || ((Day(body.From) ?? day) <= day && day <= (Day(body.Until) ?? day));

    // Entries of official lists and of people that have the name of a body, in its time.
    private IEnumerable<JsonObject> Others(StatedBody body) =>
        EntriesNamed(body.Name)
            .Where(entry => !IsOfTable(entry) && !IsFromRecords(entry) && (TimeOf(entry).From is not null || !IsOfficial(entry)))
            .Where(entry => Overlaps(TimeOf(entry), body));

    // The times for which no other entry stands, so that no two of a name hold office at once. Two that begin in one year are one.
    private List<OwnTime> OwnTimes(StatedBody body)
    {
        var (begin, end) = (Day(body.From) ?? int.MinValue, Day(body.Until) ?? int.MaxValue);
        var (at, gaps) = ((long)begin, new List<(long From, long Until)>());
        foreach (var (from, until) in Others(body).Select(TimeOf).OrderBy(time => time.From))
        {
            if ((from ?? int.MinValue) - at > Border)
            {
                gaps.Add((at, from!.Value - 1));
            }

            at = Math.Max(at, (until ?? int.MaxValue) + 1L);
        }

        if (end - at >= Border)
        {
            gaps.Add((at, end));
        }

        var first = gaps.Count == 0 || gaps[0].From == begin ? body.From : Iso(gaps[0].From);
        return gaps.Count == 0
            ? [new OwnTime(body.Number, body.From, body.Until)]
            :
            [
                .. gaps.Select(gap =>
                        (From: gap.From == begin ? body.From : Iso(gap.From), Until: gap.Until == end ? body.Until : Iso(gap.Until))
                    )
                    .GroupBy(gap => gap.From == first ? body.Number : $"{body.Number}-{gap.From![..4]}", StringComparer.Ordinal)
                    .Select(gap => new OwnTime(gap.Key, gap.First().From, gap.Last().Until)),
            ];
    }

    private static string Iso(long day) => DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // An official entry without a beginning began after the one of its name that ended before it. Without one, it stands for nothing; an
    // entry without dates that a person wrote stands for its name.
    private (int? From, int? Until) TimeOf(JsonObject entry)
    {
        var (from, until) = (Day(entry["from"]?.GetValue<string>()), Day(entry["until"]?.GetValue<string>()));
        return from is null && until is not null && IsOfficial(entry)
            ? (
                EntriesNamed(entry["name"]?.GetValue<string>())
                    .Where(IsOfficial)
                    .Select(other => Day(other["until"]?.GetValue<string>()) + 1)
                    .Where(day => day <= until)
                    .Max(),
                until
            )
            : (from, until);
    }

    private static bool IsOfficial(JsonObject entry) => Id(entry).Contains("-po", StringComparison.Ordinal);

    private static bool Overlaps((int? From, int? Until) entry, StatedBody body) =>
        (entry.From ?? int.MinValue) <= (Day(body.Until) ?? int.MaxValue)
        && (Day(body.From) ?? int.MinValue) <= (entry.Until ?? int.MaxValue);

    // The source tells it from an entry that a person wrote.
    private static bool IsOfTable(JsonObject entry) =>
        BodyNumber().IsMatch(Id(entry)) && (entry["source"]?.GetValue<string>().StartsWith(Source, StringComparison.Ordinal) != false);

    [GeneratedRegex(@"-senat-((\d+)(?:-\d{4})?)$")]
    private static partial Regex BodyNumber();

    /// <summary>A part of the time of a body that has an entry of its own.</summary>
    private sealed record OwnTime(string Key, string? From, string? Until)
    {
        public int Distance(int? day) => day is { } on ? Math.Max(0, Math.Max((Day(From) ?? on) - on, on - (Day(Until) ?? on))) : 0;
    }
}
