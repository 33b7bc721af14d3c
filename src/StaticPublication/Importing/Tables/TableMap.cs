using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication.Importing.Tables;

/// <summary>Which column fills which field, as a person wrote it: a YAML list of columns, constants and settings.</summary>
internal sealed class TableMap
{
    /// <summary>The word for a column that is to be left out.</summary>
    public const string None = "none";

    private const string Opening = "# Which column of the table fills which field, for publication import table --map.";

    private static readonly string[] Known =
    [
        "column",
        "field",
        "value",
        "list",
        "dates",
        "decimal",
        "unit",
        "text",
        "sheet",
        "header",
        "separator",
        "encoding",
    ];

    // Settings that take one of a few words.
    private static readonly (string Setting, string[] Words)[] Choices =
    [
        ("dates", ["day/month/year", "month/day/year"]),
        ("decimal", [",", "."]),
        ("text", ["plain", "html", "markdown"]),
    ];

    private readonly IReadOnlyList<JsonObject> entries;
    private readonly MapFaults faults;

    /// <summary>Reads a map; without a file, nothing is said.</summary>
    /// <param name="path">The file.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <exception cref="ImportRefusedException">It is no list of such entries.</exception>
    public TableMap(string? path, MapFaults faults)
    {
        this.faults = faults;
        entries = path is null ? [] : faults.Read(path);
        foreach (
            var (entry, name) in entries.SelectMany(entry => entry.Select(pair => (entry, pair.Key))).Where(one => !Known.Contains(one.Key))
        )
        {
            faults.Add(entry, $"there is no setting \"{name}\" (nearest: {NearestNames.Told(name, Known)})");
        }

        foreach (var (setting, words) in Choices)
        {
            var known = string.Join(", ", words.Select(word => word.Length == 1 ? $"\"{word}\"" : word));
            foreach (var entry in entries.Where(entry => One(entry, setting) is { } word && !words.Contains(word)))
            {
                faults.Add(entry, $"{setting}: \"{One(entry, setting)}\" is none of {known}");
            }
        }

        Columns = entries.Where(entry => One(entry, "column") is not null).ToLookup(entry => Key(One(entry, "column")!), entry => entry);
        Sheet = Settings("sheet").FirstOrDefault().Value;
        ReadForm();
    }

    /// <summary>The entries of columns, by folded header.</summary>
    public ILookup<string, JsonObject> Columns { get; }

    /// <summary>Values that every row has, by field.</summary>
    public IEnumerable<(string Field, string Value, JsonObject? Entry)> Constants =>
        entries
            .Where(entry => entry.ContainsKey("value"))
            .Select(entry => (One(entry, "field") ?? "", One(entry, "value") ?? "", (JsonObject?)entry));

    public string? Sheet { get; }

    /// <summary>Number of the header's row, from 1.</summary>
    public int? Header { get; private set; }

    public char? Separator { get; private set; }

    public Encoding? Encoding { get; private set; }

    /// <summary>Returns a header as it is compared.</summary>
    public static string Key(string header) => Folding.Key(header);

    /// <summary>Returns a setting of an entry, or null.</summary>
    public static string? One(JsonObject entry, string name) => entry[name]?.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Writes a map, line by line, unless a person's file stands there.</summary>
    /// <exception cref="WrongUseException">Another file stands there.</exception>
    public static void Write(string path, IEnumerable<string> entries, Func<string, string> said)
    {
        string?[] openings = [Opening, FrenchWords.Tables["lines"].Find(Opening)];
        if (File.Exists(path) && !openings.Contains(File.ReadLines(path).FirstOrDefault()))
        {
            throw new WrongUseException($"{path} is no map that an import wrote, and is not replaced: name another file.");
        }

        var lines = entries.Prepend(said(Opening)).Select(line => line + "\n");
        WholeFile.Write(Path.GetFullPath(path), file => file.Write(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    // How the file itself is read.
    private void ReadForm()
    {
        foreach (var (entry, stated) in Settings("encoding"))
        {
            Encoding ??= Named(stated) ?? faults.Add<Encoding>(entry, $"\"{stated}\" is no encoding; write utf-8 or windows-1252");
        }

        foreach (var (entry, stated) in Settings("header"))
        {
            Header ??=
                int.TryParse(stated, out var row) && row > 0 ? row : faults.Add<int?>(entry, $"header: \"{stated}\" is no row, from 1");
        }

        foreach (var (entry, stated) in Settings("separator"))
        {
            Separator ??=
                stated is "tab" or "\\t" ? '\t'
                : stated is [var sign] ? sign
                : faults.Add<char?>(entry, $"separator: \"{stated}\" is not one sign; write ; or , or | or tab");
        }
    }

    private IEnumerable<(JsonObject Entry, string Value)> Settings(string name) =>
        entries.Where(entry => One(entry, name) is not null).Select(entry => (entry, One(entry, name)!));

    private static Encoding? Named(string name) =>
        name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            "windows-1252" or "cp1252" or "iso-8859-1" or "latin1" => TextEncoding.Western,
            "utf-16" => Encoding.Unicode,
            _ => null,
        };
}
