using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Status of a normalised record of any kind.</summary>
internal static class RecordStatus
{
    public static Status Of(IEnumerable<string> events, IEnumerable<string> roles) => Statuses.Of([.. events.Select(EventTypes.Of)], roles);

    public static Status Of(JsonObject record) => Of(Values(record, "events", "type"), Values(record, "texts", "role"));

    /// <summary>Order of the statuses: pending, ended, answered. A status must not go back.</summary>
    public static int Rank(Status status) =>
        status switch
        {
            Status.Answered => 2,
            Status.Pending => 0,
            _ => 1,
        };

    private static IEnumerable<string> Values(JsonObject record, string list, string key) =>
        record[list]?.AsArray().Select(item => item?[key]?.GetValue<string>()).OfType<string>() ?? [];
}
