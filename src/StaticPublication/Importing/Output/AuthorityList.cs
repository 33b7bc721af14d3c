using System.Text.Json.Nodes;

namespace StaticPublication.Importing.Output;

/// <summary>The entries of an authority file. Those that official lists have and no record names are kept in a file beside it
/// (<c>ministries-unnamed.yml</c>), so that a list which people read does not grow with whoever held office. An entry stays in the main
/// file once it is there.</summary>
internal sealed class AuthorityList
{
    private readonly string path;
    private readonly string unnamedPath;
    private readonly HashSet<string> unnamed;
    private readonly ReplacedEntries replaced;

    /// <param name="folder">The input folder.</param>
    /// <param name="name">Name of the authority file without <c>.yml</c>.</param>
    public AuthorityList(string folder, string name)
    {
        File = name;
        path = Path.Combine(folder, "authorities", $"{name}.yml");
        unnamedPath = Path.Combine(folder, "authorities", $"{name}{InputFolder.Unnamed}.yml");
        Entries = YamlList.Read(path);
        var ids = Entries.Select(Id).ToHashSet(StringComparer.Ordinal);
        // An import that was killed between the two files leaves an entry in both.
        var others = YamlList.Read(unnamedPath).Where(entry => !ids.Contains(Id(entry))).ToList();
        unnamed = others.Select(Id).ToHashSet(StringComparer.Ordinal);
        Entries.AddRange(others);
        replaced = new ReplacedEntries(folder, name, Entries);
        Former = new FormerIds(Entries);
    }

    /// <summary>Name of the authority file without <c>.yml</c>.</summary>
    public string File { get; }

    /// <summary>The entries of both files.</summary>
    public List<JsonObject> Entries { get; }

    /// <summary>Ids of entries that a person has merged into others.</summary>
    public FormerIds Former { get; }

    /// <summary>Notes which entry stands in the place of one that an import no longer makes.</summary>
    public void Replace(string id, string by) => replaced.Add(id, by);

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">An entry with an id that no other has.</param>
    /// <param name="isNamed">Whether a record names it.</param>
    public void Add(JsonObject entry, bool isNamed)
    {
        Entries.Add(entry);
        if (!isNamed)
        {
            unnamed.Add(Id(entry));
        }
    }

    /// <summary>Notes that a record names an entry.</summary>
    public void Name(JsonObject entry) => unnamed.Remove(Id(entry));

    /// <summary>Notes that no record names an entry.</summary>
    public void Unname(JsonObject entry) => unnamed.Add(Id(entry));

    /// <summary>Whether an entry stands in the main file.</summary>
    public bool IsNamed(JsonObject entry) => !unnamed.Contains(Id(entry));

    public void Remove(JsonObject entry)
    {
        Entries.Remove(entry);
        unnamed.Remove(Id(entry));
    }

    /// <summary>Writes both files, sorted by id, unless their content would not change.</summary>
    public void Save()
    {
        replaced.Save(Entries);
        var apart = Entries.OrderBy(Id, StringComparer.Ordinal).ToLookup(entry => unnamed.Contains(Id(entry)));
        if (apart[false].Any() || System.IO.File.Exists(path))
        {
            YamlList.Write(path, [.. apart[false]]);
        }

        if (apart[true].Any())
        {
            YamlList.Write(unnamedPath, [.. apart[true]]);
        }
        else if (System.IO.File.Exists(unnamedPath))
        {
            System.IO.File.Delete(unnamedPath);
        }
    }

    private static string Id(JsonObject entry) => entry["id"]!.GetValue<string>();
}
