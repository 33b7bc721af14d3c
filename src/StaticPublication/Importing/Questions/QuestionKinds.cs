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

    /// <summary>Adds the kinds that the publication's list does not contain yet.</summary>
    public static void Save(string folder, IEnumerable<QuestionKind> kinds)
    {
        var path = Path.Combine(folder, "authorities", "kinds.yml");
        var entries = YamlList.Read(path);
        foreach (var kind in kinds)
        {
            if (entries.Find(entry => entry["id"]?.GetValue<string>() == kind.Id) is { } known)
            {
                KindTexts.MendDebate(known);
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
