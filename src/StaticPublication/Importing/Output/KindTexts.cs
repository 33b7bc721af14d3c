using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The texts that entries of kinds.yml list.</summary>
internal static class KindTexts
{
    /// <summary>The heading of a debate.</summary>
    public const string Debate = "Débat";

    /// <summary>Lists a debate as one. Before the version 2.0 of the data it had the role of an answer.</summary>
    public static void MendDebate(JsonObject kind)
    {
        foreach (var text in Of(kind).Where(text => IsOf(text, TextRoles.Answer) && text["heading"]?.ToString() == Debate))
        {
            text["role"] = TextRoles.Debate;
        }
    }

    /// <summary>Adds the texts that an earlier entry lists for other roles.</summary>
    public static void AddOthers(JsonObject kind, JsonObject earlier)
    {
        foreach (var text in Of(earlier).Where(text => !Of(kind).Any(own => IsOf(own, text["role"]?.ToString()))).ToList())
        {
            if (kind["texts"] is not JsonArray texts)
            {
                kind["texts"] = texts = [];
            }

            texts.Add(text.DeepClone());
        }
    }

    /// <summary>Whether documents of the kind are answered in a debate, and not otherwise.</summary>
    public static bool AnswersInDebate(JsonObject kind) =>
        Of(kind).Any(text => IsOf(text, TextRoles.Debate)) && !Of(kind).Any(text => IsOf(text, TextRoles.Answer));

    private static bool IsOf(JsonObject text, string? role) => text["role"]?.ToString() == role;

    private static IEnumerable<JsonObject> Of(JsonObject kind) => (kind["texts"] as JsonArray ?? []).OfType<JsonObject>();
}
