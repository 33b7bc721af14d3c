using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Questions;

/// <summary>The three kinds of questions, as entries of kinds.yml.</summary>
internal static class QuestionKinds
{
    private const string Debate = "Débat";

    public static string Of(string type) =>
        type switch
        {
            "QG" => "question-au-gouvernement",
            "QOSD" => "question-orale-sans-debat",
            _ => "question-ecrite",
        };

    /// <summary>The role of the text that answers: an oral question is answered in a debate.</summary>
    public static string AnswerRole(string type) => type == "QE" ? TextRoles.Answer : TextRoles.Debate;

    /// <summary>Adds the kinds that the publication's list does not contain yet.</summary>
    public static void Save(string folder)
    {
        var path = Path.Combine(folder, "authorities", "kinds.yml");
        var entries = YamlList.Read(path);
        foreach (
            var (id, name, plural, code) in new[]
            {
                ("question-au-gouvernement", "Question au Gouvernement", "Questions au Gouvernement", "QG"),
                ("question-ecrite", "Question écrite", "Questions écrites", "QE"),
                ("question-orale-sans-debat", "Question orale sans débat", "Questions orales sans débat", "QOSD"),
            }
        )
        {
            if (entries.Find(entry => entry["id"]?.GetValue<string>() == id) is { } known)
            {
                MendDebate(known);
            }
            else
            {
                entries.Add(Kind(id, name, plural, code));
            }
        }

        YamlList.Write(path, entries);
    }

    // Imports before the version 2.0 of the data gave a debate the role of an answer.
    private static void MendDebate(JsonObject kind)
    {
        foreach (
            var text in (kind["texts"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Where(text => text["role"]?.ToString() == TextRoles.Answer && text["heading"]?.ToString() == Debate)
        )
        {
            text["role"] = TextRoles.Debate;
        }
    }

    private static JsonObject Kind(string id, string name, string plural, string code) =>
        new()
        {
            ["id"] = id,
            ["name"] = name,
            ["plural"] = plural,
            ["code"] = code,
            ["answerable"] = true,
            ["texts"] = new JsonArray(
                Text("question", "Texte de la question"),
                Text(AnswerRole(code), code == "QE" ? "Texte de la réponse" : Debate),
                Text("erratum", "Rectificatif")
            ),
        };

    private static JsonObject Text(string role, string heading) => new() { ["role"] = role, ["heading"] = heading };
}
