using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>The Sénat. Its questions are kinds of their own, because numbers and delays are not those of the other chamber.</summary>
internal sealed class SenatChamber : Chamber
{
    /// <summary>The kind of written questions.</summary>
    public const string Written = "question-ecrite-senat";

    private readonly Dictionary<string, QuestionKind> kinds = new[]
    {
        new QuestionKind(Written, "QE", "Question écrite du Sénat", "Questions écrites du Sénat"),
        new QuestionKind("question-orale-sans-debat-senat", "QOSD", "Question orale du Sénat", "Questions orales du Sénat"),
        new QuestionKind(
            "question-au-gouvernement-senat",
            "QG",
            "Question d’actualité au Gouvernement du Sénat",
            "Questions d’actualité au Gouvernement du Sénat"
        ),
        new QuestionKind("question-crible-senat", "QC", "Question crible thématique du Sénat", "Questions cribles thématiques du Sénat"),
        new QuestionKind(
            "question-orale-avec-debat-senat",
            "QOAD",
            "Question orale avec débat du Sénat",
            "Questions orales avec débat du Sénat"
        ),
        new QuestionKind(
            "question-orale-europeenne-senat",
            "QOAE",
            "Question orale avec débat du Sénat sur un sujet européen",
            "Questions orales avec débat du Sénat sur des sujets européens"
        ),
    }.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    private IReadOnlyDictionary<string, string> records = new Dictionary<string, string>(StringComparer.Ordinal);
    private readonly SortedSet<string> used = new(StringComparer.Ordinal);

    public override string Name => "senat";

    public override string Publisher => "Sénat";

    public override string Scheme => "senat";

    public override IReadOnlyDictionary<string, QuestionKind> Kinds => kinds;

    /// <summary>The kinds that questions of this import have.</summary>
    public IEnumerable<QuestionKind> Used => used.Select(code => kinds[code]);

    /// <summary>The ministries of the dumps of this import.</summary>
    public SenatMinistries Ministries { get; } = new();

    /// <summary>Remembers the records of a dump by the references of their questions, for sources that state no legislature.</summary>
    public void Remember(IReadOnlyDictionary<string, string> byReference) => records = byReference;

    /// <summary>Ids of the records of earlier imports, by reference.</summary>
    public Lazy<IReadOnlyDictionary<string, string>> Earlier { get; init; } = new(() => new Dictionary<string, string>());

    /// <summary>The record of the question with a reference, if a dump of this import or an earlier import has it.</summary>
    public string? RecordOf(string? reference) =>
        reference is null ? null : records.GetValueOrDefault(reference) ?? Earlier.Value.GetValueOrDefault(reference);

    /// <summary>Makes sure that there is a kind for a code, with the label of the source if the code is not known.</summary>
    /// <returns>Whether the code is known.</returns>
    public bool Ensure(string code, string? label)
    {
        used.Add(code);
        if (kinds.ContainsKey(code))
        {
            return true;
        }

        var name = $"{label ?? code} (Sénat)";
        kinds[code] = new QuestionKind($"question-{Folding.Slug(code, 40)}-senat", code, name, name);
        return false;
    }

    public override string Id(OfficialQuestion question) => IdOf(question.Legislature, question.Type, question.Number);

    /// <summary>Id of the record of a question: its number without zeros and letters, which say the nature again.</summary>
    public static string IdOf(int legislature, string type, string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"senat-{legislature}-{Folding.Slug(type, 12)}-{(digits.Length > 0 ? digits : Folding.Slug(number, 12))}"
        );
    }

    public override string? Uid(OfficialQuestion question) => question.Reference;

    public override string? Url(OfficialQuestion question) => question.Reference is { } reference ? UrlOf(reference) : null;

    /// <summary>Address of a question's page. Null if the reference is not of the known form.</summary>
    public static string? UrlOf(string reference) =>
        MonthOf(reference) is { } month ? $"https://www.senat.fr/questions/base/{month[..4]}/q{reference}.html" : null;

    /// <summary>Month of publication (YYYY-MM) that a reference such as SEQ140500767S holds. References begin in 1978.</summary>
    public static string? MonthOf(string reference) =>
        reference is ['S', 'E', 'Q', ..]
        && reference.Length >= 7
        && reference.AsSpan(3, 4).ContainsAnyExceptInRange('0', '9') is false
        && int.Parse(reference.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12
            ? $"{(string.CompareOrdinal(reference, 3, "78", 0, 2) >= 0 ? "19" : "20")}{reference.AsSpan(3, 2)}-{reference.AsSpan(5, 2)}"
            : null;

    public override bool KnowsField(string path) => SenatColumns.IsKnown(path);

    public override bool KnowsClosing(StatedEvent closing) => SenatOutcome.IsKnown(closing.Reason);

    // The dump, a page, an extract.
    public override int RankOf(JsonObject record) =>
        record["extra"] is JsonObject extra && extra.ContainsKey(SenatColumns.Key) ? 3
        : record["texts"] is JsonArray { Count: > 0 } ? 2
        : 1;
}
