using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StaticPublication.Tests.Trust;

/// <summary>Twenty sound questions with every sort of date, one of which is moved at random.</summary>
internal static partial class MovedDates
{
    private const int Number = 20;

    private static readonly DateOnly First = new(2013, 1, 8);

    /// <summary>The questions, each sound.</summary>
    public static List<JsonObject> Records(Random random) => [.. Enumerable.Range(0, Number).Select(number => Record(random, number))];

    private static JsonObject Record(Random random, int number)
    {
        var published = First.AddDays(random.Next(500));
        var answered = published.AddDays(random.Next(300));
        var record = new JsonObject
        {
            ["id"] = $"qe-{number}",
            ["kind"] = "question-ecrite",
            ["title"] = $"La fibre {number}",
            ["published"] = Text(published),
            ["ministries"] = new JsonObject
            {
                ["attributed"] = new JsonArray(Attribution(published.AddDays(1)), Attribution(published.AddDays(random.Next(1, 60)))),
            },
            ["texts"] = new JsonArray(new JsonObject { ["role"] = "question", ["markdown"] = "Pourquoi ?" }),
            ["source"] = new JsonObject { ["licence"] = "etalab-2.0" },
        };
        AddSome(record, number, published, answered);
        return record;
    }

    private static void AddSome(JsonObject record, int number, DateOnly published, DateOnly answered)
    {
        if (number % 2 == 0)
        {
            record["source"]!["retrieved"] = Text(First.AddDays(900));
        }

        if (number % 3 > 0)
        {
            record["texts"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["role"] = "answer",
                        ["markdown"] = "Oui.",
                        ["on"] = Text(answered),
                    }
                );
        }

        if (number % 4 == 0)
        {
            record["events"] = new JsonArray(new JsonObject { ["type"] = "renewed", ["on"] = Text(published.AddDays(90)) });
        }
    }

    private static JsonObject Attribution(DateOnly on) => new() { ["ministry"] = "economie", ["on"] = Text(on) };

    /// <summary>Moves one of their dates, and says which.</summary>
    public static string MoveOne(Random random, List<JsonObject> records)
    {
        var record = records[random.Next(Number)];
        var dates = DatesIn(record).ToList();
        var (holder, name) = dates[random.Next(dates.Count)];
        var before = holder[name]!.GetValue<string>();
        var days = random.Next(3) switch
        {
            0 => random.Next(-90, 91),
            1 => 365 * random.Next(-40, 41),
            _ => random.Next(-80_000, 31_000),
        };
        holder[name] = Text(DateOnly.ParseExact(before, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days));
        return $"{record["id"]} {holder[name]!.GetPath()}: {before} to {holder[name]}";
    }

    private static IEnumerable<(JsonObject Holder, string Name)> DatesIn(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.SelectMany(field =>
                    field.Value is JsonValue value && DayOnly().IsMatch(value.ToString()) ? [(map, field.Key)] : DatesIn(field.Value)
                )
                .ToList(),
            JsonArray list => list.SelectMany(DatesIn),
            _ => [],
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$")]
    private static partial Regex DayOnly();
}
