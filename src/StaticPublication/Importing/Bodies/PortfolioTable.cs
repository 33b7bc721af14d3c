using System.Text.Json.Nodes;
using StaticPublication.Importing.Output;
using StaticPublication.Text;

namespace StaticPublication.Importing.Bodies;

/// <summary>Maps ministries to portfolios by words in their short names. The table is built in, or read from a file.</summary>
internal sealed class PortfolioTable
{
    private readonly List<(string Id, string Name, string Words)> lines = [];

    private PortfolioTable(IEnumerable<JsonObject> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var words in entry["words"]?.AsArray() ?? [])
            {
                lines.Add(
                    (entry["id"]!.GetValue<string>(), entry["name"]!.GetValue<string>(), $" {Folding.Key(words!.GetValue<string>())} ")
                );
            }
        }
    }

    public static PortfolioTable Load(string? path)
    {
        if (path is not null)
        {
            return new PortfolioTable(YamlList.Read(path));
        }

        using var embedded = new StreamReader(
            typeof(PortfolioTable).Assembly.GetManifestResourceStream("Importing.Bodies.portfolios.yml")!
        );
        return new PortfolioTable(YamlList.Read(embedded, "portfolios.yml"));
    }

    /// <summary>Returns the portfolio whose words come first in the name, and the longest of several at the same position. Null if none
    /// matches.</summary>
    public (string Id, string Name)? Of(string shortName)
    {
        var name = $" {Folding.Key(shortName)} ";
        var found = lines
            .Select(line => (line.Id, line.Name, At: name.IndexOf(line.Words, StringComparison.Ordinal), line.Words.Length))
            .Where(line => line.At >= 0)
            .OrderBy(line => line.At)
            .ThenByDescending(line => line.Length)
            .ThenBy(line => line.Id, StringComparer.Ordinal)
            .ToList();
        return found is [var first, ..] ? (first.Id, first.Name) : null;
    }

    /// <summary>Writes the portfolios that ministries have.</summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="used">Their names by id.</param>
    /// <param name="report">Tells which names a person has changed.</param>
    public static void Save(string folder, IReadOnlyDictionary<string, string> used, ImportReport report) =>
        AuthorityEntries.Save(
            folder,
            "portfolios.yml",
            used.Select(pair => new JsonObject { ["id"] = pair.Key, ["name"] = pair.Value }),
            edits: new HandEdits(folder, "portfolios", "ministries", report)
        );
}
