using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Questions;

/// <summary>The Assemblée nationale.</summary>
internal sealed class AssembleeNationale : Chamber
{
    private static readonly string[] OfOpenData = ["identifiant.", "auteur.identite.", "auteur.groupe.", "minInt."];
    private static readonly string[] OfSiteXml = ["AUTEUR.", "GROUPE.", "CIRCONSCRIPTION.", "MINI."];

    public static AssembleeNationale Instance { get; } = new();

    public override string Name => "assemblee-nationale";

    public override string Publisher => "Assemblée nationale";

    public override string Scheme => "an";

    public override IReadOnlyDictionary<string, QuestionKind> Kinds { get; } =
        new[]
        {
            new QuestionKind("question-au-gouvernement", "QG", "Question au Gouvernement", "Questions au Gouvernement"),
            new QuestionKind("question-ecrite", "QE", "Question écrite", "Questions écrites"),
            new QuestionKind("question-orale-sans-debat", "QOSD", "Question orale sans débat", "Questions orales sans débat"),
        }.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public override string Id(OfficialQuestion question) =>
        $"an-{question.Legislature}-{question.Type}-{question.Number}".ToLowerInvariant();

    public override string Uid(OfficialQuestion question) => $"QANR5L{question.Legislature}{question.Type}{question.Number}";

    public override string Url(OfficialQuestion question) =>
        $"https://questions.assemblee-nationale.fr/q{question.Legislature}/{question.Legislature}-{question.Number}{question.Type}.htm";

    public override bool KnowsField(string path) => KnownFields.Contains(path);

    public override bool KnowsClosing(StatedEvent closing) => QuestionClosing.IsKnown(closing.Code);

    // The open data, the XML of the site, a page: each leaves names of its own among the extra fields.
    public override int RankOf(JsonObject record) =>
        record["extra"] is not JsonObject extra ? 1
        : extra.Any(field => OfOpenData.Any(name => field.Key.StartsWith(name, StringComparison.Ordinal))) ? 3
        : extra.Any(field => OfSiteXml.Any(name => field.Key.StartsWith(name, StringComparison.Ordinal))) ? 2
        : 1;
}
