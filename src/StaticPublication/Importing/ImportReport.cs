using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Importing;

/// <summary>The result of an import: records by kind and status, findings by code with examples, what the conversion of texts dropped, what
/// was left out on purpose, and the changes since the previous import.</summary>
internal sealed class ImportReport
{
    /// <summary>Maximum number of examples of a finding.</summary>
    public int MostExamples { get; set; } = 5;

    public int Files { get; set; }

    /// <summary>Number of records by kind, then by status.</summary>
    public SortedDictionary<string, SortedDictionary<string, int>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of entries by authority file, then by what became of them.</summary>
    public SortedDictionary<string, SortedDictionary<string, int>> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>How the sources were understood, line by line.</summary>
    public List<string> Found { get; } = [];

    public SortedDictionary<string, CountWithExamples> Findings { get; } = new(StringComparer.Ordinal);

    /// <summary>The items of which a finding tells that they, or something of them, are not in the input.</summary>
    public HashSet<string> ToldOf { get; } = new(StringComparer.Ordinal);

    /// <summary>Markup that the conversion to Markdown dropped. It contained no words.</summary>
    public SortedDictionary<string, int> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths in the sources that were left out on purpose, such as birth data.</summary>
    public SortedDictionary<string, int> Withheld { get; } = new(StringComparer.Ordinal);

    /// <summary>Files that were left out.</summary>
    public SortedSet<string> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The result of a verification. Null if there was none.</summary>
    public Verification.Verified? Verified { get; set; }

    /// <summary>Whether the import was carried out, and lost nothing that it did not tell.</summary>
    public bool IsSuccess => Refused is null && Verified is not { Lost.Count: > 0 };

    /// <summary>Changes since the previous import. Null if there is none to compare with.</summary>
    public Changes? Changes { get; set; }

    /// <summary>The reason why nothing was written. Null if the import was carried out.</summary>
    public ImportRefusedException? Refused { get; private set; }

    public int Total => Records.Values.Sum(states => states.Values.Sum());

    public void Count(string kind, string state, int number = 1) => Count(Records, kind, state, number);

    public void CountEntry(string file, string state) => Count(Entries, file, state, 1);

    public void Add(string code, string where, string? what = null, int count = 1)
    {
        if (!Findings.TryGetValue(code, out var finding))
        {
            Findings[code] = finding = new CountWithExamples();
        }

        finding.Count += count;
        if (ImportFindings.TellLosses.Contains(code))
        {
            ToldOf.Add(where);
        }

        var example = what is null ? where : $"{where}: {what}";
        // What a person wrote stands nowhere else.
        if ((code == ImportFindings.Own || finding.Examples.Count < MostExamples) && !finding.Examples.Contains(example))
        {
            finding.Examples.Add(example);
        }
    }

    /// <summary>Names a file that the import leaves out because it has none of the formats of the source.</summary>
    public void LeaveOut(string file, Action<string>? log, string what = "none of the formats of this source")
    {
        LeftOut.Add(file);
        Add(ImportFindings.Format, file, what);
        log?.Invoke($"{file}: left out, {what}");
    }

    public void Refuse(ImportRefusedException refused)
    {
        Refused = refused;
        Add(refused.Code, refused.Where, refused.What);
        Findings[refused.Code].Count -= refused.IsSummary ? 1 : 0;
    }

    public void Withhold(string path) => Withheld[path] = Withheld.GetValueOrDefault(path) + 1;

    /// <summary>The report as lines for the terminal.</summary>
    /// <param name="explanations">Explanations by code.</param>
    public IEnumerable<string> Lines(IReadOnlyDictionary<string, string> explanations) =>
        [
            $"{Counted(Total, "record")} from {Counted(Files, "file")}{(Refused is null ? "" : ": nothing was written")}",
            .. Records
                .Concat(Entries)
                .Select(kind => $"  {kind.Key}: {string.Join(", ", kind.Value.Select(state => $"{state.Value} {state.Key}"))}"),
            .. Found,
            .. Findings.SelectMany(finding =>
                finding
                    .Value.Examples.Select(example => $"  {example}")
                    .Prepend($"{finding.Key} ({finding.Value.Count}): {explanations[finding.Key]}")
            ),
            .. Counted("Markup dropped by the conversion of texts (no words)", Dropped),
            .. Counted("Left out on purpose", Withheld),
            .. Changes?.Lines() ?? [],
            .. Verified?.Lines() ?? [],
        ];

    private static string Counted(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Writes the report as JSON.</summary>
    /// <param name="output">The stream to write to.</param>
    /// <param name="explanations">Explanations by code.</param>
    public void WriteJson(Stream output, IReadOnlyDictionary<string, string> explanations)
    {
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions
            {
                Indented = true,
                Encoder = PublishedJson.Encoder,
                NewLine = "\n",
            }
        );
        json.WriteStartObject();
        json.WriteBoolean("written", Refused is null);
        json.WriteNumber("records", Total);
        json.WriteNumber("files", Files);
        Write(json, "kinds", Records);
        Write(json, "entries", Entries);
        WriteIfAny(json, "found", Found.Count > 0 ? Found : null);
        Write(
            json,
            "findings",
            Findings.ToDictionary(
                finding => finding.Key,
                finding => new
                {
                    finding.Value.Count,
                    Meaning = explanations[finding.Key],
                    finding.Value.Examples,
                }
            )
        );
        Write(json, "dropped", Dropped);
        Write(json, "withheld", Withheld);
        Write(json, "leftOut", LeftOut);
        WriteIfAny(json, "changes", Changes);
        WriteIfAny(json, "verified", Verified);
        json.WriteEndObject();
    }

    private static void WriteIfAny<T>(Utf8JsonWriter json, string name, T? value)
        where T : class
    {
        if (value is not null)
        {
            Write(json, name, value);
        }
    }

    private static void Count(SortedDictionary<string, SortedDictionary<string, int>> counts, string name, string state, int number)
    {
        if (!counts.TryGetValue(name, out var states))
        {
            counts[name] = states = new(StringComparer.Ordinal);
        }

        states[state] = states.GetValueOrDefault(state) + number;
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, SafeJson.Options);
    }

    private static IEnumerable<string> Counted(string title, SortedDictionary<string, int> counts) =>
        counts.Count > 0 ? [$"{title}: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}"] : [];

    /// <summary>Number of occurrences, and the first distinct examples.</summary>
    internal sealed class CountWithExamples
    {
        public int Count { get; set; }

        public List<string> Examples { get; } = [];
    }
}
