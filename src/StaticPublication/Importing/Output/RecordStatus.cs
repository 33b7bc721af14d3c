using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The status of a record as its events and texts give it: answered, withdrawn, lapsed, closed or pending.</summary>
internal static class RecordStatus
{
    public static string Of(IEnumerable<string> events, IEnumerable<string> roles)
    {
        var types = events.ToList();
        if (types.Contains("answered") || roles.Contains("answer"))
        {
            return "answered";
        }

        return types.LastOrDefault(type => type is "withdrawn" or "lapsed" or "closed") ?? "pending";
    }

    public static string Of(JsonObject record) => Of(Values(record, "events", "type"), Values(record, "texts", "role"));

    /// <summary>A status may only rise: pending, ended, answered.</summary>
    public static int Rank(string status) =>
        status switch
        {
            "answered" => 2,
            "pending" => 0,
            _ => 1,
        };

    private static IEnumerable<string> Values(JsonObject record, string list, string key) =>
        record[list]?.AsArray().Select(item => item?[key]?.GetValue<string>()).OfType<string>() ?? [];
}
