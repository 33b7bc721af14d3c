using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Published;

/// <summary>The published data of a build: the files that contain every record once, and the folder of the authorities if there is
/// one.</summary>
internal sealed record Dump(IReadOnlyList<string> Records, string? Folder)
{
    /// <summary>Finds the dump in an output folder, in its <c>data/</c> folder, or in a file of records.</summary>
    public static Dump At(string source)
    {
        if (!Directory.Exists(source))
        {
            return new Dump([source], null);
        }

        var data = Directory.Exists(Path.Combine(source, "data")) ? Path.Combine(source, "data") : source;
        var whole = Path.Combine(data, "documents.ndjson.gz");
        var years = Path.Combine(data, "documents");
        return File.Exists(whole) ? new Dump([whole], data)
            : Directory.Exists(years) ? new Dump([.. Directory.GetFiles(years, "*.json").Order(StringComparer.Ordinal)], data)
            : throw new WrongUseException($"The folder {source} holds neither documents.ndjson.gz nor documents/.");
    }

    /// <summary>Merges the published authorities into the input.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="creates">Whether the next build makes entries for printed names again. Those that a build made are left out
    /// then.</param>
    /// <param name="report">Counts them; null if they have been counted.</param>
    public void SaveAuthorities(string folder, bool creates, ImportReport? report)
    {
        var former = FormerIds.In(folder);
        foreach (var name in Shapes.Authorities.Keys)
        {
            var merged = Merged(folder, name);
            var stated = new List<JsonObject>();
            foreach (var entry in Entries($"{name}.json"))
            {
                var isLeftOut = creates && entry["derived"]?["created"]?.GetValue<bool>() == true;
                report?.CountEntry(name, isLeftOut ? "made from printed names, left out" : "stated");
                if (!isLeftOut && !merged(entry))
                {
                    entry.Remove("derived");
                    FormerIds.Replace(entry, Shapes.Authorities[name], former);
                    stated.Add(entry);
                }
            }

            if (name == "authors")
            {
                RequireSamePeople(stated, folder);
            }

            if (name == "kinds")
            {
                MendKinds(stated, YamlList.Read(Path.Combine(folder, "authorities/kinds.yml")));
            }

            if (stated.Count > 0)
            {
                AuthorityEntries.Save(
                    folder,
                    $"{name}.yml",
                    stated,
                    edits: new HandEdits(folder, name, RecordsImport.Name, report ?? new ImportReport())
                );
            }
        }
    }

    /// <summary>Adds the published tombstones that the input does not contain yet.</summary>
    public void SaveTombstones(string folder)
    {
        var path = Path.Combine(folder, "tombstones.yml");
        var stated = YamlList.Read(path);
        var added = Entries("tombstones.json")
            .Where(entry =>
                !stated.Exists(own => own["id"] is { } id ? JsonNode.DeepEquals(id, entry["id"]) : JsonNode.DeepEquals(own, entry))
            )
            .ToList();
        if (added.Count > 0)
        {
            YamlList.Write(path, [.. stated, .. added]);
        }
    }

    // An entry into which others were merged since stays as it is.
    private static Func<JsonObject, bool> Merged(string folder, string name)
    {
        var known = new AuthorityList(folder, name)
            .Entries.Where(entry => FormerIds.Of(entry).Any())
            .ToDictionary(entry => entry["id"]!.ToString(), entry => FormerIds.Of(entry).ToList(), StringComparer.Ordinal);
        return entry => known.TryGetValue(entry["id"]!.ToString(), out var former) && former.Except(FormerIds.Of(entry)).Any();
    }

    // What is one id here and there must be one person.
    private static void RequireSamePeople(List<JsonObject> stated, string folder)
    {
        var path = Path.Combine(folder, "authorities/authors.yml");
        var known = YamlList.Read(path).ToDictionary(entry => entry["id"]!.ToString(), entry => entry["identifiers"] as JsonObject);
        foreach (var entry in stated)
        {
            var id = entry["id"]!.ToString();
            foreach (var (scheme, number) in entry["identifiers"] as JsonObject ?? [])
            {
                if (known.GetValueOrDefault(id)?[scheme]?.ToString() is { } other && other != number?.ToString())
                {
                    throw new ImportRefusedException(
                        ImportFindings.Target,
                        "authors.yml",
                        $"{id} has {scheme} {other} in the input and {number} in the source: two people; give one of them another id"
                    );
                }
            }
        }
    }

    // The input may list a text that records of an earlier publication have and its kinds do not.
    private static void MendKinds(List<JsonObject> stated, List<JsonObject> known)
    {
        foreach (var kind in stated)
        {
            KindTexts.MendDebate(kind);
            if (known.Find(own => own["id"]?.ToString() == kind["id"]?.ToString()) is { } earlier)
            {
                KindTexts.AddOthers(kind, earlier);
            }
        }
    }

    private IEnumerable<JsonObject> Entries(string name)
    {
        var path = Path.Combine(Folder ?? "", name);
        return Folder is not null && File.Exists(path)
            ? JsonNode.Parse(File.ReadAllBytes(path))!.AsArray().Select(entry => (JsonObject)entry!.DeepClone())
            : [];
    }
}
