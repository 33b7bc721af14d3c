using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>Authors whom a source names without a number: nobody is taken for another of the same name.</summary>
internal sealed partial class AuthorTable
{
    // A question is printed some weeks after it was asked, also that of a member who has left meanwhile.
    private const int DaysAfter = 60;

    /// <summary>Returns the only author of a name who can be meant: one in office on the day, or else one of whom no day in office is
    /// known.</summary>
    private JsonObject? Named(string scheme, string name, string? on, ImportReport report)
    {
        var all = (byName.GetValueOrDefault(Folding.Key(name)) ?? [])
            .Where(entry => entry["identifiers"] is not JsonObject { Count: > 0 } known || known.ContainsKey(scheme))
            .ToList();
        var inOffice = all.FindAll(entry => IsInOffice(entry, on) == true);
        var possible = inOffice.Count > 0 ? inOffice : all.FindAll(entry => IsInOffice(entry, on) is null);
        if (possible.Count == 1)
        {
            return possible[0];
        }

        if (all.Count == 0)
        {
            return null;
        }

        report.Add(ImportFindings.Homonym, name, string.Join(", ", all.Select(Id).Order(StringComparer.Ordinal)));
        return all.Find(entry => IsFromRecords(entry) && entry["identifiers"] is not JsonObject { Count: > 0 });
    }

    // The entry into which that of a reference was merged. One that its source knows by another reference is somebody else.
    private JsonObject? Merged(string scheme, string? name, string? reference)
    {
        var former = list.Former;
        if (!former.Any)
        {
            return null;
        }

        var plain = EntryIds.Free(name ?? reference ?? "", "auteur", _ => false);
        var ids = reference is null ? [plain] : new[] { EntryIds.Free(plain, reference, "auteur", _ => false), plain };
        return ids.Where(former.Contains)
            .Select(id => byId.GetValueOrDefault(former.Today(id)))
            .FirstOrDefault(entry => reference is null || (entry?["identifiers"] as JsonObject)?[scheme] is null);
    }

    // An id that a person has written never comes to mean somebody else.
    private bool IsHeld(string id, string scheme, JsonObject says) => Written(id) is { } entry && !IsMeant(entry, scheme, says);

    private JsonObject? Written(string id) => aside.Find(entry => Id(entry) == id && IsUsed?.Invoke(entry) == true);

    private JsonObject? TakeMeant(string scheme, string? name, JsonObject says)
    {
        var entry = name is null ? null : Written(EntryIds.Free(name, "auteur", _ => false));
        return entry is not null && IsMeant(entry, scheme, says) && aside.Remove(entry) ? entry : null;
    }

    // Whether all questions of an author who has no reference mean the one of whom a source says this.
    private bool IsMeant(JsonObject entry, string scheme, JsonObject says) =>
        entry["identifiers"] is not JsonObject { Count: > 0 }
        && MentionsOf(Id(entry)) is { Count: > 0 } mentions
        && mentions.All(mention => mention.Scheme == scheme && IsInOffice(says, mention.On) != false);

    private void TellHeld(JsonObject entry, string scheme, JsonObject says, ImportReport report)
    {
        var name = entry["name"]!.ToString();
        if (EntryIds.Free(name, "auteur", _ => false) is var plain && IsHeld(plain, scheme, says))
        {
            report.Add(ImportFindings.Homonym, name, $"{plain}, {Id(entry)}");
        }
    }

    // Null if an entry states no days, or there is none to compare.
    private static bool? IsInOffice(JsonObject entry, string? on)
    {
        var periods = (entry["memberships"] as JsonArray ?? []).OfType<JsonObject>().Where(period => period.ContainsKey("from")).ToList();
        return on is null || periods.Count == 0 ? null : periods.Exists(period => Holds(period, on));
    }

    private static bool Holds(JsonObject period, string on)
    {
        var (from, until) = (period["from"]!.ToString(), period["until"]?.ToString());
        if (DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end))
        {
            until = end.AddDays(DaysAfter).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // Dates without a day, such as 2014, begin those of the year.
        return string.CompareOrdinal(from, on) <= 0 && (until is null || string.CompareOrdinal(on, until) <= 0);
    }
}
