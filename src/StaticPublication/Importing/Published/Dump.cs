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

    /// <summary>Merges the published authorities into the input. Leaves out those that the build created from printed names, because the
    /// next build creates them again.</summary>
    public void SaveAuthorities(string folder, ImportReport report)
    {
        foreach (var name in Shapes.Authorities.Keys)
        {
            var stated = new List<JsonObject>();
            foreach (var entry in Entries($"{name}.json"))
            {
                var created = entry["derived"]?["created"]?.GetValue<bool>() == true;
                report.Count(name, created ? "made from printed names, left out" : "stated");
                if (!created)
                {
                    entry.Remove("derived");
                    stated.Add(entry);
                }
            }

            if (stated.Count > 0)
            {
                AuthorityEntries.Save(folder, $"{name}.yml", stated);
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

    private IEnumerable<JsonObject> Entries(string name)
    {
        var path = Path.Combine(Folder ?? "", name);
        return Folder is not null && File.Exists(path)
            ? JsonNode.Parse(File.ReadAllBytes(path))!.AsArray().Select(entry => (JsonObject)entry!.DeepClone())
            : [];
    }
}
