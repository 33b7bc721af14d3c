using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>Ministries that only records, or the table of a chamber that records name, have made. They are made again whenever something
/// was imported, so that it does not matter what came first.</summary>
internal sealed partial class MinistryTable
{
    // What records alone say of a ministry, and what the table says.
    private static readonly string[] MadeFields = ["id", "name", "names", "description"];
    private static readonly string[] TableFields = ["id", "name", "names", "from", "until", "source", "portfolio", "predecessors"];

    // Entries as they were before they were made again, by id.
    private readonly Dictionary<string, JsonObject> carried = new(StringComparer.Ordinal);

    private readonly Dictionary<string, JsonObject> aside = new(StringComparer.Ordinal);
    private bool isAllOver;
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> keptAside = new(StringComparer.Ordinal);

    /// <summary>Says whether anything but imported questions names an entry. Null if that is not asked.</summary>
    public Func<JsonObject, bool>? IsUsed { get; init; }

    /// <summary>Sets the entries that records have made apart, until a record makes them again.</summary>
    public void SetAside()
    {
        isAllOver = true;
        foreach (var entry in list.Entries.Where(entry => !FormerIds.Of(entry).Any() && (IsMade(entry) || IsOfTable(entry))).ToList())
        {
            list.Remove(entry);
            aside[Id(entry)] = entry;
        }

        byReference.Clear();
        byName.Clear();
        byBody.Clear();
        byMergedBody.Clear();
        list.Entries.ForEach(Index);
    }

    /// <summary>What records made of the ministries whose ids a person has changed.</summary>
    public IEnumerable<JsonObject> Renamed => made.Renamed;

    /// <summary>Drops the entries that are set apart, that nothing names and that no person has changed.</summary>
    /// <param name="replaced">What records name in their place.</param>
    /// <param name="report">Is told of those that stay because a person has changed them.</param>
    public void DropUnused(ReplacedIds replaced, ImportReport report)
    {
        var table = new HandEdits(folder, "ministries", TableSource, report);
        foreach (var (id, entry) in aside.ToList())
        {
            if (IsOfTable(entry) && table.IsChanged(entry))
            {
                keptAside.Add(id);
            }
            else if (IsUsed?.Invoke(entry) != true)
            {
                aside.Remove(id);
            }
        }

        PutBack();
        replaced.Place(
            "ministry",
            list,
            entry => !named.Contains(Id(entry)) && (keptAside.Contains(Id(entry)) || made.Of(entry) is not null),
            report
        );
    }

    /// <summary>Says of official entries that no record names them any more.</summary>
    /// <param name="wereNamed">Ids that imported records named before.</param>
    public void Unname(IReadOnlySet<string> wereNamed)
    {
        foreach (var entry in list.Entries.Where(entry => IsOfficial(entry) && wereNamed.Contains(Id(entry))))
        {
            if (!named.Contains(Id(entry)) && IsUsed?.Invoke(entry) != true)
            {
                list.Unname(entry);
            }
        }
    }

    /// <summary>The portfolios of all ministries.</summary>
    public IEnumerable<string> UsedPortfolios => list.Entries.Select(entry => entry["portfolio"]?.GetValue<string>()).OfType<string>();

    /// <summary>The ministry of the table with a number, or of its name and day.</summary>
    public Questions.StatedBody? BodyOf(string? number, string name, string? on) => bodies.Of(number, name, on);

    // One to which a person added names, or anything else, is that person's.
    private bool IsMade(JsonObject entry) =>
        IsFromRecords(entry)
        && made.Of(entry) is null
        && entry.All(field => MadeFields.Contains(field.Key))
        // Another name than the id was made from is a person's too.
        && Id(entry).StartsWith(EntryIds.Free(entry["name"]?.ToString() ?? "", "ministere", _ => false), StringComparison.Ordinal)
        && (entry["names"] as JsonArray ?? []) is { Count: <= 1 } names
        && names.All(name => name is JsonObject { Count: 1 });

    private bool IsTaken(string id) => list.Former.Contains(id) || list.Entries.Exists(other => Id(other) == id);

    private void Carry(JsonObject entry)
    {
        if (!aside.Remove(Id(entry), out var before))
        {
            return;
        }

        carried[Id(entry)] = before;
        var made = IsOfTable(before) ? TableFields : MadeFields;
        foreach (var (key, value) in before)
        {
            if (!made.Contains(key))
            {
                entry.TryAdd(key, value?.DeepClone());
            }
        }
    }

    private void PutBack()
    {
        var back = aside.Where(entry => !IsTaken(entry.Key)).Select(entry => entry.Value).ToList();
        back.ForEach(entry => list.Add(entry, isNamed: true));
        aside.Clear();
        foreach (var entry in back.Where(entry => entry["predecessors"] is JsonArray))
        {
            // Some of those may be gone.
            var left = entry["predecessors"]!.AsArray().Where(other => list.Entries.Exists(known => Id(known) == other?.ToString()));
            entry["predecessors"] = new JsonArray([.. left.Select(other => other!.DeepClone())]);
            if (entry["predecessors"]!.AsArray().Count == 0)
            {
                entry.Remove("predecessors");
            }
        }
    }
}
