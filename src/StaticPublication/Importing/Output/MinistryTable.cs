using System.Text.Json.Nodes;
using StaticPublication.Importing.Senat;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The ministries of a publication, found by official reference or by name and date. A ministry that no file of bodies contains is
/// created from its printed name.</summary>
internal sealed partial class MinistryTable
{
    // Attributions lag behind changes of government, by months at most. A name that comes back decades later is another ministry's.
    private const int MaxLag = 366;

    private const string FromRecords = "Nom repris des questions ; sa fiche officielle n’est pas dans cette publication.";
    private const string FormerFromRecords = "Nom tiré des questions, et non du fichier officiel des organes.";

    private readonly string folder;
    private readonly string? portfolioFile;
    private readonly AuthorityList list;
    private readonly MadeEntries made;
    private readonly Dictionary<string, JsonObject> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> byName = new(StringComparer.Ordinal);

    public MinistryTable(string folder, string? portfolioFile)
    {
        (this.folder, this.portfolioFile) = (folder, portfolioFile);
        list = new AuthorityList(folder, "ministries");
        made = new MadeEntries(folder, "ministries", list.Entries);
        bodies = SenatMinistries.Load(folder);
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
        named.Add(Id(entry));
        return Id(entry);
    }

    public void Save(ImportReport report)
    {
        FinishBodies(report);
        PutBack();
        made.Tell(entry => named.Contains(Id(entry)), report);
        made.Save(list.Entries, IsFromRecords);
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

        // The one in office that has the title, or else the nearest in time, because attributions lag behind changes of government.
        if ((Nearest(ministry.Title, on, 0) ?? Nearest(ministry.Name, on, MaxLag) ?? Nearest(ministry.Title, on, MaxLag)) is { } official)
        {
            return official;
        }

        if (EntriesNamed(ministry.Name).Concat(EntriesNamed(ministry.Title)).FirstOrDefault(IsFromRecords) is { } made)
        {
            return made;
        }

        // Made from records, or merged into another, under the name that the record prints; or renamed by a person since.
        var id = EntryIds.Free(ministry.Name, "ministere", _ => false);
        if (list.Entries.Find(entry => Id(entry) == list.Former.Today(id) && (IsFromRecords(entry) || Id(entry) != id)) is { } same)
        {
            return same;
        }

        report.Add(ImportFindings.Ministry, ministry.Name);
        return Create(ministry);
    }

    private JsonObject Create(Questions.StatedMinistry ministry)
    {
        var entry = new JsonObject { ["id"] = EntryIds.Free(ministry.Name, "ministere", IsTaken), ["name"] = ministry.Name };
        if (ministry.Title is not null && ministry.Title != ministry.Name)
        {
            entry["names"] = new JsonArray(new JsonObject { ["name"] = ministry.Title });
        }

        entry["description"] = FromRecords;
        Carry(entry);
        list.Add(entry, isNamed: true);
        Index(entry);
        return entry;
    }

    // Entries that records have made have no time of their own, so they come last.
    private JsonObject? Nearest(string? name, string? on, int lag)
    {
        var entry = EntriesNamed(name)
            .Where(entry => !IsFromRecords(entry) && !IsOfTable(entry) && Distance(entry, on) <= lag)
            .OrderBy(entry => Distance(entry, on))
            .ThenBy(entry => entry.ContainsKey("from") ? 0 : 1)
            .ThenBy(Id, StringComparer.Ordinal)
            .FirstOrDefault();
        var body = bodies
            .Named(name)
            .Where(body => SenatMinistries.Distance(body, on) <= lag)
            .OrderBy(body => SenatMinistries.Distance(body, on))
            .ThenBy(body => body.Number, StringComparer.Ordinal)
            .FirstOrDefault();
        return body is null || (entry is not null && Distance(entry, on) <= SenatMinistries.Distance(body, on)) ? entry : OfBody(body, on);
    }

    // What a person wrote in the place of the description changes nothing of where the entry is from.
    private bool IsFromRecords(JsonObject entry) =>
        (made.Of(entry) ?? entry)["description"]?.GetValue<string>() is FromRecords or FormerFromRecords;

    private List<JsonObject> EntriesNamed(string? name) =>
        name is not null && byName.TryGetValue(Folding.Key(name), out var found) ? found : [];

    private int Distance(JsonObject entry, string? on)
    {
        if (Day(on) is not { } day)
        {
            return 0;
        }

        var (from, until) = TimeOf(entry);
        return Math.Max(0, Math.Max((from ?? day) - day, day - (until ?? day)));
    }

    private static int? Day(string? text) => Dates.DayNumber(text);

    private void Index(JsonObject entry)
    {
        if (IsOfTable(entry))
        {
            byBody[BodyNumber().Match(Id(entry)).Groups[1].Value] = entry;
        }

        foreach (var merged in FormerIds.Of(entry).Select(former => BodyNumber().Match(former)).Where(match => match.Success))
        {
            byMergedBody[merged.Groups[2].Value] = entry;
        }

        foreach (var id in FormerIds.Of(entry).Prepend(Id(entry)))
        {
            if (id.LastIndexOf("-po", StringComparison.Ordinal) is var at and > 0)
            {
                byReference[id[(at + 1)..]] = entry;
            }
        }

        var names = entry["names"]
            ?.AsArray()
            .Select(item => item is JsonObject named ? named["name"]?.GetValue<string>() : item?.GetValue<string>())
            ?? [];
        foreach (
            var key in names
                .Append(entry["name"]?.GetValue<string>())
                .OfType<string>()
                .Select(Folding.Key)
                .Union(made.NamesOf(entry), StringComparer.Ordinal)
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
