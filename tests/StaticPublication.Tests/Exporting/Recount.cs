using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace StaticPublication.Tests.Exporting;

/// <summary>Figures counted anew from the lines of <c>documents.ndjson.gz</c> and nothing else, by what the dictionary says they
/// are.</summary>
internal sealed class Recount
{
    private const int DelayInDays = 60;

    public Recount(TestSite site)
    {
        using var lines = new StreamReader(
            new GZipStream(File.OpenRead(Path.Combine(site.Output, "data/documents.ndjson.gz")), CompressionMode.Decompress)
        );
        Documents = [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        AsOf = DateOnly.ParseExact(
            site.Json("data/documents.json").GetProperty("asOf").GetString()!,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture
        );
    }

    public IReadOnlyList<JsonElement> Documents { get; }

    public DateOnly AsOf { get; }

    /// <summary>The figures of some documents under their names in tables; an empty text where there is none.</summary>
    public SortedDictionary<string, string> Figures(Func<JsonElement, bool> named, Func<JsonElement, bool>? responsible = null)
    {
        var before = responsible is null ? "" : "responsible_";
        var questions = Documents.Where(responsible ?? named).Where(IsQuestion).ToList();
        var pending = questions.Where(question => StatusOf(question) == "pending").ToList();
        var delays = questions.Select(DaysToAnswer).OfType<int>().Order().ToList();
        var figures = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [responsible is null ? "documents" : "documents_any_role"] = Text(Documents.Count(named)),
            [before + "questions"] = Text(questions.Count),
            [before + "overdue"] =
                pending.Count > 0 && pending.All(question => Due(question) is null)
                    ? ""
                    : Text(pending.Count(question => AsOf > Due(question))),
            [before + "timed"] = Text(delays.Count),
            [before + "in_time"] = Text(questions.Count(question => AnsweredOn(question) <= Due(question))),
            [before + "late"] = Text(questions.Count(question => AnsweredOn(question) > Due(question))),
            [before + "flagged"] = Text(questions.Count(question => Flagged(question) is not null)),
            [before + "flagged_in_time"] = Text(
                questions.Count(question =>
                    Flagged(question) is { } day && AnsweredOn(question) >= day && AnsweredOn(question) <= day.AddDays(10)
                )
            ),
            [before + "ninth_decile_days"] = delays.Count == 0 ? "" : Text(delays[(int)Math.Ceiling(delays.Count * 0.9) - 1]),
            [before + "median_days"] = delays.Count == 0 ? "" : Text(Median(delays)),
        };
        foreach (var status in new[] { "pending", "answered", "withdrawn", "lapsed", "closed" })
        {
            figures[before + status] = Text(questions.Count(question => StatusOf(question) == status));
        }

        return figures;
    }

    public static bool IsQuestion(JsonElement document) => document.GetProperty("kind").GetString() == "question-ecrite";

    /// <summary>Its ministry: the one that answers, else the last that it was attributed to, else the one asked; null for no
    /// question.</summary>
    public static string? Responsible(JsonElement document) =>
        !IsQuestion(document) || !document.TryGetProperty("ministries", out var roles) ? null
        : roles.TryGetProperty("answering", out var answering) ? IdOf(answering)
        : roles.TryGetProperty("attributed", out var attributed) ? IdOf(attributed.EnumerateArray().Last())
        : roles.TryGetProperty("asked", out var asked) ? IdOf(asked)
        : null;

    /// <summary>Every id below a field of the record.</summary>
    public static IEnumerable<string> Ids(JsonElement document, string field) =>
        document.TryGetProperty(field, out var value) ? Texts(value) : [];

    public static DateOnly? Day(JsonElement document) => Date(document.GetProperty("published").GetString()!);

    public static DateOnly? AnsweredOn(JsonElement document) => IsQuestion(document) ? Ended(document, "answered") : null;

    public bool? Overdue(JsonElement document) =>
        !IsQuestion(document) ? null
        : StatusOf(document) != "pending" ? false
        : Due(document) is { } due ? AsOf > due
        : null;

    public static DateOnly? Due(JsonElement document) => Day(document)?.AddDays(DelayInDays);

    public static int? DaysToAnswer(JsonElement document) =>
        AnsweredOn(document) is { } on && Day(document) is { } day ? on.DayNumber - day.DayNumber : null;

    public static string StatusOf(JsonElement document) =>
        new[] { "answered", "withdrawn", "lapsed", "closed" }.FirstOrDefault(type => Ended(document, type) is not null, "pending");

    public static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static decimal Median(List<int> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2m;

    // The Sénat has no rule of ten days.
    private static DateOnly? Flagged(JsonElement document) =>
        document.TryGetProperty("chamber", out var chamber) && chamber.GetString() == "senat" ? null : Ended(document, "flagged");

    private static DateOnly? Ended(JsonElement document, string type) =>
        document
            .GetProperty("derived")
            .GetProperty("events")
            .EnumerateArray()
            .Where(happened => happened.GetProperty("type").GetString() == type)
            .Select(happened => Date(happened.GetProperty("on").GetString()!))
            .FirstOrDefault();

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string IdOf(JsonElement named) =>
        named.ValueKind == JsonValueKind.String ? named.GetString()! : named.GetProperty("ministry").GetString()!;

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Texts(field.Value)),
            _ => [],
        };

    /// <summary>The same figures as JSON has them.</summary>
    public static SortedDictionary<string, string> InJson(IEnumerable<string> names, JsonElement figures) =>
        new(
            names.ToDictionary(name => name, name => figures.TryGetProperty(JsonName(name), out var figure) ? figure.GetRawText() : ""),
            StringComparer.Ordinal
        );

    /// <summary>The same figures as a row of a CSV file has them.</summary>
    public static SortedDictionary<string, string> InCsv(IEnumerable<string> names, Dictionary<string, string> row) =>
        new(names.ToDictionary(name => name, name => row[name]), StringComparer.Ordinal);

    /// <summary>A whole number of a table.</summary>
    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string JsonName(string column) =>
        string.Concat(column.Split('_').Select((word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
