using System.Text;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
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

    /// <summary>Reads a map; without a file, nothing is said.</summary>
    /// <exception cref="ImportRefusedException">It is no list of such entries.</exception>
    public TableMap(string? path)
    {
        entries = path is null ? [] : Read(path);
        foreach (var name in entries.SelectMany(entry => entry).Select(pair => pair.Key).Where(name => !Known.Contains(name)))
        {
            throw Refused(path!, $"there is no setting \"{name}\" (nearest: {NearestNames.Told(name, Known)})");
        }

        Columns = entries.Where(entry => entry.ContainsKey("column")).ToLookup(entry => Key(One(entry, "column")!), entry => entry);
        if (One("encoding") is { } encoding)
        {
            Encoding = Named(encoding) ?? throw Refused(path!, $"\"{encoding}\" is no encoding; write utf-8 or windows-1252");
        }

        if (One("header") is { } header)
        {
            Header = int.TryParse(header, out var row) && row > 0 ? row : throw Refused(path!, $"header: \"{header}\" is no row, from 1");
        }

        Separator = One("separator") is { } stated ? SeparatorOf(stated, path!) : null;
        foreach (var (setting, words) in Choices)
        {
            if (entries.Select(entry => One(entry, setting)).FirstOrDefault(word => word is not null && !words.Contains(word)) is { } odd)
            {
                var known = words.Select(word => word.Length == 1 ? $"\"{word}\"" : word);
                throw Refused(path!, $"{setting}: \"{odd}\" is none of {string.Join(", ", known)}");
            }
        }

        Sheet = One("sheet");
    }

    /// <summary>The entries of columns, by folded header.</summary>
    public ILookup<string, JsonObject> Columns { get; }

    /// <summary>Values that every row has, by field.</summary>
    public IEnumerable<(string Field, string Value)> Constants =>
        entries.Where(entry => entry.ContainsKey("value")).Select(entry => (One(entry, "field") ?? "", One(entry, "value") ?? ""));

    public string? Sheet { get; }

    /// <summary>Number of the header's row, from 1.</summary>
    public int? Header { get; }

    public char? Separator { get; }

    public Encoding? Encoding { get; }

    /// <summary>Returns a header as it is compared.</summary>
    public static string Key(string header) => Folding.Key(header);

    /// <summary>Returns a setting of an entry, or null.</summary>
    public static string? One(JsonObject entry, string name) => entry[name]?.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Writes a map, unless a person's file stands there.</summary>
    /// <exception cref="WrongUseException">Another file stands there.</exception>
    public static void Write(string path, IEnumerable<JsonObject> entries, Func<string, string> said)
    {
        string?[] openings = [Opening, FrenchWords.Tables["lines"].Find(Opening)];
        if (File.Exists(path) && !openings.Contains(File.ReadLines(path).FirstOrDefault()))
        {
            throw new WrongUseException($"{path} is no map that an import wrote, and is not replaced: name another file.");
        }

        var lines = entries.Select(entry => $"- {Yaml.Inline(entry)}\n").Prepend(said(Opening) + "\n");
        WholeFile.Write(Path.GetFullPath(path), file => file.Write(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private string? One(string name) => entries.Select(entry => One(entry, name)).FirstOrDefault(text => text is not null);

    private static char SeparatorOf(string stated, string path) =>
        stated is "tab" or "\\t" ? '\t'
        : stated is [var sign] ? sign
        : throw Refused(path, $"separator: \"{stated}\" is not one sign; write ; or , or | or tab");

    private static List<JsonObject> Read(string path)
    {
        try
        {
            return YamlList.Read(path);
        }
        catch (ImportRefusedException broken)
        {
            throw Refused(path, $"no list of settings: {broken.What.Split("; fix it")[0]}");
        }
    }

    private static Encoding? Named(string name) =>
        name.ToLowerInvariant() switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            "windows-1252" or "cp1252" or "iso-8859-1" or "latin1" => TextEncoding.Western,
            "utf-16" => Encoding.Unicode,
            _ => null,
        };

    private static ImportRefusedException Refused(string path, string why) => new(ImportFindings.Map, path, why);
}
