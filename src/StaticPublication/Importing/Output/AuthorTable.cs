using System.Text.Json.Nodes;
using StaticPublication.Text;

namespace StaticPublication.Importing.Output;

/// <summary>The authors of a publication, by official reference and by name. Existing ids are kept. An author that no file of bodies
/// contains is created and marked as such.</summary>
internal sealed class AuthorTable
{
    private const string Unknown = "Absent des fichiers officiels des acteurs : nommé d’après sa référence.";
    private const string FromRecords = "Absent des fichiers officiels des acteurs : nommé d’après ses questions.";

    private readonly string path;
    private readonly List<JsonObject> entries;
    private readonly Dictionary<string, JsonObject> byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, int>> spokenNames = new(StringComparer.Ordinal);

    public AuthorTable(string folder)
    {
        path = Path.Combine(folder, "authorities", "authors.yml");
        entries = YamlList.Read(path);
        foreach (var entry in entries)
        {
            Index(entry);
        }
    }

    public JsonObject? Find(string reference) => byReference.GetValueOrDefault(reference);

    /// <summary>Returns the id of an author, found by reference or name. Creates the author if there is none, named after the printed name
    /// or else the reference.</summary>
    public string Resolve(string? reference, string? printed, ImportReport report)
    {
        var name = printed is null ? null : WithoutTitle(printed);
        if (reference is not null && byReference.TryGetValue(reference, out var known))
        {
            return CompleteName(known, name, reference);
        }

        if (reference is null && name is not null && byId.TryGetValue(Folding.Slug(name, 60), out var same))
        {
            return same["id"]!.GetValue<string>();
        }

        if (name is null)
        {
            report.Add(ImportFindings.Author, reference ?? "?");
        }

        var entry = new JsonObject { ["id"] = FreeId(name, reference), ["name"] = name ?? reference };
        if (reference is not null)
        {
            entry["identifiers"] = new JsonObject { ["an"] = reference };
        }

        entry["description"] = name is null ? Unknown : FromRecords;
        Add(entry);
        return entry["id"]!.GetValue<string>();
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

    /// <summary>Returns an id for a name. Adds the reference if another author has the same id.</summary>
    public string FreeId(string? name, string? reference)
    {
        var slug = EntryIds.Free(name ?? "", "auteur", _ => false);
        if (name is not null && !byId.ContainsKey(slug))
        {
            return slug;
        }

        return name is null || reference is null
            ? EntryIds.Free(name ?? reference ?? "", "auteur", byId.ContainsKey)
            : EntryIds.Free(slug, reference, "auteur", byId.ContainsKey);
    }

    public void Add(JsonObject entry)
    {
        entries.Add(entry);
        Index(entry);
    }

    /// <summary>Sets the official reference and name of an entry, and removes the note that the author is unknown.</summary>
    public static void SetName(JsonObject entry, string reference, string name)
    {
        entry["name"] = name;
        entry["identifiers"] ??= new JsonObject();
        entry["identifiers"]!["an"] = reference;
        if (entry["description"]?.GetValue<string>() is Unknown or FromRecords)
        {
            entry.Remove("description");
        }
    }

    public void Save()
    {
        foreach (var (reference, names) in spokenNames)
        {
            if (byReference.TryGetValue(reference, out var entry) && entry["description"]?.GetValue<string>() == Unknown)
            {
                CompleteName(entry, names.MaxBy(pair => pair.Value).Key, reference);
            }
        }

        YamlList.Write(path, [.. entries.OrderBy(entry => entry["id"]!.GetValue<string>(), StringComparer.Ordinal)]);
    }

    // An author known only by reference gets the first name that is printed later. The id does not change.
    private static string CompleteName(JsonObject entry, string? name, string reference)
    {
        if (name is not null && entry["name"]?.GetValue<string>() == reference)
        {
            entry["name"] = name;
            entry["description"] = FromRecords;
        }

        return entry["id"]!.GetValue<string>();
    }

    private void Index(JsonObject entry)
    {
        byId[entry["id"]!.GetValue<string>()] = entry;
        if (entry["identifiers"]?["an"]?.GetValue<string>() is { } reference)
        {
            byReference[reference] = entry;
        }
    }

    private static string WithoutTitle(string printed)
    {
        foreach (var title in new[] { "M. ", "Mme ", "Mlle ", "M.\u00A0", "Mme\u00A0" })
        {
            if (printed.StartsWith(title, StringComparison.Ordinal))
            {
                return printed[title.Length..].Trim();
            }
        }

        return printed;
    }
}
