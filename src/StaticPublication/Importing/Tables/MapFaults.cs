using System.Globalization;
using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Tables;

/// <summary>What is wrong with a map of columns, each with its line, so that all is told at once.</summary>
/// <param name="options">Name the tables.</param>
internal sealed class MapFaults(ImportOptions options)
{
    private readonly List<(string Where, string What)> told = [];
    private readonly Dictionary<JsonObject, int> lines = new(ReferenceEqualityComparer.Instance);

    public bool Any => told.Count > 0;

    /// <summary>Reads the entries of a map.</summary>
    /// <exception cref="ImportRefusedException">It is no list.</exception>
    public IReadOnlyList<JsonObject> Read(string path)
    {
        try
        {
            var entries = YamlList.Read(path);
            foreach (var (entry, line) in entries.Zip(YamlListText.LinesOf(path)))
            {
                lines[entry] = line;
            }

            return entries;
        }
        catch (ImportRefusedException broken)
        {
            throw new ImportRefusedException(ImportFindings.Map, path, $"no list of settings: {broken.What.Split("; fix it")[0]}");
        }
    }

    /// <summary>Notes what is wrong with an entry; without one, with what options say.</summary>
    public void Add(JsonObject? entry, string what)
    {
        var where =
            entry is null ? string.Join(", ", options.Sources.Select(source => Path.GetFileName(source)))
            : lines.TryGetValue(entry, out var line) ? string.Create(CultureInfo.InvariantCulture, $"{options.Table.Map}, line {line}")
            : options.Table.Map!;
        if (!told.Contains((where, what)))
        {
            told.Add((where, what));
        }
    }

    /// <summary>Notes what is wrong with an entry, which says nothing then.</summary>
    public T? Add<T>(JsonObject entry, string what)
    {
        Add(entry, what);
        return default;
    }

    /// <summary>Stops if anything was wrong.</summary>
    /// <exception cref="ImportRefusedException">Something was.</exception>
    public void RequireNone(ImportReport report)
    {
        foreach (var (where, what) in told.SkipLast(1))
        {
            report.Add(ImportFindings.Map, where, what);
        }

        if (Any)
        {
            throw new ImportRefusedException(ImportFindings.Map, told[^1].Where, told[^1].What);
        }
    }
}
