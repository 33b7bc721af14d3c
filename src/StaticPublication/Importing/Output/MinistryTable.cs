using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The ministries of a publication, found by official reference or by name and date. A ministry that no file of bodies contains is
/// created from its printed name.</summary>
internal sealed partial class MinistryTable
{
    // Attributions lag behind changes of government, by months at most. A name that comes back decades later is another ministry's.
    private const int MaxLag = 366;

    private const string FromRecords = "Absent des fichiers officiels des organes : nommé d’après les questions.";

    private readonly string folder;
    private readonly string? portfolioFile;
    private readonly AuthorityList list;
    private readonly Dictionary<string, JsonObject> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> byName = new(StringComparer.Ordinal);

    public MinistryTable(string folder, string? portfolioFile)
    {
        (this.folder, this.portfolioFile) = (folder, portfolioFile);
        list = new AuthorityList(folder, "ministries");
        recordDays = new Lazy<RecordDays>(() => new RecordDays(folder));
        foreach (var entry in list.Entries)
        {
            Index(entry);
        }
    }

    /// <summary>Returns the id of a ministry that a record names on a day. Creates it if there is none.</summary>
    public string Resolve(Questions.StatedMinistry ministry, string? on, ImportReport report)
    {
        var entry = Entry(ministry, on, report);
        list.Name(entry);
        return Id(entry);
    }

    public void Save(ImportReport report)
    {
        FinishBodies(report);
        list.Save();
    }

    private JsonObject Entry(Questions.StatedMinistry ministry, string? on, ImportReport report)
    {
        if (ministry.Reference is not null && byReference.TryGetValue(ministry.Reference.ToLowerInvariant(), out var known))
        {
            return known;
        }

        if (ministry.Body is { } body)
        {
            return OfBody(body, on);
        }

        var candidates =
            EntriesNamed(ministry.Title) is { Count: > 0 } titled && titled.Exists(entry => Distance(entry, on) == 0)
                ? titled
                : EntriesNamed(ministry.Name);
        if (candidates.Count == 0)
        {
            candidates = EntriesNamed(ministry.Title);
        }
        // Of several ministries with the same name, chooses the one in office or else the nearest in time, because attributions lag behind
        // changes of government.
        if (
            candidates
                .Where(entry => Distance(entry, on) <= MaxLag)
                .OrderBy(entry => Distance(entry, on))
                .ThenBy(entry => entry.ContainsKey("from") ? 0 : 1)
                .ThenBy(Id, StringComparer.Ordinal)
                .FirstOrDefault() is
            { } found
        )
        {
            return found;
        }

        report.Add(ImportFindings.Ministry, ministry.Name);
        return Create(ministry);
    }

    private JsonObject Create(Questions.StatedMinistry ministry)
    {
        var entry = new JsonObject
        {
            ["id"] = EntryIds.Free(ministry.Name, "ministere", id => list.Entries.Exists(other => Id(other) == id)),
            ["name"] = ministry.Name,
        };
        if (ministry.Title is not null && ministry.Title != ministry.Name)
        {
            entry["names"] = new JsonArray(new JsonObject { ["name"] = ministry.Title });
        }

        entry["description"] = FromRecords;
        list.Add(entry, isNamed: true);
        Index(entry);
        return entry;
    }

    private List<JsonObject> EntriesNamed(string? name) =>
        name is not null && byName.TryGetValue(Folding.Key(name), out var found) ? found : [];

    private static int Distance(JsonObject entry, string? on)
    {
        if (Day(on) is not { } day)
        {
            return 0;
        }

        var (from, until) = (Day(entry["from"]?.GetValue<string>()), Day(entry["until"]?.GetValue<string>()));
        return Math.Max(0, Math.Max((from ?? day) - day, day - (until ?? day)));
    }

    private static int? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;

    private void Index(JsonObject entry)
    {
        var id = Id(entry);
        if (BodyNumber().Match(id) is { Success: true } numbered)
        {
            byBody[numbered.Groups[1].Value] = entry;
        }

        if (id.LastIndexOf("-po", StringComparison.Ordinal) is var at and > 0)
        {
            byReference[id[(at + 1)..]] = entry;
        }

        var names = entry["names"]
            ?.AsArray()
            .Select(item => item is JsonObject named ? named["name"]?.GetValue<string>() : item?.GetValue<string>())
            ?? [];
        foreach (
            var key in names.Append(entry["name"]?.GetValue<string>()).OfType<string>().Select(Folding.Key).Distinct(StringComparer.Ordinal)
        )
        {
            if (!byName.TryGetValue(key, out var list))
            {
                byName[key] = list = [];
            }

            list.Add(entry);
        }
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
