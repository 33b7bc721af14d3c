using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Bodies;

/// <summary>Converts bodies to entries of the authority files. Existing entries keep the fields that a person added.</summary>
internal static class BodyEntries
{
    private const string Source = "Assemblée nationale, données ouvertes";

    /// <summary>Saves one entry per ministry, because successive governments use the same name for different bodies.</summary>
    public static void SaveMinistries(ImportOptions options, IReadOnlyDictionary<string, OfficialBody> bodies, ImportReport report)
    {
        var (folder, portfolios) = (options.Folder, PortfolioTable.Load(options.Portfolios));
        var (ministries, kept) = (Former(folder, "ministries"), Former(folder, "portfolios"));
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var entries = Of(bodies, "MINISTERE")
            .Select(body =>
            {
                var entry = Ministry(body, bodies, ministries);
                if (portfolios.Of(body.ShortName) is var (id, name))
                {
                    (entry["portfolio"], used[id]) = (kept.Today(id), name);
                }
                else
                {
                    report.Add(ImportFindings.Portfolio, body.ShortName);
                }

                report.Count("ministries", body.Until is null ? "in office" : "ended");
                return entry;
            })
            .ToList();
        var edits = new HandEdits(folder, "ministries", BodiesImport.Name, report) { IsWhole = true };
        AuthorityEntries.Save(folder, "ministries.yml", entries, areNamed: false, edits);
        PortfolioTable.Save(folder, used, report);
    }

    /// <summary>Saves one entry for all groups with the same name. The entry lists their names and codes with dates.</summary>
    public static void SaveGroups(string folder, IReadOnlyDictionary<string, OfficialBody> bodies, ImportReport report)
    {
        var entries = new List<JsonObject>();
        foreach (var group in Of(bodies, "GP").GroupBy(body => Folding.Slug(body.Name, 60), StringComparer.Ordinal))
        {
            var list = group.OrderBy(body => body.From, StringComparer.Ordinal).ToList();
            var names = list.SelectMany(body =>
                new[] { body.Name, body.ShortName, body.Code }
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => Name(name, body))
            );
            entries.Add(
                new JsonObject
                {
                    ["id"] = EntryIds.Free(list[^1].Name, "groupe", id => entries.Exists(other => other["id"]!.GetValue<string>() == id)),
                    ["name"] = list[^1].Name,
                    ["names"] = new JsonArray([.. names]),
                }
            );
            report.Count("groups", list[^1].Until is null ? "in office" : "ended");
        }

        AuthorityEntries.Save(folder, "groups.yml", entries, edits: new HandEdits(folder, "groups", BodiesImport.Name, report));
    }

    private static FormerIds Former(string folder, string file) => new AuthorityList(folder, file).Former;

    private static JsonObject Ministry(OfficialBody body, IReadOnlyDictionary<string, OfficialBody> bodies, FormerIds former)
    {
        var entry = new JsonObject
        {
            ["id"] = Id(body),
            ["name"] = body.ShortName,
            ["names"] = new JsonArray(Name(body.Name, body)),
        };
        if (body.From is not null)
        {
            entry["from"] = body.From;
        }

        if (body.Until is not null)
        {
            entry["until"] = body.Until;
        }

        if (
            body.Previous is not null
            && bodies.TryGetValue(body.Previous, out var previous)
            && former.Today(Id(previous)) is var before
            && before != Id(body)
        )
        {
            entry["predecessors"] = new JsonArray(before);
        }

        if (Description(body, bodies) is { Length: > 0 } description)
        {
            entry["description"] = description;
        }

        return entry;
    }

    // The government, and the predecessor if the files do not contain it.
    private static string Description(OfficialBody body, IReadOnlyDictionary<string, OfficialBody> bodies)
    {
        var government =
            body.Parent is null ? ""
            : bodies.TryGetValue(body.Parent, out var parent)
                ? $"Gouvernement {parent.ShortName} (référence {body.Parent} de l’Assemblée nationale)."
            : $"Gouvernement {body.Parent}.";
        return body.Previous is null || bodies.ContainsKey(body.Previous)
            ? government
            : $"{government} Succède à {body.Previous}, absent des fichiers officiels.".Trim();
    }

    private static JsonObject Name(string name, OfficialBody body)
    {
        var node = new JsonObject { ["name"] = name };
        if (body.From is not null)
        {
            node["from"] = body.From;
        }

        if (body.Until is not null)
        {
            node["until"] = body.Until;
        }

        var legislature = body.Legislature is null ? null : $"{body.Legislature}e législature";
        node["source"] = string.Join(", ", new[] { Source, body.Uid, body.Code, legislature }.OfType<string>());
        return node;
    }

    private static string Id(OfficialBody body) =>
        EntryIds.Free(EntryIds.Free(body.ShortName, "ministere", _ => false), body.Uid, "ministere", _ => false);

    private static IEnumerable<OfficialBody> Of(IReadOnlyDictionary<string, OfficialBody> bodies, string type) =>
        bodies.Values.Where(body => body.Type == type).OrderBy(body => body.Uid, StringComparer.Ordinal);
}
