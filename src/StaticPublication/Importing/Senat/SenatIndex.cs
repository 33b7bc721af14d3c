using System.Globalization;

namespace StaticPublication.Importing.Senat;

/// <summary>What a first reading of a dump learns: labels, ministries, where the answers are, which question is which. Answers and themes
/// follow the questions that need them, so questions are read a second time. Memory: about 150 bytes per question and answer.</summary>
internal sealed class SenatIndex : IDisposable
{
    private readonly Dictionary<string, string> idsByReference = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, string> referencesByUuid = [];
    private readonly Dictionary<string, string> referencesById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Recall>> recalls = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, List<Recall>> recallsByUuid = [];

    private readonly HashSet<long> rows = [];

    public SenatIndex(string folder) => Answers = new SenatAnswers(folder);

    public SenatAnswers Answers { get; }

    /// <summary>Labels by table and code.</summary>
    public Dictionary<(string Table, string Code), string> Labels { get; } = [];

    public SenatMinistries Ministries { get; } = new();

    public void Dispose() => Answers.Dispose();

    public string? Label(string table, string? code) => code is null ? null : Labels.GetValueOrDefault((table, code));

    /// <summary>Takes in a row of a table of codes: code and label are its first two columns of those kinds.</summary>
    public void AddLabel(string table, string? code, string? label)
    {
        if (code is not null && label is not null)
        {
            Labels[(table, code)] = label;
        }
    }

    /// <summary>Takes in what other questions need to know of a question.</summary>
    /// <param name="text">The text of a column.</param>
    public void AddQuestion(Func<string, string?> text)
    {
        // A table that stands twice in a dump recalls no question twice.
        if (long.TryParse(text("id"), NumberStyles.None, CultureInfo.InvariantCulture, out var key) && !rows.Add(key))
        {
            return;
        }

        if (
            text("reference")?.Trim() is { } reference
            && Legislature(text("legislature")) is { } legislature
            && text("natquecod") is { } type
            && text("numero") is { } number
        )
        {
            // A number that two references share stays with the first; the other record is told apart by its reference.
            var id = SenatChamber.IdOf(legislature, type, number);
            if (!referencesById.TryAdd(id, reference) && referencesById[id] != reference)
            {
                id = $"{id}-{reference.ToLowerInvariant()}";
            }

            idsByReference.TryAdd(reference, id);
            if (Guid.TryParse(text("uuid"), out var uuid))
            {
                referencesByUuid.TryAdd(uuid, reference);
            }
        }

        var recall = new Recall(Dates.Iso(text("datejodepot")), Dates.Iso(text("daterappel")));
        if (text("refquerappelee")?.Trim() is { } recalled)
        {
            Add(recalls, recalled, recall);
        }
        else if (Guid.TryParse(text("uuidquerappelee"), out var uuid))
        {
            Add(recallsByUuid, uuid, recall);
        }
    }

    /// <summary>Ids of records by the references of their questions.</summary>
    public IReadOnlyDictionary<string, string> ByReference => idsByReference;

    /// <summary>Id of the record of the question with a reference. Null if the dump does not hold it.</summary>
    public string? IdOf(string? reference) => reference is null ? null : idsByReference.GetValueOrDefault(reference);

    public string? ReferenceOf(string? uuid) => Guid.TryParse(uuid, out var key) ? referencesByUuid.GetValueOrDefault(key) : null;

    /// <summary>The days on which other questions recalled a question: the day that the recall states, or else its publication.</summary>
    public IReadOnlyList<Recall> RecallsOf(string? reference, string? uuid) =>
        [
            .. reference is not null && recalls.TryGetValue(reference, out var named) ? named : [],
            .. Guid.TryParse(uuid, out var key) && recallsByUuid.TryGetValue(key, out var joined) ? joined : [],
        ];

    public static int? Legislature(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100 ? number : null;

    private static void Add<T>(Dictionary<T, List<Recall>> all, T key, Recall recall)
        where T : notnull
    {
        if (!all.TryGetValue(key, out var list))
        {
            all[key] = list = [];
        }

        list.Add(recall);
    }
}

/// <summary>A question that recalls another: its publication, and the day of recall that its row states.</summary>
internal readonly record struct Recall(string? Published, string? Stated);
