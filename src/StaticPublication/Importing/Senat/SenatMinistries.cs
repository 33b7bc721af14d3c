using System.Globalization;
using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>The ministries of the Sénat's own table.</summary>
internal sealed class SenatMinistries
{
    private readonly Dictionary<string, StatedBody> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StatedBody>> byName = new(StringComparer.Ordinal);
    private readonly List<(string Number, string ReplacedBy)> replacements = [];

    public void Add(DumpRow row)
    {
        if (row.Peek("minid") is not { } number || row.Peek("libelle") is not { } label)
        {
            return;
        }

        var name = Spaced(label);
        var others = new[] { row.Peek("libellelong"), row.Peek("titreministre"), row.Peek("intitulejo") }
            .OfType<string>()
            .Select(Spaced)
            .Where(other => other != name)
            .Distinct(StringComparer.Ordinal);
        var body = new StatedBody(number, name, [.. others])
        {
            From = Dates.Iso(row.Peek("datedebut")),
            Until = Dates.Iso(row.Peek("datefin")),
        };
        byNumber[number] = body;
        var key = Folding.Key(name);
        if (!byName.TryGetValue(key, out var list))
        {
            byName[key] = list = [];
        }

        list.Add(body);
        if (row.Peek("minidremp") is { } replacedBy)
        {
            replacements.Add((number, replacedBy));
        }
    }

    /// <summary>Joins ministries to those that replaced them. Called when all have been read.</summary>
    public void Finish()
    {
        foreach (var (number, replacedBy) in replacements)
        {
            if (number != replacedBy && byNumber.TryGetValue(number, out var body) && byNumber.TryGetValue(replacedBy, out var successor))
            {
                body.Successor = successor;
                successor.Predecessors.Add(body);
            }
        }
    }

    /// <summary>Returns the ministry with a number, or else the one of that name that was in office on the day or the nearest to
    /// it.</summary>
    public StatedBody? Of(string? number, string name, string? on) =>
        number is not null && byNumber.TryGetValue(number, out var numbered)
            ? numbered
            : byName
                .GetValueOrDefault(Folding.Key(name))
                ?.OrderBy(body => Distance(body, on))
                .ThenBy(body => body.Number, StringComparer.Ordinal)
                .First();

    /// <summary>A name without the stray spaces that the source has at its end and between words.</summary>
    public static string Spaced(string printed) =>
        string.Join(' ', printed.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static int Distance(StatedBody body, string? on) =>
        Day(on) is not { } day ? 0 : Math.Max(0, Math.Max((Day(body.From) ?? day) - day, day - (Day(body.Until) ?? day)));

    private static int? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null;
}
