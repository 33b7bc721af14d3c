using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Questions;

/// <summary>What differs between the chambers: how their questions are named, identified and addressed.</summary>
internal abstract class Chamber
{
    /// <summary>Value of the field <c>chamber</c>.</summary>
    public abstract string Name { get; }

    public abstract string Publisher { get; }

    /// <summary>Key of the chamber's own references among the identifiers of questions and authors.</summary>
    public abstract string Scheme { get; }

    /// <summary>Kinds of questions, by their code.</summary>
    public abstract IReadOnlyDictionary<string, QuestionKind> Kinds { get; }

    /// <summary>Id of the record of a question.</summary>
    public abstract string Id(OfficialQuestion question);

    /// <summary>Official identifier. Null if the source states none.</summary>
    public abstract string? Uid(OfficialQuestion question);

    /// <summary>Address of the question's page. Null if it cannot be known.</summary>
    public abstract string? Url(OfficialQuestion question);

    /// <summary>Whether a field that no record has a place for is a known one.</summary>
    public abstract bool KnowsField(string path);

    /// <summary>Whether the code and label of a closing are known.</summary>
    public abstract bool KnowsClosing(StatedEvent closing);

    /// <summary>How much the source of a record says: of two records of a question, what the one of higher rank says counts.</summary>
    public abstract int RankOf(JsonObject record);

    /// <summary>The role of the text that answers: an oral question is answered in a debate.</summary>
    public static string AnswerRole(string type) => type == "QE" ? TextRoles.Answer : TextRoles.Debate;
}

/// <summary>A kind of question, as an entry of kinds.yml.</summary>
internal sealed record QuestionKind(string Id, string Code, string Name, string Plural);
