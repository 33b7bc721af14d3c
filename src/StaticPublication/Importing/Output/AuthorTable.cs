using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The authors of a publication, by official reference and by name. Existing ids are kept. An author that no file of bodies
/// contains is created and marked as such.</summary>
internal sealed partial class AuthorTable
{
    // Only debates of the Assemblée name speakers whom the record knows by reference alone.
    private const string Assemblee = "an";
    private const string Unknown = "Nom inconnu : sa référence en tient lieu ; sa fiche officielle n’est pas dans cette publication.";
    private const string FromRecords = "Nom repris de ses questions ; sa fiche officielle n’est pas dans cette publication.";

    private readonly AuthorityList list;
    private readonly MadeEntries made;
    private readonly Dictionary<(string Scheme, string Reference), JsonObject> byReference = [];
    private readonly Dictionary<string, JsonObject> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, int>> spokenNames = new(StringComparer.Ordinal);

    public AuthorTable(string folder)
    {
        list = new AuthorityList(folder, "authors");
        made = new MadeEntries(folder, "authors", list.Entries);
        foreach (var entry in list.Entries)
        {
            Index(entry);
        }
    }

    /// <summary>Finds an author by a reference of a chamber.</summary>
    public JsonObject? Find(string scheme, string reference) => byReference.GetValueOrDefault((scheme, reference));

    /// <summary>Returns the id of an author, found by reference or name. Creates the author if there is none, named after the printed name
    /// or else the reference.</summary>
    /// <param name="scheme">The chamber whose reference it is. A name never finds an author whom only the other chamber knows.</param>
    /// <param name="author">The author as printed.</param>
    /// <param name="on">The day, which tells people of one name apart.</param>
    /// <param name="report">Says which authors have no name, and whose name does not say who they are.</param>
    public string Resolve(string scheme, Questions.StatedAuthor author, string? on, ImportReport report)
    {
        var (reference, name) = (author.Reference, author.Name is { } printed ? CourtesyTitles.Without(printed) : null);
        Note(scheme, reference, name);
        if (reference is not null && byReference.TryGetValue((scheme, reference), out var known))
        {
            Name(known);
            return CompleteName(known, name, reference);
        }

        var found = reference is null && name is not null ? Named(scheme, name, on, report) : null;
        if ((found ?? Merged(scheme, name, reference)) is { } same)
        {
            Name(same);
            return Id(same);
        }

        if (name is null)
        {
            report.Add(ImportFindings.Author, reference ?? "?");
        }

        var before = TakeAside(scheme, reference ?? name) ?? TakeMeant(scheme, name, []);
        var entry = new JsonObject { ["id"] = KeptId(before) ?? FreeId(name, (scheme, reference), []), ["name"] = name ?? reference };
        if (reference is not null)
        {
            entry["identifiers"] = new JsonObject { [scheme] = reference };
        }

        entry["description"] = name is null ? Unknown : FromRecords;
        Carry(before, entry, reference);
        Add(entry, isNamed: true);
        return Id(entry);
    }

    /// <summary>Records a name by which a text calls the author with this reference.</summary>
    public void AddSpokenName(string reference, string name)
    {
        if (!spokenNames.TryGetValue(reference, out var names))
        {
            spokenNames[reference] = names = new(StringComparer.Ordinal);
        }

        names[name] = names.GetValueOrDefault(name) + 1;
    }

    // Adds the reference if another author has the same id.
    private string FreeId(string? name, (string Scheme, string? Reference) of, JsonObject says)
    {
        var slug = EntryIds.Free(name ?? "", "auteur", _ => false);
        if (name is not null && !IsTakenOrHeld(slug))
        {
            return slug;
        }

        return name is null || of.Reference is null
            ? EntryIds.Free(name ?? of.Reference ?? "", "auteur", IsTakenOrHeld)
            : EntryIds.Free(slug, of.Reference, "auteur", IsTakenOrHeld);

        bool IsTakenOrHeld(string id) => IsTaken(id) || IsHeld(id, of.Scheme, says);
    }

    private bool IsTaken(string id) => byId.ContainsKey(id) || list.Former.Contains(id);

    private void Add(JsonObject entry, bool isNamed)
    {
        list.Add(entry, isNamed);
        Index(entry);
        if (isNamed)
        {
            named.Add(Id(entry));
        }
    }

    /// <summary>Sets the official reference and name of an entry, and removes the note that the author is unknown.</summary>
    private static void SetName(JsonObject entry, (string Scheme, string Reference) known, string name)
    {
        entry["name"] = name;
        entry["identifiers"] ??= new JsonObject();
        entry["identifiers"]![known.Scheme] = known.Reference;
        if (Note(entry) is Unknown or FromRecords)
        {
            entry.Remove("description");
        }
    }

    public void Save(ImportReport report)
    {
        PutBack();
        foreach (var (reference, names) in spokenNames)
        {
            if (byReference.TryGetValue((Assemblee, reference), out var entry) && DescriptionAsMade(entry) == Unknown)
            {
                CompleteName(entry, names.MaxBy(pair => pair.Value).Key, reference);
            }
        }

        made.Tell(entry => named.Contains(Id(entry)), report);
        made.Save(list.Entries, IsFromRecords);
        list.Save();
    }

    // An author known only by reference gets the first name that is printed later. The id does not change. Another name that records print,
    // such as one from before a marriage, is listed.
    private string CompleteName(JsonObject entry, string? name, string reference)
    {
        var current = entry["name"]?.GetValue<string>();
        if (name is not null && current == reference)
        {
            entry["name"] = name;
            entry["description"] = FromRecords;
        }
        else if (name is not null && DescriptionAsMade(entry) == FromRecords && !IsCalled(entry, Folding.Key(name)))
        {
            entry["names"] ??= new JsonArray();
            entry["names"]!.AsArray().Add(new JsonObject { ["name"] = name });
            IndexName(entry, Folding.Key(name));
        }

        return Id(entry);
    }

    private void Index(JsonObject entry)
    {
        byId[Id(entry)] = entry;
        foreach (var (scheme, reference) in entry["identifiers"]?.AsObject() ?? [])
        {
            byReference[(scheme, reference!.GetValue<string>())] = entry;
        }

        foreach (var name in Names(entry).Union(made.NamesOf(entry), StringComparer.Ordinal))
        {
            IndexName(entry, name);
        }
    }

    private bool IsCalled(JsonObject entry, string key) =>
        Names(entry).Contains(key) || made.NamesOf(entry).Contains(key, StringComparer.Ordinal);

    private void IndexName(JsonObject entry, string key)
    {
        if (!byName.TryGetValue(key, out var list))
        {
            byName[key] = list = [];
        }

        list.Add(entry);
    }

    private static HashSet<string> Names(JsonObject entry) => MadeEntries.Names(entry).ToHashSet(StringComparer.Ordinal);

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
