using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Importing.Senat;

namespace StaticPublication.Importing.Questions;

/// <summary>The kinds of questions, as entries of kinds.yml.</summary>
internal static class QuestionKinds
{
    private static readonly string[] Order =
    [
        .. AssembleeNationale.Instance.Kinds.Values.Concat(new SenatChamber().Kinds.Values).Select(kind => kind.Id),
    ];

    // Of the fields that not every publication has, those that sources state.
    private static readonly string[] Uses =
    [
        "authors",
        "group",
        "constituency",
        "ministries",
        "heading",
        "analyses",
        "legislature",
        "chamber",
        "page",
    ];

    /// <summary>Adds the kinds that the publication's list does not contain yet, and to those that it contains what imported questions
    /// have.</summary>
    public static void Save(string folder, IEnumerable<QuestionKind> kinds, ImportReport report)
    {
        var path = Path.Combine(folder, "authorities", "kinds.yml");
        var entries = YamlList.Read(path);
        foreach (var kind in kinds)
        {
            if (entries.Find(entry => entry["id"]?.GetValue<string>() == kind.Id) is { } known)
            {
                Complete(known, Entry(kind), entries, report);
            }
            else
            {
                var rank = RankOf(kind.Id);
                var later = entries.FindIndex(entry => RankOf(entry["id"]?.GetValue<string>()) > rank);
                entries.Insert(later < 0 ? entries.Count : later, Entry(kind));
            }
        }

        YamlList.Write(path, entries);
    }

    // A kind that was begun without imports would refuse what they state.
    private static void Complete(JsonObject known, JsonObject kind, List<JsonObject> entries, ImportReport report)
    {
        var before = known.DeepClone();
        KindTexts.MendDebate(known);
        KindTexts.AddOthers(known, kind);
        if (known["uses"] is JsonArray uses)
        {
            var own = uses.Select(use => use?.ToString()).ToList();
            known["uses"] = new JsonArray([.. own.Union(Uses, StringComparer.Ordinal).Select(use => (JsonNode?)use)]);
        }

        if (!known.ContainsKey("code") && !entries.Exists(entry => entry["code"]?.ToString() == kind["code"]!.ToString()))
        {
            known["code"] = kind["code"]!.DeepClone();
        }

        known.TryAdd("answerable", kind["answerable"]!.DeepClone());
        if (
            known.Where(field => !JsonNode.DeepEquals(field.Value, before[field.Key])).Select(field => field.Key).ToList() is
            { Count: > 0 } added
        )
        {
            report.Found.Add($"kinds.yml: {known["id"]} also has what imported questions state: {string.Join(", ", added)}");
        }
    }

    // Kinds of imports stand in one order, whichever chamber came first. Those of a person have none.
    private static int RankOf(string? id) => Array.IndexOf(Order, id);

    private static JsonObject Entry(QuestionKind kind) =>
        new()
        {
            ["id"] = kind.Id,
            ["name"] = kind.Name,
            ["plural"] = kind.Plural,
            ["code"] = kind.Code,
            ["answerable"] = true,
            ["texts"] = new JsonArray(
                Text("question", "Texte de la question"),
                Text(Chamber.AnswerRole(kind.Code), kind.Code == "QE" ? "Texte de la réponse" : KindTexts.Debate),
                Text("erratum", "Rectificatif")
            ),
        };

    private static JsonObject Text(string role, string heading) => new() { ["role"] = role, ["heading"] = heading };
}
