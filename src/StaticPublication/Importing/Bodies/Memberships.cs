using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Bodies;

/// <summary>The periods of an actor in groups, each with the constituency held then. Periods in the assembly without a group are listed
/// without one.</summary>
internal static class Memberships
{
    private const string Open = "9999-12-31";

    public static JsonArray Of(OfficialActor actor, IReadOnlyDictionary<string, OfficialBody> bodies) =>
        Of(actor.Mandates, body => NameOf(body, bodies));

    /// <param name="mandates">Mandates in the assembly and in groups.</param>
    /// <param name="nameOf">The name of a group.</param>
    public static JsonArray Of(IReadOnlyList<OfficialMandate> mandates, Func<string?, string?> nameOf)
    {
        var seats = mandates.Where(mandate => mandate.Type == "ASSEMBLEE").ToList();
        var groups = mandates.Where(mandate => mandate.Type == "GP").ToList();
        var periods = groups
            .Select(group => new Period(
                nameOf(group.Body),
                seats.Find(seat => Overlap(seat, group))?.Constituency,
                group.From,
                group.Until
            ))
            .Concat(
                seats
                    .Where(seat => !groups.Exists(group => Overlap(seat, group)))
                    .Select(seat => new Period(null, seat.Constituency, seat.From, seat.Until))
            );
        return new JsonArray([.. Joined(periods).Select(ToNode)]);
    }

    // Overlapping functions in the same group are one membership.
    private static List<Period> Joined(IEnumerable<Period> periods)
    {
        var joined = new List<Period>();
        foreach (
            var period in periods
                .OrderBy(p => p.From, StringComparer.Ordinal)
                .ThenBy(p => p.Until ?? Open, StringComparer.Ordinal)
                .ThenBy(p => p.Group, StringComparer.Ordinal)
        )
        {
            var same = joined.FindIndex(p =>
                p.Group == period.Group && p.Constituency == period.Constituency && string.CompareOrdinal(period.From, p.Until ?? Open) <= 0
            );
            if (same < 0)
            {
                joined.Add(period);
            }
            else if (string.CompareOrdinal(period.Until ?? Open, joined[same].Until ?? Open) > 0)
            {
                joined[same] = joined[same] with { Until = period.Until };
            }
        }

        return joined;
    }

    private static JsonObject ToNode(Period period)
    {
        var node = new JsonObject();
        foreach (
            var (key, value) in new[]
            {
                ("group", period.Group),
                ("constituency", period.Constituency),
                ("from", period.From),
                ("until", period.Until),
            }
        )
        {
            if (value is not null)
            {
                node[key] = value;
            }
        }

        return node;
    }

    private static bool Overlap(OfficialMandate left, OfficialMandate right) =>
        string.CompareOrdinal(left.From, right.Until ?? Open) <= 0 && string.CompareOrdinal(right.From, left.Until ?? Open) <= 0;

    private static string? NameOf(string? body, IReadOnlyDictionary<string, OfficialBody> bodies) =>
        body is null ? null
        : bodies.TryGetValue(body, out var found) ? found.Name
        : body;

    private sealed record Period(string? Group, string? Constituency, string? From, string? Until);
}
