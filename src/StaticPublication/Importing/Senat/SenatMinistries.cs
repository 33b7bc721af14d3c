using StaticPublication.Importing.Questions;
using StaticPublication.Text;

namespace StaticPublication.Importing.Senat;

/// <summary>The ministries of the Sénat's own table.</summary>
internal sealed partial class SenatMinistries
{
    // Hidden, so that a build does not read it.
    private const string FileName = ".ministries";

    private readonly SortedDictionary<string, StatedBody> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StatedBody>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> replacements = new(StringComparer.Ordinal);

    public void Add(DumpRow row)
    {
        if (row.Take("minid") is not { } number || row.Take("libelle") is not { } label)
        {
            return;
        }

        var name = Spaced(label);
        var others = new[] { row.Take("libellelong"), row.Take("titreministre"), row.Take("intitulejo") }
            .OfType<string>()
            .Select(Spaced)
            .Where(other => other != name)
            .Distinct(StringComparer.Ordinal);
        var body = new StatedBody(number, name, [.. others])
        {
            From = Dates.Iso(row.Take("datedebut")),
            Until = Dates.Iso(row.Take("datefin")),
        };
        Add(body, row.Take("minidremp"));
    }

    /// <summary>Adds the ministries of another table; of two with a number, its own.</summary>
    public void AddAll(SenatMinistries others)
    {
        foreach (var (number, body) in others.byNumber)
        {
            Add(
                new StatedBody(number, body.Name, body.Names) { From = body.From, Until = body.Until },
                others.replacements.GetValueOrDefault(number)
            );
        }
    }

    /// <summary>The ministries, by number.</summary>
    public IEnumerable<StatedBody> All => byNumber.Values;

    public StatedBody? Numbered(string? number) => number is null ? null : byNumber.GetValueOrDefault(number);

    private void Add(StatedBody body, string? replacedBy)
    {
        byNumber[body.Number] = body;
        replacements.Remove(body.Number);
        if (replacedBy is not null)
        {
            replacements[body.Number] = replacedBy;
        }
    }

    /// <summary>Joins ministries to those that replaced them. Called when all have been read.</summary>
    public void Finish()
    {
        foreach (var body in byNumber.Values)
        {
            foreach (var key in body.Names.Prepend(body.Name).Select(Folding.Key).Distinct(StringComparer.Ordinal))
            {
                if (!byName.TryGetValue(key, out var list))
                {
                    byName[key] = list = [];
                }

                list.Add(body);
            }
        }

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
        Numbered(number)
        ?? Named(name)
            .Where(body => Folding.Key(body.Name) == Folding.Key(name))
            .OrderBy(body => Distance(body, on))
            .ThenBy(body => body.Number, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The ministries that have a name, or had it among others.</summary>
    public IReadOnlyList<StatedBody> Named(string? name) =>
        name is not null && byName.TryGetValue(Folding.Key(name), out var found) ? found : [];

    /// <summary>A name without the stray spaces that the source has at its end and between words.</summary>
    public static string Spaced(string printed) =>
        string.Join(' ', printed.Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many days a day is before or after the time of a ministry.</summary>
    public static int Distance(StatedBody body, string? on) =>
        Day(on) is not { } day ? 0 : Math.Max(0, Math.Max((Day(body.From) ?? day) - day, day - (Day(body.Until) ?? day)));

    private static int? Day(string? text) => Dates.DayNumber(text);
}
